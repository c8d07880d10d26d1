"""Calls the `git` program: never through a shell, never with a question, never without an end.

Knows how Git is called and how its answers are cut; knows no paper and nothing of publishing.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

LOCAL_SECONDS = 120.0
"""How long Git may take on this machine; hooks of the editor's may build something."""
NETWORK_SECONDS = 600.0
"""Photos take their time on a slow line; who does not answer at all is given up earlier."""
_PATIENCE = 5.0
"""Seconds in which Git, told to end, removes its locks."""
_INHERITED = ("GIT_SSH", "GIT_SSL_", "GIT_CONFIG_", "GIT_EXEC_PATH", "GIT_HTTP_", "GIT_PROXY_", "GIT_TRACE")
"""Of what Git itself reads from the environment, what may reach it: how to connect, not what to work on."""


class GitFailure(Exception):
    """Git ended with an error. `said` is its message, English, as it came; `timed_out` where it was ended."""

    def __init__(self, arguments: Sequence[str], code: int, said: str, *, timed_out: bool = False) -> None:
        """Keep what was asked and what came of it."""
        super().__init__(f"git {' '.join(arguments)}: {code}\n{said}")
        self.code = code
        self.said = said
        self.timed_out = timed_out


class GitAnswer(NamedTuple):
    """What Git answered: its exit code, what it wrote, and what it said beside."""

    code: int
    out: bytes
    said: str


class Git:
    """The `git` program, called within one folder."""

    def __init__(
        self, folder: Path, program: str = "git", environment: Mapping[str, str] | None = None
    ) -> None:
        """Call nothing yet; `environment` is added to that of each call."""
        self.folder = folder
        self._program = program
        self._environment = dict(environment or {})

    def within(self, **environment: str) -> Git:
        """Return the same with further variables in the environment of each call."""
        return Git(self.folder, self._program, {**self._environment, **environment})

    def ask(
        self, *arguments: str, data: bytes = b"", seconds: float = LOCAL_SECONDS, writes: bool = False
    ) -> GitAnswer:
        """Call Git and return whatever it answers; GitFailure only where it does not come to an end.

        Without `writes` it takes no lock that it could do without.
        """
        process = subprocess.Popen(
            [self._program, *arguments],
            cwd=self.folder,
            env=self._surroundings(writes=writes),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=sys.platform != "win32",  # no terminal to ask at, and ended with its children
        )
        try:
            out, said = process.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            raise GitFailure(arguments, -1, "timed out", timed_out=True) from None
        except BaseException:
            _end(process)
            raise
        return GitAnswer(process.returncode, out, said.decode(errors="replace"))

    def out(self, *arguments: str, data: bytes = b"", writes: bool = False) -> bytes:
        """Call Git and return what it wrote; GitFailure where it ended with an error."""
        answer = self.ask(*arguments, data=data, writes=writes)
        if answer.code:
            raise GitFailure(arguments, answer.code, answer.said)
        return answer.out

    def line(self, *arguments: str) -> str:
        """Return the one line that Git wrote, without its end; empty where it ended with an error."""
        answer = self.ask(*arguments)
        return "" if answer.code else os.fsdecode(answer.out).rstrip("\r\n")

    def _surroundings(self, *, writes: bool) -> dict[str, str]:
        """Return the environment: what Git says is English, what it asks is refused."""
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("GIT_") or name.startswith(_INHERITED)
        }
        if letters := inherited.pop("LC_ALL", None):
            inherited["LC_CTYPE"] = letters  # names of files keep their letters; only messages are English
        inherited.pop("LANGUAGE", None)
        return {
            **inherited,
            "LC_MESSAGES": "C",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_ASKPASS": "",
            "SSH_ASKPASS": "",
            "SSH_ASKPASS_REQUIRE": "never",
            "GCM_INTERACTIVE": "never",
            "GIT_EDITOR": ":",
            "GIT_OPTIONAL_LOCKS": "1" if writes else "0",
            **self._environment,
        }


def has_git() -> bool:
    """Whether the program is installed."""
    return shutil.which("git") is not None


def silent_ssh(git: Git) -> Git:
    """Return Git with an SSH that asks for nothing; one of the editor's own choice stays."""
    if os.environ.get("GIT_SSH") and not os.environ.get("GIT_SSH_COMMAND"):
        return git  # another program, whose options nobody knows here
    chosen = os.environ.get("GIT_SSH_COMMAND") or git.line("config", "core.sshCommand") or "ssh"
    return git.within(
        GIT_SSH_COMMAND=f"{chosen} -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=20"
    )


def split_nul(data: bytes) -> list[str]:
    r"""Return the parts of what Git writes with -z: names of files, whatever signs are in them.

    >>> split_nul(b"a\nb\0c\0")
    ['a\nb', 'c']
    """
    return [_name(part) for part in data.split(b"\0")[:-1]]


def _name(name: bytes) -> str:
    """Return a name that Git knows; it writes them in UTF-8 on every system."""
    return name.decode("utf-8", "surrogateescape")


def as_bytes(name: str) -> bytes:
    """Return a name as Git reads it."""
    return name.encode("utf-8", "surrogateescape")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it started: politely first, for then Git removes its locks."""
    for end in _ways(process):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            end()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=_PATIENCE)
            return


if sys.platform == "win32":

    def _ways(process: subprocess.Popen[bytes]) -> list[Callable[[], object]]:
        order = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        return [lambda: subprocess.run(order, capture_output=True, check=False), process.kill]

else:

    def _ways(process: subprocess.Popen[bytes]) -> list[Callable[[], object]]:
        return [
            lambda: os.killpg(process.pid, signal.SIGTERM),
            lambda: os.killpg(process.pid, signal.SIGKILL),
        ]
