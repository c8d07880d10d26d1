"""Where and in which language a paper is at home, as far as reading a file depends on it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

import msgspec

from stadtteil.model.document import Document
from stadtteil.words import Words, words_of
from stadtteil.words.languages import Language, language_called, language_named, language_of
from stadtteil.words.overrides import Overrides

OwnWords = tuple[tuple[str, Overrides], ...]
"""What a paper says in words of its own, by the suffix of the language."""


class Locale(msgspec.Struct, frozen=True, array_like=True):
    """`zone` is the time zone that dates are in, `language` the tag of the paper's own language (BCP 47).

    `own_words` are those that the paper has for its readers.
    """

    zone: str = "Europe/Berlin"
    language: str = "de"
    own_words: OwnWords = ()

    def overrides_of(self, path: str) -> Overrides | None:
        """Return the paper's own words in the language that a file is in."""
        return dict(self.own_words).get(self._language_of(path).suffix) if self.own_words else None

    def words_of(self, path: str) -> Words:
        """Return what is said to readers of a file: in the language of its name, or in the paper's own."""
        return words_of(self._language_of(path).code, self.overrides_of(path))

    def _language_of(self, path: str) -> Language:
        return language_of(path) or language_named(self.language)


def suffix_of(path: str) -> str:
    """Return the suffix of the language that a file of own words is named after, or what it is named.

    >>> suffix_of("content/worte/TR.yaml"), suffix_of("content/worte/de-simple.yaml")
    ('tr', 'leicht')
    """
    name = posixpath.splitext(posixpath.basename(path))[0].lower()
    language = language_called(name)
    return language.suffix if language else name


def own_words_in(documents: Iterable[Document]) -> OwnWords:
    """Return the words that files of such say; of two for one language, those of the first."""
    found: dict[str, Overrides] = {}
    for document in documents:
        if document.record:
            overrides = msgspec.msgpack.decode(document.record, type=Overrides)
            found.setdefault(suffix_of(document.path), overrides)
    return tuple(sorted(found.items(), key=lambda item: item[0]))
