"""Runs the command line and counts what it does, from outside: `python -m tests.work_counter FILE build …`.

Python tells of each call of a function of C and of each file that is opened; nothing in the program knows
that it is counted. What is counted, by the name that FILE gets as JSON, stands in `Counter`.
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
import time
from collections import Counter as Amounts
from pathlib import Path
from types import FrameType
from typing import Any

PACKAGE = str(Path(__file__).parents[1] / "stadtteil") + os.sep
STDLIB = str(Path(os.__file__).parent) + os.sep
OTHERS = STDLIB + "site-packages" + os.sep
SEARCHES = {"search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
STATEMENTS = {"execute", "executemany", "executescript"}
LATER = 10_000_000_000
"""Nanoseconds by which files look older than they are."""

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Counter:
    """Counts in one process while it is switched on."""

    def __init__(self, root: Path) -> None:
        """Count files below this folder alone."""
        self.amounts: Amounts[str] = Amounts()
        self._root = str(root)

    def start(self) -> None:
        """Begin; threads that start later are counted too."""
        now = time.time_ns
        # What was written within the last milliseconds is read again, to be sure: so nothing looks new.
        time.time_ns = lambda: now() + LATER
        sys.addaudithook(self._heard)
        for name in ("stat", "lstat"):
            setattr(os, name, self._counting(getattr(os, name)))
        threading.setprofile(self._called)
        sys.setprofile(self._called)

    def stop(self) -> dict[str, int]:
        """End, and return the amounts by name."""
        sys.setprofile(None)
        self._root = "\0"  # an audit hook cannot be taken back
        return dict(sorted(self.amounts.items()))

    def _called(self, frame: FrameType, event: str, what: Any) -> None:
        if event == "c_call":
            self._called_c(frame, what)
        elif event == "call":
            name, file = frame.f_code.co_name, frame.f_code.co_filename
            if name == "get_template" and file.endswith(f"jinja2{os.sep}environment.py"):
                self.amounts["template look-ups"] += 1
            elif name == "render" and file.startswith(PACKAGE + "outputs"):
                self.amounts["files rendered"] += 1

    def _called_c(self, frame: FrameType, what: Any) -> None:
        name, of = what.__name__, getattr(what, "__self__", None)
        if name in SEARCHES and isinstance(of, re.Pattern) and _is_ours(frame):
            self.amounts["regex searches"] += 1
        elif name == "encode" and type(of).__module__.startswith("msgspec"):
            self.amounts["values encoded"] += 1
        elif name in STATEMENTS and type(of).__module__ == "sqlite3":
            self.amounts["statements of the memo"] += 1

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and self._is_below(arguments[0]):
            is_written = isinstance(arguments[2], int) and arguments[2] & WRITING
            self.amounts["files opened to write" if is_written else "files opened to read"] += 1
        elif event in ("os.listdir", "os.scandir") and self._is_below(arguments[0]):
            self.amounts["folders listed"] += 1

    def _counting(self, look: Any) -> Any:
        def counted(path: Any, *arguments: Any, **named: Any) -> Any:
            if self._is_below(path):
                self.amounts["files looked at"] += 1
            return look(path, *arguments, **named)

        return counted

    def _is_below(self, path: Any) -> bool:
        if isinstance(path, int) or path is None:
            return False
        text = os.fsdecode(path)
        return text.startswith(self._root) or not text.startswith(("/", "<"))


def _is_ours(frame: FrameType | None) -> bool:
    """Whether a call comes from us or a library, not from the standard library for its own ends."""
    while frame and frame.f_code.co_filename.startswith(STDLIB + f"re{os.sep}"):
        frame = frame.f_back
    file = frame.f_code.co_filename if frame else ""
    return not file.startswith(STDLIB) or file.startswith(OTHERS)


def main() -> None:
    """Count one call, from its first import to its end; exit as it would."""
    counter = Counter(Path.cwd())
    counter.start()
    from stadtteil.cli import main as stadtteil

    code = stadtteil(sys.argv[2:])
    Path(sys.argv[1]).write_text(json.dumps(counter.stop()), encoding="utf-8")
    sys.exit(code)


if __name__ == "__main__":
    main()
