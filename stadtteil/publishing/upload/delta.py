"""What differs between a built site and a webspace, and in which order it is brought there.

At any moment, what a reader can reach from the front page is whole: files that pages load come first, new
pages before those that point at them, then what machines read, and what is not wanted any more goes last.
Pages that nobody has seen yet, for their publication broke off, come before those that were.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from stadtteil.engine.path_conflicts import folded
from stadtteil.engine.tree import ancestors, folders_of
from stadtteil.publishing.upload.manifest import Manifest

FRONT = "index.html"
_LISTS = (".xml", ".json", ".geojson", ".csv", ".ics", ".txt", ".webmanifest", ".conf", ".rss", ".atom")
"""Endings of files that machines read, and that say which pages there are."""


class Delta(NamedTuple):
    """Paths by what becomes of them. `sent` are groups, each to be there before the next one begins.

    `first` are files of ours that stand where another file needs a folder, or a folder a file; `removed` all
    others that are not wanted any more. `certain` are files that stand as they should.
    """

    first: tuple[str, ...]
    sent: tuple[tuple[str, ...], ...]
    removed: tuple[str, ...]
    new: frozenset[str]
    changed: frozenset[str]

    @property
    def is_empty(self) -> bool:
        """Whether all is as it should be."""
        return not (self.first or self.removed or any(self.sent))

    @property
    def gone(self) -> frozenset[str]:
        """All paths that are removed."""
        return frozenset((*self.first, *self.removed))


def delta(known: Manifest, wanted: Mapping[str, str], *, everything: bool = False) -> Delta:
    """Return what must be done so that a webspace has the `wanted` files; digests by path.

    With `everything`, what is said to stand there already is sent once more.
    """
    changed = {
        path
        for path, digest in wanted.items()
        if path in known.files and (everything or path in known.underway or known.files[path] != digest)
    }
    new = wanted.keys() - known.files.keys()
    gone = known.ours - wanted.keys()
    first = set(_in_the_way(gone, wanted))
    return Delta(
        tuple(sorted(first)),
        _groups(new, changed, known.unseen),
        tuple(sorted(gone - first, key=lambda path: (not is_page(path), is_loaded(path), path))),
        frozenset(new),
        frozenset(changed),
    )


def is_page(path: str) -> bool:
    """Whether a file is a page."""
    return path.endswith(".html")


def is_loaded(path: str) -> bool:
    """Whether a file is one that pages load or offer: it points at no page.

    >>> is_loaded("assets/style.css"), is_loaded("feed.xml"), is_loaded(".htaccess")
    (True, False, False)
    """
    name = path.rpartition("/")[2]
    return not (is_page(path) or path.endswith(_LISTS)) and "." in name[1:]


def _groups(
    new: Iterable[str], changed: Iterable[str], unseen: Collection[str]
) -> tuple[tuple[str, ...], ...]:
    """Return the files to be sent in the order of their groups; the front page is the last of the pages."""
    new, changed = sorted(new), sorted(changed)
    groups = (
        [path for path in (*new, *changed) if is_loaded(path)],
        [path for path in new if is_page(path) and path != FRONT],
        [path for path in new if not (is_page(path) or is_loaded(path))],
        [path for path in changed if is_page(path) and path != FRONT and path in unseen],
        [path for path in changed if is_page(path) and path != FRONT and path not in unseen],
        [path for path in (*new, *changed) if path == FRONT],
        [path for path in changed if not (is_page(path) or is_loaded(path))],
    )
    return tuple(tuple(group) for group in groups if group)


def _in_the_way(gone: frozenset[str], wanted: Mapping[str, str]) -> Iterable[str]:
    """Yield files that must go before others can come, as the strictest disk would see it."""
    if not gone:
        return
    files = {folded(path) for path in wanted}
    folders = {folded(path) for path in folders_of(wanted)}
    for path in gone:
        place = folded(path)
        if place in files or place in folders or not files.isdisjoint(ancestors(place)):
            yield path
