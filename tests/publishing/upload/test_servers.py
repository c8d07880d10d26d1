"""Who is let in, whom we let in, and what is said where a server refuses or goes away."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import keyring
import paramiko
import pytest
from keyring.backend import KeyringBackend

from stadtteil.misuse import StadtteilError
from stadtteil.model.fields.hosting_address import HostingAddress
from stadtteil.project import Project
from stadtteil.publishing.refused import CannotPublish
from stadtteil.publishing.upload import passwords, rsync
from stadtteil.publishing.upload.sftp_login import fingerprint_of, logged_in
from stadtteil.publishing.upload.site_upload import UploadOptions, upload_site
from stadtteil.publishing.upload.upload_place import given_place, opened
from tests.publishing.upload.conftest import Place
from tests.publishing.upload.ssh_server import SshServer
from tests.space import ROOT, Space

WAYS = pytest.mark.parametrize("way", ["sftp", "rsync"])
OTHER = "SHA256:" + "A" * 43


def refusal(space: Space, address: str, fingerprint: str = "") -> str:
    with pytest.raises(CannotPublish) as told:
        upload_site(Project(space.root), given_place(address, fingerprint), UploadOptions())
    found = told.value.refusal
    return f"{found.message} {found.cure}"


@WAYS
def test_a_server_is_known_by_its_key_or_not_at_all(
    way: str, known_server: SshServer, small: Space, tmp_path: Path
) -> None:
    place, server = Place(way, tmp_path / "www", known_server), known_server
    (server.home / ".ssh/known_hosts").unlink()
    told = refusal(small, place.text)
    assert told.startswith(
        "Diesen Server kennt der Rechner noch nicht: 127.0.0.1 zeigt den Schlüssel SHA256:"
    )
    assert f"„fingerabdruck: {server.fingerprint}“" in told

    told = refusal(small, place.text, OTHER)
    assert f"127.0.0.1 zeigt einen anderen Schlüssel als den bekannten: {server.fingerprint}." in told
    upload_site(Project(small.root), given_place(place.text, server.fingerprint), UploadOptions())

    known = f"[127.0.0.1]:{server.port} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{'A' * 43}\n"
    (server.home / ".ssh/known_hosts").write_text(known, encoding="utf-8")
    assert "zeigt einen anderen Schlüssel als den bekannten" in refusal(small, place.text)


@WAYS
def test_who_has_no_key_is_told(way: str, known_server: SshServer, small: Space, tmp_path: Path) -> None:
    place = Place(way, tmp_path / "www", known_server)
    config = known_server.home / ".ssh/config"
    before = config.read_text(encoding="utf-8")
    config.write_text(before.replace("user_key", "no_key"), encoding="utf-8")
    try:
        assert "127.0.0.1 lässt diesen Rechner nicht hinein: Benutzername" in refusal(small, place.text)
    finally:
        config.write_text(before, encoding="utf-8")


@WAYS
def test_where_nobody_answers_that_is_said(way: str, known_server: SshServer, small: Space) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for fingerprint in ("", OTHER):
        told = refusal(small, f"{way}://x@127.0.0.1:{port}/www", fingerprint)
        assert told.startswith("127.0.0.1 ist nicht zu erreichen")


@pytest.mark.parametrize(
    "line", [b"server ssh-rsa AAA", b"\xff", b"server ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA"]
)
def test_a_broken_line_among_the_known_servers_is_said(
    known_server: SshServer, small: Space, tmp_path: Path, line: bytes
) -> None:
    place = Place("sftp", tmp_path / "www", known_server)
    with (known_server.home / ".ssh/known_hosts").open("ab") as known:
        known.write(line + b"\n")
    assert refusal(small, place.text).startswith("In ~/.ssh/known_hosts steht eine Zeile")


def test_a_server_that_hangs_up_leaves_no_traceback_in_the_terminal(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        address = f"sftp://x@127.0.0.1:{door.getsockname()[1]}/www"
        threading.Thread(target=_hang_up, args=(door,), daemon=True).start()
        done = subprocess.run(
            [sys.executable, "-c", _LOGIN, address],
            env={**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
    assert (done.returncode, done.stderr) == (1, "127.0.0.1 ist nicht zu erreichen\n")


def test_a_server_that_is_not_known_and_does_not_show_its_key_is_said(
    known_server: SshServer, small: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place("rsync", tmp_path / "www", known_server)
    (known_server.home / ".ssh/known_hosts").unlink()
    monkeypatch.setattr(rsync, "shown_fingerprint", lambda _: "")  # as behind another server
    assert refusal(small, place.text).startswith("Den Schlüssel von 127.0.0.1 kennt der Rechner nicht")


def _hang_up(door: socket.socket) -> None:
    door.accept()[0].close()


_LOGIN = """
import sys
from stadtteil.model.fields.hosting_address import hosting_address
from stadtteil.publishing.refused import CannotPublish
from stadtteil.publishing.upload.sftp_login import logged_in
try:
    logged_in(hosting_address(sys.argv[1]), "", None)
except CannotPublish as refusal:
    sys.exit(str(refusal).partition(":")[0])
"""


@WAYS
def test_a_connection_that_breaks_is_one_sentence_and_the_next_one_goes_on(
    way: str, known_server: SshServer, small: Space, tmp_path: Path
) -> None:
    place = Place(way, tmp_path / "www", known_server)
    small.build()
    with cut_after(known_server.port, 150_000) as port:
        address = place.text.replace(f":{known_server.port}", f":{port}")
        told = refusal(small, address, known_server.fingerprint)
    assert told.startswith(f"Die Verbindung zu {address} ist abgebrochen. Veröffentlichen Sie noch einmal")

    place.bring(small)
    assert place.files() == small.tree()


@contextmanager
def cut_after(port: int, most: int) -> Iterator[int]:
    """Yield a port that leads to another one until so many bytes have gone there."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        threading.Thread(target=_serve, args=(door, port, most), daemon=True).start()
        yield door.getsockname()[1]


def _serve(door: socket.socket, port: int, most: int) -> None:
    while True:
        try:
            near, _ = door.accept()
        except OSError:
            return
        far = socket.create_connection(("127.0.0.1", port))
        for source, goal, limit in ((near, far, most), (far, near, 1 << 40)):
            threading.Thread(target=_carry, args=(source, goal, limit), daemon=True).start()


def _carry(source: socket.socket, goal: socket.socket, limit: int) -> None:
    with suppress(OSError):
        while limit > 0 and (data := source.recv(4096)):
            goal.sendall(data)
            limit -= len(data)
    for one in (source, goal):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
    source.close()


class _WithPassword(paramiko.ServerInterface):
    def check_auth_password(self, username: str, password: str) -> int:
        fits = (username, password) == ("redaktion", "geheim")
        return paramiko.common.AUTH_SUCCESSFUL if fits else paramiko.common.AUTH_FAILED

    def get_allowed_auths(self, username: str) -> str:
        return "password"


def test_a_password_comes_from_the_environment_or_the_keyring(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    key = paramiko.RSAKey.generate(2048)
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            for _ in range(2):
                transport = paramiko.Transport(door.accept()[0])
                transport.add_server_key(key)
                transport.start_server(server=_WithPassword())
                transport.join(20)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        address = HostingAddress("sftp", "/", "127.0.0.1", "redaktion", door.getsockname()[1])
        with pytest.raises(CannotPublish, match="lässt diesen Rechner nicht hinein"):
            logged_in(address, fingerprint_of(key), "falsch")
        logged_in(address, fingerprint_of(key), "geheim").close()
        thread.join(20)

    kept = _Kept()
    monkeypatch.setattr(keyring.core, "_keyring_backend", kept)
    assert passwords.password_for(address) is None
    passwords.remember_password(address, "gemerkt")
    assert passwords.password_for(address._replace(path="/anderswo")) == "gemerkt"
    assert passwords.password_for(address._replace(host="anderswo")) is None
    monkeypatch.setenv("STADTTEIL_PASSWORT", "umgebung")
    assert passwords.password_for(address) == "umgebung"


class _Kept(KeyringBackend):
    """A keyring in memory."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._said: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._said.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._said[service, username] = password


def test_without_a_keyring_the_cure_is_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    from keyring.backends import fail

    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())  # type: ignore[no-untyped-call]
    address = HostingAddress("sftp", "/", "server.example", "redaktion")
    assert passwords.password_for(address) is None
    with pytest.raises(StadtteilError, match="STADTTEIL_PASSWORT"):
        passwords.remember_password(address, "geheim")


def test_without_the_program_rsync_the_cure_is_sftp(
    small: Space, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told = refusal(small, "rsync://x@127.0.0.1/www")
    assert told.startswith("Auf diesem Rechner gibt es kein rsync.")
    assert "sftp://" in told


def test_from_one_machine_only_one_calls_rsync(known_server: SshServer, small: Space, tmp_path: Path) -> None:
    place = Place("rsync", tmp_path / "www", known_server)
    with closing(opened(Project(small.root), given_place(place.text))):
        assert refusal(small, place.text).startswith("Diese Zeitung wird gerade schon veröffentlicht.")
    place.bring(small)
