"""What is shown where a page without a picture is shared: a drawn one of its section, in its language."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image

from stadtteil.engine.digests import digest_of
from stadtteil.outputs.previews import SKYLINE
from stadtteil.rendering import preview
from tests.space import ROOT, Space

IMAGE = re.compile(r'<meta property="og:image" content="https://blatt\.example/([^"]+)">')
MENU = "  - {titel: Geld, ziel: /projekte/}\nsprachen: [de, ar]\n"
CATEGORY = "projekte/kategorie/umwelt/vorschau.png"


def with_sections(space: Space) -> None:
    """Give the paper a section without a picture, a menu, and a second language."""
    space.edit("content/site.yaml", "    ziel: /ressort/leute/\n", "    ziel: /ressort/leute/\n" + MENU)
    space.edit("content/artikel/zwei.md", "ressort: orte", "ressort: leute")


def named(space: Space, path: str) -> str:
    """Return the file of the picture that a page names."""
    found = IMAGE.search(space.text(f"{path}index.html"))
    assert found, path
    return found[1]


def drawn(space: Space) -> dict[str, bytes]:
    """Return the drawn pictures by their paths."""
    return {path: data for path, data in space.tree().items() if path.endswith("vorschau.png")}


def changed(space: Space, before: dict[str, bytes]) -> set[str]:
    """Build, and return which drawn pictures are new, gone or others than before."""
    assert space.build().ok
    after = drawn(space)
    return {path for path in before | after if before.get(path) != after.get(path)}


def test_each_page_names_the_picture_of_its_section_or_the_papers(small: Space) -> None:
    with_sections(small)
    assert small.build().ok
    assert named(small, "artikel/") == named(small, "impressum/") == "vorschau.png"
    assert named(small, "ressort/leute/") == named(small, "artikel/zwei/") == "ressort/leute/vorschau.png"
    assert named(small, "ressort/orte/") == "ressort/orte/vorschau.png"
    assert named(small, "artikel/eins/").startswith("bilder/bank-")
    assert named(small, "projekte/") == "projekte/vorschau.png"
    assert named(small, "ar/") == "ar/vorschau.png"
    assert named(small, "ar/projekte/") == "ar/projekte/vorschau.png"


def test_a_picture_that_must_not_be_shared_gives_way_to_the_drawn_one(small: Space) -> None:
    rights = (small.root / "content/bilder/bank.jpg.yaml").read_text(encoding="utf-8")
    consent = "einwilligung: {status: ja, umfang: [web, druck, embed]}\n"
    small.write("content/bilder/bank.jpg.yaml", rights + consent)
    assert small.build().ok
    assert "/bilder/bank-" in small.text("artikel/eins/index.html")
    assert named(small, "artikel/eins/") == "ressort/leute/vorschau.png"
    small.write("content/bilder/bank.jpg.yaml", rights + consent.replace("embed", "social"))
    assert small.build().ok
    assert named(small, "artikel/eins/").startswith("bilder/bank-")


def test_a_category_and_its_projects_have_a_picture_in_its_colour(small: Space) -> None:
    assert small.build().ok
    assert named(small, "projekte/hochbeet/") == named(small, "projekte/kategorie/umwelt/") == CATEGORY
    before = drawn(small)
    small.edit("content/fonds/topf.yaml", "name: Umwelt\n", 'name: Umwelt\n    farbe: "#6a3d9a"\n')
    assert CATEGORY in changed(small, before)
    with Image.open(small.site / CATEGORY) as image:
        assert image.convert("RGB").getpixel((600, 625)) == (0x6A, 0x3D, 0x9A)


def test_whatever_is_named_is_there(small: Space) -> None:
    with_sections(small)
    assert small.build().ok
    texts = [file.read_text(encoding="utf-8") for file in small.site.rglob("*.html")]
    wanted = {found[1] for text in texts if (found := IMAGE.search(text))}
    assert {path for path in wanted if path.endswith("vorschau.png")} <= drawn(small).keys()
    for path in drawn(small):
        with Image.open(small.site / path, formats=("PNG",)) as image:
            assert image.size == (1200, 630)


def test_size_and_words_are_said(small: Space) -> None:
    assert small.build().ok
    page = small.text("artikel/index.html")
    with Image.open(io.BytesIO((small.site / named(small, "artikel/")).read_bytes())) as image:
        for side, pixels in zip(("width", "height"), image.size, strict=True):
            assert f'<meta property="og:image:{side}" content="{pixels}">' in page
    assert '<meta property="og:image:alt" content="Das Blättchen">' in page
    orte = small.text("ressort/orte/index.html")
    assert '<meta property="og:image:alt" content="Orte – Das Blättchen">' in orte
    assert "og:image:alt" not in small.text("artikel/eins/index.html")


def test_languages_have_pictures_of_their_own(small: Space) -> None:
    with_sections(small)
    small.write("content/site.ar.yaml", "navigation: [{titel: المال, ziel: /projekte/}]\n")
    assert small.build().ok
    own, other = ((small.site / f"{top}projekte/vorschau.png").read_bytes() for top in ("", "ar/"))
    assert own != other


def test_another_name_is_another_picture_at_the_same_address(small: Space) -> None:
    with_sections(small)
    assert small.build().ok
    before = drawn(small)
    small.edit("content/site.yaml", "name: Leute", "name: Menschen")
    assert changed(small, before) == {"ressort/leute/vorschau.png", "ar/ressort/leute/vorschau.png"}


def test_what_is_written_draws_none_anew(small: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def counted(name: str, title: str, *rest: str, rtl: bool, skyline: bool) -> bytes:
        calls.append(title)
        return b""

    with_sections(small)
    assert small.build().ok
    before = drawn(small)
    monkeypatch.setattr(preview, "draw", counted)
    small.edit("content/artikel/eins.md", "Womit alles begann.", "Wie alles begann.")
    small.write("content/artikel/drei.md", "---\ntitel: Neu\ndatum: 2026-11-19\nressort: orte\n---\n\nNeu.\n")
    small.edit("content/artikel/zwei.md", "ressort: leute", "ressort: leute\nbild: bank.jpg")
    assert changed(small, before) == set()
    assert changed(small, before) == set()
    assert calls == []


def test_a_paper_without_sections_has_its_own_and_those_of_its_funds(small: Space) -> None:
    for name in ("eins", "zwei"):
        small.edit(f"content/artikel/{name}.md", "ressort:", "kicker:")
    small.write("content/site.yaml", "name: Das Blättchen\nadresse: https://blatt.example/\n")
    assert small.build().ok
    assert drawn(small).keys() == {"vorschau.png", CATEGORY, "projekte/kategorie/kultur/vorschau.png"}


def test_the_theme_is_seen(small: Space) -> None:
    assert small.build().ok
    before = drawn(small)
    site = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write("content/site.yaml", site + 'gestaltung: {kopf: "#123a5c"}\n')
    assert changed(small, before) == before.keys()
    with Image.open(small.site / "vorschau.png") as image:
        assert image.convert("RGB").getpixel((5, 5)) == (0x12, 0x3A, 0x5C)


def test_the_town_in_pixels_is_the_one_of_the_layouts(small: Space) -> None:
    drawing_of_layouts = (ROOT / "layouts/assets/skyline.svg").read_bytes()
    assert digest_of(drawing_of_layouts) == SKYLINE, "python -m docs.vorschau draws skyline.png anew"
    assert small.build().ok
    with_town = drawn(small)
    small.write("layouts/assets/skyline.svg", drawing_of_layouts.replace(b"1.3", b"1.4", 1))
    assert changed(small, with_town) == with_town.keys()
