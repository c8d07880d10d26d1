"""The process that the program runs in: its streams, the encoding of names, its end. Knows no commands."""

from __future__ import annotations

import os
import sys

from stadtteil.misuse import StadtteilError, is_legible, legible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn


def open_streams() -> None:
    """See to it that there are an input and two outputs, and that they write UTF-8.

    A stream that the caller has closed would give its number to the next file that is opened, and whoever
    speaks would write into it. German has umlauts, old consoles have not.
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
    """Begin anew where names of files would not be UTF-8: umlauts in them could be neither said nor kept."""
    if sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1":
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, "PYTHONUTF8": "1"})


def demand_text(arguments: Iterable[str]) -> None:
    """Raise StadtteilError where an argument is no text: names of files may be any bytes."""
    for argument in arguments:
        if not is_legible(argument):
            raise StadtteilError(
                f"„{legible(argument)}“ enthält Zeichen, die sich nicht lesen lassen. "
                "Schreiben Sie es anders; heißt eine Datei oder ein Ordner so, benennen Sie sie um."
            )


def end(code: int) -> NoReturn:
    """End the process at once: to clear away a large paper would take long."""
    if sys.gettrace() or sys.getprofile():
        sys.exit(code)  # whoever watches has something to write down yet
    os._exit(code)
