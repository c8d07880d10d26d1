"""Takes the indentation of layouts out of pages: for those who write layouts, not for those who load pages.

Knows where HTML makes one blank of many; what a page says stays, and so does the number of each line.
"""

from __future__ import annotations

import re

_TAGS = re.compile(r"\{%.*?%\}|\{#.*?#\}")
_ENDS = ("%}", "#}")
"""Behind these the end of a line is dropped (`trim_blocks`); before those with a hyphen, the one above."""
_KEEPS = re.compile(r"<(/?)(?:pre|textarea)\b")
"""Elements in which each blank counts."""


def unindented(source: str) -> str:
    r"""Return a template's source whose lines begin with their words, where a line's end stands before them.

    >>> unindented("<ul>\n  {% for one in all %}\n  <li>{{ one }}</li>\n  {% endfor %}\n</ul>")
    '<ul>\n{% for one in all %}\n<li>{{ one }}</li>\n{% endfor %}\n</ul>'
    >>> unindented("<b>a</b>{% if b %}\n  <b>b</b>{% endif %}")
    '<b>a</b>{% if b %}\n  <b>b</b>{% endif %}'
    """
    lines = source.split("\n")
    broken, kept = False, 0
    for number, line in enumerate(lines):
        if broken and not kept:
            lines[number] = line.lstrip(" \t")
        if "<" in line:
            kept = max(0, kept + sum(-1 if end else 1 for end in _KEEPS.findall(line)))
        end = line.rstrip()[-3:]
        if end and not end.endswith(_ENDS):
            broken = not end.startswith("-}")
        elif "-" in end or "{%-" in line or "{#-" in line or _TAGS.sub("", line).strip():
            broken = False
    return "\n".join(lines)
