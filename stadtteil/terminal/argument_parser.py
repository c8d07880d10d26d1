"""A parser of arguments whose help and errors are German. Knows no command, and imports nothing heavy."""

from __future__ import annotations

import argparse
import re

from stadtteil.front_door import call
from stadtteil.misuse import StadtteilError
from stadtteil.terminal.printing import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn


class GermanArgumentParser(argparse.ArgumentParser):
    """Parses the arguments of one command; its help is German, and errors are StadtteilError."""

    def __init__(self, command: str, description: str, epilog: str = "", *, given: str = "") -> None:
        """Begin with `--help` alone; `given` are the positional arguments as the usage shows them."""
        super().__init__(
            prog=call(command),
            description=f"Aufruf: {call(command)}{given} [OPTIONEN]\n\n{description}",
            epilog=epilog,
            usage=argparse.SUPPRESS,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = "Angaben"
        self._optionals.title = "Optionen"
        self.add_argument("-h", "--help", action="help", help="diese Hilfe zeigen")

    def print_help(self, file: object = None) -> None:
        """Print the help by the same way as everything else."""
        say(self.format_help().removesuffix("\n"))

    def error(self, message: str) -> NoReturn:
        """Raise StadtteilError with one German line on what is wrong with the call."""
        cure = _nearest_option(message, self._option_string_actions)
        raise StadtteilError(f"{_in_german(message)}{cure} Hilfe: {self.prog} --help")


_PHRASES = (
    (r"unrecognized arguments: (.*)", r"Das gibt es hier nicht: \1."),
    (r"the following arguments are required: (.*)", r"Es fehlt: \1."),
    (r"argument (\S+): expected one argument", r"Hinter \1 fehlt ein Wert."),
    (r"argument (\S+): ignored explicit argument '(.*)'", r"\1 steht allein, ohne „\2“ dahinter."),
)


def _in_german(message: str) -> str:
    """Return a message of argparse in German, as far as our arguments can bring it about.

    >>> _in_german("the following arguments are required: ART, TITEL")
    'Es fehlt: ART, TITEL.'
    """
    for english, german in _PHRASES:
        found = re.fullmatch(english, message)
        if found:
            return found.expand(german)
    return f"So geht es nicht ({message})."


def _nearest_option(message: str, options: Iterable[str]) -> str:
    """Return a question for the option that was probably meant, behind a blank; empty where none is near.

    >>> _nearest_option("unrecognized arguments: --drfats", ["--drafts", "--date"])
    ' Meinten Sie „--drafts“?'
    """
    import difflib

    unknown = re.match(r"unrecognized arguments: (--[\w-]+)", message)
    close = difflib.get_close_matches(unknown[1], options, 1) if unknown else []
    return f" Meinten Sie „{close[0]}“?" if close else ""
