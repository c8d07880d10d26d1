"""From Markdown to raw HTML, as Python-Markdown makes it. Knows nothing of what is allowed or linked."""

from __future__ import annotations

import functools

import markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.tables import TableExtension

from stadtteil.model.text.dialect import Dialect
from stadtteil.model.text.footnotes import Footnotes
from stadtteil.model.text.html_writer import HtmlWriter
from stadtteil.model.text.quick import Quick
from stadtteil.words import GERMAN, Words

NOWHERE = "\x1a"
"""A mark that no text has: footnotes stand at the end, and nobody moves them elsewhere."""


def extensions(words: Words = GERMAN) -> list[Extension]:
    """Return the extensions that make our Markdown what it is, for one converter that speaks a language.

    None by its name alone: for a name the library looks through all packages that are installed.
    """
    return [
        TableExtension(),
        Footnotes(
            BACKLINK_TITLE=words.text("Zurück zur Stelle {n} im Text", n="{}"),
            SEPARATOR="-",
            PLACE_MARKER=NOWHERE,
        ),
        DefListExtension(),
        AbbrExtension(),
        Dialect(words),
    ]


@functools.cache
def _converter(words: Words) -> markdown.Markdown:
    """Return this process's converter for a language; to set it up costs more than to convert an article."""
    converter = markdown.Markdown(extensions=[*extensions(words), Quick()], output_format="html")
    converter.serializer = HtmlWriter(converter)  # no extension can: the library sets its own later
    return converter


def html_of(text: str, words: Words = GERMAN) -> str:
    """Return the HTML of a Markdown text, unsanitised; what stands in it beside the text is in `words`.

    A converter that gave up halfway is in the middle of its lists for ever: the next text gets a new one.
    """
    converter = _converter(words)
    converter.reset()
    try:
        return converter.convert(text)
    except BaseException:
        _converter.cache_clear()  # it stopped within a list and would take the next text for a part of it
        raise
