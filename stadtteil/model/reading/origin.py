"""The Markdown as its editor wrote it: where a problem's place is looked for, and problems are kept."""

from __future__ import annotations

import bisect
import re

from stadtteil.problems import Problem

_LINE_END = re.compile("\n")

_AROUND_TARGETS = ("]({}", "](<{}", '="{}"', "='{}'", "]: {}", "<{}>", "={}")
"""How a link's or picture's target stands in Markdown and HTML; `{}` is the target."""

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
        self._starts: list[int] | None = None

    def target(self, *spellings: str) -> Place:
        """Return where the next link or picture with this target stands; its spellings, likeliest first."""
        for spelling in dict.fromkeys(spellings):
            for around in _AROUND_TARGETS if spelling else ():
                found = self._next(around.format(spelling))
                if found is not None:
                    return self.at(found + around.index("{}"))
        return self.first(*spellings)

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
            self._starts = [0, *(end.end() for end in _LINE_END.finditer(self.text))]
        line = bisect.bisect(self._starts, offset) - 1
        return self.first_line + line, offset - self._starts[line] + 1

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
