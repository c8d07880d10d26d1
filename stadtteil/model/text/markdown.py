"""From Markdown to raw HTML, as Python-Markdown makes it. Knows nothing of what is allowed or linked."""

from __future__ import annotations

import functools

import markdown
from markdown.extensions import Extension

from stadtteil.model.text.dialect import Dialect
from stadtteil.model.text.footnotes import Footnotes
from stadtteil.model.text.quick import Quick

NOWHERE = "\x1a"
"""A mark that no text has: footnotes stand at the end, and nobody moves them elsewhere."""


def extensions() -> list[Extension | str]:
    """Return the extensions that make our Markdown what it is, for one converter."""
    return [
        "tables",
        Footnotes(BACKLINK_TITLE="Zurück zur Stelle {} im Text", SEPARATOR="-", PLACE_MARKER=NOWHERE),
        "def_list",
        "abbr",
        Dialect(),
    ]


@functools.cache
def _converter() -> markdown.Markdown:
    """Return this process's converter; its extensions cost more to set up than an article to convert."""
    return markdown.Markdown(extensions=[*extensions(), Quick()], output_format="html")


def html_of(text: str) -> str:
    """Return the HTML of a Markdown text, unsanitised.

    A converter that gave up halfway is in the middle of its lists for ever: the next text gets a new one.
    """
    converter = _converter()
    converter.reset()
    try:
        return converter.convert(text)
    except BaseException:
        _converter.cache_clear()  # it stopped within a list and would take the next text for a part of it
        raise
