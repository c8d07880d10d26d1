"""A problem as an editor reads it: place, sentence, the line of the file with a caret, the cure."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from stadtteil.model.reading.file_size import MOST_OF_TEXT
from stadtteil.model.yaml.utf8 import lines_of
from stadtteil.problems import Problem
from stadtteil.project import Project
from stadtteil.terminal.escaping import visible

WIDTH = 100
"""Characters of a file's line that are shown."""

LONGEST = 400
"""Characters of a sentence that are shown; of a longer one the middle is left out."""


class ProblemText(NamedTuple):
    """A problem in words: its place as `file:line:column`, what is wrong, the line with a caret, the cure."""

    place: str
    message: str
    excerpt: Sequence[str] = ()
    cure: str = ""


def described(problem: Problem, project: Project) -> ProblemText:
    """Return a problem in words, with its line as the project's file has it now."""
    return ProblemText(place_of(problem, project), sentence(problem), excerpt(problem, project), problem.cure)


def shown(problem: Problem, project: Project) -> str:
    """Return a problem as the terminal shows it: text of a few lines."""
    word = "Fehler" if problem.severity == "error" else "Hinweis"
    text = described(problem, project)
    lines = [f"{word} in {text.place}", *(f"  {row}" for row in (text.message, *text.excerpt))]
    if text.cure:
        lines.append(f"  Abhilfe: {text.cure}")
    return "\n".join(lines)


def sentence(problem: Problem) -> str:
    """Return the message as one line of at most LONGEST characters."""
    line = " ".join(problem.message.split("\n"))
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 60]} … {line[-50:]}"


def place_of(problem: Problem, project: Project) -> str:
    """Return where a problem is as `file:line:column`, as far as they are known."""
    return (
        project.place_of(problem.path).replace("\n", "␊")
        + (f":{problem.line}" if problem.line else "")
        + (f":{problem.column}" if problem.line and problem.column else "")
    )


def excerpt(problem: Problem, project: Project) -> list[str]:
    """Return two rows, the line and a caret below the column; none where the line cannot be shown."""
    text = line_of(problem, project)
    if not text.strip():
        return []
    column = len(visible(text[: max(problem.column, 1) - 1])) + 1
    text = visible(text)
    start = max(0, column - WIDTH // 2) if len(text) > WIDTH else 0
    part = text[start : start + WIDTH].replace("\t", " ")
    rows = [f"{problem.line:>4} | {part}"]
    if problem.column:
        rows.append(f"     | {' ' * (column - 1 - start)}^")
    return rows


def line_of(problem: Problem, project: Project) -> str:
    """Return the line of the file that a problem names; empty where there is none."""
    if not problem.line:
        return ""
    head, _, inner = problem.path.partition("/")
    for name, folder in project.roots:
        file = folder / inner
        if name == head and file.is_file():
            seen = file.stat()
            lines = _lines(file, seen.st_size, seen.st_mtime_ns) if seen.st_size <= MOST_OF_TEXT else []
            return lines[problem.line - 1] if problem.line <= len(lines) else ""
    return ""


@functools.lru_cache(maxsize=4)
def _lines(file: Path, _size: int, _time: int) -> list[str]:
    """Return the lines of a file, read once for all of its problems; size and time tell that it changed."""
    return lines_of(file.read_bytes())
