"""Pages of long lists, counted from the oldest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.card import Card
from stadtteil.outputs.pagination import SIZE, Slice, slices
from stadtteil.words import GERMAN

URL = "/thema/garten/"


def cards(count: int) -> list[Card]:
    """Return cards of a list, newest first; the oldest is number 1."""
    return [
        Card(f"artikel/{n}", "artikel", f"/artikel/{n}/", f"Nr. {n}", "", None, "", None, "", 0, None, None)
        for n in range(count, 0, -1)
    ]


def pages(count: int, base: str = "/") -> list[Slice[Card]]:
    return list(slices(cards(count), URL, base, GERMAN))


counts = st.integers(0, 200)


@given(counts)
def test_every_card_stands_on_exactly_one_page_newest_first(count: int) -> None:
    assert [card for page in pages(count) for card in page.cards] == cards(count)


@given(counts)
def test_numbered_pages_hold_twenty_and_the_front_the_rest(count: int) -> None:
    front, *numbered = pages(count)
    assert front.number == 0
    assert len(front.cards) == count if count < 2 * SIZE else SIZE <= len(front.cards) < 2 * SIZE
    assert all(len(page.cards) == SIZE for page in numbered)
    assert [page.number for page in numbered] == list(range(len(numbered), 0, -1))


@given(counts, st.integers(1, 60))
def test_newer_cards_leave_numbered_pages_as_they_are(count: int, newer: int) -> None:
    before = {page.number: page for page in pages(count) if page.number}
    after = {page.number: page for page in pages(count + newer) if page.number}
    assert all(after[number].cards == page.cards for number, page in before.items())
    assert all(after[number].url == page.url for number, page in before.items())
    inner = [number for number in before if number < len(before)]
    assert all(after[number] == before[number] for number in inner)


@given(counts, st.sampled_from(["/", "/zeitung/"]))
def test_the_pager_leads_to_pages_that_exist_and_through_all_of_them(count: int, base: str) -> None:
    found = {base + page.url.removeprefix("/"): page for page in pages(count, base)}
    here, seen = base + URL.removeprefix("/"), []
    while here:
        page = found[here]
        seen.append(here)
        pager = page.pager
        assert (pager is None) == (len(found) == 1)
        for link in pager.pages if pager else ():
            assert link.href in found
            assert link.current == (link.href == here)
        here = pager.older if pager else ""
    assert seen == list(found)


@given(counts)
def test_newer_is_the_way_back(count: int) -> None:
    found = {page.url: page for page in pages(count)}
    for page in found.values():
        if page.pager and page.pager.older:
            older = found[page.pager.older].pager
            assert older is not None
            assert older.newer == page.url
