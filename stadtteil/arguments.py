"""What each command can be told on the command line, with its help in German.

Knows no command but by its name; what a command needs for its help is imported when it is asked for.
"""

from __future__ import annotations

import argparse

from stadtteil.front_door import call
from stadtteil.misuse import StadtteilError
from stadtteil.paper_arguments import PAPERS, project_option, worker_count
from stadtteil.terminal.argument_parser import GermanArgumentParser


def _pixels(text: str) -> int:
    if text.isdecimal() and 200 <= int(text) <= 20000:
        return int(text)
    raise StadtteilError(
        f"„{text}“ ist keine Zahl von 200 bis 20000. Schreiben Sie zum Beispiel: --breite 2400"
    )


def _moment(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", metavar="JJJJ-MM-TT", help="so tun, als wäre dieser Tag, 0 Uhr")
    parser.add_argument("--quiet", action="store_true", help="nur Fehler und Hinweise nennen")
    _workers(parser)


def _workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--workers",
        metavar="ZAHL",
        type=worker_count,
        help="wie viele Prozesse arbeiten (sonst: einer je Kern)",
    )


def _build() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "build",
        "Baut aus content/ und layouts/ die Seite nach site/.\n"
        "Ist etwas falsch, bleibt die Seite, wie sie war.",
        "Wann sich die Seite wieder von selbst ändert, steht danach auch in .stadtteil/next-change\n"
        "(ISO 8601 in UTC; leer, wenn das nie geschieht).",
    )
    project_option(parser)
    parser.add_argument(
        "--output",
        metavar="ORDNER",
        help="wohin gebaut wird (sonst: site/); er muss leer sein oder von stadtteil stammen",
    )
    parser.add_argument(
        "--drafts", action="store_true", help="mit Entwürfen und Angekündigtem, nach .stadtteil/entwurf"
    )
    _moment(parser)
    parser.add_argument("--explain", action="store_true", help="sagen, warum welche Datei neu entsteht")
    parser.add_argument(
        "--profile", action="store_true", help="sagen, welcher Schritt wie lange gedauert hat"
    )
    parser.add_argument("--clean", action="store_true", help="alles neu machen, auch was schon fertig ist")
    return parser


def _check() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "check",
        "Prüft Inhalte, Layouts und die Links der fertigen Seiten, ohne die Seite zu ändern.",
    )
    project_option(parser)
    parser.add_argument("--drafts", action="store_true", help="Entwürfe und Angekündigtes mitprüfen")
    parser.add_argument(
        "--format",
        metavar="FORM",
        help="so schreiben, dass GitHub (github) oder GitLab (gitlab) alles an seiner Zeile zeigt",
    )
    _moment(parser)
    return parser


def _serve() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "serve",
        "Baut die Seite, zeigt sie auf diesem Rechner im Browser und baut nach jedem Speichern neu.\n"
        "Offene Seiten erneuern sich selbst. Beenden mit Strg+C.",
    )
    project_option(parser)
    parser.add_argument(
        "--port", metavar="ZAHL", default="8000", help="der Port (sonst: 8000; ist er belegt, der nächste)"
    )
    parser.add_argument("--open", action="store_true", help="den Browser öffnen, sobald die Seite steht")
    parser.add_argument(
        "--drafts", action="store_true", help="mit Entwürfen und Angekündigtem; site/ bleibt, wie es ist"
    )
    parser.add_argument(
        "--no-desk", dest="desk", action="store_false", help="ohne den Schreibtisch, an dem man schreibt"
    )
    parser.add_argument(
        "--netz",
        metavar="ADRESSE",
        nargs="?",
        const="",
        help="eine Stunde lang auch Telefonen im selben Netz zeigen, was öffentlich ist; "
        "die Adresse dieses Rechners findet das Programm, wenn Sie keine nennen",
    )
    parser.add_argument("--date", metavar="JJJJ-MM-TT", help="so tun, als wäre dieser Tag, 0 Uhr")
    parser.add_argument(
        "--poll",
        action="store_true",
        help="selbst nach Änderungen sehen; nötig auf Netzlaufwerken und in manchen Containern",
    )
    _workers(parser)
    return parser


def _new() -> argparse.ArgumentParser:
    from stadtteil.model.kinds import BY_NAME
    from stadtteil.model.source import DESCRIBED
    from stadtteil.scaffold import listed

    parser = GermanArgumentParser(
        "new",
        "Legt eine Datei mit allen Schlüsseln an und sagt, wo sie liegt.\n"
        f'Zum Beispiel: {call("new")} {next(iter(BY_NAME))} "Sommerfest in der Nordstadt"\n'
        f"Eine Übersetzung: {call('new')} uebersetzung artikel/2026/sommerfest.md tr\n"
        f'Fotos vom Telefon: {call("new")} bild ~/Fotos/IMG_1234.HEIC --urheber "Mira Muster"',
        given=" ART TITEL",
    )
    parser.add_argument("kind", metavar="ART", help=listed([*BY_NAME, *DESCRIBED]))
    parser.add_argument(
        "title",
        metavar="TITEL",
        nargs="+",
        help=f"der Titel, am besten in Anführungszeichen; bei {' und '.join(DESCRIBED)} der Name der Datei, "
        "bei neuen Fotos, wo sie liegen",
    )
    project_option(parser)
    parser.add_argument("--date", metavar="JJJJ-MM-TT", help="Tag oder Jahr des Eintrags (sonst: heute)")
    photos = parser.add_argument_group("Bei Fotos")
    photos.add_argument("--name", metavar="NAME", help="wie das Bild heißen soll; mehrere bekommen Nummern")
    photos.add_argument(
        "--urheber", metavar="NAME", help="wer fotografiert hat (sonst: wie beim letzten Mal)"
    )
    photos.add_argument("--lizenz", metavar="LIZENZ", help="wie CC-BY-4.0 (sonst: wie beim letzten Mal)")
    photos.add_argument(
        "--breite",
        metavar="ZAHL",
        type=_pixels,
        help="verkleinern: so viele Bildpunkte hat die längere Seite dann höchstens, zum Beispiel 2400",
    )
    return parser


def _letter() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "brief",
        "Schlägt einen Brief per E-Mail vor: was seit dem letzten neu ist, und was in vier Wochen ansteht.\n"
        "Gibt es den Brief des Tages schon, macht derselbe Befehl daraus die E-Mail, nach briefe/.\n"
        "Gesendet wird nichts.",
        given=" [TAG]",
    )
    parser.add_argument("day", metavar="TAG", nargs="?", help="JJJJ-MM-TT (sonst: heute)")
    parser.add_argument(
        "--ausgabe", dest="edition", metavar="NAME", help="die Artikel einer Ausgabe vorschlagen, wie 2026-4"
    )
    parser.add_argument("--eml", action="store_true", help="nur die E-Mail machen, nichts anlegen")
    parser.add_argument(
        "--bilder", action="store_true", help="mit Bildern, die E-Mail-Programme von der Seite laden"
    )
    parser.add_argument(
        "--abmelden",
        metavar="TEXT",
        help="was Ihr Versanddienst durch seinen Link zum Abmelden ersetzt (sonst: E-Mail an die Redaktion)",
    )
    project_option(parser)
    _workers(parser)
    return parser


def _words() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "words",
        "Sagt, welche Wörter der Seite (Knöpfe, Überschriften, Sätze) in einer Sprache noch fehlen,\n"
        "und welche die Zeitung selbst sagt. Was fehlt, steht auf den Seiten deutsch da.",
        given=" [SPRACHE …]",
    )
    parser.add_argument(
        "languages",
        metavar="SPRACHE",
        nargs="*",
        help="zum Beispiel tr; dann stehen alle fehlenden Sätze da (sonst: alle der Zeitung)",
    )
    parser.add_argument(
        "--list", action="store_true", help="nennt alle Texte, in der Form für content/worte/SPRACHE.yaml"
    )
    project_option(parser)
    return parser


def _review() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "review",
        "Vermerkt in einer Übersetzung, dass sie sagt, was das Original jetzt sagt.\n"
        f"Zum Beispiel: {call('review')} artikel/2026/sommerfest.tr.md",
        given=" DATEI",
    )
    parser.add_argument("files", metavar="DATEI", nargs="+", help="die Übersetzung, die durchgesehen ist")
    project_option(parser)
    return parser


PARSERS = {
    "build": _build,
    "serve": _serve,
    "check": _check,
    "new": _new,
    "brief": _letter,
    "words": _words,
    "review": _review,
    **PAPERS,
}
"""What reads the arguments of each command, by its name."""
