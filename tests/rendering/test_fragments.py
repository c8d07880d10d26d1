"""What fills the holes of a text cannot break out of its place, whatever an editor writes."""

from __future__ import annotations

from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.card import Body, Hole, Image
from stadtteil.rendering.fragments import filled, full_address, has_figures

ORIGIN = "https://zeitung.example"
SIGNS = [*"\"'<>&=/ \n\\ab;#`", "-->", "</p>", "&amp;", "é", "🌻"]
nasty = st.lists(st.sampled_from(SIGNS), max_size=20).map("".join)


class Blobs:
    """One text, cut where its holes are."""

    def __init__(self, *pieces: str) -> None:
        self._data = msgspec.msgpack.encode(list(pieces))

    def get(self, digest: str) -> bytes:
        raise KeyError(digest)

    def text(self, path: str) -> bytes:
        assert path == "text"
        return self._data


class Seen(HTMLParser):
    """The elements that a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def image(**words: str) -> Image:
    facts = ("alt", "caption", "credit", "license")
    alt, caption, credit, license_name = (words.get(name, "") for name in facts)
    return Image(
        "/bilder/a.jpg",
        (),
        "",
        40,
        30,
        "#808080",
        alt,
        caption,
        credit,
        license_name,
        "",
        "",
        "",
        9,
        ("web",),
    )


@given(nasty)
def test_an_href_stays_within_its_quotes(href: str) -> None:
    html = filled(Body("text", (Hole(href),)), Blobs("<p><a", ">Wort</a></p>"), None)
    expected = {"href": href} if href else {}
    assert Seen(html).elements == [("p", {}), ("a", expected)]


@given(nasty)
def test_the_words_of_a_picture_within_a_line_stay_within_their_quotes(alt: str) -> None:
    html = filled(Body("text", (Hole(image=image(alt=alt), inline=True),)), Blobs("<p>", "</p>"), None)
    (_, (tag, facts)) = Seen(html).elements
    assert tag == "img"
    assert facts["alt"] == alt
    assert set(facts) == {"src", "alt", "width", "height", "loading"}


@given(nasty, nasty, nasty)
def test_the_words_of_a_figure_stay_words(alt: str, caption: str, credit: str) -> None:
    hole = Hole(image=image(alt=alt, caption=caption, credit=credit))
    seen = Seen(filled(Body("text", (hole,)), Blobs("", ""), None, ORIGIN))
    tags = [tag for tag, _ in seen.elements]
    assert tags == ["figure", "img", "figcaption"] if caption or credit else ["figure", "img"]
    assert seen.elements[1][1]["alt"] == alt
    assert seen.elements[1][1]["src"] == f"{ORIGIN}/bilder/a.jpg"
    assert seen.words == " · ".join(part for part in (caption, credit) if part)


def test_a_link_to_what_is_hidden_is_only_words() -> None:
    assert filled(Body("text", (Hole(""),)), Blobs("<a", ">Wort</a>"), None) == "<a>Wort</a>"


def test_holes_and_pieces_that_do_not_fit_are_a_bug() -> None:
    with pytest.raises(ValueError, match="shorter"):
        filled(Body("text", (Hole("/a/"), Hole("/b/"))), Blobs("a", "b"), None)


def test_figures_are_made_by_the_layout_where_there_is_one() -> None:
    body = Body("text", (Hole(image=image()),))
    assert has_figures(body)
    assert filled(body, Blobs("", ""), lambda found: f"<b>{found.width}</b>") == "<b>40</b>"


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/a/", f"{ORIGIN}/a/"),
        ("//b.example/a", "https://b.example/a"),
        ("https://b.example/", "https://b.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("#a", "#a"),
    ],
)
def test_addresses_become_full_ones(href: str, address: str) -> None:
    assert full_address(href, ORIGIN) == address
    assert full_address(href, "") == href


@given(nasty, nasty, nasty)
def test_the_credit_behind_a_link_is_words_and_a_link_to_the_licence(
    name: str, terms: str, href: str
) -> None:
    shown = msgspec.structs.replace(image(credit=name, license=terms), license_href=href)
    seen = Seen(filled(Body("text", (Hole(image=shown, inline=True, credit=True),)), Blobs("", ""), None))
    assert seen.elements[:1] == ([("span", {"class": "credit"})] if name or terms else [])
    links = [facts["href"] for tag, facts in seen.elements if tag == "a"]
    assert links == ([href] if href and terms else [])
    assert seen.words.strip() == ", ".join(part for part in (name, terms) if part).strip()


def test_a_picture_that_may_not_be_shown_has_no_credit() -> None:
    assert filled(Body("text", (Hole(credit=True),)), Blobs("<p>", "</p>"), None) == "<p></p>"
