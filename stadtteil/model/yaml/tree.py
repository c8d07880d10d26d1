"""YAML as a tree of texts with their places. Composed, never constructed: no value is guessed here.

`1.500` stays those five characters and `no` these two; what they mean is for the field to say. Tags
that would run code, endless aliases and duplicate keys end here, as problems with line and column.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

import msgspec
import yaml

from stadtteil.model.yaml.parse_errors import explained
from stadtteil.model.yaml.utf8 import without_control
from stadtteil.problems import Problem, Severity

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_NUMBER_SIGN = re.compile(r"[ \t]+(#\w\S*)")

MOST_NODES = 20_000
DEEPEST = 20
_TOO_DEEP = (
    "Die Angaben sind zu tief verschachtelt.",
    "Schreiben Sie sie einfacher, mit weniger Klammern und Stufen.",
)
_ROW_OF_MARKS = re.compile(r"(?:[-?:][ \t]+){10}")
"""Lists in lists in one line: without end, they overflow the C parser's stack."""
_UNREADABLE = ("Die Angaben enthalten Zeichen, die nicht lesbar sind.", "Schreiben Sie die Angaben neu ab.")
_TOO_MUCH = (
    "Die Angaben sind zu umfangreich oder verweisen (mit * und &) im Kreis.",
    "Schreiben Sie die Werte aus, statt auf andere Stellen zu verweisen.",
)
_HARD_SPACES = re.compile(r"^[ \u00a0]*(?:-[ \u00a0]+)*(?:[\w-]+:)?[ \u00a0]+", re.MULTILINE)
"""Where spaces mean something, and one copied from elsewhere may be of the sort that does not break."""


class Scalar(msgspec.Struct, frozen=True):
    """A single text; `plain` when it was written without quotes."""

    text: str
    plain: bool
    line: int
    column: int


class Listing(msgspec.Struct, frozen=True):
    """A list of nodes."""

    items: tuple[Node, ...]
    line: int
    column: int


class Mapping(msgspec.Struct, frozen=True):
    """Keys and their nodes, in the order of the file."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


Node = Scalar | Listing | Mapping


def is_empty(node: Node) -> bool:
    """Whether nothing was written: no value, `~`, blanks in quotes, or a list or section of nothing else.

    Web editors write `""` and `{}` for each field that was left blank.
    """
    if isinstance(node, Scalar):
        return not node.text.strip() or (node.plain and node.text in {"~", "null", "Null", "NULL"})
    if isinstance(node, Listing):
        return all(is_empty(item) for item in node.items)
    return all(is_empty(value) for _, value in node.pairs)


def compose(
    text: str,
    path: str,
    first_line: int = 1,
    lists: Collection[str] = (),
    example: str = "titel: Sommerfest",
) -> tuple[Mapping, tuple[Problem, ...]]:
    """Return the mapping that a YAML text says, with everything that is wrong with its syntax.

    `first_line` is the line of the file on which the text begins; `lists` are keys, lower case, behind
    which several values may stand. An `example` is shown where there are no keys at all.
    """
    empty = Mapping((), first_line, 1)
    offset = first_line
    if _too_deep(text):
        return empty, (Problem(path, first_line, 1, *_TOO_DEEP),)
    text = with_plain_spaces(text)
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return empty, (explained(error, text, path, offset),)
    except yaml.YAMLError:
        return empty, (Problem(path, first_line, 1, *_UNREADABLE),)
    if root is None:
        return empty, ()
    growing = _Growing(text, path, offset, lists)
    node = growing.convert(root, 0)
    if isinstance(node, Mapping):
        return empty if growing.is_over else node, tuple(growing.problems)
    if not growing.problems:
        growing.say(root, "Hier werden Angaben der Form „schlüssel: wert“ erwartet.", f"Beispiel: {example}")
    return empty, tuple(growing.problems)


def with_plain_spaces(text: str) -> str:
    r"""Return a text of the same length with plain spaces where YAML would take others for words.

    >>> with_plain_spaces("orte:\u00a0[a\u00a0b]")
    'orte: [a\xa0b]'
    """
    if "\u00a0" not in text:
        return text
    return _HARD_SPACES.sub(lambda found: found[0].replace("\u00a0", " "), text)


def _too_deep(text: str) -> bool:
    """Whether nesting could exhaust the parser's stack; asked of its events, which need none."""
    if text.count("[") + text.count("{") < DEEPEST and not _ROW_OF_MARKS.search(text):
        return False
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    return True
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        return False  # compose meets the same error and explains it
    return False


class _Growing:
    """Our tree while it grows out of YAML's, with a limit that alias bombs run into."""

    def __init__(self, text: str, path: str, offset: int, lists: Collection[str]) -> None:
        self.lines = [*text.split("\n"), ""]
        self.path = path
        self.offset = offset
        self.lists = lists
        self.problems: list[Problem] = []
        self.count = 0
        self.is_over = False
        """Whether a limit was reached: what is here then is not what was written."""

    def say(self, node: Any, message: str, cure: str = "", severity: Severity = "error") -> None:
        mark = node.start_mark
        place = (mark.line + self.offset, mark.column + 1)
        self.problems.append(Problem(self.path, *place, message, cure, severity))

    def convert(self, node: Any, depth: int) -> Node:
        line, column = node.start_mark.line + self.offset, node.start_mark.column + 1
        self.count += 1
        if depth > DEEPEST or self.count > MOST_NODES:
            self.is_over = True
            self._once(node, *(_TOO_DEEP if depth > DEEPEST else _TOO_MUCH))
            return Scalar("", True, line, column)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        self._check_tag(node)
        if isinstance(node, yaml.SequenceNode):
            return Listing(tuple(self.convert(item, depth + 1) for item in self._within(node)), line, column)
        return Mapping(tuple(self._pairs(node, depth)), line, column)

    def _scalar(self, node: Any) -> Scalar:
        self._check_tag(node)
        mark, end = node.start_mark, node.end_mark
        if not node.style and "#" in self.lines[end.line][end.column :]:
            self._cut(end)
        return Scalar(self._cleaned(node), not node.style, mark.line + self.offset, mark.column + 1)

    def _cleaned(self, node: Any) -> str:
        r"""Return a value without control signs: only quoted ones can still have some, as `"\e"`."""
        value: str = node.value
        if node.style != '"' or value.isprintable():
            return value
        cleaned = without_control(value)
        if cleaned != value:
            message = "In diesem Wert steht ein Steuerzeichen (mit „\\“ geschrieben). Es wird weggelassen."
            self.say(
                node, message, "Nehmen Sie einfache Anführungszeichen ('), oder löschen Sie es.", "warning"
            )
        return cleaned

    def _cut(self, end: Any) -> None:
        """Say that a number sign ends a value, where it looks like a part of it: `Ausgabe #12 ist da`."""
        found = _NUMBER_SIGN.match(self.lines[end.line], end.column)
        if found:
            message = f"Ab „{found[1]}“ gilt die Zeile nicht mehr: Das Zeichen # beginnt eine Bemerkung."
            cure = "Gehört es zum Wert, setzen Sie den ganzen Wert in Anführungszeichen."
            place = (end.line + self.offset, found.start(1) + 1)
            self.problems.append(Problem(self.path, *place, message, cure, "warning"))

    def _within(self, node: Any) -> Iterator[Any]:
        """Yield items while the limit holds, so that a bomb is not walked to its end."""
        for item in node.value:
            if self.count > MOST_NODES:
                return
            yield item

    def _pairs(self, node: Any, depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        for key, value in self._within(node):
            if not isinstance(key, yaml.ScalarNode):
                self._once(
                    key, "Ein Schlüssel muss ein einfacher Name sein.", "Schreiben Sie „schlüssel: wert“."
                )
                continue
            name = self._scalar(key)
            if name.text in seen:
                self._twice(key, name.text, seen[name.text])
                continue
            seen[name.text] = name.line
            yield name, self.convert(value, depth + 1)

    def _twice(self, key: Any, name: str, line: int) -> None:
        cure = "Löschen Sie eine der beiden Zeilen."
        if name.lower() in self.lists:
            cure = f"Mehrere stehen in einer Zeile, in eckigen Klammern: {name}: [eins, zwei]"
        self.say(key, f"„{name}“ steht zweimal da, zuerst in Zeile {line}.", cure)

    def _check_tag(self, node: Any) -> None:
        core = {"map": yaml.MappingNode, "seq": yaml.SequenceNode, "str": yaml.ScalarNode}
        tag = str(node.tag or "")
        kind = core.get(tag.removeprefix("tag:yaml.org,2002:"))
        if tag and (kind is None or not isinstance(node, kind)):
            short = tag.replace("tag:yaml.org,2002:", "!!")
            self.say(
                node,
                f"Die Typangabe „{short}“ ist nicht erlaubt.",
                "Schreiben Sie den Wert ohne „!“ davor, oder setzen Sie ihn in Anführungszeichen.",
            )

    def _once(self, node: Any, message: str, cure: str) -> None:
        if not any(problem.message == message for problem in self.problems):
            self.say(node, message, cure)
