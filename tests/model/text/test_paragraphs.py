"""Paragraphs of pictures are galleries, and of a link to a film or a map cards; all others stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.desk import page_of, prose_of

GALLERY = '<div class="pictures wide">'
WARNING = "Der Link öffnet eine fremde Seite, die Daten über Sie sammeln kann."
FILM = "https://www.youtube.com/watch?v=a1"


@pytest.mark.parametrize("between", ["\n", " ", "", "  \n", "\\\n", " \n "])
def test_pictures_in_one_paragraph_are_a_gallery(between: str) -> None:
    assert page_of(f"![](a.jpg){between}![](b.jpg){between}![](c.jpg)\n").strip() == f"{GALLERY}◦◦◦</div>"


def test_text_before_and_behind_stays_text() -> None:
    page = page_of("Davor\n![](a.jpg)\n![](b.jpg)\ndahinter\n")
    assert page.strip() == f"<p>Davor\n</p>{GALLERY}◦◦</div><p>\ndahinter</p>"


@pytest.mark.parametrize("text", ["![](a.jpg)", "![](a.jpg)\n\n![](b.jpg)", "![](a.jpg) und ![](b.jpg)"])
def test_pictures_by_themselves_are_none(text: str) -> None:
    assert GALLERY not in page_of(text)


def test_two_galleries_in_one_paragraph_are_two() -> None:
    page = page_of("![](a.jpg)\n![](b.jpg)\nund\n![](c.jpg)\n![](d.jpg)\n")
    assert page.count(GALLERY) == 2


def test_pictures_in_a_gallery_know_it() -> None:
    prose, _, _ = prose_of("![](a.jpg)\n![](b.jpg)\n\n![](c.jpg)\n")
    assert [reference.grouped for reference in prose.references] == [True, True, False]


def test_linked_pictures_stay_within_their_line() -> None:
    assert GALLERY not in page_of("[![A](a.jpg)](/) [![B](b.jpg)](/)\n")


PARTS = st.sampled_from(
    ["![](a.jpg)", "![](b.jpg)", "\n", "  \n", " ", "Wort", "*und*", "[L](b.md)", "\n\n", FILM]
)


@given(st.lists(PARTS, max_size=12))
def test_nothing_is_lost_and_every_element_is_closed(parts: list[str]) -> None:
    text = "".join(parts)
    prose, pieces, _ = prose_of(text or "x")
    page = "".join(pieces)
    assert len(pieces) == len(prose.references) + 1
    assert page.count("Wort") == text.count("Wort")
    for name in ("p", "div", "small"):
        assert len(re.findall(rf"<{name}[ >]", page)) == page.count(f"</{name}>")


def test_an_address_alone_says_where_it_leads() -> None:
    page = page_of(f"{FILM}\n")
    assert page == f'<p class="note"><a◦>Film ansehen bei youtube.com</a><br><small>{WARNING}</small></p>'


def test_a_link_alone_keeps_its_words() -> None:
    page = page_of(f"[Der *Film* vom Fest]({FILM})\n")
    assert '<p class="note"><a◦>Der <em>Film</em> vom Fest</a>' in page
    assert f"<small>Film ansehen bei youtube.com. {WARNING}</small>" in page


@pytest.mark.parametrize(
    "text",
    [
        f"Hier: {FILM}",
        f"{FILM} und mehr",
        f"- {FILM}",
        "https://verein.example/film",
        f"[A]({FILM}) [B]({FILM})",
        f"[![A](a.jpg)]({FILM})",
        f"*[A]({FILM})*",
    ],
)
def test_other_links_stay_links(text: str) -> None:
    assert "note" not in page_of(text)


def test_a_film_in_a_footnote_stays_a_link_with_its_way_back() -> None:
    page = page_of(f"Text[^1]\n\n[^1]: {FILM}\n")
    assert "note" not in re.sub("footnote", "", page).replace("doc-endnotes", "").replace("doc-noteref", "")
    assert "footnote-back" in page


def test_a_host_is_words_and_no_markup() -> None:
    page = page_of('<p><a href="https://a&quot;b&amp;c/w/abcdefgh">x</a></p>\n')
    assert 'bei a"b&amp;c' in page or "bei a&quot;b&amp;c" in page
