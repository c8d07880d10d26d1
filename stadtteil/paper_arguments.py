"""What those commands can be told that begin a whole paper, bring one here, or take it elsewhere.

Knows no command but by its name.
"""

from __future__ import annotations

import argparse

from stadtteil.front_door import call
from stadtteil.misuse import StadtteilError
from stadtteil.terminal.argument_parser import GermanArgumentParser


def worker_count(text: str) -> int:
    """Return how many processes shall work; StadtteilError where that is no number of such."""
    if text.isdecimal() and 0 < int(text) <= 256:
        return int(text)
    raise StadtteilError(f"„{text}“ ist keine Zahl von 1 bis 256. Schreiben Sie zum Beispiel: --workers 2")


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
        f'Zum Beispiel: {call("init")} meine-zeitung --name "Am Brunnen" --ohne-fonds\n'
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
        f"Zum Beispiel: {call('import')} wordpress export.xml --uploads wp-content/uploads",
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


def _upload_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--ziel",
        dest="target",
        metavar="ZIEL",
        help="ein anderer Ort: ein Ordner, sftp://BENUTZER@SERVER/ORDNER oder dasselbe mit rsync://",
    )
    parser.add_argument(
        "--probe", dest="dry_run", action="store_true", help="nur sagen, was sich dort ändern würde"
    )
    parser.add_argument(
        "--uebernehmen",
        dest="taking_over",
        action="store_true",
        help="auch ersetzen, was nicht von stadtteil ist und gleich heißt; nur beim ersten Mal nötig",
    )
    parser.add_argument(
        "--alles",
        dest="everything",
        action="store_true",
        help="alles senden, auch was schon dort sein muss",
    )
    parser.add_argument(
        "--passwort",
        dest="password",
        action="store_true",
        help="nach dem Passwort für SFTP fragen, es im Schlüsselbund des Rechners ablegen, sonst nichts",
    )


def _publish() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "publish",
        "Baut die Seite und bringt dorthin, wo man sie liest, was sich geändert hat: in einen Ordner,\n"
        "mit SFTP oder mit rsync über ssh. Wohin, steht in content/site.yaml bei „veroeffentlichen“.\n"
        "Gelöscht und ersetzt wird dort nur, was stadtteil gebracht hat.",
        "Bricht es ab, rufen Sie es noch einmal auf: Was schon dort ist, wird nicht noch einmal gesendet.\n"
        "Das Passwort für SFTP kommt aus dem Schlüsselbund dieses Rechners oder aus STADTTEIL_PASSWORT.",
    )
    project_option(parser)
    _upload_options(parser)
    parser.add_argument("--quiet", action="store_true", help="nur Fehler und Hinweise nennen")
    parser.add_argument(
        "--workers", metavar="ZAHL", type=worker_count, help="wie viele Prozesse bauen (sonst: einer je Kern)"
    )
    parser.set_defaults(output=None, drafts=False, date=None, explain=False, profile=False, clean=False)
    return parser


PAPERS = {"init": _init, "publish": _publish, "schema": _schema, "import": _import, "export": _export}
"""What reads the arguments of each of them, by its name."""
