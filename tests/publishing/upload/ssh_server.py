"""A real sshd on this machine, with keys of its own, for whoever runs the tests."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.tools import program
from tests.patience import until

_CONFIG = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
PidFile {folder}/pid
AuthorizedKeysFile {folder}/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
Subsystem sftp internal-sftp
LogLevel ERROR
"""
_CLIENT = """
Host 127.0.0.1
  IdentityFile {folder}/user_key
  IdentitiesOnly yes
  UserKnownHostsFile {folder}/home/.ssh/known_hosts
"""


_WITH_USERS = """
set -e
mkdir -p "$1/etc" "$1/run/sshd"
cp -a /etc/. "$1/etc"
printf 'root:x:0:0::/root:/bin/sh\nsshd:x:1:1::/run/sshd:/bin/false\n' >"$1/etc/passwd"
mount --bind "$1/etc" /etc
mount --bind "$1/run" /run
shift
exec "$@"
"""
"""Lets a program see the users that sshd asks for, where a machine has no list of users at all."""


class SshServer:
    """A server that is up; `home` is a home for those who log in to it, with keys and settings."""

    def __init__(self, folder: Path, port: int) -> None:
        self.port = port
        self.home = folder / "home"
        self.user = getpass.getuser()
        self._folder = folder

    @property
    def fingerprint(self) -> str:
        said = subprocess.run(
            ["ssh-keygen", "-lf", self._folder / "host_key.pub"], capture_output=True, text=True, check=True
        )
        return said.stdout.split()[1]

    def address(self, folder: Path, way: str = "sftp") -> str:
        return f"{way}://{self.user}@127.0.0.1:{self.port}{folder}"

    def make_known(self) -> None:
        """Let ssh on this machine know the server."""
        key = " ".join((self._folder / "host_key.pub").read_text(encoding="utf-8").split()[:2])
        (self.home / ".ssh" / "known_hosts").write_text(f"[127.0.0.1]:{self.port} {key}\n", encoding="utf-8")

    @property
    def environment(self) -> dict[str, str]:
        """What a process must be told so that ssh looks into this home, and no other."""
        path = f"{self.home / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return {"HOME": str(self.home), "PATH": path}


@contextmanager
def ssh_server(folder: Path) -> Iterator[SshServer]:
    """Start a server, and end it; the test is skipped where there is none to start."""
    sshd = program("sshd", "sshd", "/usr/sbin/sshd")
    ssh = program("ssh", "ssh")
    for name in ("host_key", "user_key"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True, timeout=60
        )
    shutil.copy(folder / "user_key.pub", folder / "authorized_keys")
    (folder / "home/.ssh").mkdir(parents=True)
    (folder / "home/bin").mkdir()
    (folder / "home/.ssh/config").write_text(_CLIENT.format(folder=folder), encoding="utf-8")
    wrapper = folder / "home/bin/ssh"
    wrapper.write_text(f'#!/bin/sh\nexec {ssh} -F {folder}/home/.ssh/config "$@"\n', encoding="utf-8")
    wrapper.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "config").write_text(_CONFIG.format(port=port, folder=folder), encoding="utf-8")
    with (folder / "log").open("wb") as log:
        command = [*_seeing_users(folder), sshd, "-D", "-e", "-f", str(folder / "config")]
        process = subprocess.Popen(command, stderr=log)
        try:
            until(lambda: _answers(port) or process.poll() is not None, "sshd")
            assert process.poll() is None, (folder / "log").read_text(encoding="utf-8")
            yield SshServer(folder, port)
        finally:
            process.terminate()
            process.wait()


def _seeing_users(folder: Path) -> list[str]:
    """Return how a program is called so that it sees the user that sshd takes for its unprivileged part."""
    if sys.platform == "win32" or os.getuid() != 0:
        return []
    import pwd

    try:
        pwd.getpwnam("sshd")
    except KeyError:
        return [program("unshare", "unshare"), "--mount", "sh", "-c", _WITH_USERS, "sh", str(folder)]
    Path("/run/sshd").mkdir(exist_ok=True)  # as the service does
    return []


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False
