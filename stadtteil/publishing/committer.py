"""Who publishes: the name and the address that a target notes, asked for once and remembered in the project.

The address is one of the newsroom's, never somebody's own: what Git notes is public wherever the repository
is, and cannot be taken back.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import msgspec

from stadtteil.desk_folder import NAME, desk_folder
from stadtteil.engine.digests import digest_of
from stadtteil.misuse import StadtteilError
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.settings import PATH, Settings
from stadtteil.project import Project
from stadtteil.whole_file import replace_file

_FILE = "veroeffentlichen.json"
_NOBODY = "redaktion@zeitung.invalid"
"""An address that nobody has (RFC 2606), where the paper has none of its own yet."""
_MAIL = re.compile(r"[^\s@<>\"(),:;]+@[^\s@<>\"(),:;]+\.[^\s@<>\"(),:;.]+")
_UNWANTED = re.compile(r"[\x00-\x1f\x7f<>\"]")
LONGEST_NAME = 100


class Committer(msgspec.Struct, frozen=True):
    """Who publishes: a name as others may read it, and the address of a role (redaktion@…)."""

    name: str
    address: str


def committer(name: str, address: str) -> Committer:
    """Return who publishes, by what was typed; StadtteilError where that is no name, or no address."""
    name = " ".join(_UNWANTED.sub(" ", name).split()).strip(".,;:'\\ ")
    if not name or len(name) > LONGEST_NAME:
        raise StadtteilError(
            "Unter welchem Namen wird veröffentlicht? "
            "Schreiben Sie zum Beispiel Ihren Vornamen, oder: Redaktion."
        )
    if not _MAIL.fullmatch(address.strip()):
        raise StadtteilError(
            f"„{address.strip()}“ ist keine E-Mail-Adresse. Nehmen Sie die der Redaktion, keine private."
        )
    return Committer(name, address.strip())


def remembered(project: Project) -> Committer | None:
    """Return who has published from this folder before; None for nobody."""
    try:
        return msgspec.json.decode((project.root / NAME / _FILE).read_bytes(), type=Committer)
    except (OSError, msgspec.DecodeError):
        return None


def remember(project: Project, who: Committer) -> None:
    """Keep who publishes, in a folder that Git leaves alone."""
    folder = desk_folder(project.root)
    replace_file(folder / _FILE, msgspec.json.encode(who))


def suggested(project: Project, name: str = "") -> Committer:
    """Return what to offer where nobody has published yet; the name is that which Git knows, if any.

    The address is the newsroom's from the settings of the paper, or one at the host where it lies. The one
    that Git knows is not offered: it is mostly a private one.
    """
    url, contact = _addresses(project)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if not _MAIL.fullmatch(contact):
        contact = f"redaktion@{host}" if _MAIL.fullmatch(f"redaktion@{host}") else _NOBODY
    return Committer(name.strip() or "Redaktion", contact)


def _addresses(project: Project) -> tuple[str, str]:
    """Return where the paper lies and how to write to it, by its settings; empty where these do not say."""
    try:
        document = read(PATH, (project.root / PATH).read_bytes(), Locale(), digest_of)
    except OSError:
        return "", ""
    if not document.record:
        return "", ""
    settings = msgspec.msgpack.decode(document.record, type=Settings)
    lies = settings.has_address and "url" not in document.failed
    return (settings.url if lies else ""), settings.contact.strip()
