"""The codes by which entries are reached from paper: `/k/7h3k9m2/`. Knows no page and no QR code.

A code is made of what an entry is known by (`identity`), so it stays when a file is renamed with `frueher`,
or when the paper moves. It is one in all languages; the address around it says which one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.entry import Entry
from stadtteil.model.identity import Identities
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.site import Site

LETTERS = "23456789bcdfghjkmnpqrstvwxyz"
"""What nobody takes for another sign; without vowels, so that no code is a word."""
LENGTH = 7
"""Signs of a code: of ten thousand entries two have the same once in 270 papers, of a thousand in 27,000."""


def short_codes_of(site: Site) -> ShortCodes:
    """Return the codes of a paper, the same in each language; made once."""
    return site.own.derived(ShortCodes)


class ShortCodes:
    """Which entry has which code."""

    def __init__(self, site: Site) -> None:
        """Give out the codes, to the older of two first: so no new entry takes one from an older one."""
        known = site.derived(Identities)
        self._holders: dict[str, Entry] = {}
        self._codes: dict[str, str] = {}
        self._without: list[tuple[Entry, Entry]] = []
        for entry in reversed(site.entries):
            record = entry.record
            if record.page_type is None or record.pageless:
                continue
            code = code_of(known.within_paper(entry))
            holder = self._holders.setdefault(code, entry)
            if holder is entry:
                self._codes[entry.id] = code
            else:
                self._without.append((entry, holder))

    def of(self, entry: Entry) -> str:
        """Return the code of an entry, or of the original of a translation; empty where it has none."""
        return self._codes.get(entry.id, "")

    def doubled(self) -> Iterator[Problem]:
        """Yield which entries have none, for another has it."""
        for entry, holder in self._without:
            message = f"Die kurze Adresse, die dieser Text auf Papier hätte, hat schon {holder.path}."
            cure = (
                "Geben Sie ihm eine eigene Kennung: eine Zeile „id:“ mit einem Wort, das sonst niemand hat."
            )
            yield Problem(entry.path, 0, 0, message, cure, "warning")


def code_of(name: str) -> str:
    """Return the code of what is known by a name.

    >>> code_of("/artikel/2026/fest/"), code_of("/artikel/2026/fest/") == code_of("/artikel/2026/feste/")
    ('jdnxd73', False)
    """
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8])
    signs = []
    for _ in range(LENGTH):
        number, at = divmod(number, len(LETTERS))
        signs.append(LETTERS[at])
    return "".join(signs)
