"""Publishes again and again, each time in a process of its own that may be killed at any step.

Run as a script it reads folders and fuses from standard input, a line of JSON each, and answers with codes.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stadtteil.publishing import git
from tests.publishing.editors import Editor
from tests.space import ROOT, TESTED_WITHIN


@contextlib.contextmanager
def killer() -> Iterator[Killer]:
    """Yield a process that has everything imported already."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.publishing.killable"],
        cwd=ROOT,
        env={**os.environ, **TESTED_WITHIN},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield Killer(process)


class Killer:
    """Publishes and kills, seen from the test."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def publish(self, editor: Editor, fuse: int, seconds: float) -> int:
        """Publish, and kill at the call of Git, or the move of a file, with the number `fuse`; -9: killed.

        After so many seconds, together with Git; with none, or where a file is moved, before that.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        order = {"root": str(editor.root), "name": editor.who.name, "fuse": fuse, "seconds": seconds}
        stdin.write(json.dumps(order) + "\n")
        stdin.flush()
        return int(stdout.readline())


def main() -> None:
    """Publish as asked until there is nothing more to do."""
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _burn(order["fuse"], order["seconds"])
            Editor(Path(order["root"]), order["name"]).published()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


class _Fuse:
    """Counts what a publication does, and kills it."""

    def __init__(self, length: int, seconds: float) -> None:
        self._left = length
        self.seconds = seconds

    def burn(self) -> bool:
        """Count, and say whether this is the last that happens."""
        self._left -= 1
        return self._left == 0

    def hear(self, event: str, _: object) -> None:
        """Count the moves of files."""
        if event == "os.rename" and self.burn():
            os.kill(os.getpid(), signal.SIGKILL)


def _burn(length: int, seconds: float) -> None:
    fuse = _Fuse(length, seconds)

    class Burning(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            self.is_last = fuse.burn()
            if self.is_last and not seconds:
                os.kill(os.getpid(), signal.SIGKILL)
            super().__init__(*arguments, **options)

        def communicate(self, *arguments: Any, **options: Any) -> tuple[Any, Any]:
            if self.is_last:
                threading.Thread(target=self._die, daemon=True).start()
            return super().communicate(*arguments, **options)

        def _die(self) -> None:
            time.sleep(seconds)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(fuse.hear)
    git.subprocess.Popen = Burning  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
