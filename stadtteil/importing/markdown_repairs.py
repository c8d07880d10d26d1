"""Markdown that others read otherwise than we do, in our way: code by indentation, underlined headings."""

from __future__ import annotations

import re

from stadtteil.importing.code_spans import outside_code, outside_fences

_UNDERLINED = re.compile(
    r"^(?![ ]{0,3}(?:[-+*>#|]|\d+[.)]|~~~|```))[ ]{0,3}(?P<words>\S[^\n|]*)\n"
    r"[ ]{0,3}(?P<line>=+|-{2,})[ \t]*$",
    re.MULTILINE,
)
_CODE = re.compile(r"(?:^|(?<=\n\n))(?P<block>(?:(?:[ ]{4}|\t)[^\n]*\n?|[ \t]*\n(?=[ ]{4}|\t))+)")
_MORE = re.compile(r"<!--[ ]*(?:more|excerpt|read more)[ ]*-->\n?", re.IGNORECASE)
_POINT = re.compile(r"[ ]*(?:[-+*]|\d+[.)])\s|[ ]*\[\^|:[ ]")
_DOUBLED_ID = re.compile(r'<a (?:id|name)="[^"]*"></a>')


def mended(markdown: str) -> str:
    r"""Return Markdown that we read as it was meant.

    >>> mended("Titel\n-----\nText\n\n    code <a>\n\nMehr")
    '## Titel\n\nText\n\n```\ncode <a>\n```\n\nMehr\n'
    """
    markdown = outside_code(markdown, lambda text: _MORE.sub("", text))
    markdown = outside_fences(markdown, lambda text: _UNDERLINED.sub(_heading, text))
    markdown = outside_fences(markdown, _with_fences)
    return re.sub(r"\n{3,}", "\n\n", markdown).strip("\n") + "\n" if markdown.strip() else ""


def without_idle_anchors(markdown: str, used: frozenset[str]) -> str:
    """Return Markdown without names of places that no link leads to; `used` are those that one does.

    >>> without_idle_anchors('## A<a id="x"></a> <a id="y"></a>', frozenset({"y"}))
    '## A <a id="y"></a>'
    """

    def kept(found: re.Match[str]) -> str:
        return found[0] if re.split(r'"', found[0])[1] in used else ""

    return outside_code(markdown, lambda text: _DOUBLED_ID.sub(kept, text))


def _heading(found: re.Match[str]) -> str:
    """Return an underlined heading with signs before it."""
    return f"{'#' if found['line'][0] == '=' else '##'} {found['words'].strip()}\n"


def _with_fences(text: str) -> str:
    """Return a text in which indented code is fenced; below points of lists it belongs to these."""
    done: list[str] = []
    at = 0
    for found in _CODE.finditer(text):
        before = text[: found.start()].rstrip("\n").rpartition("\n\n")[2]
        if _belongs_to_point(before) or not found["block"].strip():
            continue
        lines = [re.sub(r"^(?: {4}|\t)", "", line) for line in found["block"].rstrip().split("\n")]
        mark = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", found["block"]) or ["``"]))
        done += [text[at : found.start()], f"{mark}\n", "\n".join(lines), f"\n{mark}\n\n"]
        at = found.end()
    return "".join([*done, text[at:]])


def _belongs_to_point(before: str) -> bool:
    """Whether what is indented below a paragraph belongs to a point of a list."""
    return any(_POINT.match(line) for line in before.split("\n")) or before.startswith((" ", "\t"))
