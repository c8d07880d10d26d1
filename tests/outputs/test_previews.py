"""What is shown where a page without a picture is shared: a drawn one of its section, in its language."""

from __future__ import annotations

import io
import re

from PIL import Image

from stadtteil.engine.digests import digest_of
from stadtteil.outputs.previews import SKYLINE
from tests.space import ROOT, Space

IMAGE = re.compile(r'<meta property="og:image" content="https://blatt\.example/([^"]+)">')
MENU = "  - {titel: Geld, ziel: /projekte/}\nsprachen: [de, ar]\n"


def with_sections(space: Space) -> None:
    """Give the paper a section without a picture, a menu, and a second language."""
    space.edit("content/site.yaml", "    ziel: /ressort/leute/\n", "    ziel: /ressort/leute/\n" + MENU)
    space.edit("content/artikel/zwei.md", "ressort: orte", "ressort: leute")


def named(space: Space, path: str) -> str:
    """Return the file of the picture that a page names."""
    found = IMAGE.search(space.text(f"{path}index.html"))
    assert found, path
    return found[1]


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


def test_whatever_is_named_is_there_and_nothing_else(small: Space) -> None:
    with_sections(small)
    assert small.build().ok
    texts = [file.read_text(encoding="utf-8") for file in small.site.rglob("*.html")]
    wanted = {found[1] for text in texts if (found := IMAGE.search(text))}
    drawn = {file.relative_to(small.site).as_posix() for file in small.site.rglob("vorschau.png")}
    assert drawn == {path for path in wanted if path.endswith("vorschau.png")}
    for path in drawn:
        with Image.open(small.site / path, formats=("PNG",)) as image:
            assert image.size == (1200, 630)


def test_the_size_is_said(small: Space) -> None:
    assert small.build().ok
    page = small.text("artikel/index.html")
    with Image.open(io.BytesIO((small.site / named(small, "artikel/")).read_bytes())) as image:
        for side, pixels in zip(("width", "height"), image.size, strict=True):
            assert f'<meta property="og:image:{side}" content="{pixels}">' in page


def test_languages_have_pictures_of_their_own(small: Space) -> None:
    with_sections(small)
    small.write("content/site.ar.yaml", "navigation: [{titel: المال, ziel: /projekte/}]\n")
    assert small.build().ok
    own, other = ((small.site / f"{top}projekte/vorschau.png").read_bytes() for top in ("", "ar/"))
    assert own != other


def test_another_name_is_another_picture_and_an_article_changes_none(small: Space) -> None:
    with_sections(small)
    assert small.build().ok
    before = {path: data for path, data in small.tree().items() if path.endswith("vorschau.png")}
    small.edit("content/artikel/eins.md", "Womit alles begann.", "Wie alles begann.")
    assert small.build().ok
    assert {path: small.tree()[path] for path in before} == before
    small.edit("content/site.yaml", "name: Leute", "name: Menschen")
    assert small.build().ok
    after = {path: small.tree()[path] for path in before}
    assert [path for path in before if after[path] != before[path]] == ["ressort/leute/vorschau.png"]


def test_a_paper_without_sections_has_one(small: Space) -> None:
    for name in ("eins", "zwei"):
        small.edit(f"content/artikel/{name}.md", "ressort:", "kicker:")
    small.write("content/site.yaml", "name: Das Blättchen\nadresse: https://blatt.example/\n")
    assert small.build().ok
    drawn = {file.relative_to(small.site).as_posix() for file in small.site.rglob("vorschau.png")}
    assert drawn == {"vorschau.png"}


def test_the_theme_is_seen(small: Space) -> None:
    assert small.build().ok
    before = (small.site / "vorschau.png").read_bytes()
    site = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write("content/site.yaml", site + 'gestaltung: {kopf: "#123a5c"}\n')
    assert small.build().ok
    after = (small.site / "vorschau.png").read_bytes()
    assert before != after
    with Image.open(io.BytesIO(after)) as image:
        assert image.convert("RGB").getpixel((5, 5)) == (0x12, 0x3A, 0x5C)


def test_the_town_in_pixels_is_the_one_of_the_layouts() -> None:
    drawing = (ROOT / "layouts/assets/skyline.svg").read_bytes()
    assert digest_of(drawing) == SKYLINE, "draw stadtteil/rendering/preview/skyline.png anew"
