"""Translations fill the same places as the German, and say nothing that the code does not ask for."""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from docs.words import words_in_code
from stadtteil.words import CATALOGUES, words_of
from stadtteil.words.catalogue import read_catalogue
from tests.words.made_up import MADE_UP, catalogue, texts_of

CATALOGUE_FILES = {file.name: file for file in sorted(CATALOGUES.glob("*.po"))}


@functools.cache
def asked_for() -> tuple[tuple[str, str, str], ...]:
    """Return all texts of the code, looked for once."""
    return tuple(texts_of(words_in_code()))


def flaws(text: str) -> Iterator[str]:
    """Yield what is wrong with a catalogue: texts that nobody asks for, places that are not in the German."""
    asked = {(context, one): other for context, one, other in asked_for()}
    for message in read_po(io.BytesIO(text.encode())):
        one, *others = [message.id] if isinstance(message.id, str) else message.id
        said = [message.string] if isinstance(message.string, str) else list(message.string or ())
        if not one or message.fuzzy or not any(said):
            continue
        if (message.context or "", one) not in asked:
            yield f"nobody asks for: {one}"
        elif asked[message.context or "", one] != "".join(others):
            yield f"other forms: {one}"
        if any(places(form) != places("".join(others) or one) for form in said):
            yield f"other places: {one}"


def places(text: str) -> set[str] | None:
    """Return the names of what is filled into a text, but for the number; None if it is not well-formed."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None} - {"n"}
    except ValueError:
        return None


def test_places_that_differ_and_texts_that_nobody_asks_for_are_found() -> None:
    text = (
        'msgid "Jahrgang {year}"\nmsgstr "{jahr} yılı"\n\nmsgid "Archiv"\nmsgstr "Arşiv {"\n\n'
        'msgid "Kein solcher Text"\nmsgstr "Yok"\n\nmsgid "Alle"\nmsgstr "Tümü"\n\nmsgid "Jahre"\nmsgstr ""\n'
    )
    assert sorted(flaws(text)) == [
        "nobody asks for: Kein solcher Text",
        "other places: Archiv",
        "other places: Jahrgang {year}",
    ]


@pytest.mark.parametrize("name", [f"{MADE_UP}.po", *CATALOGUE_FILES])
def test_a_catalogue_says_what_is_asked_for_with_the_same_places(name: str) -> None:
    file: Path | None = CATALOGUE_FILES.get(name)
    assert list(flaws(file.read_text(encoding="utf-8") if file else catalogue())) == []


def test_every_german_text_is_well_formed() -> None:
    texts = [text for _, one, other in asked_for() for text in (one, other)]
    assert [text for text in texts if places(text) is None] == []


def plural_categories(language: str) -> dict[str, list[int]]:
    """Return some whole numbers by the name of the form that CLDR has for them."""
    rule = Locale.parse(language.partition("-")[0]).plural_form
    found: dict[str, list[int]] = {}
    for number in range(1000):
        found.setdefault(rule(number), []).append(number)
    return found


@pytest.mark.parametrize("name", CATALOGUE_FILES)
def test_a_shipped_catalogue_is_complete_with_all_forms_and_says_who_has_read_it(name: str) -> None:
    text = CATALOGUE_FILES[name].read_text(encoding="utf-8")
    said = read_catalogue(text, name)
    language = name.removesuffix(".po")
    asked = asked_for()
    lacking = [
        one for context, one, other in asked if "\x04".join(filter(None, (context, one))) not in said.texts
    ]
    assert lacking == []
    categories = plural_categories(language)
    assert {len(forms) for forms in said.plurals.values()} == {len(categories)}
    assert {one for _, one, other in asked if other} == said.plurals.keys()
    assert re.search(r'"X-Reviewed: (no|yes \([^,()]+, \d{4}-\d{2}-\d{2}\))\\n"', text)


@pytest.mark.parametrize("name", CATALOGUE_FILES)
def test_a_catalogue_chooses_among_its_forms_as_cldr_does_and_so_do_scripts(name: str) -> None:
    language = name.removesuffix(".po")
    categories, words = plural_categories(language), words_of(language)
    chosen = read_catalogue(CATALOGUE_FILES[name].read_text(encoding="utf-8"), name).form
    assert chosen is not None
    assert all(len({chosen(number) for number in numbers}) == 1 for numbers in categories.values())
    assert len({chosen(numbers[0]) for numbers in categories.values()}) == len(categories)
    forms = dict(words.forms("{n} Projekt", "{n} Projekte"))
    for category, numbers in categories.items():
        asked = words.form("{n} Projekt", "{n} Projekte", numbers[0])
        assert forms.get(category, forms["other"]) == asked, category
