"""Problems as GitHub shows them: workflow commands that put each at its line, and the summary of a step.

Knows how both are written, and not where they go.
https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from stadtteil.problems import Problem
from stadtteil.terminal.escaping import visible
from stadtteil.terminal.excerpt import sentence

MOST_SHOWN = 10
"""Annotations of one severity that GitHub shows of a step; the others stand in its log only."""
LARGEST_SUMMARY = 1_000_000
"""Bytes of a step's summary; GitHub refuses one of more than 1 MiB as a whole."""

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_MORE = "\nEs gibt noch mehr; beheben Sie zuerst, was hier steht.\n"


def annotation(problem: Problem, path: str) -> str:
    """Return the command that puts a problem at its line of the file `path`, seen from the repository."""
    place = {"file": path}
    if problem.line:
        place["line"] = str(problem.line)
        if problem.column:
            place["col"] = str(problem.column)
    place["title"] = _word(problem)
    said = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    words = sentence(problem) + (f"\nAbhilfe: {problem.cure}" if problem.cure else "")
    return f"::{problem.severity} {said}::{_data(words)}"


def step_summary(problems: Sequence[Problem], paths: Iterable[str]) -> str:
    """Return problems with the `paths` of their files as Markdown that says nothing but their words."""
    often = any(count > MOST_SHOWN for count in Counter(one.severity for one in problems).values())
    limit = f"An den Zeilen zeigt GitHub höchstens {MOST_SHOWN} Fehler und {MOST_SHOWN} Hinweise."
    parts = ["### Was nicht stimmt\n\n" + (f"{limit} Hier stehen auch die anderen.\n\n" if often else "")]
    room = LARGEST_SUMMARY - len((parts[0] + _MORE).encode())
    for problem, path in zip(problems, paths, strict=True):
        item = _item(problem, path)
        room -= len(item.encode())
        if room < 0:
            return "".join([*parts, _MORE])
        parts.append(item)
    return "".join(parts)


def _item(problem: Problem, path: str) -> str:
    place = _markdown(path + (f", Zeile {problem.line}" if problem.line else ""))
    cure = f" _Abhilfe:_ {_markdown(problem.cure)}" if problem.cure else ""
    return f"- {_word(problem)} in **{place}**: {_markdown(sentence(problem))}{cure}\n"


def _word(problem: Problem) -> str:
    return "Fehler" if problem.severity == "error" else "Hinweis"


def _data(text: str) -> str:
    r"""Return a text as it stands behind a command.

    >>> _data("50 %\nmehr")
    '50 %25%0Amehr'
    """
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return a text as it stands in a command.

    >>> _property("a: b, c")
    'a%3A b%2C c'
    """
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _markdown(text: str) -> str:
    r"""Return a text in one line of which Markdown takes nothing for a sign.

    >>> _markdown("<b> @wer *da*")
    '\\<b\\> \\@wer \\*da\\*'
    """
    return _PUNCTUATION.sub(r"\\\1", " ".join(visible(text).split()))
