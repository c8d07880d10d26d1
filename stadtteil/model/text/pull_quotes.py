"""Sentences that are set large beside the text: whoever listens hears them once.

Where a sentence stands in the text as well, the large one is for the eye alone.
"""

from __future__ import annotations

import re

PULLED = '<figure class="pull">'
_SIGNS = re.compile(r"[\W_]+")


class PullQuotes:
    """Those of one text, in their order."""

    def __init__(self) -> None:
        self._found: list[tuple[int, str]] = []

    def add(self, at: int, words: str) -> None:
        """Note one without links in it: the place of its opening tag among the parts, and its words."""
        self._found.append((at, words))

    def settle(self, out: list[str | None], plain: str) -> None:
        """Hide those from listeners whose words stand in the whole text once more."""
        whole = _bare(plain) if self._found else ""
        for at, words in self._found:
            if whole.count(_bare(words)) > 1:
                out[at] = '<figure class="pull" aria-hidden="true">'


def _bare(text: str) -> str:
    """Return the words of a text without signs, each with a blank before and behind."""
    return f" {_SIGNS.sub('  ', text).strip()} "
