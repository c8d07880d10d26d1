"""The words of the varied corpus: who, what, where and when, in German and in three other languages.

Knows the file `varied_words.toml` and no article.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_READ: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _tuple(name: str) -> tuple[str, ...]:
    return tuple(_READ[name])


TAGS = _tuple("tags")
AUTHORS = _tuple("authors")
SUBJECTS = _tuple("subjects")
VERBS = _tuple("verbs")
"""Each verb with the preposition that it wants, if it wants one."""
OBJECTS = _tuple("objects")
"""In the accusative."""
THINGS = _tuple("things")
"""In the nominative."""
FRONTS = _tuple("fronts")
ENDS = _tuple("ends")
FIRST_HALVES = _tuple("first_halves")
SECOND_HALVES = _tuple("second_halves")
ODDITIES = _tuple("oddities")
"""Sentences with signs that typographers have to think about."""
TITLES: dict[str, tuple[str, ...]] = {tag: tuple(said) for tag, said in _READ["titles"].items()}
SENTENCES: dict[str, tuple[str, ...]] = {tag: tuple(said) for tag, said in _READ["sentences"].items()}
"""Sentences by the tag of their language."""
