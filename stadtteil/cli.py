"""From arguments to a command. Imports a command only when it is chosen, and nothing heavy before."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

COMMANDS = ("build", "check", "new")


class _Parser(argparse.ArgumentParser):
    """A parser that speaks German."""

    def error(self, message: str) -> None:  # type: ignore[override]  # it never returns, as in the parent
        """Say in one line what is wrong with the call; exit code 2."""
        for english, german in _PHRASES:
            message = message.replace(english, german)
        self.exit(2, f"{self.prog}: {message}\nHilfe: {self.prog} --help\n")

    def format_help(self) -> str:
        """Return the help text with German headings."""
        text = super().format_help()
        for english, german in _HEADINGS:
            text = text.replace(english, german)
        return text


_PHRASES = (
    ("unrecognized arguments:", "unbekannte Angabe:"),
    ("the following arguments are required:", "es fehlt:"),
    ("invalid choice:", "nicht möglich:"),
    ("choose from", "möglich sind"),
    ("expected one argument", "hier fehlt ein Wert"),
    ("argument ", "Angabe "),
    ("ambiguous option:", "nicht eindeutig:"),
    ("could match", "möglich wären"),
)
_HEADINGS = (
    ("usage: ", "Aufruf: "),
    ("positional arguments:", "Angaben:"),
    ("options:", "Optionen:"),
    ("show this help message and exit", "diese Hilfe zeigen"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; return its exit code: 0 fine, 1 problems in content, 2 wrong use."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    parser = _parser()
    if not given or (given[0].startswith("-") and given[0] not in {"-h", "--help", "--version"}):
        given.insert(0, "build")
    options = parser.parse_args(given)
    from stadtteil.problems import StadtteilError

    try:
        return _run(options)
    except StadtteilError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Abgebrochen. Die Seite ist geblieben, wie sie war.", file=sys.stderr)
        return 130


def _run(options: argparse.Namespace) -> int:
    import importlib

    code: int = importlib.import_module(f"stadtteil.commands.{options.command}").run(options)
    return code


def _speak_utf8() -> None:
    """Write UTF-8 wherever the output goes: German has umlauts, old consoles have not."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def _parser() -> argparse.ArgumentParser:
    from stadtteil import __version__

    parser = _Parser(
        prog="stadtteil",
        description="Baut aus Markdown und YAML die Seite einer Stadtteilzeitung mit ihren geförderten Projekten.",
        epilog="Ohne Befehl wird gebaut. Jeder Befehl erklärt sich mit --help.",
    )
    parser.add_argument(
        "--version", action="version", version=f"stadtteil {__version__}", help="die Version zeigen"
    )
    commands = parser.add_subparsers(dest="command", metavar="BEFEHL", required=True, parser_class=_Parser)
    _build(
        commands.add_parser(
            "build", help="die Seite bauen (auch ohne Befehl)", description="Baut content/ nach site/."
        )
    )
    _check(
        commands.add_parser(
            "check",
            help="alles prüfen, nichts schreiben",
            description="Prüft Inhalte und Layouts, ohne die Seite zu ändern.",
        )
    )
    _new(
        commands.add_parser(
            "new", help="einen neuen Eintrag anlegen",
            description='Legt eine Datei mit allen Schlüsseln an, zum Beispiel: stadtteil new artikel "Sommerfest im Salzert"',
        )
    )  # fmt: skip
    return parser


def _shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--project", metavar="ORDNER", default=".", help="der Ordner mit content/ (sonst: dieser hier)"
    )


def _moment(parser: argparse.ArgumentParser) -> None:
    _shared(parser)
    parser.add_argument("--date", metavar="JJJJ-MM-TT", help="bauen, als wäre dieser Tag (0 Uhr)")
    parser.add_argument(
        "--drafts", action="store_true", help="auch Entwürfe und Angekündigtes, nach .stadtteil/entwurf"
    )
    parser.add_argument("--quiet", action="store_true", help="nur Probleme melden")


def _build(parser: argparse.ArgumentParser) -> None:
    _moment(parser)
    parser.add_argument("--output", metavar="ORDNER", help="wohin gebaut wird (sonst: site/)")
    parser.add_argument("--explain", action="store_true", help="sagen, warum welche Datei neu entsteht")
    parser.add_argument("--clean", action="store_true", help="alles neu bauen")


def _check(parser: argparse.ArgumentParser) -> None:
    _moment(parser)


def _new(parser: argparse.ArgumentParser) -> None:
    _shared(parser)
    parser.add_argument("kind", metavar="ART", help="artikel, projekt, akteur, quartier, seite oder fonds")
    parser.add_argument("title", metavar="TITEL", help="der Titel, in Anführungszeichen")
    parser.add_argument("--date", metavar="JJJJ-MM-TT", help="Datum oder Jahr des Eintrags (sonst: heute)")
