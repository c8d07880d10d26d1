"""The index of the search: parts by time, what searches the showcase, and the list that names all parts.

A part is made from the faces of its entries and the vocabularies of their texts, which the plan names and
never sees. How scripts read it is said in `layouts/assets/search.js`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import Annotated

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.entry import Entry
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.text.vocabulary import words_of_vocabulary
from stadtteil.model.urls import file_of, search_index_url, search_part_url, searched_url
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.search_choices import ChoicesOfEntries, SearchChoice
from stadtteil.outputs.search_findable import Findable, findables_of
from stadtteil.outputs.search_parts import parts_of
from stadtteil.outputs.search_postings import EntryWords, postings_of, words_by_place
from stadtteil.words.folding import day_words, words_in
from stadtteil.words.stop_words import stop_words


class PartOfIndex(msgspec.Struct, frozen=True, array_like=True):
    """A part as the list of all names it: where it is, and how many entries are in it."""

    href: str
    count: int


class SearchPartView(View, frozen=True, kw_only=True, tag="part"):
    """A part of the index; `language` is that of the page that searches."""

    language: Annotated[str, Label("Sprache")]
    findables: Annotated[tuple[Findable, ...], Label("was man findet")]


class SearchIndexView(View, frozen=True, kw_only=True, tag="index"):
    """All parts, the newest first, the languages of their texts, and the choices in words."""

    languages: Annotated[tuple[str, ...], Label("Sprachen")]
    parts: Annotated[tuple[PartOfIndex, ...], Label("Teile des Verzeichnisses")]
    choices: Annotated[tuple[SearchChoice, ...], Label("Auswahl")]


Views = SearchPartView | SearchIndexView

Row = tuple[str, str, str, str, str, str, tuple[int, ...]]
"""Title, address, date, label, language, picture, and numbers of choices."""


class PartFile(msgspec.Struct, frozen=True):
    """What stands in a part of the index."""

    entries: list[Row]
    choices: list[str]
    words: str
    hits: str


class IndexFile(msgspec.Struct, frozen=True):
    """What stands in the list of all parts."""

    languages: tuple[str, ...]
    parts: tuple[PartOfIndex, ...]
    choices: tuple[SearchChoice, ...]


_encode = msgspec.json.Encoder().encode


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield all parts, the list of them, and what searches the showcase, where there is one."""
    search, found, used = site.urls.search, [], set[str]()
    for name, entries in parts_of(findables_of(site).entries):
        url, findables = search_part_url(search, name), _findables(site, entries)
        used.update(choice for one in findables for choice in one.choices)
        found.append(PartOfIndex(site.href(url), len(entries)))
        yield _part(site, url, findables)
    languages = dict.fromkeys((site.language.code, site.settings.language))
    choices = tuple(site.derived(ChoicesOfEntries).labels(used))
    index = SearchIndexView(languages=tuple(languages), parts=tuple(found), choices=choices)
    yield Output(file_of(search_index_url(search)), index)
    if funded := [entry for entry, _ in funding_of(site).funded]:
        yield _part(site, searched_url(site.urls.projects), _findables(site, funded))


def _findables(site: Site, entries: Iterable[Entry]) -> tuple[Findable, ...]:
    found = findables_of(site)
    return tuple([found.of(entry) for entry in entries])


def _part(site: Site, url: str, findables: tuple[Findable, ...]) -> Output:
    texts = dict.fromkeys(one.vocabulary for one in findables if one.vocabulary)
    view = SearchPartView(language=site.language.code, findables=findables)
    return Output(file_of(url), view, texts=tuple(texts))


def render(view: Views, blobs: Blobs) -> bytes:
    """Return the file."""
    if isinstance(view, SearchIndexView):
        return _encode(IndexFile(view.languages, view.parts, view.choices))
    choices = sorted({choice for one in view.findables for choice in one.choices})
    postings = postings_of(_words(one, view.language, blobs) for one in view.findables)
    rows = _rows(view.findables, choices)
    return _encode(PartFile(rows, choices, postings.words, postings.hits))


def _words(one: Findable, language: str, blobs: Blobs) -> EntryWords:
    """Return the words of an entry: those of its text have been folded, all others are folded now."""
    language = one.language or language
    text = words_of_vocabulary(blobs.text(one.vocabulary)) if one.vocabulary else ()
    dated = day_words(one.date, language) if one.date else ()
    head, said = (_telling(words, language) for words in (one.head, one.said))
    return words_by_place(words_in(one.title, language), head, chain(text, dated, said))


def _telling(text: str, language: str) -> Set[str]:
    return words_in(text, language).difference(stop_words(language)) if text else frozenset()


def _rows(entries: Sequence[Findable], choices: Sequence[str]) -> list[Row]:
    numbers = {choice: number for number, choice in enumerate(choices)}
    return [
        (one.title, one.href, one.date, one.label, one.language, one.picture, _numbers(one, numbers))
        for one in entries
    ]


def _numbers(one: Findable, numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple([numbers[choice] for choice in one.choices])
