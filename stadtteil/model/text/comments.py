"""Remarks in HTML that nobody reads: `<!-- … -->`."""

from __future__ import annotations

import re

_END = re.compile(r"--!?>")


def without_comments(html: str) -> str:
    """Return HTML with blanks for its comments, each sign in its place; one that is never closed stays.

    >>> without_comments("a<!-- b -->c<!-- d")
    'a          c<!-- d'
    """
    if "<!--" not in html:
        return html
    parts, done = [], 0
    while (start := html.find("<!--", done)) >= 0:
        end = _END.search(html, start + 2)
        if end is None:
            break
        parts += [html[done:start], " " * (end.end() - start)]
        done = end.end()
    return "".join([*parts, html[done:]])
