"""How the ssh program is called so that it asks nobody, and lets in no server that it does not know.

The connection is kept open for the calls that follow.
"""

from __future__ import annotations

import base64
import hashlib
import shlex
import subprocess
from pathlib import Path

from stadtteil.model.fields.hosting_address import HostingAddress
from stadtteil.publishing.upload.server_refusals import unknown_server, unreachable

_PATIENCE = 20
_STRICT = (
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    f"ConnectTimeout={_PATIENCE}",
    "ServerAliveInterval=10",
    "ServerAliveCountMax=3",
    "ControlMaster=auto",
    "ControlPersist=20",
)
_ALIAS = "stadtteil"
"""What a server is called whose key is known by its fingerprint alone."""


def ssh_command(address: HostingAddress, fingerprint: str, folder: Path) -> str:
    """Return the call as rsync takes it. `folder` is for the open connection, and for a key that is known.

    CannotPublish where the server is not there, or has no key with such a fingerprint; with none, ssh must
    know the server.
    """
    options = [*_STRICT, f"ControlPath={folder / 'c'}"]
    if fingerprint:
        known = folder / "known_hosts"
        known.write_text(_line(address, fingerprint), encoding="utf-8")
        options += [f"UserKnownHostsFile={known}", "GlobalKnownHostsFile=none", f"HostKeyAlias={_ALIAS}"]
    port = ["-p", str(address.port)] if address.port else []
    return shlex.join(["ssh", *(part for option in options for part in ("-o", option)), *port])


def shown_fingerprint(address: HostingAddress) -> str:
    """Return by what one of the keys of a server is known; nothing where it shows none."""
    return next(iter(_keys(address)), "")


def _line(address: HostingAddress, fingerprint: str) -> str:
    keys = _keys(address)
    if not keys:
        raise unreachable(address.host, "ssh-keyscan")
    if fingerprint not in keys:
        raise unknown_server(address.host, next(iter(keys)), is_other=True)
    return f"{_ALIAS} {keys[fingerprint]}\n"


def _keys(address: HostingAddress) -> dict[str, str]:
    """Return the keys that a server shows, by their fingerprints; the sort that ssh likes best is first."""
    host, port = _resolved(address)
    said = _asked("ssh-keyscan", "-T", str(_PATIENCE), "-p", port, host)
    rows = [row.split()[1:3] for row in said.splitlines() if row and not row.startswith("#")]
    rows.sort(key=lambda row: "ed25519" not in row[0])
    return {_fingerprint(key): f"{sort} {key}" for sort, key in rows}


def _resolved(address: HostingAddress) -> tuple[str, str]:
    """Return host and port, as the settings of ssh on this machine have them."""
    said = dict(row.partition(" ")[::2] for row in _asked("ssh", "-G", address.host).splitlines())
    return said.get("hostname", address.host), str(address.port or said.get("port", 22))


def _fingerprint(key: str) -> str:
    digest = hashlib.sha256(base64.b64decode(key)).digest()
    return f"SHA256:{base64.b64encode(digest).decode().rstrip('=')}"


def _asked(*call: str) -> str:
    done = subprocess.run(call, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    return done.stdout.decode(errors="replace")
