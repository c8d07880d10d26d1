"""The addresses that were published once, each with a mark by which its entry is found again.

Knows how they are written down, one in a line (`content/adressen.yaml`), not which pages there are now.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.kind import Content

_HEAD = """\
# Alle Adressen, unter denen hier einmal eine Seite veröffentlicht war. Das Programm schreibt sie beim
# Veröffentlichen auf, und beim Bauen sagt es, wenn eine davon ins Leere führt. Von Hand ist nichts zu tun.
"""
_LINE = re.compile(r"(?P<url>/[^\s:]*)[ \t]*(?::(?:[ \t]+(?P<mark>[0-9a-f]{8}))?)?[ \t]*")
_MARK_SIZE = 8


class AddressList(msgspec.Struct, frozen=True):
    """What such a file says: the mark of each address (or nothing), and on which line it stands.

    `strange` are the lines with something else.
    """

    marks: dict[str, str]
    lines: dict[str, int]
    strange: tuple[int, ...] = ()


def address_list(text: str) -> AddressList:
    r"""Return what a text lists; what is no address counts for nothing.

    >>> address_list("# Kopf\n/a/: 0123abcd\n/b/:\n<<<<<<< HEAD\n")
    AddressList(marks={'/a/': '0123abcd', '/b/': ''}, lines={'/a/': 2, '/b/': 3}, strange=(4,))
    """
    marks: dict[str, str] = {}
    lines: dict[str, int] = {}
    strange = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            strange.append(number)
        else:
            marks[found["url"]] = found["mark"] or marks.get(found["url"], "")
            lines.setdefault(found["url"], number)
    return AddressList(marks, lines, tuple(strange))


def written(marks: Mapping[str, str]) -> bytes:
    """Return the file that lists addresses: sorted, so that two who add others change different lines."""
    rows = "".join(f"{url}: {mark}".rstrip() + "\n" for url, mark in sorted(marks.items()))
    return (_HEAD + rows).encode()


def merged(base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """Return what both sides list, without what one of them has taken out by hand.

    >>> merged({"/a/": "", "/b/": ""}, {"/a/": "", "/c/": ""}, {"/a/": "", "/b/": "", "/d/": ""})
    {'/a/': '', '/d/': '', '/c/': ''}
    """
    out = {url for url in base if url not in ours or url not in theirs}
    return {url: mark for url, mark in {**theirs, **ours}.items() if url not in out}


def id_mark(record: Content) -> str:
    """Return the mark of an entry that has an `id`; else nothing."""
    return _mark(record.kind, "id", record.id) if record.id else ""


def title_mark(record: Content) -> str:
    """Return the mark of an entry of this kind and title."""
    return _mark(record.kind, "titel", record.name)


def _mark(*parts: str) -> str:
    """Return few signs that say nothing to who reads them: what is gone is not to be told here."""
    return digest_of("\0".join(parts).encode())[:_MARK_SIZE]
