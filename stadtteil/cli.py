"""The command line: parses the arguments, and runs the command that they name.

Imports a command only when it is chosen, and nothing heavy before.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence

from stadtteil.misuse import StadtteilError
from stadtteil.terminal.argument_parser import GermanArgumentParser
from stadtteil.terminal.printing import all_said, complain, say
from stadtteil.terminal.process import demand_text, end, insist_on_utf8, open_streams

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

COMMANDS = {
    "build": "die Seite bauen (auch ohne Befehl)",
    "serve": "die Seite im Browser zeigen, während daran geschrieben wird",
    "check": "alles prüfen, nichts veröffentlichen",
    "new": "einen neuen Eintrag anlegen",
    "words": "sagen, was in den Sprachen der Zeitung noch nicht übersetzt ist",
    "review": "vermerken, dass eine Übersetzung durchgesehen ist",
}
WRONG, INTERRUPTED = 2, 130

_ABOUT = """\
Aufruf: stadtteil [BEFEHL] [OPTIONEN]

Baut aus Markdown und YAML die Seite einer Stadtteilzeitung mit ihren geförderten Projekten.

Befehle:
{commands}

Optionen:
  -h, --help  diese Hilfe zeigen
  --version   die Version zeigen

Ohne Befehl wird gebaut. Jeder Befehl erklärt sich mit --help, zum Beispiel: stadtteil new --help
Ergebnis für Skripte: 0 alles gut, 1 Fehler in den Inhalten, 2 falscher Aufruf."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; return 0, 1 for problems in content, or 2 for wrong use."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    open_streams()
    try:
        return _run(given)
    except SystemExit:
        return 0  # argparse has given help
    except KeyboardInterrupt:
        complain("\nAbgebrochen. Der nächste Lauf macht alles fertig.")
        return INTERRUPTED
    except Exception as error:
        from stadtteil.engine.os_errors import refused

        told = refused(error)
        if told is None:
            raise
        complain(" ".join(str(told).splitlines()))
        return WRONG


def program() -> NoReturn:
    """Run the command line as a whole process, and end it with the exit code."""
    insist_on_utf8()
    # What a command makes lives to its end, and looking for garbage in between costs a fifth of a build.
    # `serve` alone goes on after its first build, and looks for garbage between its rounds.
    gc.disable()
    code = main()
    end(code if all_said() else code or WRONG)


def _run(given: list[str]) -> int:
    demand_text(given)
    if given[:1] == ["help"]:
        given = [*given[1:], "--help"]
    if given[:1] in (["-h"], ["--help"]):
        say(_about())
        return 0
    if given[:1] == ["--version"]:
        from stadtteil import __version__

        say(f"stadtteil {__version__}")
        return 0
    command = given.pop(0) if given and not given[0].startswith("-") else "build"
    if command not in COMMANDS:
        raise StadtteilError(_unknown(command))
    options = _PARSERS[command]().parse_args(given)
    import importlib

    code: int = importlib.import_module(f"stadtteil.commands.{command}").run(options)
    return code


def _about() -> str:
    return _ABOUT.format(commands="\n".join(f"  {name:<6} {about}" for name, about in COMMANDS.items()))


def _unknown(command: str) -> str:
    """Return the German answer to a word that is no command."""
    import difflib

    close = difflib.get_close_matches(command.lower(), COMMANDS, 1)
    cure = f"Meinten Sie „{close[0]}“?" if close else f"Es gibt: {', '.join(COMMANDS)}."
    return f"Den Befehl „{command}“ gibt es nicht. {cure} Hilfe: stadtteil --help"


def _project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--project", metavar="ORDNER", default=".", help="der Ordner mit content/ (sonst: dieser hier)"
    )


def _count(text: str) -> int:
    if text.isdecimal() and 0 < int(text) <= 256:
        return int(text)
    raise StadtteilError(f"„{text}“ ist keine Zahl von 1 bis 256. Schreiben Sie zum Beispiel: --workers 2")


def _moment(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--date", metavar="JJJJ-MM-TT", help="so tun, als wäre dieser Tag, 0 Uhr")
    parser.add_argument("--quiet", action="store_true", help="nur Fehler und Hinweise nennen")
    _workers(parser)


def _workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--workers", metavar="ZAHL", type=_count, help="wie viele Prozesse arbeiten (sonst: einer je Kern)"
    )


def _build() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "build",
        "Baut aus content/ und layouts/ die Seite nach site/.\n"
        "Ist etwas falsch, bleibt die Seite, wie sie war.",
        "Wann sich die Seite wieder von selbst ändert, steht danach auch in .stadtteil/next-change\n"
        "(ISO 8601 in UTC; leer, wenn das nie geschieht).",
    )
    _project(parser)
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
    _project(parser)
    parser.add_argument("--drafts", action="store_true", help="Entwürfe und Angekündigtes mitprüfen")
    _moment(parser)
    return parser


def _serve() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "serve",
        "Baut die Seite, zeigt sie auf diesem Rechner im Browser und baut nach jedem Speichern neu.\n"
        "Offene Seiten erneuern sich selbst. Beenden mit Strg+C.",
    )
    _project(parser)
    parser.add_argument(
        "--port", metavar="ZAHL", default="8000", help="der Port (sonst: 8000; ist er belegt, der nächste)"
    )
    parser.add_argument("--open", action="store_true", help="den Browser öffnen, sobald die Seite steht")
    parser.add_argument(
        "--drafts", action="store_true", help="mit Entwürfen und Angekündigtem; site/ bleibt, wie es ist"
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
        f'Zum Beispiel: stadtteil new {next(iter(BY_NAME))} "Sommerfest im Salzert"\n'
        "Eine Übersetzung: stadtteil new uebersetzung artikel/2026/sommerfest.md tr",
        given=" ART TITEL",
    )
    parser.add_argument("kind", metavar="ART", help=listed([*BY_NAME, *DESCRIBED]))
    parser.add_argument(
        "title",
        metavar="TITEL",
        nargs="+",
        help=f"der Titel, am besten in Anführungszeichen; bei {' und '.join(DESCRIBED)} der Name der Datei",
    )
    _project(parser)
    parser.add_argument("--date", metavar="JJJJ-MM-TT", help="Tag oder Jahr des Eintrags (sonst: heute)")
    return parser


def _words() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "words",
        "Sagt, welche Wörter der Seite (Knöpfe, Überschriften, Sätze) in einer Sprache noch fehlen.\n"
        "Was fehlt, steht auf den Seiten deutsch da.",
        given=" [SPRACHE …]",
    )
    parser.add_argument(
        "languages",
        metavar="SPRACHE",
        nargs="*",
        help="zum Beispiel tr; dann stehen alle fehlenden Sätze da (sonst: alle der Zeitung)",
    )
    _project(parser)
    return parser


def _review() -> argparse.ArgumentParser:
    parser = GermanArgumentParser(
        "review",
        "Vermerkt in einer Übersetzung, dass sie sagt, was das Original jetzt sagt.\n"
        "Zum Beispiel: stadtteil review artikel/2026/sommerfest.tr.md",
        given=" DATEI",
    )
    parser.add_argument("files", metavar="DATEI", nargs="+", help="die Übersetzung, die durchgesehen ist")
    _project(parser)
    return parser


_PARSERS = {
    "build": _build,
    "serve": _serve,
    "check": _check,
    "new": _new,
    "words": _words,
    "review": _review,
}
