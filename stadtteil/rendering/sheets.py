"""Style sheets as readers get them: each is one file, with what it imports within, and without remarks.

Knows the syntax of CSS as far as it must not break a text in quotes, and no rule of any sheet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from stadtteil.problems import Problem
from stadtteil.rendering.mistakes import FOLDER

_IMPORT = re.compile(r"^@import \"\.\./([\w./-]+\.css)\";\n", re.MULTILINE)
_REMARK = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|/\*(?!!).*?\*/[ \t]*\n?", re.DOTALL)
_BLANK = re.compile(r"\n[ \t]*(?=\n)")


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


def plain(sheet: str) -> str:
    r"""Return a sheet without remarks and blank lines.

    >>> plain('/* one */\na { content: "/* */" }\n\n/*! two */\n')
    'a { content: "/* */" }\n/*! two */\n'
    """
    return _BLANK.sub("", _REMARK.sub(lambda match: match[1] or "", sheet)).lstrip("\n")
