"""Which files of a webspace are ours, with their digests, as a small file there says it.

What a publication is about to send or remove is written there before it begins, and each file that has come
into its place is noted in a journal beside it. So whoever is killed leaves behind what is ours, and what
of it is certain. A manifest that cannot be read, or names what lies elsewhere, counts as none: then nobody
touches what is there.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Collection, Iterable, Mapping

import msgspec

MANIFEST, JOURNAL = "verzeichnis.json", "fortschritt.txt"
_VERSION = 1
_NOTE = (
    "Angelegt von stadtteil. Hier steht, welche Dateien das Programm gebracht hat: "
    "Nur diese ersetzt und löscht es. Löschen Sie diesen Ordner nicht."
)


class Manifest(msgspec.Struct, frozen=True, kw_only=True, rename={"note": "hinweis"}):
    """Our files by path: the digest of each that is certain, and those that may have changed or gone since.

    `underway` has the paths that a publication began to send or to remove. Those of them that stood before
    are in `files` as well. `unseen` are those that came as new ones with a publication that broke off: what
    they point at may never have come. `run` names the publication, for its journal.
    """

    files: dict[str, str]
    underway: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()
    run: str = ""
    version: int = _VERSION
    note: str = _NOTE

    @property
    def ours(self) -> frozenset[str]:
        """The paths of all files that we brought there, or may have brought."""
        return self.underway.union(self.files)

    def encoded(self) -> bytes:
        """Return it as the file says it, in an order of its own."""
        return msgspec.json.encode(self, order="sorted") + b"\n"


def decoded(data: bytes | None, journal: bytes | None) -> Manifest | None:
    """Return what the file says, brought forward by its journal; None for no file, or none of ours."""
    try:
        said = msgspec.json.decode(data or b"", type=Manifest)
    except msgspec.DecodeError:
        return None
    if said.version != _VERSION or not all(map(_is_inside, said.ours)):
        return None
    files, underway = dict(said.files), set(said.underway)
    for path, digest in _noted(journal or b"", said.run):
        if path in underway:
            underway.discard(path)
            if digest:
                files[path] = digest
            else:
                files.pop(path, None)
    unseen = said.unseen.union(files.keys() - said.files.keys())
    return msgspec.structs.replace(said, files=files, underway=frozenset(underway), unseen=unseen)


def sending(known: Manifest, sent: Iterable[str], removed: Collection[str]) -> Manifest:
    """Return what is certain, and what is not, once it has begun to remove and to send files.

    What stood before stays among the files: pages that are there may point at it.
    """
    files = {path: digest for path, digest in known.files.items() if path not in removed}
    underway = known.underway.union(sent, removed)
    return Manifest(files=files, underway=underway, unseen=known.unseen, run=secrets.token_hex(8))


def removing(files: Mapping[str, str], removed: Iterable[str]) -> Manifest:
    """Return the same once all files are there, and others begin to go.

    These count as never having stood: nothing points at them any more, and whoever wants one of them again
    sends it as a new file, before those that will.
    """
    return Manifest(files=dict(files), underway=frozenset(removed), run=secrets.token_hex(8))


def heading(manifest: Manifest) -> bytes:
    """Return how the journal of a publication begins."""
    return f"{manifest.run}\n".encode()


def line(path: str, digest: str) -> bytes:
    """Return how a journal says that a file is in its place; with no digest, that it is gone."""
    return f"{digest}\t{path}\n".encode()


def _is_inside(path: str) -> bool:
    """Whether a path leads to a file below the folder; others may have written there, and we remove by it.

    >>> _is_inside("a/b.html"), _is_inside("../b.html"), _is_inside("/etc/b")
    (True, False, False)
    """
    if min(path, default="\0") < " " or (os.name == "nt" and not {":", "\\"}.isdisjoint(path)):
        return False
    upwards = ".." in path.replace("\\", "/").split("/")  # so do servers on Windows read it
    return not upwards and {"", "."}.isdisjoint(path.split("/"))


def _noted(journal: bytes, run: str) -> list[tuple[str, str]]:
    """Return what a journal says, path and digest; of another publication nothing, of a torn line neither."""
    lines = journal.decode(errors="replace").split("\n")[:-1]
    if not lines or not run or lines[0] != run:
        return []
    parted = (row.partition("\t") for row in lines[1:])
    return [(path, digest) for digest, tab, path in parted if tab]
