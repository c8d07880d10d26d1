"""Opening hours as people write them (`Mo–Fr 9–12 und 14–17 Uhr`), read to days and times.

How they are shown, and what holidays do to them, this does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

import msgspec

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.text.plain import unescaped
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, is_empty

MIDNIGHT = 24 * 60
"""The end of a day in minutes."""
MOST_LINES = 50
"""Lines of hours: more are no week."""

DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
"""The days of the week in messages for editors."""
_ALSO = {"sonnabend": 5, "wochenende": (5, 6), "täglich": (0, 6), "taeglich": (0, 6)}
_NAMES: dict[str, tuple[int, int]] = {
    name: span if isinstance(span, tuple) else (span, span)
    for name, span in (
        *((form, at) for at, day in enumerate(map(str.lower, DAYS)) for form in (day, f"{day}s", day[:2])),
        *_ALSO.items(),
    )
}
_SIGNS = {
    **dict.fromkeys(("-", "–", "—", "−", "bis"), "-"),
    **dict.fromkeys((",", ";", "/", "&", "+", "und", "u", "sowie"), ","),
    **dict.fromkeys(("uhr", "h", "von", "jeden", "immer", "am", ":"), ""),
}
"""What stands between days and times: spans, lists, and words that say nothing."""
_TOKEN = late_pattern(r"[0-9]{1,2}(?:[.:][0-9]{2})?(?![0-9])|[^\W\d_]+|[-–—−]|[,;/&+:]")
_GROUP = late_pattern(r",?(?P<days>D(?:-D)?(?:,D(?:-D)?)*),?(?P<spans>T-T(?:,T-T)*)")

_EXAMPLE = "zum Beispiel: Mo–Fr 9–12 und 14–17 Uhr"


class OpenTime(msgspec.Struct, frozen=True, order=True):
    """When something is open: on a day of the week (0 is Monday), in minutes since midnight."""

    weekday: int
    opens: int
    closes: int


class _UnreadableError(Exception):
    """A line that is no opening hours: what is wrong, and what to do about it."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure


def clock_of(minutes: int) -> str:
    """Return a time of day in digits.

    >>> clock_of(540), clock_of(1050), clock_of(1440)
    ('9', '17.30', '24')
    """
    hours, rest = divmod(minutes, 60)
    return f"{hours}.{rest:02}" if rest else str(hours)


def times_in(text: str) -> tuple[OpenTime, ...]:
    """Return the times that a line names, as they are written.

    >>> times_in("Di 16–18 Uhr")
    (OpenTime(weekday=1, opens=960, closes=1080),)
    """
    tokens = list(_tokens(text))
    shape = "".join(sign for sign, _ in tokens).rstrip(",")
    found: list[OpenTime] = []
    end = 0
    while end < len(shape):
        group = _GROUP.match(shape, end)
        if group is None:
            raise _UnreadableError(
                f"„{text}“ ist als Öffnungszeit nicht zu verstehen.",
                f"Schreiben Sie Tage und Uhrzeiten, {_EXAMPLE}. "
                "Was anders ist, gehört unter „zeiten_hinweis:“.",
            )
        days = list(_days(tokens[slice(*group.span("days"))]))
        spans = [value for sign, value in tokens[slice(*group.span("spans"))] if sign == "T"]
        for opens, closes in zip(spans[::2], spans[1::2], strict=True):
            _held(opens, closes)
            found += [OpenTime(day, opens, closes) for day in days]
        end = group.end()
    return tuple(found)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a line: D a day, T a time, `-` and `,`, each with its value.

    What stands for several days (`täglich`) are its first day, a dash and its last.
    """
    for part in _TOKEN.findall(text):
        word = part.lower()
        if word in _NAMES:
            first, last = _NAMES[word]
            yield from (("D", first), ("-", 0), ("D", last)) if first != last else (("D", first),)
        elif "0" <= word[0] <= "9":
            yield "T", _minutes(part)
        elif sign := _SIGNS.get(word, "?"):
            yield sign, 0
    if _TOKEN.sub("", text).strip(" .\t\u00a0\u202f"):
        yield "?", 0


def _minutes(text: str) -> int:
    hours, _, rest = text.replace(":", ".").partition(".")
    minutes = int(hours) * 60 + int(rest or 0)
    if minutes > MIDNIGHT or int(rest or 0) > 59:
        raise _UnreadableError(f"„{text}“ ist keine Uhrzeit.", f"Prüfen Sie die Ziffern; {_EXAMPLE}.")
    return minutes


def _days(tokens: list[tuple[str, int]]) -> Iterator[int]:
    """Yield the days that are named; a span may go over the end of the week."""
    at = 0
    while at < len(tokens):
        first = last = tokens[at][1]
        if at + 2 < len(tokens) and tokens[at + 1][0] == "-":
            last = tokens[at + 2][1]
            at += 2
        yield from ((first + step) % 7 for step in range((last - first) % 7 + 1))
        at += 2


def _held(opens: int, closes: int) -> None:
    """Refuse a time that ends before it begins."""
    if closes <= opens:
        raise _UnreadableError(
            f"Von {clock_of(opens)} bis {clock_of(closes)} Uhr geht nicht: Das Ende liegt vor dem Anfang.",
            "Prüfen Sie die Uhrzeiten. Geht es über Mitternacht, schreiben Sie zwei Zeilen: "
            "Fr 20–24 Uhr und Sa 0–2 Uhr.",
        )


class OpeningHours(FieldType):
    """The week of something that opens and closes: a line, or a list of lines."""

    noun: ClassVar[str] = "eine Liste von Öffnungszeiten wie Di 16–18 Uhr"

    def blank(self) -> tuple[OpenTime, ...]:
        """Return that it is never open."""
        return ()

    def read(self, node: Node, at: str, notes: Notes) -> tuple[OpenTime, ...] | None:
        """Return the times in the order of the week; None where a line cannot be understood."""
        lines = list(_lines(node))
        if len(lines) > MOST_LINES:
            notes.say(
                node, f"Hier stehen {len(lines)} Zeilen mit Zeiten.", f"Fassen Sie sie zusammen, {_EXAMPLE}."
            )
            return None
        found: list[tuple[OpenTime, Node]] = []
        errors = notes.errors
        for line in lines:
            text = words(line, notes, self.noun)
            if text is None:
                continue
            try:
                found += [(time, line) for time in times_in(text)]
            except _UnreadableError as wrong:
                notes.say(line, wrong.message, wrong.cure)
        found.sort(key=lambda pair: pair[0])
        _say_overlaps(found, notes)
        return None if notes.errors > errors else tuple(time for time, _ in found)


def _lines(node: Node) -> Iterator[Node]:
    """Yield the lines of a week; `Di: 16–18 Uhr` is one, though YAML takes it for a section."""
    if isinstance(node, Listing):
        for item in node.items:
            yield from _lines(item)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            said = value.text if isinstance(value, Scalar) else ""
            yield Scalar(unescaped(f"{key.text} {said}"), False, key.line, key.column)
    elif not is_empty(node):
        yield node


def _say_overlaps(found: list[tuple[OpenTime, Node]], notes: Notes) -> None:
    for (one, _), (other, line) in pairwise(found):
        if one.weekday == other.weekday and other.opens < one.closes:
            both = (f"{clock_of(time.opens)}–{clock_of(time.closes)} Uhr" for time in (one, other))
            notes.say(
                line,
                f"Am {DAYS[one.weekday]} überschneiden sich {' und '.join(both)}.",
                "Fassen Sie beide Zeiten zusammen, oder löschen Sie eine davon.",
            )
