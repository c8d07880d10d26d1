"""Where a finished site is brought to, in one line: a folder, `sftp://…`, or `rsync://…` (rsync over ssh).

Knows how such a place is written and what is wrong with one, not what lies there.
"""

from __future__ import annotations

import re
from typing import ClassVar, Literal, NamedTuple
from urllib.parse import unquote

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.site_address import Unfit, ascii_host
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Node

Way = Literal["folder", "sftp", "rsync"]

_WHOLE = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)(.*)", re.DOTALL)
_SCP = re.compile(r"([^@/\\:\s]+@)?([^@/\\:\s]{2,}):(?!\\)(.*)")
_SECRET_SCP = re.compile(r"[^@/\\:\s]{2,}:[^@/\\\s]+@[^@/\\\s]+[:/]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_NO_PORT = re.compile(r"^[^\[].*:(?!\d*$)")
"""What stands behind the colon is the beginning of a password with a slash in it."""
_USER = re.compile(r"(?!-)[^\s:@/\\'\"\x00-\x1f\x7f]+")
_EXAMPLE = "Beispiel: sftp://redaktion@server.example/htdocs"
_HOME = "/~/"
SECRET_CURE = (
    "Löschen Sie es hier, und ändern Sie es beim Anbieter. Das neue merkt sich Ihr Rechner mit dem Befehl "
    "„publish --passwort“."
)


class HostingAddress(NamedTuple):
    """Where a site goes, and how. `user` may be empty, `port` 0, which leaves both to ssh's own settings.

    `path` is absolute, or relative: to the paper, or on a server to the folder that one logs in to.
    """

    way: Way
    path: str
    host: str = ""
    user: str = ""
    port: int = 0

    @property
    def text(self) -> str:
        """The place as one writes it."""
        if self.way == "folder":
            return self.path
        port = f":{self.port}" if self.port else ""
        path = self.path if self.path.startswith("/") else f"{_HOME}{self.path}"
        return f"{self.way}://{self.user and self.user + '@'}{self.host}{port}{path}"


def hosting_address(text: str) -> HostingAddress:
    """Return what a line says; Unfit where it is no such place.

    >>> hosting_address("sftp://redaktion@server.example:2222/~/htdocs")
    HostingAddress(way='sftp', path='htdocs', host='server.example', user='redaktion', port=2222)
    >>> hosting_address("../veroeffentlicht").way
    'folder'
    """
    if _CONTROL.search(text) or not text.strip():
        raise Unfit("Hier steht kein Ort, an den man etwas bringen könnte.", _EXAMPLE)
    found = _WHOLE.fullmatch(text)
    if found:
        return _on_server(found[1].lower(), found[2], unquote(found[3]))
    if _SECRET_SCP.match(text):
        raise _with_password()
    if scp := _SCP.fullmatch(text):
        path = scp[3] if scp[3].startswith("/") else f"{_HOME}{scp[3]}"
        raise Unfit(
            f"Bei „{text}“ fehlt, auf welchem Weg es dorthin geht.",
            f"Schreiben Sie sftp://{scp[1] or ''}{scp[2]}{path}, oder dasselbe mit rsync://.",
        )
    return HostingAddress("folder", text)


def _on_server(scheme: str, place: str, path: str) -> HostingAddress:
    if scheme not in {"sftp", "rsync"}:
        cure = "Möglich sind ein Ordner, sftp:// und rsync://."
        if scheme in {"ftp", "ftps"}:
            cure += " Die meisten Anbieter haben auch SFTP: Suchen Sie in deren Hilfe danach."
        raise Unfit(f"Mit {scheme}:// bringt das Programm nichts in das Netz.", cure)
    user, at, rest = place.rpartition("@")
    if ":" in user or ("@" in path and not at and _NO_PORT.search(place)):
        raise _with_password()
    if at and not _USER.fullmatch(unquote(user)):
        raise Unfit(f"Vor dem „@“ steht kein Benutzername: „{user}“.", _EXAMPLE)
    host, port = _host(rest)
    return HostingAddress(_way(scheme), _path(path), host, unquote(user), port)


def _with_password() -> Unfit:
    return Unfit("In dieser Adresse steht ein Passwort; alle könnten es lesen.", SECRET_CURE)


def _way(scheme: str) -> Way:
    return "sftp" if scheme == "sftp" else "rsync"


def _host(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":") if not text.endswith("]") else (text, "", "")
    if not colon:
        host, port = text, ""
    if colon and not (port.isascii() and port.isdecimal() and 1 <= int(port[:6]) <= 65535):
        message = f"Hinter dem Doppelpunkt steht ein Port von 1 bis 65535, nicht „{port}“."
        raise Unfit(message, _EXAMPLE)
    plain = ascii_host(host)
    if not plain:
        raise Unfit(f"Den Namen „{host}“ kann kein Rechner haben.", _EXAMPLE)
    return plain, int(port or 0)


def _path(path: str) -> str:
    """Return the folder, absolute or below the one that one logs in to."""
    at_home = f"{path}/".startswith(_HOME)
    parts = [part for part in path.removeprefix("/~" if at_home else "").split("/") if part != "."]
    if _CONTROL.search(path) or ".." in parts:
        raise Unfit(f"„{path}“ ist kein Ordner auf einem Server.", _EXAMPLE)
    inner = "/".join(filter(None, parts))
    if not (inner or at_home):
        raise Unfit(
            "Es fehlt, in welchen Ordner des Servers die Seite gehört.",
            f"Er steht hinter dem Namen des Servers. {_EXAMPLE}",
        )
    return (inner or ".") if at_home else f"/{inner}"


class HostingLine(FieldType):
    """A place that a finished site is brought to."""

    noun: ClassVar[str] = "ein Ordner, oder eine Adresse mit sftp:// oder rsync://"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the place as it is written."""
        text = words(node, notes, self.noun)
        if not text:
            return None
        try:
            hosting_address(text)
        except Unfit as unfit:
            notes.say(node, unfit.message, unfit.cure)
            return None
        return text
