"""Asks people at a terminal, one question a line, until the answer can be read. Knows no question."""

from __future__ import annotations

import sys
from collections.abc import Callable

from stadtteil.misuse import StadtteilError
from stadtteil.terminal.escaping import visible
from stadtteil.terminal.printing import complain


def can_ask() -> bool:
    """Whether somebody sits there who can answer."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def asked(words: str, default: str, read: Callable[[str], object]) -> str:
    """Return the answer to a question, or the default for an empty one; ask again until it can be read.

    `read` raises StadtteilError for what is no answer. StadtteilError also where nobody answers any more.
    """
    shown = f"{words} [{default}] " if default else f"{words} "
    while True:
        try:
            answer = input(visible(shown)).strip() or default
        except EOFError:
            message = "Die Eingabe ist zu Ende; angelegt wurde nichts."
            raise StadtteilError(f"{message} Mit --ja wird nichts gefragt.") from None
        except UnicodeDecodeError:
            complain("Das war nicht lesbar. Bitte noch einmal.")
            continue
        try:
            read(answer)
        except StadtteilError as wrong:
            complain(str(wrong))
            continue
        return answer
