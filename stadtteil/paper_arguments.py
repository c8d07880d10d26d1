"""What those commands can be told that begin a whole paper, bring one here, or take it elsewhere.

Knows no command but by its name.
"""

from __future__ import annotations

import argparse

from stadtteil.terminal.argument_parser import GermanArgumentParser


def project_option(parser: argparse.ArgumentParser) -> None:
    """Let a command be told where the paper is."""
    parser.add_argument(
        "--project", metavar="ORDNER", default=".", help="der Ordner mit content/ (sonst: dieser hier)"
    )


_INIT = (
    ("name", "NAME", "der Name der Zeitung"),
    ("ort", "STADT", "wo sie erscheint"),
    ("herausgeber", "NAME", "wer sie herausgibt"),
    ("verantwortlich", "NAME", "wer für den Inhalt verantwortlich ist"),
    ("strasse", "STRASSE", "Straße und Hausnummer fürs Impressum"),
    ("plz-ort", "ORT", "Postleitzahl und Ort fürs Impressum"),
    ("mail", "ADRESSE", "die E-Mail-Adresse der Redaktion"),
    ("telefon", "NUMMER", "die Telefonnummer fürs Impressum"),
    ("adresse", "ADRESSE", "wo die Zeitung im Netz liegen wird"),
    ("farbe", "FARBE", 'die Farbe des Zeitungskopfs, zum Beispiel "#123a5c"'),
    ("fonds", "NAME", "der Fonds, der Projekte bezahlt"),
    ("geldgeber", "NAME", "wer das Geld dafür gibt (sonst: der Herausgeber)"),
    ("jahresbetrag", "EURO", "wie viel es im Jahr gibt"),
    ("hoechstbetrag", "EURO", "wie viel ein Projekt höchstens bekommt"),
)
_INIT_LISTS = (
    ("bezirk", "NAME", "ein Stadtteil oder Quartier; für jeden noch einmal"),
    ("kategorie", "NAME", "wofür es Geld gibt; für jedes noch einmal"),
    ("sprache", "KÜRZEL", "eine weitere Sprache, zum Beispiel tr; für jede noch einmal"),
)


def _init() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "init",
        "Legt in einem leeren Ordner eine neue Zeitung an. Was nicht dabeisteht, wird gefragt.\n"
        'Zum Beispiel: stadtteil init meine-zeitung --name "Am Brunnen" --ohne-fonds\n'
        "Mit --ci bekommt auch eine Zeitung, die es schon gibt, was zum Prüfen und Veröffentlichen gehört.",
        given=" ORDNER",
    )
    parser.add_argument("folder", metavar="ORDNER", help="wohin; was es noch nicht gibt, entsteht")
    for name, shown, about in _INIT:
        parser.add_argument(f"--{name}", metavar=shown, help=about)
    for name, shown, about in _INIT_LISTS:
        parser.add_argument(f"--{name}", metavar=shown, help=about, action="append")
    parser.add_argument("--ohne-fonds", dest="without_fund", action="store_true", help="es gibt keinen Fonds")
    parser.add_argument("--ja", dest="yes", action="store_true", help="nichts fragen")
    parser.add_argument(
        "--ci",
        dest="forge",
        metavar="WO",
        help="mit Dateien, nach denen github, gitlab, forgejo, woodpecker oder ein eigener server prüft und "
        "veröffentlicht",
    )
    parser.add_argument(
        "--programm",
        dest="program_address",
        metavar="ADRESSE",
        help="von wo git das Programm dafür holt (sonst: von dort, woher es hier kam)",
    )
    return parser


def _schema() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "schema",
        "Sagt VS Code und anderen Editoren, was in den YAML-Dateien der Zeitung stehen kann:\n"
        "Sie schlagen dann Schlüssel und Wörter vor und unterstreichen, was nicht stimmt.",
        "Schreibt nach .vscode/; andere Einstellungen dort bleiben, wie sie sind.",
    )
    project_option(parser)
    return parser


def _import() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "import",
        "Holt Texte und Bilder aus der Quelle von Jekyll oder Hugo oder aus einem Export von WordPress.\n"
        "Aus dem Netz wird nichts geladen. Was Sie seit dem letzten Mal geändert haben, bleibt, wie es ist.\n"
        "Zum Beispiel: stadtteil import wordpress export.xml --uploads wp-content/uploads",
        "Was woraus wird, steht danach in zuordnung.yaml, und was geschah, in import-bericht.md.",
        given=" PROGRAMM QUELLE",
    )
    parser.add_argument("program", metavar="PROGRAMM", help="jekyll, hugo oder wordpress")
    parser.add_argument(
        "source", metavar="QUELLE", help="der Ordner der Quelle, bei WordPress der Export (.xml)"
    )
    parser.add_argument("--uploads", metavar="ORDNER", help="wo Bilder liegen, wenn nicht in der Quelle")
    project_option(parser)
    return parser


def _export() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "export",
        "Legt alles, was in content/ steht, als Markdown und JSON mit englischen Schlüsseln ab,\n"
        "mit Bildern und Dateien.",
        given=" ORDNER",
    )
    parser.add_argument("folder", metavar="ORDNER", help="wohin; er muss leer sein, oder noch nicht da")
    project_option(parser)
    return parser


PAPERS = {"init": _init, "schema": _schema, "import": _import, "export": _export}
"""What reads the arguments of each of them, by its name."""
