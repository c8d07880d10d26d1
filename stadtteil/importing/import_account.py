"""What came of an import, as a value: what is there, what was changed, what was lost. Knows no wording."""

from __future__ import annotations

from collections import Counter

import msgspec

from stadtteil.importing.picture_store import LeftOut
from stadtteil.importing.target_folder import Fate


class EntryAccount(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one text: words before and after, those that are gone, why it is a draft."""

    origin: str
    path: str
    fate: Fate
    words_before: int
    words_after: int
    words_lost: dict[str, int]
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    links_kept: int = 0
    links_lost: tuple[str, ...] = ()


class ImportAccount(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a paper. `server` are old addresses that only a server can lead on, with the new ones.

    `kept` are files of the target that an editor has changed or deleted, `removed` those that an earlier
    import wrote and this one does not, `errors` what the paper itself lacks.
    """

    entries: tuple[EntryAccount, ...]
    pictures: int
    left_out: tuple[LeftOut, ...]
    passed_over: tuple[tuple[str, str], ...]
    server: tuple[tuple[str, str], ...]
    kept: tuple[tuple[str, Fate], ...]
    errors: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def drafts(self) -> list[EntryAccount]:
        """The texts that became drafts."""
        return [entry for entry in self.entries if entry.reasons]

    @property
    def lost_words(self) -> int:
        """How many words are gone in all."""
        return sum(sum(entry.words_lost.values()) for entry in self.entries)

    @property
    def fates(self) -> Counter[Fate]:
        """How many texts had which fate."""
        return Counter(entry.fate for entry in self.entries)
