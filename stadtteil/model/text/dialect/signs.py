"""What a line begins, by its first signs: rules, headings, quotations, points of lists, boxes, HTML.

Knows single lines only; `blocks` knows what a line means among others.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown.util import BLOCK_LEVEL_ELEMENTS

from stadtteil.model.text.late_pattern import late_pattern

_BLANK = "[ \u00a0\u202f]"
"""Macs put a no-break space behind a sign as readily as a blank."""

_ANY = (
    rf"(?:[ ]|[-*+]{_BLANK}|[-*_=]{{3}}|[#>|]|!!!|\x02|</?[a-zA-Z]|:?-[-:| ]*$"
    rf"|\d{{1,9}}(?:[.):]|{_BLANK}Uhr)|\d{{1,2}}[-–]|[a-z]\))"
)
_ANY_FIRST = late_pattern(_ANY, re.MULTILINE)
_ANY_LATER = late_pattern(rf"\n{_ANY}", re.MULTILINE)

_BEGINNING = late_pattern(
    rf"""
    (?P<rule>(?P<stroke>[-*_])(?:[ ]*(?P=stroke)){{2,}}[ ]*$)
  | (?P<heading>\#{{1,6}}(?:{_BLANK}|$)|\#{{2,6}}(?=[^\s\#]))
  | (?P<quote>>)
  | (?P<point>(?:[-*+]|\d{{1,9}}[.)]){_BLANK})
  | (?P<box>!!!)
  | (?P<stashed>\x02wzxhzdk:\d+\x03[ ]*$)
  | (?P<html></?(?:{"|".join(sorted(BLOCK_LEVEL_ELEMENTS))})(?=[\s/>]|$))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_POINT = late_pattern(rf"(?P<mark>(?P<number>\d{{1,9}})[.)]|[-*+])(?P<gap>{_BLANK}+)")

_MONTHS = (
    "Januar|Jänner|Jan|Februar|Feber|Feb|März|Mär|Mrz|April|Apr|Mai|Juni|Jun|Juli|Jul"
    "|August|Aug|September|Sept|Sep|Oktober|Okt|November|Nov|Dezember|Dez"
)
_DAY = late_pattern(
    rf"(?:{_MONTHS})\b"  # 17. Oktober
    r"|\d{1,2}\.(?!\w)"  # 14. 9. 2026
    r"|\d{1,2}\.\d{4}\b"  # 14. 9.2026
    rf"|(?:und|bis|oder|u\.|[-–/&+]){_BLANK}*\d{{1,2}}\.",  # 3. bis 5. Oktober
    re.IGNORECASE,
)
"""What stands behind an ordinal number that is a day, or the first of several days."""

_ENTRY = late_pattern(
    rf"""
    (?:\d{{1,9}}\.\)?|\d{{1,9}}\)|[a-z]\)){_BLANK}  # 17. Oktober, 2. Bürgermeister, 1.) und b)
  | \d{{1,2}}\.\d{{1,2}}\.(?!\d?\.)  # 3.10., 3.10.2026
  | \d{{1,2}}(?:[.:]\d\d)?(?:[ ]?[-–][ ]?\d{{1,2}}(?:[.:]\d\d)?)?{_BLANK}Uhr\b  # 10 Uhr, 9:30–11 Uhr
    """,
    re.VERBOSE,
)

TABLE_RULE = late_pattern(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
"""The line below the head of a table."""

UNDERLINE = late_pattern(r"[ ]*={3,}[ ]*$")
"""The line below a title."""


class Point(NamedTuple):
    """How a point of a list begins: its sign (one of -*+.)), its number if it has one, where its text is."""

    sign: str
    number: int | None
    width: int
    day: bool


def any_in(text: str) -> bool:
    """Whether some line of a text may begin anything but a paragraph; wider than `beginning`."""
    return _ANY_FIRST.match(text) is not None or ("\n" in text and _ANY_LATER.search(text) is not None)


def beginning(line: str) -> str:
    """Return what a line, without its indentation, begins; nothing for one of a paragraph."""
    found = _BEGINNING.match(line)
    return (found.lastgroup or "") if found else ""


def point(line: str) -> Point | None:
    """Return how a point begins on a line without its indentation."""
    found = _POINT.match(line)
    if found is None:
        return None
    number, gap = found["number"], len(found["gap"])
    return Point(
        found["mark"][-1],
        int(number) if number else None,
        found.end() if gap <= 4 else found.end() - gap + 1,
        bool(number) and found["mark"][-1] == "." and bool(_DAY.match(line, found.end())),
    )


def interrupts(line: str) -> bool:
    """Whether a line ends the block above by what it begins; a number does so only where it counts from 1."""
    kind = beginning(line)
    if kind != "point":
        return bool(kind)
    found = point(line)
    return found is not None and found.number in {None, 1} and not found.day


def is_entry(line: str) -> bool:
    """Whether a line begins as those of a programme do: with an ordinal, a day or a time."""
    return _ENTRY.match(line) is not None


def indentation(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))


def outdented(line: str, width: int) -> str:
    """Return a line with up to so many blanks less at its beginning."""
    return line[min(width, indentation(line)) :]
