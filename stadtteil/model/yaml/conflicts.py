"""The marks that a version control system leaves where two people changed the same place. Knows no syntax."""

from __future__ import annotations

import re

from stadtteil.problems import Problem

_BEGINNING = "<<<<<<<"
_END = ">>>>>>>"
_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7}|={7})(?= |$)", re.MULTILINE)
_LEFT_OVER = re.compile(r"^>{7} [\w./-]+(?: \(.*\)| changes)?$", re.MULTILINE)
"""What is no quotation of a quotation: the name of a branch, or of a version with its title."""

_MESSAGE = "Hier haben zwei Personen dieselbe Stelle geändert; beide Fassungen stehen untereinander."
_CURE = (
    "Behalten Sie die richtige Fassung, und löschen Sie die andere und die Zeilen, "
    "die mit <<<<<<<, ======= und >>>>>>> beginnen."
)


def conflicts_in(text: str, path: str) -> tuple[Problem, ...]:
    r"""Return one problem for each conflict that was left in a file, at its first mark.

    >>> [found.line for found in conflicts_in("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n", "a.md")]
    [2]
    """
    if _BEGINNING not in text and not (_END in text and _LEFT_OVER.search(text)):
        return ()
    problems = []
    line, counted, is_open = 1, 0, False
    for mark in _MARK.finditer(text):
        sign = mark[0][0]
        if sign == "=" and not is_open:
            continue  # what underlines a title
        if sign == "<" or not is_open:
            line, counted = line + text.count("\n", counted, mark.start()), mark.start()
            problems.append(Problem(path, line, 1, _MESSAGE, _CURE))
        is_open = sign != ">"
    return tuple(problems)
