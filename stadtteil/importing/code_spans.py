"""Where a Markdown text quotes code, in which nothing is changed: fences, and spans between backticks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_FENCE = re.compile(r"^[ ]{0,12}(?P<mark>`{3,}|~{3,})[^\n`]*$", re.MULTILINE)
_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`{1,8})(?!`)")


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Return a text with all of it changed that is no code.

    >>> outside_code("a `a` a", str.upper)
    'A `a` A'
    """
    return "".join(part if code else change(part) for part, code in parts(text))


def outside_fences(text: str, change: Callable[[str], str]) -> str:
    """Return a text with all of it changed but blocks of code; spans of code are changed, too."""
    made, done = [], 0
    for begin, end in _fenced(text):
        made += [change(text[done:begin]), text[begin:end]]
        done = end
    return "".join([*made, change(text[done:])])


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield a text in parts, each with whether it is code."""
    done = 0
    for begin, end in _fenced(text):
        yield from _spans(text[done:begin])
        yield text[begin:end], True
        done = end
    yield from _spans(text[done:])


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Yield where blocks of code begin and end; one that is never closed is none."""
    at = 0
    closers = {sign: [m for m in _FENCE.finditer(text) if m["mark"][0] == sign] for sign in "`~"}
    while opening := _FENCE.search(text, at):
        sign, length = opening["mark"][0], len(opening["mark"])
        closing = next(
            (
                one
                for one in closers[sign]
                if one.start() > opening.start()
                and len(one["mark"]) >= length
                and one[0].strip() == one["mark"]
            ),
            None,
        )
        if closing is None:
            at = opening.end()
            continue
        yield opening.start(), closing.end()
        at = closing.end()


def _spans(text: str) -> Iterator[tuple[str, bool]]:
    at = done = limit = 0
    missing: set[str] = set()
    while opening := _SPAN.search(text, at):
        ticks = opening["ticks"]
        if opening.end() > limit:  # another paragraph, in which any span may end
            limit = text.find("\n\n", opening.end())
            limit = len(text) if limit < 0 else limit
            missing.clear()
        end = -1 if ticks in missing else _closing(text, ticks, opening.end(), limit)
        if end < 0:
            missing.add(ticks)
            at = opening.end()
            continue
        if opening.start() > done:
            yield text[done : opening.start()], False
        yield text[opening.start() : end], True
        done = at = end
    if done < len(text):
        yield text[done:], False


def _closing(text: str, ticks: str, start: int, limit: int) -> int:
    """Return where a span ends: at as many backticks, before its paragraph ends; -1 for nowhere."""
    found = re.compile(rf"(?<!`){ticks}(?!`)").search(text, start, limit)
    return found.end() if found else -1
