"""The pages of entries as values: those that the search asks for, too, are made once."""

from __future__ import annotations

from stadtteil.model.entry_pages import page_of
from tests.model.desk import site_of


def test_a_page_is_what_its_kind_makes_of_the_entry() -> None:
    site = site_of()
    for entry in site.entries:
        assert page_of(entry, site) == entry.record.page(entry, site)


def test_pages_are_made_once_but_for_those_of_news() -> None:
    site = site_of()
    pages = {entry.record.story: (page_of(entry, site), page_of(entry, site)) for entry in site.entries}
    assert {story: first is second for story, (first, second) in pages.items()} == {True: False, False: True}
