"""Lists of things to do: `- [ ]` and `- [x]` become boxes that are empty or ticked."""

from __future__ import annotations

import re

_TASK = re.compile(r"(<li>(?:\s*<p>)?)\[([ xX])\](?=\s)")
_SIGNS = ("[ ]", "[x]", "[X]")


def with_boxes(page: str) -> str:
    """Return sanitised HTML with a box as the first sign of each task.

    >>> with_boxes("<li>[ ] Kuchen</li><li>[x] Tische</li>")
    '<li>☐ Kuchen</li><li>☑ Tische</li>'
    """
    if "[" not in page or not any(sign in page for sign in _SIGNS):
        return page
    return _TASK.sub(lambda found: found[1] + ("☐" if found[2] == " " else "☑"), page)
