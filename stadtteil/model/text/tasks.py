"""Lists of things to do: `- [ ]` and `- [x]` become boxes that are empty or ticked."""

from __future__ import annotations

import re

_TASK = re.compile(r"<li>(\s*<p>)?\[([ xX])\](?=\s)")
_SIGNS = ("[ ]", "[x]", "[X]")


def with_boxes(page: str) -> str:
    """Return sanitised HTML with a box as the first sign of each task, in the place of the list's own sign.

    >>> with_boxes("<li>[ ] Kuchen</li><li>[x] Tische</li>")
    '<li class="task">☐ Kuchen</li><li class="task">☑ Tische</li>'
    """
    if "[" not in page or not any(sign in page for sign in _SIGNS):
        return page
    return _TASK.sub(_with_box, page)


def _with_box(found: re.Match[str]) -> str:
    return f'<li class="task">{found[1] or ""}{"☐" if found[2] == " " else "☑"}'
