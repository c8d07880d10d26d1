"""From Markdown to raw HTML, as Python-Markdown makes it. Knows nothing of what is allowed or linked."""

from __future__ import annotations

import functools
import re

import markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension

from stadtteil.model.reading.quick import Quick

NOWHERE = "\x1a"
"""A mark that no text has: footnotes stand at the end, and nobody moves them elsewhere."""
DEEPEST_QUOTE = 30
"""Levels of nesting that a quote or list may have: deeper ones are typing errors or attacks."""


@functools.cache
def _converter() -> markdown.Markdown:
    """Return this process's converter; its extensions cost more to set up than an article to convert."""
    return markdown.Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(
                BACKLINK_TITLE="Zurück zur Stelle {} im Text", SEPARATOR="-", PLACE_MARKER=NOWHERE
            ),
            "def_list",
            "fenced_code",
            "sane_lists",
            "abbr",
            Quick(),
        ],
        output_format="html",
    )


def html_of(text: str) -> str:
    """Return the HTML of a Markdown text, unsanitised."""
    converter = _converter()
    converter.reset()
    return converter.convert(text)


def too_deep(text: str) -> int:
    """Return the number of the first line that nests too deeply to convert safely, or 0."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(">") > DEEPEST_QUOTE and _MARKS.match(line):
            return number
    return 0


_MARKS = re.compile(r"^[ >\-*+\d.]*>[ >]{%d,}" % (2 * DEEPEST_QUOTE - 20))
