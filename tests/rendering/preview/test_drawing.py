"""The drawn picture: its size, its colours, its words, and what it is without some."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from stadtteil.rendering.preview.colours import PreviewColours
from stadtteil.rendering.preview.drawing import SIZE, draw

COLOURS = PreviewColours("#fbf8f1", "#1c1a17", "#5c574f", "#c0261a", "#123a5c", "#ffffff")
CLAIM = "Stadtteilzeitung"


def picture(title: str = "Leute", name: str = "Um die Ecke", *, rtl: bool = False) -> Image.Image:
    """Return the picture as any program decodes it."""
    data = draw(name, title, CLAIM, COLOURS, rtl=rtl, skyline=True)
    assert len(data) <= 30_000
    return Image.open(io.BytesIO(data), formats=("PNG",)).convert("RGB")


def inked(
    image: Image.Image, box: tuple[int, int, int, int], ground: str
) -> tuple[int, int, int, int] | None:
    """Return where there is anything but ground in a part of a picture."""
    part = image.crop(box)
    pixels = part.load()
    assert pixels is not None
    wanted = tuple(bytes.fromhex(ground[1:]))
    found = [(x, y) for x in range(part.width) for y in range(0, part.height, 2) if pixels[x, y] != wanted]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return (min(xs), min(ys), max(xs), max(ys)) if found else None


TITLE = (0, 160, 1200, 430)


def test_it_has_the_size_and_the_colours_that_were_asked_for() -> None:
    image = picture()
    assert image.size == SIZE == (1200, 630)
    found = {f"#{r:02x}{g:02x}{b:02x}" for _, (r, g, b) in image.getcolors(4096) or ()}  # type: ignore[misc]
    assert {COLOURS.ground, COLOURS.ink, COLOURS.accent, COLOURS.head, COLOURS.on_head} <= found


@pytest.mark.parametrize("title", ["Leute", "Vereine und Gruppen", "İşler ve Şantiyeler", "Новости района"])
def test_a_title_fills_the_middle_and_touches_neither_head_nor_margin(title: str) -> None:
    left, top, right, bottom = inked(picture(title), TITLE, COLOURS.ground) or (0, 0, 0, 0)
    assert 60 <= left < 90
    assert 300 < right <= 1130
    assert (top > 0, bottom < 269) == (True, True)


def test_arabic_begins_at_the_right() -> None:
    from_left = inked(picture("الأخبار"), TITLE, COLOURS.ground)
    from_right = inked(picture("الأخبار", rtl=True), TITLE, COLOURS.ground)
    assert from_left is not None
    assert from_right is not None
    assert from_left[0] < 90
    assert from_right[2] > 1110
    assert from_right[2] - from_right[0] == from_left[2] - from_left[0]


def test_a_section_whose_letters_are_missing_is_the_paper() -> None:
    assert picture("汉字").tobytes() == picture("").tobytes() != picture("Leute").tobytes()


def test_a_paper_whose_letters_are_missing_has_its_section_and_colours() -> None:
    nameless = picture(name="汉字")
    assert inked(nameless, (0, 0, 1200, 40), COLOURS.head) is None
    assert inked(nameless, TITLE, COLOURS.ground)
    assert inked(picture("汉字", name="汉字"), (0, 70, 1200, 200), COLOURS.ground) is None


def test_the_same_is_drawn_the_same() -> None:
    first, second = (draw("Blatt", "Leute", "", COLOURS, rtl=False, skyline=False) for _ in range(2))
    assert first == second
