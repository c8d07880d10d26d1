"""The process that the program runs in: its streams, its encoding, its end. Knows no commands."""

from __future__ import annotations

import os
import sys

from stadtteil.misuse import StadtteilError, is_legible, legible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn


def open_streams() -> None:
    """Make sure that all three standard streams are open, and that output is written as UTF-8.

    A stream that the caller closed would give its number to the next file that is opened, and printing
    would write into that. German has umlauts, old consoles have not.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def insist_on_utf8() -> None:
    """Restart Python in UTF-8 mode where it would read file names in another encoding, without umlauts."""
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, "PYTHONUTF8": "1"})


def demand_text(arguments: Iterable[str]) -> None:
    """Raise StadtteilError where an argument is no valid text: file names may be any bytes."""
    for argument in arguments:
        if not is_legible(argument):
            raise StadtteilError(
                f"„{legible(argument)}“ enthält Zeichen, die sich nicht lesen lassen. "
                "Schreiben Sie es anders; heißt eine Datei oder ein Ordner so, benennen Sie sie um."
            )


def end(code: int) -> NoReturn:
    """End the process at once with an exit code: freeing the memory of a large site would take long."""
    if sys.gettrace() or sys.getprofile():
        sys.exit(code)  # whoever watches has something to write down yet
    os._exit(code)
