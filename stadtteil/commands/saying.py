"""Says a line to people. Whoever stops listening (`| head`) does not stop the work. Imports nothing heavy."""

from __future__ import annotations

import os
import sys

from stadtteil.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_LOST = "Was das Programm zu sagen hatte, ging verloren."

_lost: list[OSError] = []
"""Why what was said on standard output could not be written down, at most once."""


def say(text: str) -> None:
    """Say what was done, on standard output."""
    _write(text, sys.stdout)


def complain(text: str) -> None:
    """Say what somebody should look at, on standard error."""
    _write(text, sys.stderr)


def all_said() -> bool:
    """Say what is still to be said; tell, on standard error too, whether all of it could be written."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            _silence(stream, error)
    if not _lost:
        return True
    from stadtteil.engine.os_errors import refused

    complain(f"{_LOST} {refused(_lost[0]) or _lost[0]}")
    return False


def _write(text: str, stream: TextIO) -> None:
    try:
        print(visible(text), file=stream, flush=True)
    except OSError as error:
        _silence(stream, error)


def _silence(stream: TextIO, error: OSError) -> None:
    """Let a stream go: what was not said yet would be tried again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    if stream is sys.stdout and not isinstance(error, BrokenPipeError):
        _lost.append(error)
