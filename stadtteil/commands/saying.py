"""Says a line to people. Whoever stops listening (`| head`) does not stop the work. Imports nothing heavy."""

from __future__ import annotations

import os
import sys

from stadtteil.visible import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def say(text: str) -> None:
    """Say what was done, on standard output."""
    _write(text, sys.stdout)


def complain(text: str) -> None:
    """Say what somebody should look at, on standard error."""
    _write(text, sys.stderr)


def _write(text: str, stream: TextIO) -> None:
    try:
        print(visible(text), file=stream, flush=True)
    except BrokenPipeError:
        # What was not said yet would be tried again when the process ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
