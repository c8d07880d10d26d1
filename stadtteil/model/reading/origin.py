"""The Markdown as its editor wrote it: where a problem's place is looked for, and problems are kept."""

from __future__ import annotations

from stadtteil.model.reading.text import place_of
from stadtteil.problems import Problem

_LEADS = ("](", "](<", '="', "='", "]: ", "<", "=")
"""What stands before a link's or picture's target in Markdown and HTML."""
_MENTIONS = 20
"""Places with the same words that are looked at one by one; a short target stands in every other word."""
_ENDS = frozenset(["", *") \t\n\"'>"])
"""What stands behind it."""

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
        self._targets: dict[str, int] = {}

    def target(self, *spellings: str) -> Place:
        """Return where the next link or picture with this target stands; its spellings, likeliest first."""
        for spelling in dict.fromkeys(spellings):
            found = self._next_target(spelling) if spelling else -1
            if found >= 0:
                return self.at(found)
        return self.first(*spellings)

    def _next_target(self, spelling: str) -> int:
        """Return where a target stands next after where it was found last, else first; -1 for nowhere."""
        start = self._targets.get(spelling, 0)
        found = self._target_from(spelling, start)
        if found < 0 < start:
            found = self._target_from(spelling, 0)
        if found >= 0:
            self._targets[spelling] = found + 1
        return found

    def _target_from(self, spelling: str, start: int) -> int:
        """Return the nearest place from `start` on where this is a whole target, and not the start of one."""
        at = start
        for _ in range(_MENTIONS):
            at = self.text.find(spelling, at)
            if at < 0:
                return -1
            if self.text[at + len(spelling) : at + len(spelling) + 1] in _ENDS and self.text.endswith(
                _LEADS, max(0, at - 3), at
            ):
                return at
            at += 1
        places = (self._whole(lead, spelling, start) for lead in _LEADS)
        return min((place for place in places if place >= 0), default=-1)

    def _whole(self, lead: str, spelling: str, start: int) -> int:
        """Return where a target stands as a whole behind `lead`; -1 for nowhere."""
        wanted = lead + spelling
        at = max(0, start - len(lead))
        while (at := self.text.find(wanted, at)) >= 0:
            end = at + len(wanted)
            if self.text[end : end + 1] in _ENDS:
                return at + len(lead)
            at = end
        return -1

    def first(self, *spellings: str) -> Place:
        """Return the place of the next occurrence of a spelling; the text's beginning where there is none."""
        for spelling in dict.fromkeys(spellings):
            found = self._next(spelling) if spelling else None
            if found is not None:
                return self.at(found)
        return self.first_line, 1

    def at(self, offset: int) -> Place:
        """Return the place of an offset in the text."""
        line, column = place_of(self.text, offset)
        return self.first_line + line - 1, column

    def _next(self, spelling: str) -> int | None:
        """Return the next occurrence after the one found last, else the first."""
        found = self.text.find(spelling, self._searched.get(spelling, 0))
        if found < 0:
            found = self.text.find(spelling)
        if found < 0:
            return None
        self._searched[spelling] = found + 1
        return found

    def say(self, place: Place, message: str, cure: str, *, error: bool = False) -> None:
        """Note a problem; a warning if it is no error."""
        self.problems.append(Problem(self.path, *place, message, cure, "error" if error else "warning"))
