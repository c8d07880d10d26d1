"""The words for readers, in each language: German stands in the code, catalogues say it in another.

Knows nothing of what they are about. Messages for editors are not among them: they stay German where
they arise.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from stadtteil.words.alphabets import sort_key
from stadtteil.words.formats import GERMAN_FORMATS, Formats
from stadtteil.words.isolation import filled, set_apart
from stadtteil.words.language_marks import plain
from stadtteil.words.languages import language_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stadtteil.words.catalogue import Catalogue
    from stadtteil.words.overrides import Overrides

CATALOGUES: Final = Path(__file__).parent
"""The folder of the catalogues: `tr.po` says in Turkish what is missing in none of the others."""

EXAMPLES: Final = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}
"""Numbers that have the forms with these names in all languages that have the form (CLDR, plural rules)."""

SAMPLED: Final = 201
"""So many numbers show all forms that a language has for whole ones."""


class Words:
    """What is said to readers, in one language.

    A text is asked for by its German (gettext's msgid); German itself has no catalogue, and what a
    catalogue lacks is said in German. Texts are whole sentences with named places to be filled in,
    `{amount}`, which every language may put where it wants them. `language` is a tag after BCP 47; there
    is one `Words` for each (`words_of`), so that caches can tell them apart. What the paper says in words of
    its own, its `overrides`, goes before the catalogue. `direction` is that of its script, as HTML says it:
    `ltr` or `rtl`; what is filled in and written the other way is set apart. `formats` says how the language
    writes numbers, dates and lists; `waits_for_review`, that no native speaker has read the words.
    """

    def __init__(
        self,
        language: str,
        catalogue: Catalogue | None = None,
        formats: Formats = GERMAN_FORMATS,
        overrides: Overrides | None = None,
    ) -> None:
        """Take the texts of a catalogue; without one, speak German."""
        self.language = language
        self.formats = formats
        self.overrides = overrides
        self.direction = language_named(language).direction
        self._texts = catalogue.texts if catalogue else {}
        self._plurals = catalogue.plurals if catalogue else {}
        self._form = (catalogue and catalogue.form) or _german_form
        if overrides is not None:
            self._texts = self._texts | overrides.all_texts
            self._plurals = self._plurals | dict(overrides.plurals)
        self.waits_for_review = bool(catalogue and not catalogue.reviewer)

    def text(self, msgid: str, /, **values: object) -> str:
        """Return a text with its places filled in.

        >>> Words("de").text("Noch {amount} übrig", amount="20 €")
        'Noch 20 € übrig'
        """
        text = self._texts.get(msgid, msgid)
        return filled(text, self.direction, values) if values else text

    def sort_key(self, name: str) -> str:
        """Return a text by which a name sorts among others, in the alphabet of the language."""
        return sort_key(plain(name), self.language)

    def many(self, one: str, other: str, n: int, /, **values: object) -> str:
        """Return one of the forms of a text that counts: the one that the language has for `n`.

        `one` is the German for a single thing, `other` for all other numbers; `{n}` is the number.

        >>> Words("de").many("{n} Projekt", "{n} Projekte", 2)
        '2 Projekte'
        """
        return filled(self.form(one, other, n), self.direction, {"n": n, **values})

    def form(self, one: str, other: str, n: int) -> str:
        """Return the form of a text that counts which the language has for `n`, its places still open."""
        forms = self._plurals.get(one)
        return forms[self._form(n)] if forms else (one, other)[_german_form(n)]

    def forms(self, one: str, other: str) -> tuple[tuple[str, str], ...]:
        """Return the forms of a text that counts for scripts, by the names of CLDR (`Intl.PluralRules`).

        `other` is always among them; the rest are those that differ from it.

        >>> Words("de").forms("{n} Haus", "{n} Häuser")
        (('one', '{n} Haus'), ('other', '{n} Häuser'))
        """
        found = [(name, self.form(one, other, n)) for name, n in EXAMPLES.items()]
        return tuple((name, form) for name, form in found if name == "other" or form != found[-1][1])

    def row(self, names: Sequence[str]) -> str:
        """Return names that no word joins, each set apart where needed: `Deutsch, Türkisch`."""
        return self.formats.comma.join(set_apart(name, self.direction) for name in names)

    def counted(self) -> tuple[tuple[int, ...], ...]:
        """Return for each form of a text that counts the first numbers that have it, in their order.

        >>> Words("de").counted()
        ((1,), (0, 2, 3))
        """
        found: dict[int, list[int]] = {}
        for n in range(SAMPLED):
            found.setdefault(self._form(n), []).append(n)
        return tuple(tuple(found[index][:3]) for index in sorted(found))

    def in_context(self, context: str, msgid: str, /, **values: object) -> str:
        """Return a text whose German means several things; `context` tells translators which (msgctxt).

        >>> Words("de").in_context("Gewerk", "Bau")
        'Bau'
        """
        text = self._texts.get(f"{context}\x04{msgid}", msgid)
        return filled(text, self.direction, values) if values else text


def _german_form(n: int) -> int:
    """Return which form of a text that counts German has for a number."""
    return int(n != 1)


def msgid(text: str) -> str:
    """Return a text as it is: marked as one that catalogues have, where it waits in a table.

    >>> msgid("läuft")
    'läuft'
    """
    return text


GERMAN: Final = Words("de")
"""The words as they stand in the code: for editors, and for what has no reader of another language."""


def words_of(language: str, overrides: Overrides | None = None) -> Words:
    """Return the words of a language: of its catalogue, of a wider one's (`en` for `en-GB`), or in German.

    `overrides` go before those. Equal arguments give the same `Words`. Raises ValueError where a catalogue is
    not written as one.
    """
    return _words_of(language, overrides)


MOST_KEPT: Final = 64
"""Words that one process keeps: those of all languages, as they were after some edits of the paper's own."""


@functools.lru_cache(maxsize=MOST_KEPT)
def _words_of(language: str, overrides: Overrides | None) -> Words:
    if language == GERMAN.language and overrides is None:
        return GERMAN
    catalogue = None
    file = _file_of(language, ".po")
    if file:
        from stadtteil.words.catalogue import read_catalogue  # late: German needs none

        catalogue = read_catalogue(file.read_text(encoding="utf-8"), file.name)
    return Words(language, catalogue, formats_of(language), overrides)


def formats_of(language: str) -> Formats:
    """Return how a language writes numbers, dates and lists; one without a file of its own as German does."""
    file = _file_of(language, ".json")
    return msgspec.json.decode(file.read_bytes(), type=Formats) if file else GERMAN_FORMATS


def _file_of(language: str, ending: str) -> Path | None:
    """Return what stands beside the program for a language, or for a wider one; None where nothing does."""
    parts = language.split("-")
    names = ("-".join(parts[:end]) for end in range(len(parts), 0, -1))
    return next((file for name in names if (file := CATALOGUES / (name + ending)).is_file()), None)
