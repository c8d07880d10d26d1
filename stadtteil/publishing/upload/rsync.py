"""Calls the rsync program for one folder on a server, and says in German what it complains of.

Knows nothing of sites.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from stadtteil.engine.lock import locked
from stadtteil.model.fields.hosting_address import HostingAddress
from stadtteil.publishing.refused import CannotPublish, cannot
from stadtteil.publishing.upload.lease import refuse
from stadtteil.publishing.upload.server_refusals import (
    forbidden,
    lost,
    no_folder,
    refused_file,
    unknown_server,
    unreachable,
    unshown_server,
)
from stadtteil.publishing.upload.ssh_options import shown_fingerprint, ssh_command

_OLDEST = (3, 1)
"""The version that can be told to remove certain files."""
_TIMEOUT = 60
_INSTEAD = "Nehmen Sie dasselbe Ziel mit sftp:// statt rsync://."
_BROKEN = frozenset({10, 12, 20, 30, 35, 255})
"""Codes with which the program ends where the connection does (rsync(1), EXIT VALUES; 255 is ssh's)."""
_UNKNOWN = re.compile("Host key verification failed|HOST IDENTIFICATION HAS CHANGED")


class Rsync:
    """The program and one folder on a server; `scratch` is a folder here for files on their way."""

    def __init__(self, address: HostingAddress, fingerprint: str, folder: Path) -> None:
        """Find the program; CannotPublish where there is none, or the server is another one.

        It goes on where we are killed, so it holds a lock in `folder` as well as we do.
        """
        self._address = address
        self._program = _program()
        self._held = ExitStack()
        self._lock = self._held.enter_context(locked(folder, refuse))
        self._here = tempfile.TemporaryDirectory(prefix="stadtteil-", ignore_cleanup_errors=True)
        self.scratch = Path(self._here.name)
        try:
            self._ssh = ssh_command(address, fingerprint, self.scratch)
        except BaseException:
            self._let_go()
            raise

    def close(self) -> None:
        """End the connection that is kept open, and remove what lies here."""
        with subprocess.Popen(
            [*shlex.split(self._ssh), "-O", "exit", self._login],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ):
            self._let_go()

    def send(self, folder: Path, *options: str, files: Sequence[str] | None = None) -> None:
        """Bring what lies in a folder here to the one there; of its files only those named, if any are."""
        self._run([*options, *_named(files), f"{folder}/", self._there], files)

    def fetch(self, folder: Path, *options: str) -> None:
        """Bring what lies there to a folder here."""
        self._run([*options, self._there, f"{folder}/"], None)

    def list(self, *options: str) -> bytes:
        """Return the list of what lies there, as the program writes it."""
        return self._run(
            ["--list-only", "--8-bit-output", "--no-human-readable", *options, self._there], None
        )

    def _let_go(self) -> None:
        self._here.cleanup()
        self._held.close()

    @property
    def _login(self) -> str:
        address = self._address
        return f"{address.user}@{address.host}" if address.user else address.host

    @property
    def _there(self) -> str:
        path = self._address.path
        return f"{self._login}:{path if path.startswith('/') else f'./{path}'}/"

    def _run(self, arguments: Sequence[str], files: Sequence[str] | None) -> bytes:
        # A name that begins with # or ; would be a remark.
        names = b"".join(b"./" + os.fsencode(name) + b"\0" for name in files or ())
        done = subprocess.run(
            [self._program, "-s", f"--timeout={_TIMEOUT}", "-e", self._ssh, *arguments],
            input=names,
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
            pass_fds=() if os.name == "nt" else (self._lock,),
        )
        if done.returncode:
            raise self._refusal(done.returncode, done.stderr.decode(errors="replace").strip())
        return done.stdout

    def _refusal(self, code: int, said: str) -> CannotPublish:
        """Return what the program, or ssh, or the program at the other end has complained of."""
        address = self._address
        if _UNKNOWN.search(said):
            is_other = "HAS CHANGED" in said
            if fingerprint := shown_fingerprint(address):
                return unknown_server(address.host, fingerprint, is_other=is_other)
            return unshown_server(address.host, said)
        for pattern, refusal in _COMPLAINTS:
            if pattern.search(said):
                return refusal(address, said)
        if code in _BROKEN or code < 0:
            return lost(address.text, said)
        return refused_file("nicht alle Dateien", said.splitlines()[0] if said else f"rsync: {code}")


def _kept_out(address: HostingAddress, said: str) -> CannotPublish:
    return cannot(
        f"{address.host} lässt diesen Rechner nicht hinein: Benutzername oder Schlüssel stimmen nicht.",
        f"Für rsync braucht es einen Schlüssel. Haben Sie nur ein Passwort: {_INSTEAD}",
        said,
    )


_COMPLAINTS: tuple[tuple[re.Pattern[str], Callable[[HostingAddress, str], CannotPublish]], ...] = (
    (re.compile(r"Permission denied \(|Too many authentication failures"), _kept_out),
    (
        re.compile("Could not resolve|Connection refused|timed out|No route to host|is unreachable"),
        lambda address, said: unreachable(address.host, said),
    ),
    (
        re.compile("command not found|rsync: not found"),
        lambda address, said: cannot(f"Auf {address.host} gibt es kein rsync.", _INSTEAD, said),
    ),
    (
        re.compile("No space left|quota exceeded"),
        lambda _, said: refused_file("nicht alle Dateien", "der Speicherplatz ist voll"),
    ),
    (re.compile("change_dir.*No such file"), lambda address, said: no_folder(address.path)),
    (re.compile("Permission denied|not permitted"), lambda _, said: forbidden("etwas", said)),
)
"""What is complained of, by words in it, and what is said of that; the first one counts."""


def _program() -> str:
    program = shutil.which("rsync")
    if program is None:
        raise cannot("Auf diesem Rechner gibt es kein rsync.", _INSTEAD)
    said = subprocess.run([program, "--version"], capture_output=True, check=False).stdout.decode(
        errors="replace"
    )
    found = re.search(r"rsync +version v?(\d+)\.(\d+)", said)
    if not found or (int(found[1]), int(found[2])) < _OLDEST:
        raise cannot("Das rsync auf diesem Rechner ist zu alt.", f"{_INSTEAD} Oder richten Sie rsync 3 ein.")
    return program


def _named(files: Sequence[str] | None) -> list[str]:
    return [] if files is None else ["--files-from=-", "--from0", "--no-implied-dirs"]
