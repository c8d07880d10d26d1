"""Prints lines to standard output and standard error. A closed pipe (`| head`) does not stop the work.

Imports nothing heavy: the quickest call needs it.
"""

from __future__ import annotations

import os
import sys

from stadtteil.terminal.escaping import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_LOST = "Was das Programm zu sagen hatte, ging verloren."

_lost: list[OSError] = []
"""The first error of writing to standard output, if there was one."""


def say(text: str) -> None:
    """Print what was done, on standard output."""
    _write(text, sys.stdout)


def complain(text: str) -> None:
    """Print what somebody should look at, on standard error."""
    _write(text, sys.stderr)


def all_said() -> bool:
    """Flush both streams; return whether all that was printed could be written.

    What standard output lost, on a full disk for instance, is also named on standard error.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            _silence(stream, error)
    if not _lost:
        return True
    from stadtteil.engine.disk import refused

    complain(f"{_LOST} {refused(_lost[0]) or _lost[0]}")
    return False


def _write(text: str, stream: TextIO) -> None:
    try:
        print(visible(text), file=stream, flush=True)
    except OSError as error:
        _silence(stream, error)


def _silence(stream: TextIO, error: OSError) -> None:
    """Point a stream to nowhere: what its buffer holds would be tried again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    if stream is sys.stdout and not isinstance(error, BrokenPipeError):
        _lost.append(error)
