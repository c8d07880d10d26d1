"""What an entry is known by to those who have seen it before: feed readers, and whoever keeps it elsewhere.

One rule: the `id` that its editors gave it; else its first address, which is the first of its former ones
or the one that it has. Addresses count as they were when the paper began (`stammadresse`). A translation is
an item of its own to whoever reads, and the same thing that takes place to a calendar. Knows no format in
which an identity is written down.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from urllib.parse import quote

from stadtteil.model.entry import Entry
from stadtteil.model.schedule import Schedule
from stadtteil.model.site import Site
from stadtteil.problems import Problem

_URI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:[!-~]+")
_OURS = bytes.fromhex("5f0c5a3e0d9b4a3c9e1a6c0b7d2f8e41")
"""The namespace of our UUIDs (RFC 9562, 5.5): never to be changed, for all identities would."""


class Identities:
    """What each entry of a site is known by: no two by the same."""

    def __init__(self, site: Site) -> None:
        """Find out who may use each `id`: of several that claim one, always the same."""
        self._site = site
        self._holders: dict[str, Entry] = {}
        for entry in site.entries:
            own = entry.record.id
            if own and entry.id < self._holders.setdefault(own, entry).id:
                self._holders[own] = entry
        self._originals = {entry.id: entry for entry in site.own.entries} if site.is_translated else {}

    def of(self, entry: Entry) -> str:
        """Return a URI that stays the same when the entry moves, and, with an `id`, when the paper does.

        An `id` that is a URI is kept as it is, for it may come from another program's feed.
        """
        if not entry.original:
            return self._of_original(entry)
        if self._holds(entry):
            return f"urn:uuid:{_uuid(f'{entry.record.kind}/{entry.record.id} {entry.language}')}"
        return self._placed(_first_address(entry))

    def within_paper(self, entry: Entry) -> str:
        """Return what an entry of the paper's own language is known by, wherever the paper lies.

        It stays the same when the paper moves to another address, and `stammadresse` is not said.
        """
        if self._holds(entry):
            return f"{entry.record.kind}/{entry.record.id}"
        return _first_address(entry)

    def of_schedule(self, schedule: Schedule) -> str:
        """Return the same for one of the schedules of an entry: calendars know it by that (UID).

        It is one in all languages, so that it stands once with whoever has it in two.
        """
        known = self._of_original(schedule.entry)
        return f"{known}#{schedule.id}" if schedule.id else known

    def _of_original(self, entry: Entry) -> str:
        """Return what an entry is known by, or, of a translation, what its original is."""
        if self._holds(entry):
            id_ = entry.record.id
            return id_ if _URI.fullmatch(id_) else f"urn:uuid:{_uuid(f'{entry.record.kind}/{id_}')}"
        return self._placed(_first_address(self._originals.get(entry.id, entry)))

    def _holds(self, entry: Entry) -> bool:
        """Whether an entry has an `id`, and no other has it first."""
        return bool(entry.record.id) and self._holders[entry.record.id] is entry

    def _placed(self, url: str) -> str:
        return quote(self._site.settings.root + url[1:], safe=":/[]-._~%")

    def doubled(self) -> Iterator[Problem]:
        """Yield who claims an `id` that another entry has."""
        for entry in self._site.entries:
            own = entry.record.id
            if own and self._holders[own] is not entry:
                line, column = entry.marks.get("id", (0, 0))
                message = f"Die Kennung „{own}“ hat schon {self._holders[own].path}."
                cure = "Geben Sie diesem Text eine eigene, oder löschen Sie die Zeile."
                yield Problem(entry.path, line, column, message, cure, "warning")


def _first_address(entry: Entry) -> str:
    return entry.record.former[0] if entry.record.former else entry.url


def _uuid(name: str) -> str:
    """Return a name's UUID, version 5; Python's module for them would load much that nobody needs.

    >>> _uuid("artikel/sommerfest-2019") == _uuid("artikel/sommerfest-2019"), _uuid("a")[14]
    (True, '5')
    """
    number = bytearray(hashlib.sha1(_OURS + name.encode(), usedforsecurity=False).digest()[:16])
    number[6] = number[6] & 0x0F | 0x50
    number[8] = number[8] & 0x3F | 0x80
    digits = number.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
