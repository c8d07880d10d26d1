"""The Markdown as its editor wrote it: where a problem's place is looked for, and problems are kept."""

from __future__ import annotations

import bisect
import functools
import itertools
import re

from stadtteil.problems import Problem

_BEFORE_TARGET = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (("](", r"\]\(<?"), ("=", r"=[\"']?"), ("]:", r"\]:[ \t]*<?"), ("<", "<"))
)
"""What stands before a target in Markdown and HTML, and the sign that it begins with.

One pattern for all of these takes ten times as long.
"""
_TARGET = re.compile(r"[^\s\"'<>)]*")
"""A target as far as it has no sign that could end it."""
_ENDS = frozenset(["", *") \t\n\"'>"])
"""What stands behind a whole target."""
MOST_MISSED = 100
"""Times that all of a text is searched for something that is not in it, or only further up."""
MOST_SAID = 1000
"""Problems of one text that are kept: nobody reads more."""

Place = tuple[int, int]


class Origin:
    """One Markdown text and what is wrong with it."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        """`first_line` is the line of the file on which the text begins."""
        self.text = text
        self.path = path
        self.first_line = first_line
        self.problems: list[Problem] = []
        self._searched: dict[str, int] = {}
        self._turns: dict[str, int] = {}
        self._missed = 0
        self._failed = False
        self._starts: list[int] | None = None

    def target(self, *spellings: str) -> Place:
        """Return where the next link or picture with this target stands; its spellings, likeliest first."""
        mails = (spelling.removeprefix("mailto:") for spelling in spellings)
        for spelling in filter(None, dict.fromkeys((*spellings, *mails))):
            places = self._targets.get(_beginning(spelling, 0), ())
            turn = self._turns.get(spelling, 0)
            for at in range(turn, turn + len(places)):
                place = places[at % len(places)]
                if self._is_whole(spelling, place):
                    self._turns[spelling] = at + 1
                    return self.at(place)
        return self.first(*spellings)

    @functools.cached_property
    def _targets(self) -> dict[str, list[int]]:
        """The places where targets stand, by how they begin."""
        found: dict[str, list[int]] = {}
        there = [before for sign, before in _BEFORE_TARGET if sign in self.text]
        for start in sorted({one.end() for before in there for one in before.finditer(self.text)}):
            found.setdefault(_beginning(self.text, start), []).append(start)
        return found

    def _is_whole(self, spelling: str, place: int) -> bool:
        """Whether a target stands here, and not only its beginning."""
        end = place + len(spelling)
        return self.text.startswith(spelling, place) and self.text[end : end + 1] in _ENDS

    def first(self, *spellings: str) -> Place:
        """Return the place of the next occurrence of a spelling; the text's beginning where there is none."""
        for spelling in dict.fromkeys(spellings):
            found = self._next(spelling) if spelling else None
            if found is not None:
                return self.at(found)
        return self.first_line, 1

    def at(self, offset: int) -> Place:
        """Return the place of an offset in the text."""
        if self._starts is None:
            lengths = (len(line) + 1 for line in self.text.split("\n"))
            self._starts = list(itertools.accumulate(lengths, initial=0))
        line = bisect.bisect(self._starts, offset) - 1
        return self.first_line + line, offset - self._starts[line] + 1

    def _next(self, spelling: str) -> int | None:
        """Return the next occurrence after the one found last, else the first."""
        if self._missed > MOST_MISSED:
            return None
        found = self.text.find(spelling, self._searched.get(spelling, 0))
        if found < 0:
            self._missed += 1
            found = self.text.find(spelling)
        if found < 0:
            return None
        self._searched[spelling] = found + 1
        return found

    def say(self, place: Place, message: str, cure: str, *, error: bool = False) -> None:
        """Note a problem; a warning if it is no error. Beyond very many, none is kept."""
        if len(self.problems) >= MOST_SAID and not (error and not self._failed):
            return
        self._failed = self._failed or error
        self.problems.append(Problem(self.path, *place, message, cure, "error" if error else "warning"))


def _beginning(text: str, start: int) -> str:
    """Return a target's beginning at a place of a text."""
    found = _TARGET.match(text, start)
    return found[0] if found else ""
