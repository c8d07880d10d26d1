"""The command line: parses the arguments, and runs the command that they name.

Imports a command only when it is chosen, and nothing heavy before.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from stadtteil.arguments import PARSERS
from stadtteil.front_door import call, program_folder
from stadtteil.misuse import StadtteilError
from stadtteil.terminal.printing import all_said, complain, say
from stadtteil.terminal.process import demand_text, end, insist_on_utf8, open_streams

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

COMMANDS = {
    "init": "eine neue Zeitung anlegen",
    "build": "die Seite bauen (auch ohne Befehl)",
    "serve": "die Seite im Browser zeigen, während daran geschrieben wird",
    "publish": "die Seite bauen und dorthin bringen, wo man sie liest",
    "check": "alles prüfen, nichts veröffentlichen",
    "new": "einen neuen Eintrag anlegen",
    "brief": "einen Brief per E-Mail vorschlagen, oder die E-Mail daraus machen",
    "words": "sagen, was in den Sprachen der Zeitung noch nicht übersetzt ist",
    "review": "vermerken, dass eine Übersetzung durchgesehen ist",
    "schema": "Code-Editoren sagen, was in den YAML-Dateien stehen kann",
    "import": "Texte aus Jekyll, Hugo oder WordPress holen",
    "export": "alle Texte und Angaben in Formaten ablegen, die andere Programme lesen",
}
_TEST = ("test", "das Programm selbst prüfen, wenn Sie es geändert haben")
"""What `build.py` does by itself: an installed program has no tests."""
WRONG, INTERRUPTED = 2, 130

_ABOUT = """\
Aufruf: {call} [BEFEHL] [OPTIONEN]

Baut aus Markdown und YAML die Seite einer Stadtteilzeitung mit ihren geförderten Projekten.

Befehle:
{commands}

Optionen:
  -h, --help  diese Hilfe zeigen
  --version   die Version zeigen

Ohne Befehl wird gebaut.
Jeder Befehl erklärt sich mit --help, zum Beispiel: {call} new --help
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
    options = PARSERS[command]().parse_args(given)
    import importlib

    code: int = importlib.import_module(f"stadtteil.commands.{command}").run(options)
    return code


def _about() -> str:
    commands = [*COMMANDS.items(), *([_TEST] if program_folder() else [])]
    width = max(len(name) for name, _ in commands)
    lines = "\n".join(f"  {name:<{width}}  {about}" for name, about in commands)
    return _ABOUT.format(call=call(), commands=lines)


def _unknown(command: str) -> str:
    """Return the German answer to a word that is no command."""
    import difflib

    close = difflib.get_close_matches(command.lower(), COMMANDS, 1)
    cure = f"Meinten Sie „{close[0]}“?" if close else f"Es gibt: {', '.join(COMMANDS)}."
    return f"Den Befehl „{command}“ gibt es nicht. {cure} Hilfe: {call('--help')}"
