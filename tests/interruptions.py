"""Lets the programs that tests start be interrupted, whatever those before them have ignored."""

from __future__ import annotations

import signal


def restore_for_children() -> None:
    """Let children be interrupted, although this process goes on ignoring it.

    Whoever starts a job in the background of a script has it ignore interruptions, and so does all that
    it starts; what a process handles itself is not handed on.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, lambda *_: None)
