"""No sheet, template or script says left or right, for half of the world begins at the other side.

Each exception stands here and says why.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.space import ROOT

SIDES = {
    ".css": r"""
        (?<![\w.-])(?:left|right)\s*:
      | (?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)
      | border-(?:top|bottom)-(?:left|right)-radius
      | :[^;{}]*(?<![\w.-])(?:left|right)(?![\w-])
      | translateX | translate\( | translate3d | (?<![\w-])translate\s*: | scaleX | skewX
      | @(?:top|bottom|left|right)-(?:left|right)\b""",
    ".js": r"""
        (?:offset|scroll|client|page|screen)(?:Left|X)\b | ["'](?:left|right)["'] | \.(?:left|right)\b
      | (?:margin|padding|border)(?:Left|Right) | textAlign | scrollBy | translateX | Arrow(?:Left|Right)""",
    ".html": r"""
        (?:align|float|text-anchor)[=:]\s*"?(?:left|right|start|end) | (?<!class="flip">){{\s*icon\("arrow""",
}
COMMENT = re.compile(r"/\*.*?\*/|\{#.*?#\}|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
EXCEPTIONS = {
    "only for one direction: mirrors what is drawn": ("scaleX", '[dir="rtl"]'),
    "the shades of a table that scrolls are the same at both edges": ("linear-gradient", ".table {"),
    "boxes in the margin of a printed page have no logical names; the number stands outside of all text": (
        "@bottom-right",
        "@page",
    ),
    "arrow keys turn the pages of the lightbox as they point: it asks for the direction": (
        "Arrow",
        "forward()",
    ),
    "a finger turns them as it moves, whichever way is forward": ("clientX", "start"),
}


def files() -> list[Path]:
    """Return everything that goes to readers' browsers as it stands."""
    found = [*(ROOT / "layouts").rglob("*"), *(ROOT / "stadtteil/outputs/embed").rglob("*.js")]
    return sorted(file for file in found if file.suffix in SIDES)


def sides(text: str, kind: str) -> list[tuple[str, str]]:
    """Return each side that a text names, with its line."""
    pattern = re.compile(SIDES[kind], re.VERBOSE)
    lines = COMMENT.sub("", text).splitlines()
    return [(found[0], line) for line in lines for found in pattern.finditer(line)]


def is_excepted(word: str, line: str) -> bool:
    return any(sign in word and where in line for sign, where in EXCEPTIONS.values())


def test_nothing_that_readers_get_names_a_side() -> None:
    assert len(files()) > 50
    found = [
        (file.relative_to(ROOT).as_posix(), word, line.strip())
        for file in files()
        for word, line in sides(file.read_text(encoding="utf-8"), file.suffix)
        if not is_excepted(word, line)
    ]
    assert found == []


@pytest.mark.parametrize("reason", EXCEPTIONS)
def test_every_exception_is_needed(reason: str) -> None:
    sign, where = EXCEPTIONS[reason]
    named = [one for file in files() for one in sides(file.read_text(encoding="utf-8"), file.suffix)]
    assert [line for word, line in named if sign in word and where in line]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (".css", "a { left: 0; }"),
        (".css", "a { margin-left: 1em; }"),
        (".css", "a { text-align: right; }"),
        (".css", "a { float: left; }"),
        (".css", "a { transform: translateX(10px); }"),
        (".css", "a { background: linear-gradient(to right, red, blue); }"),
        (".js", "row.scrollLeft += 10;"),
        (".js", 'node.style.textAlign = "left";'),
        (".js", "const { x } = box.left;"),
        (".html", '<td align="right">'),
        (".html", '<a>{{ icon("arrow-left") }}</a>'),
    ],
)
def test_a_side_is_found(kind: str, text: str) -> None:
    assert sides(text, kind)


def test_what_is_logical_or_only_called_so_is_none() -> None:
    assert not sides(
        "a { inset-inline-start: 0; text-align: end; } .right, .left:not(.right) { float: none; }", ".css"
    )
    assert not sides('<span class="flip">{{ icon("arrow-left") }}</span>', ".html")
