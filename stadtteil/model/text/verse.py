"""Verse: a text whose lines end where they end in the file. Knows nothing of what is in them."""

from __future__ import annotations

import re

_LINE_END = re.compile(r"(?<=\S)[ ]*\n(?=[ ]*\S)")


def with_line_ends(text: str) -> str:
    r"""Return a Markdown text in which each line of a paragraph ends with a line break.

    >>> with_line_ends("Ein Löffel,\nein Topf.\n\nEin Tisch.\n")
    'Ein Löffel,  \nein Topf.\n\nEin Tisch.\n'
    """
    return _LINE_END.sub("  \n", text)
