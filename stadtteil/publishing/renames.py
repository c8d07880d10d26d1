"""Which files bear another name than before. Knows that texts that are mostly the same are one text."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from stadtteil.model.source import TEXTS
from stadtteil.publishing.snapshots import Snapshot

Read = Callable[[Iterable[str]], dict[str, bytes]]
"""Returns the bytes of blobs by their names."""

LIKE = 0.5
"""Share of the lines that must be the same."""
MOST_PAIRS = 400
"""Pairs of texts that are compared: whoever moves a whole folder does not rewrite the texts as well."""


def renames(before: Snapshot, after: Snapshot, read: Read) -> dict[str, str]:
    """Return new paths by former ones: the same bytes, or texts that are mostly the same."""
    gone = [path for path in before if path not in after]
    come = [path for path in after if path not in before]
    found: dict[str, str] = {}
    for old in gone:
        same = [new for new in come if after[new].blob == before[old].blob and _is_like(old, new)]
        if same:
            found[old] = min(same, key=lambda new: posixpath.basename(new) != posixpath.basename(old))
            come.remove(found[old])
    texts = [old for old in gone if old not in found and old.lower().endswith(TEXTS)]
    come = [new for new in come if new.lower().endswith(TEXTS)]
    if not texts or len(texts) * len(come) > MOST_PAIRS:
        return found
    data = read({before[old].blob for old in texts} | {after[new].blob for new in come})
    for old in texts:
        ratios = {
            new: _ratio(data[before[old].blob], data[after[new].blob]) for new in come if _is_like(old, new)
        }
        best = max(ratios, key=lambda new: ratios[new], default="")
        if best and ratios[best] >= LIKE:
            found[old] = best
            come.remove(best)
    return found


def _is_like(old: str, new: str) -> bool:
    """Whether two paths have the same ending."""
    return posixpath.splitext(old)[1].lower() == posixpath.splitext(new)[1].lower()


def _ratio(one: bytes, other: bytes) -> float:
    matcher = SequenceMatcher(None, one.splitlines(), other.splitlines(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= LIKE and matcher.quick_ratio() >= LIKE else 0.0
