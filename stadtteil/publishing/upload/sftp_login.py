"""Logs in to a server over ssh, as its owner's settings, keys and agent say. Knows nothing of files there.

A server whose key nobody knows is refused: whoever stands between would get the password.
"""

from __future__ import annotations

import getpass
import logging
from pathlib import Path
from typing import Any

import paramiko
from paramiko.hostkeys import InvalidHostKey

from stadtteil.front_door import call
from stadtteil.model.fields.hosting_address import HostingAddress
from stadtteil.publishing.refused import CannotPublish, cannot
from stadtteil.publishing.upload.server_refusals import unknown_server, unreachable

PATIENCE = 20.0
"""Seconds that a server may take for any answer."""
_ALIVE = 10
"""Seconds after which a silent connection shows that it lives."""

# With nobody to listen, what the library complains of would go to the terminal, with its tracebacks.
logging.getLogger("paramiko").addHandler(logging.NullHandler())


class _UnknownServer(paramiko.SSHException):
    def __init__(self, fingerprint: str) -> None:
        super().__init__(fingerprint)
        self.fingerprint = fingerprint


class _OnlyKnown(paramiko.MissingHostKeyPolicy):
    """Let nobody in but the server with one key; without one, nobody whom ssh does not know."""

    def __init__(self, fingerprint: str) -> None:
        self._fingerprint = fingerprint

    def missing_host_key(self, client: paramiko.SSHClient, hostname: str, key: paramiko.PKey) -> None:
        """Compare."""
        found = fingerprint_of(key)
        if found != self._fingerprint:
            raise _UnknownServer(found)


def fingerprint_of(key: paramiko.PKey) -> str:
    """Return by what a key is known, as ssh shows it."""
    return key.fingerprint.rstrip("=")


def logged_in(address: HostingAddress, fingerprint: str, password: str | None) -> paramiko.SSHClient:
    """Return a connection; CannotPublish where there is none. Without `fingerprint` ssh must know it."""
    said = _settings(address.host)
    keys: Any = [name for name in said.get("identityfile", ()) if Path(name).is_file()] or None
    client = paramiko.SSHClient()
    if not fingerprint:
        _load_known_servers(client)
    client.set_missing_host_key_policy(_OnlyKnown(fingerprint))
    try:
        client.connect(
            said.get("hostname", address.host).strip("[]"),
            port=address.port or int(said.get("port", 22)),
            username=address.user or said.get("user") or getpass.getuser(),
            password=password,
            key_filename=keys,
            timeout=PATIENCE,
            banner_timeout=PATIENCE,
            auth_timeout=PATIENCE,
            channel_timeout=PATIENCE,
        )
    except (paramiko.SSHException, OSError, EOFError, ValueError) as error:
        client.close()
        raise _refusal(error, address, fingerprint) from error
    transport = client.get_transport()
    assert transport is not None
    transport.set_keepalive(_ALIVE)
    return client


def _load_known_servers(client: paramiko.SSHClient) -> None:
    try:
        client.load_system_host_keys()
    except (InvalidHostKey, ValueError) as error:
        raise cannot(
            "In ~/.ssh/known_hosts steht eine Zeile, die sich nicht lesen lässt.",
            "Löschen Sie diese Zeile, oder nennen Sie in content/site.yaml den Fingerabdruck des Servers.",
            details=str(error),
        ) from error


def _settings(host: str) -> dict[str, Any]:
    """Return what the settings of ssh on this machine say of a server."""
    file = Path.home() / ".ssh" / "config"
    if not file.is_file():
        return {}
    try:
        return dict(paramiko.SSHConfig.from_path(str(file)).lookup(host))
    except (paramiko.SSHException, OSError, UnicodeDecodeError):
        return {}


def _refusal(error: Exception, address: HostingAddress, fingerprint: str) -> CannotPublish:
    host = address.host
    if isinstance(error, _UnknownServer):
        return unknown_server(host, error.fingerprint, is_other=bool(fingerprint))
    if isinstance(error, paramiko.BadHostKeyException):
        return unknown_server(host, fingerprint_of(error.key), is_other=True)
    # Without any key or password to try, the error has no class of its own.
    if isinstance(error, paramiko.AuthenticationException | ValueError) or "authentication" in str(error):
        return cannot(
            f"{host} lässt diesen Rechner nicht hinein: Benutzername, Schlüssel oder Passwort stimmen nicht.",
            f"Ein Passwort merkt sich der Rechner mit „{call('publish --passwort')}“; einen Schlüssel, der "
            "selbst ein Passwort hat, laden Sie vorher mit „ssh-add“.",
            details=str(error),
        )
    return unreachable(host, str(error))
