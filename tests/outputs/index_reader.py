"""Reads an index as its format says, a second time: what scripts make of it is held against this."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
MORE = "!#$%&'()*+,-./:;<=>?@[]"


class ReadPart(NamedTuple):
    """A part of an index: its rows, and for each word the entries with the mark of the place (or none)."""

    entries: list[list[Any]]
    choices: list[str]
    words: dict[str, dict[int, str]]

    def titles(self, word: str) -> list[str]:
        """Return the titles of what a word stands in."""
        return [self.entries[number][0] for number in self.words.get(word, {})]


def part_of(text: str) -> ReadPart:
    """Return what a file of the index says."""
    said = json.loads(text)
    return ReadPart(said["entries"], said["choices"], read(said["words"], said["hits"]))


def read(words: str, hits: str) -> dict[str, dict[int, str]]:
    """Return for each word where it stands."""
    found: dict[str, dict[int, str]] = {}
    before = ""
    for short, places in zip(words.split(), hits.split(), strict=True):
        before = before[: LAST.index(short[0])] + short[1:]
        found[before] = dict(_entries(places))
    return found


def _entries(places: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    entry, many, mark = -1, 0, ""
    for sign in places:
        if sign in "^~":
            mark = sign
        elif sign in LAST:
            entry += many * len(LAST) + LAST.index(sign) + 1
            found.append((entry, mark))
            many, mark = 0, ""
        else:
            many = many * len(MORE) + MORE.index(sign)
    return found
