"""The drawn picture: its size, its colours, its words, and what it is without some."""

from __future__ import annotations

import functools
import io

import pytest
from PIL import Image, ImageChops

from stadtteil.rendering.preview import SIZE, draw
from stadtteil.rendering.preview_colours import PreviewColours

COLOURS = PreviewColours(
    ground="#fbf8f1",
    ink="#1c1a17",
    muted="#5c574f",
    accent="#c0261a",
    title="#1b5a9e",
    head="#123a5c",
    on_head="#ffffff",
)
NAME, CLAIM = "Um die Ecke", "Stadtteilzeitung"
LONG = "Nachbarschaftshilfe, Ehrenamt und Bürgerbeteiligung in allen sieben Quartieren"
HEAD, TITLE, FOOT = (0, 0, 1200, 126), (0, 142, 1200, 450), (0, 612, 1200, 630)
Box = tuple[int, int, int, int]


def picture(
    title: str = "Leute", name: str = NAME, *, rtl: bool = False, skyline: bool = True
) -> Image.Image:
    """Return the picture as any program decodes it."""
    data = draw(name, title, CLAIM, COLOURS, rtl=rtl, skyline=skyline)
    assert len(data) <= 40_000
    return Image.open(io.BytesIO(data), formats=("PNG",)).convert("RGB")


def place_of(image: Image.Image, box: Box, ink: str) -> Box | None:
    """Return where in a part of a picture there is a colour, in the picture's own pixels; None if nowhere."""
    part = image.crop(box)
    distance = ImageChops.difference(part, Image.new("RGB", part.size, ink)).split()
    equal = [channel.point([255] + [0] * 255) for channel in distance]
    found = functools.reduce(ImageChops.darker, equal).getbbox()
    return (found[0] + box[0], found[1] + box[1], found[2] + box[0], found[3] + box[1]) if found else None


def test_it_has_the_size_and_the_colours_that_were_asked_for() -> None:
    image = picture()
    assert image.size == SIZE == (1200, 630)
    assert place_of(image, HEAD, COLOURS.head) == HEAD
    assert place_of(image, HEAD, COLOURS.on_head)
    assert place_of(image, TITLE, COLOURS.title)
    assert place_of(image, FOOT, COLOURS.accent) == FOOT
    assert place_of(image, (0, 450, 1200, 612), COLOURS.ink)


@pytest.mark.parametrize(
    "title",
    ["Leute", "Vereine und Gruppen", "İşler ve Şantiyeler", "Новости района", "Žemaičių ÄÖÜ gjpqy", LONG],
)
def test_a_title_fills_the_middle_and_touches_neither_head_nor_margin_nor_town(title: str) -> None:
    left, top, right, bottom = place_of(picture(title), TITLE, COLOURS.title) or (0, 0, 0, 0)
    assert abs(left - (1200 - right)) <= 24
    assert 60 <= left <= 420
    assert top > 150
    assert bottom < 448


@pytest.mark.parametrize("rtl", [True, False])
def test_arabic_is_drawn_in_the_middle_too(rtl: bool) -> None:
    left, _, right, _ = place_of(picture("الأخبار", rtl=rtl), TITLE, COLOURS.title) or (0, 0, 0, 0)
    assert abs(left - (1200 - right)) <= 24
    assert right - left > 300


def test_a_long_name_of_the_paper_stands_in_the_head_in_two_lines() -> None:
    long = "Die Stadtteilzeitung für Salzert, Stetten, Neumatt, Nordstadt, Haagen und Brombach"
    _, top, _, bottom = place_of(picture(name=long), HEAD, COLOURS.on_head) or (0, 0, 0, 0)
    assert (top > 10, bottom < 120, bottom - top > 60) == (True, True, True)


def test_without_a_title_it_shows_the_paper_with_what_it_says_of_itself() -> None:
    image = picture("")
    name = place_of(image, (0, 60, 1200, 450), COLOURS.ink)
    claim = place_of(image, (0, 60, 1200, 450), COLOURS.muted)
    assert name
    assert claim
    assert claim[1] > name[3]
    assert name[2] - name[0] > 700


def test_without_a_town_the_title_stands_lower() -> None:
    bare = place_of(picture(skyline=False), (0, 142, 1200, 600), COLOURS.title)
    town = place_of(picture(), TITLE, COLOURS.title)
    assert bare
    assert town
    assert bare[1] > town[1] + 50
    assert place_of(picture(skyline=False), (0, 450, 1200, 612), COLOURS.ink) is None


def test_a_section_whose_letters_are_missing_is_the_paper() -> None:
    assert picture("汉字").tobytes() == picture("").tobytes() != picture("Leute").tobytes()


def test_a_paper_whose_letters_are_missing_has_its_section_and_colours() -> None:
    nameless = picture(name="汉字")
    assert place_of(nameless, HEAD, COLOURS.on_head) is None
    assert place_of(nameless, TITLE, COLOURS.title)
    assert place_of(picture("汉字", name="汉字"), (0, 60, 1200, 450), COLOURS.muted)


def test_the_same_is_drawn_the_same() -> None:
    first, second = (draw("Blatt", "Leute", "", COLOURS, rtl=False, skyline=False) for _ in range(2))
    assert first == second
