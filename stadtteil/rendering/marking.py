"""What a page says in another language than its own says so as HTML does (WCAG 3.1.2).

Looks at finished HTML: words that bear the signs of a language get `lang` at the element that holds nothing
else, or an element of their own. Where none can be (attributes, titles, scripts) the signs fall.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stadtteil.words.language_marks import BEGIN, MARKED, plain, tag_of
from stadtteil.words.languages import language_named

_LETTER = re.compile(r"[^\W\d_]")
"""What is in a language at all: a number alone is read as the page is."""
_NAME = re.compile(r"<([a-zA-Z][\w-]*)")
_SILENT = frozenset({"script", "style", "textarea", "title"})
_NO_ELEMENTS = _SILENT | {"option"}
"""Elements that hold text and no elements; of these, `option` alone says its language."""
_NO_DIRECTION = frozenset({"bdi", "text", "tspan"})
"""Elements that find their direction by themselves, or know none (SVG)."""
_TAKEN = re.compile(r"\s(?:lang|aria-label|title)=")
"""What keeps an element from bearing the language of its words: it says one, or something else beside."""

Change = tuple[int, int, str]
"""From where to where in a page something else stands."""


def with_languages(html: str, direction: str = "ltr") -> str:
    r"""Return a page of a direction whose words in other languages say so.

    >>> from stadtteil.words.language_marks import marked
    >>> word = marked("Beet", "de")
    >>> with_languages(f'<h1>{word}</h1><p>Bu: {word}</p><img alt="{word}" src="a">')
    '<h1 lang="de">Beet</h1><p>Bu: <span lang="de">Beet</span></p><img alt="Beet" lang="de" src="a">'
    """
    return plain("".join(_parts(html, direction))) if BEGIN in html else html


def _parts(html: str, direction: str) -> Iterator[str]:
    done = 0
    for found in MARKED.finditer(html):
        start, end, text = _change(html, found, direction)
        yield html[done:start]
        yield text
        done = end
    yield html[done:]


def _change(html: str, found: re.Match[str], direction: str) -> Change:
    """Return what stands in a page for marked words; signs that stay are taken away at the end."""
    start, end, words, language = found.start(), found.end(), found[2], tag_of(found[1])
    opened, closed = html.rfind("<", 0, start), html.rfind(">", 0, start)
    if closed < opened:
        is_whole = html.startswith("<img ", opened) and html.endswith(' alt="', opened, start)
        quote = f'" lang="{language}"' if is_whole and html.startswith('"', end) else ""
        return start, end + bool(quote), f"{words}{quote}"
    if not _LETTER.search(words):
        return start, end, words
    tag = html[opened : closed + 1]
    name = named[1] if (named := _NAME.match(tag)) else ""
    is_alone = closed + 1 == start and html.startswith(f"</{name}>", end)
    if is_alone and name not in _SILENT and not _TAKEN.search(tag):
        return closed, end, f"{_attributes(language, direction, name)}>{words}"
    if name in _NO_ELEMENTS or (is_alone and " lang=" in tag):
        return start, end, words
    return start, end, f"<span{_attributes(language, direction, 'span')}>{words}</span>"


def _attributes(language: str, direction: str, name: str) -> str:
    """Return language and direction of some words in an element, the latter where that is in doubt."""
    is_clear = direction == language_named(language).direction == "ltr"
    return f' lang="{language}"' + ("" if is_clear or name in _NO_DIRECTION else ' dir="auto"')
