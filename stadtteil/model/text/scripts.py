"""In which script a text is written, by counting its letters. Knows no language."""

from __future__ import annotations

import re

_LETTERS = {
    "Latn": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "Cyrl": re.compile(r"[\u0400-\u04ff]"),
    "Arab": re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufefc]"),
}
_ADDRESS = re.compile(r"\]\([^()]*\)|https?://\S+|\S+@\S+|<[^<>]*>")
FEWEST = 40
"""Letters below which a text may be a name and nothing else."""
SHARE = 0.2
"""Of a text's letters, how many must be of its script; the rest may be names."""


def is_in_another_script(text: str, script: str) -> bool:
    """Whether nearly all of a Markdown text is in other letters than those of a script (ISO 15924).

    >>> is_in_another_script("Wir treffen uns am Samstag um 16 Uhr im Hof der Schule.", "Arab")
    True
    >>> is_in_another_script("Fest", "Arab")
    False
    """
    text = _ADDRESS.sub(" ", text)
    counts = {name: len(pattern.findall(text)) for name, pattern in _LETTERS.items()}
    letters = sum(counts.values())
    return letters >= FEWEST and counts[script] < SHARE * letters
