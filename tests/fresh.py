"""Calls the program again and again, each time in a process of its own that has everything imported already.

Run as a script it reads calls from standard input and answers on standard output, a line of JSON each.
Workers start for as little work as the environment's WORTHWHILE says, and by the METHOD that it names.
A call may carry a fuse: so many changes to the disk, and its process dies as by `kill -9`. Or it has so many
seconds, and dies with all that it has started.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Self

from tests.patience import PATIENCE
from tests.space import Space

CHANGES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.truncate"})


class Caller:
    """A helper process, seen from the test. Its environment may be as strange as one likes."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        root = str(Path(__file__).parents[1])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fresh"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1", **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe(self._process.stdin).close()
        self._process.wait(PATIENCE)
        self._pipe(self._process.stdout).close()

    def begin(self, *arguments: str, fuse: int = 0, seconds: float = 0) -> None:
        """Start a call; `fuse` 0 burns for ever, and `seconds` 0 are as many as it takes."""
        stdin = self._pipe(self._process.stdin)
        stdin.write(json.dumps({"arguments": arguments, "fuse": fuse, "seconds": seconds}) + "\n")
        stdin.flush()

    def end(self) -> dict[str, Any]:
        """Wait for the call that was begun: its exit code (-9: killed), `out` and `err`."""
        answer: dict[str, Any] = json.loads(self._pipe(self._process.stdout).readline())
        return answer

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


def main() -> None:
    """Answer calls until there are no more."""
    _warm_up()
    for line in sys.stdin:
        call = json.loads(line)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = os.fork()
            if child == 0:
                if call["seconds"]:
                    os.setsid()
                _call(call["arguments"], call["fuse"], out.fileno(), err.fileno())
            if call["seconds"]:
                _kill_all(child, call["seconds"])
            _, status = os.waitpid(child, 0)
            code = os.waitstatus_to_exitcode(status)
            print(json.dumps({"code": code, "out": _text(out), "err": _text(err)}), flush=True)


def _warm_up() -> None:
    """Import what a build needs and compile the shipped templates: each call's process inherits that."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Space(Path(folder))
        paper.fill("small")
        paper.edit("content/site.yaml", "adresse:", "sprachen: [de, de-simple, tr]\nadresse:")
        report = paper.build()
        assert report.ok, report.problems


def _kill_all(leader: int, seconds: float) -> None:
    """Kill a process and those that it has started, if they still live after so long."""
    time.sleep(seconds)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


def _call(arguments: list[str], fuse: int, out: int, err: int) -> None:
    from stadtteil.cli import main as stadtteil
    from stadtteil.engine import executor, workers

    if method := os.environ.get("METHOD"):
        workers._may_fork = lambda: method == "fork"
    executor.WORTHWHILE = int(os.environ.get("WORTHWHILE", executor.WORTHWHILE))
    os.dup2(out, 1)
    os.dup2(err, 2)
    if fuse:
        _burn(fuse)
    code = 70
    with contextlib.suppress(SystemExit):
        try:
            code = stadtteil(arguments)
        except Exception:
            import traceback

            traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _burn(fuse: int) -> None:
    """Die at the disk change number `fuse`, before it is made."""
    left = [fuse]

    def hook(event: str, details: tuple[Any, ...]) -> None:
        if event in CHANGES or (event == "open" and details[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
            left[0] -= 1
            if left[0] <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


if __name__ == "__main__":
    main()
