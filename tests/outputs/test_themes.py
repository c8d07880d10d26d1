"""Two papers with a look of their own, as their readers and their embedders get it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from stadtteil.model.type_stacks import SANS, SERIF, STACKS
from stadtteil.rendering.sheets import plain
from tests.space import ROOT, Space
from tests.themed import CITY_THEME, city, village
from tests.woff2 import box_font

SITE = "content/site.yaml"
TOKENS = (ROOT / "layouts/tokens.css").read_text(encoding="utf-8")
SHEET = (ROOT / "layouts/assets/style.css").read_text(encoding="utf-8")


@pytest.fixture
def town(tmp_path: Path) -> Space:
    space = Space(tmp_path / "stadt")
    space.root.mkdir()
    city(space)
    return space


def sheet_of(space: Space) -> str:
    (sheet,) = space.site.glob("assets/style.*.css")
    return sheet.read_text(encoding="utf-8")


def built(space: Space) -> Space:
    report = space.build()
    assert report.ok, report.errors
    return space


def test_a_village_without_a_fund_has_its_colours_by_day_and_night(tmp_path: Path) -> None:
    village(Space(tmp_path))
    space = built(Space(tmp_path))
    page = space.text("index.html")
    assert re.findall(r'name="theme-color" content="(#\w+)"', page) == ["#f3f7ee", "#12150f"]
    assert json.loads(space.text("manifest.webmanifest"))["theme_color"] == "#f3f7ee"
    assert "--accent:#2f6b2a;" in sheet_of(space)
    assert 'rel="preload"' not in page
    assert "@font-face" not in sheet_of(space)


def test_a_paper_without_a_theme_has_what_the_layouts_say(tmp_path: Path) -> None:
    space = Space(tmp_path)
    space.fill("empty")
    built(space)
    assert sheet_of(space) == plain(SHEET.replace('@import "../tokens.css";\n', TOKENS))
    assert re.findall(r'name="theme-color" content="(#\w+)"', space.text("index.html")) == [
        "#fbf8f1",
        "#161412",
    ]


def test_the_main_font_is_fetched_with_the_sheet_from_where_the_sheet_says(town: Space) -> None:
    built(town)
    (href,) = re.findall(r'<link rel="preload" href="([^"]+)" as="font"', town.text("index.html"))
    assert (town.site / href[1:]).read_bytes() == box_font()
    assert f"src:url({href.rpartition('/')[2]})" in sheet_of(town)
    assert "font-display:swap" in sheet_of(town)


def test_a_font_that_nobody_names_is_not_published(town: Space) -> None:
    town.write("content/schriften/rest.woff2", box_font())
    assert [path for path in built(town).tree() if "rest" in path] == []


def test_where_letters_are_not_latin_no_font_is_fetched_first(town: Space) -> None:
    town.edit(SITE, "name: Der Bahnhofsbote\n", "name: Der Bahnhofsbote\nsprachen: [de, en, ar]\n")
    built(town)
    pages = {path: town.text(path) for path in ("index.html", "en/index.html", "ar/index.html")}
    assert [path for path, page in pages.items() if 'rel="preload"' in page] == [
        "index.html",
        "en/index.html",
    ]


def test_frames_have_the_colours_and_no_file_of_a_font(town: Space) -> None:
    frame = built(town).text("embed/v1/projekte/index.html")
    assert "--accent:#a3175c" in frame
    assert "--paper:var(--sheet)" in frame
    assert "#f2f5fa" not in frame
    assert "Kasten" not in frame
    assert "woff2" not in frame


def test_the_colours_of_categories_fit_the_grounds_of_the_theme(town: Space) -> None:
    built(town)
    assert '[data-c="#806a0b"]{--day:#79640d;' in sheet_of(town)
    assert "--day:#79640d" in town.text("embed/v1/projekte/index.html")


def test_whatever_changes_of_a_look_the_site_is_that_of_a_clean_build(town: Space, tmp_path: Path) -> None:
    heavier = box_font("Kasten Zwei")
    steps: tuple[Callable[[], object], ...] = (
        lambda: town.edit(SITE, 'akzent: "#a3175c"', 'akzent: {hell: "#7a1147", dunkel: "#ffb0d0"}'),
        lambda: town.write("content/schriften/kasten.woff2", heavier),
        lambda: town.edit(SITE, "schrift: Kasten\n", "schrift: buch\n"),
        lambda: town.edit(SITE, CITY_THEME[CITY_THEME.index("  kopf") : CITY_THEME.index("  ecken")], ""),
        lambda: town.write(SITE, (town.root / SITE).read_text("utf-8").partition("gestaltung:")[0]),
    )
    before = built(town).tree()
    for number, step in enumerate(steps):
        step()
        clean = Space(tmp_path / f"anderswo {number}")
        clean.root.mkdir()
        for path in sorted((town.root / "content").rglob("*")):
            if path.is_file():
                clean.write(path.relative_to(town.root).as_posix(), path.read_bytes())
        after = built(town).tree()
        assert after == built(clean).tree()
        assert after != before
        before = after


def test_one_template_of_the_papers_own_takes_the_place_of_ours_and_keeps_the_theme(town: Space) -> None:
    shipped = built(town).text("index.html")
    town.write("layouts/parts/skyline.html", "{% macro skyline(frame) %}<p>Bahnhofsuhr</p>{% endmacro %}\n")
    own = built(town).text("index.html")
    assert "<p>Bahnhofsuhr</p>" in own
    assert '<svg class="skyline"' in shipped
    assert '<svg class="skyline"' not in own
    assert shipped.partition("<body>")[0] == own.partition("<body>")[0]


def test_the_stacks_are_those_of_the_layouts() -> None:
    said = dict(re.findall(r"--(serif|sans): ([^;]+);", TOKENS))
    for name, variable in ((SERIF, "serif"), (SANS, "sans")):
        assert STACKS[name].families == said[variable].replace(", ", ",")


def test_every_colour_of_the_sheet_is_one_that_is_checked() -> None:
    """Words are in ink, muted, accent, yes or a category's colour on one of the grounds, or turned round."""
    rules = plain(SHEET)
    inks = set(re.findall(r"(?<![\w-])color:([^;}]+)", rules))
    grounds = set(re.findall(r"background(?:-color)?:([^;}]+)", rules))
    words = {"ink", "muted", "accent", "yes", "c", "k", "paper", "sheet"}
    assert inks <= {f"var(--{name})" for name in words} | {"inherit", "#000", "#fff", "currentColor"}, inks
    solid = {ground for ground in grounds if "gradient" not in ground}
    assert solid <= {f"var(--{name})" for name in ("paper", "sheet", "wash", "ink", "c", "k")} | {
        "none",
        "#000",
        "#333",
        "rgb(var(--r),var(--g),var(--b))",
    }, solid
