"""Groups problems in the same words into one that names the lines, or files, of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from stadtteil.problems import Problem

MOST_NAMED = 10
"""Number of lines or files that are named; of more only the number is said."""
ALIKE = 5
"""Number of files in a folder from which on their common hint is said once."""
MOST_TOLD = 100
"""Number of problems of one file that are said; of more only the number."""


def grouped(problems: Iterable[Problem]) -> list[Problem]:
    """Return sorted problems with those in the same words as one, in the order of each first."""
    by_words: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        by_words.setdefault(_words(problem), []).append(problem)
    alike: dict[tuple[str, ...], list[Problem]] = {}
    for group in by_words.values():
        first = _with_lines(group)
        alike.setdefault(
            (_folder(first), *_words(first)[1:]) if not first.line else (str(id(group)),), []
        ).append(first)
    return _shortened(_with_files(group) for group in alike.values())


def _words(problem: Problem) -> tuple[str, ...]:
    return problem.path, problem.severity, problem.message, problem.cure


def _folder(problem: Problem) -> str:
    """Return the folder of a kind of content that a file is in."""
    return "/".join(problem.path.split("/")[:-1][:2])


def _with_lines(group: list[Problem]) -> Problem:
    """Return the first of a file's problems in equal words, with the lines of the others."""
    first, *others = group
    if not others:
        return first
    lines = list(dict.fromkeys(problem.line for problem in others))
    named = ("Zeile " if len(lines) == 1 else "Zeilen ") + _enumerated([str(line) for line in lines])
    number = "eine weitere Stelle" if len(others) == 1 else f"{_thousands(len(others))} weitere Stellen"
    return replace(first, message=f"{first.message} (Und {number}: {named}.)")


def _with_files(group: list[Problem]) -> list[Problem]:
    """Return problems in equal words of files in one folder; of many hints the first, with the others."""
    if len(group) < ALIKE or (group[0].severity == "error" and len(group) < MOST_TOLD):
        return group
    first, *others = group
    folder = _folder(first)
    names = _enumerated([problem.path[len(folder) + 1 :] for problem in others])
    more = f"{_thousands(len(others))} weitere Dateien in {folder}/"
    return [replace(first, message=f"{first.message} (Und {more}: {names}.)")]


def _enumerated(names: list[str]) -> str:
    return ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _shortened(groups: Iterable[list[Problem]]) -> list[Problem]:
    """Return all problems but those beyond the most of one file, and how many these are."""
    told: list[Problem] = []
    count: Counter[tuple[str, str]] = Counter()
    for problem in (problem for group in groups for problem in group):
        count[problem.path, problem.severity] += 1
        if count[problem.path, problem.severity] <= MOST_TOLD:
            told.append(problem)
    for (path, severity), number in count.items():
        if number > MOST_TOLD:
            what = "Fehler" if severity == "error" else "Hinweise"
            message = f"Hier gibt es {_thousands(number - MOST_TOLD)} weitere {what}."
            cure = "Beheben Sie zuerst die, die genannt sind."
            told.append(Problem(path, 0, 0, message, cure, "error" if severity == "error" else "warning"))
    return told
