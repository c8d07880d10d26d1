"""Style sheets as readers get them: each is one file, with what it imports within, a rule a line, no remarks.

Knows the syntax of CSS as far as it must not break a text in quotes, and no rule of any sheet.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from stadtteil.problems import Problem
from stadtteil.rendering.mistakes import FOLDER

_IMPORT = re.compile(r"^@import \"\.\./([\w./-]+\.css)\";\n", re.MULTILINE)
_REMARK = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|/\*(?!!).*?\*/[ \t]*\n?", re.DOTALL)
_VERBATIM = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*'|url\([^)]*\)|/\*!.*?\*/\n?)", re.DOTALL)
_SPACE = re.compile(r"\s+")
_NEEDLESS = (
    (re.compile(r" ?([{}>,]) ?|(?<![:]) ?(;) ?|(:) (?![;}])"), r"\1\2\3"),
    (re.compile(r";\}"), "}"),
    (re.compile(r"(?<![\w.#\\])0(\.\d)"), r"\1"),
    (re.compile(r"\}(?!\})"), "}\n"),
)
"""What browsers do not need, and what stands for it: spaces, last semicolons, the nought before a point."""


def whole(path: str, text: str, texts: Mapping[str, str]) -> tuple[str, tuple[Problem, ...]]:
    """Return a sheet of `assets/` as it is published, and what is wrong with its imports.

    `texts` are the sheets that are no assets, by their names below `layouts/`. Remarks that begin with `/*!`
    stay, for licences are written so.
    """
    problems = []

    def imported(match: re.Match[str]) -> str:
        found = texts.get(match[1])
        if found is None:
            line = text.count("\n", 0, match.start()) + 1
            cure = f"Legen Sie die Datei an, oder löschen Sie die Zeile in {path}."
            problems.append(Problem(path, line, 1, f"Die Datei {FOLDER}{match[1]} fehlt.", cure))
        return found or ""

    return plain(_IMPORT.sub(imported, text)), tuple(problems)


@functools.lru_cache(maxsize=64)
def plain(sheet: str) -> str:
    r"""Return a sheet without remarks and needless signs, a rule a line; what stands in quotes stays.

    >>> plain('/* one */\na > b, c { content: "/* , */";\n  margin: 0.5em -0.5em; }\n\n/*! two */\n')
    'a>b,c{content:"/* , */";margin:.5em -.5em}\n/*! two */\n'
    """
    parts = _VERBATIM.split(_REMARK.sub(lambda match: match[1] or "", sheet))
    parts[::2] = (_dense(part) for part in parts[::2])
    return "".join(parts).lstrip("\n ")


def _dense(code: str) -> str:
    """Return code without quotes in as few signs as mean the same."""
    code = _SPACE.sub(" ", code)
    for needless, needed in _NEEDLESS:
        code = needless.sub(needed, code)
    return code
