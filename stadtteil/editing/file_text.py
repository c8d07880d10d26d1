"""The text of a content file with the places of its parts: keys, body, lines. Changes nothing.

Offsets count characters of `raw`, the file's text without a byte order mark.
"""

from __future__ import annotations

import re
from functools import cached_property

from stadtteil.editing.asked import DeclaredKeys
from stadtteil.editing.reading import declared_by, is_markdown
from stadtteil.editing.refusal import AS_TEXT, Unwritable
from stadtteil.editing.written import DROPPED, WrittenList, WrittenNode, WrittenSection, compose_written
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.tree import with_plain_spaces
from stadtteil.model.yaml.utf8 import without_control

_MARK = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_LONE = re.compile(r"\r(?!\n)")
_ISOLATES = "\u2066\u2067\u2068\u2069"
_STEP = 2


class FileText:
    """A file that can be read without an error: its whole text, and where what stands in it."""

    def __init__(self, path: str, whole: str) -> None:
        """Find the parts; yaml.YAMLError where the keys cannot be read."""
        self.path = path
        self.keys: DeclaredKeys | None = declared_by(path)
        self.mark = _MARK if whole.startswith(_MARK) else ""
        self.raw = whole.removeprefix(_MARK)
        self._view = _view(self.raw)
        self.begin, self.end, self.body = self._parts()
        self.root: WrittenSection | None = compose_written(self._view[self.begin : self.end], self.begin)

    def _parts(self) -> tuple[int, int, int]:
        """Return where the keys begin and end, and where the body begins; -1 where there is none."""
        lines = self._view.replace("\r\n", " \n")
        parts = split(lines, self.path)[0] if is_markdown(self.path) else None
        if parts is None:
            return 0, len(lines), -1
        begin = lines.find("\n", len(lines) - len(lines.lstrip("\n \t"))) + 1
        return begin, begin + len(parts.matter), len(lines) - len(parts.text)

    @cached_property
    def line_end(self) -> str:
        """How lines end here: as the first one does."""
        found = _LINE_END.search(self.raw)
        return found[0] if found else "\n"

    @cached_property
    def step(self) -> int:
        """By how many columns sections are indented here."""
        steps = (self.column(one.start) for one in self._values() if isinstance(one, WrittenSection))
        return next((step for step in steps if step), _STEP)

    @cached_property
    def dash_step(self) -> int:
        """By how many columns the dashes of lists are indented here."""
        return next((self.column(one.start) for one in self._values() if isinstance(one, WrittenList)), _STEP)

    def _values(self) -> list[WrittenNode]:
        """Return the lists and sections that stand on lines of their own, one level deep."""
        pairs = self.root.pairs if self.root else ()
        return [value for _, value in pairs if self.is_first(value.start)]

    def line_start(self, at: int) -> int:
        """Return where the line begins that an offset is in."""
        return max(self.raw.rfind("\n", 0, at), self.raw.rfind("\r", 0, at)) + 1

    def line_stop(self, at: int) -> int:
        """Return where the line ends that an offset is in, before its line break."""
        found = _LINE_END.search(self.raw, at)
        return found.start() if found else len(self.raw)

    def line_after(self, at: int) -> int:
        """Return where the line begins that follows the one that an offset is in, or where the text ends."""
        found = _LINE_END.search(self.raw, at)
        return found.end() if found else len(self.raw)

    def column(self, at: int) -> int:
        """Return how many characters stand before an offset on its line."""
        return at - self.line_start(at)

    def is_first(self, at: int) -> bool:
        """Whether only blanks stand before an offset on its line."""
        return not self._view[self.line_start(at) : at].strip(" ")

    def past_sign(self, at: int, sign: str) -> int:
        """Return the offset behind the first `sign` from an offset on, remarks left aside."""
        while at < self.end and self._view[at] != sign:
            at = self.line_stop(at) if self._view[at] == "#" else at + 1
        if at >= self.end:
            raise Unwritable(AS_TEXT)
        return at + 1


def lines_of(raw: str) -> list[str]:
    r"""Return the lines of a text with their line ends.

    >>> lines_of("eins\r\n\nzwei")
    ['eins\r\n', '\n', 'zwei']
    """
    return _LINES.findall(raw)


def _view(raw: str) -> str:
    """Return a text of the same length in which signs that reading leaves out stand for nothing."""
    text = _LONE.sub("\n", raw)
    if not text.isprintable():
        text = "".join(sign if sign in "\r\n\t" or sign.isprintable() else _seen(sign) for sign in text)
    return with_plain_spaces(text)


def _seen(sign: str) -> str:
    """Return what stands in for a sign that is not printed; isolates stay, for only pairs of them count."""
    return sign if sign in _ISOLATES else without_control(sign) or DROPPED
