"""Tells when the process is gone that has called this one: on Windows nothing else would end this one then.

Elsewhere whoever calls becomes this process. Knows not what there is to be ended.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable

CALLER = "STADTTEIL_CALLER"
"""The variable of the environment with the number of the process that waits for this one (see build.py)."""


def when_caller_ends(then: Callable[[], None]) -> None:
    """Call `then` from another thread once the caller has ended; never where there is none."""
    number = os.environ.get(CALLER, "")
    if sys.platform == "win32" and number.isdecimal():
        threading.Thread(target=_wait, args=(int(number), then), daemon=True, name="caller").start()


if sys.platform == "win32":

    def _wait(number: int, then: Callable[[], None]) -> None:
        """Wait as long as a process runs (Windows API: OpenProcess, WaitForSingleObject)."""
        import ctypes
        from ctypes import wintypes

        synchronize, infinite = 0x00100000, 0xFFFFFFFF
        kernel = ctypes.WinDLL("kernel32")
        kernel.OpenProcess.restype = wintypes.HANDLE
        kernel.WaitForSingleObject.argtypes = (wintypes.HANDLE, wintypes.DWORD)
        handle = kernel.OpenProcess(synchronize, False, number)
        if handle:
            kernel.WaitForSingleObject(handle, infinite)
        then()
