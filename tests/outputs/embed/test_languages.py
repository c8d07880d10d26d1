"""What can be embedded in each language: in its words and direction, beside what is German."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import jsonschema
import pytest

from tests.outputs.embed.test_contract import SCHEMA
from tests.outputs.embed.typo3 import sanitized
from tests.outputs.embed.wordpress import discovered
from tests.outputs.page_check import Page
from tests.space import Space

ADDRESS = "https://blatt.example/"
LISTS = ("projekte", "projekte/kategorie/umwelt", "projekte/kategorie/kultur", "projekte/jahr/2026")
TOPS = {"de": "", "tr": "tr/", "ar": "ar/"}


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Space:
    """The small paper in three languages; one of its two projects is translated, into Arabic."""
    space = Space(tmp_path_factory.mktemp("spoken"))
    space.fill("small")
    settings = (space.root / "content/site.yaml").read_text(encoding="utf-8")
    space.write("content/site.yaml", f"{settings}sprachen: [de, tr, ar]\n")
    lines = (space.root / "content/projekte/hochbeet.yaml").read_text(encoding="utf-8")
    space.write("content/projekte/wandbild.yaml", lines.replace("Ein Hochbeet", "Das Wandbild"))
    space.write("content/projekte/hochbeet.ar.yaml", "titel: حوض مرتفع\nkurz: يزرع الجيران الخس.\n")
    report = space.build()
    assert report.ok, report.errors
    return space


def data(space: Space, path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(space.text(f"embed/v1/{path}.json"))
    jsonschema.validate(found, SCHEMA)
    return found


@pytest.mark.parametrize("code", ["tr", "ar"])
def test_each_list_can_be_embedded_in_every_way_in_each_language(spoken: Space, code: str) -> None:
    for name in LISTS:
        for path in (
            f"embed/v1/{code}/{name}/index.html", f"embed/v1/{code}/{name}/fragment.html",
            f"embed/v1/{code}/{name}.json", f"oembed/{code}/{name}.json",
        ):  # fmt: skip
            assert (spoken.site / path).is_file(), path


def test_a_project_can_be_shown_alone_where_it_has_a_page(spoken: Space) -> None:
    alone = {f"{top}projekt/{name}" for top in TOPS.values() for name in ("hochbeet", "wandbild")}
    found = spoken.site.glob("embed/v1/**/projekt/*/index.html")
    assert {file.parent.relative_to(spoken.site / "embed/v1").as_posix() for file in found} == alone
    answers = {file.relative_to(spoken.site).as_posix() for file in spoken.site.glob("oembed/**/*.json")}
    lists = {f"oembed/{top}{name}.json" for top in TOPS.values() for name in LISTS}
    assert answers == lists | {f"oembed/{id_.replace('projekt', 'projekte')}.json" for id_ in alone}
    assert "<h1><a " in spoken.text("embed/v1/ar/projekt/hochbeet/index.html")
    alone_in_arabic = spoken.text("embed/v1/ar/projekt/wandbild/index.html")
    assert re.search(r'<h1><a [^>]*><bdi lang="de">Das Wandbild</bdi></a>', alone_in_arabic)


def test_a_frame_says_its_language_and_direction_and_whose_words_are_others(spoken: Space) -> None:
    for code, direction in (("tr", "ltr"), ("ar", "rtl")):
        text = spoken.text(f"embed/v1/{code}/projekte/index.html")
        assert f'<html lang="{code}" dir="{direction}">' in text
        assert f'<link rel="canonical" href="{ADDRESS}{code}/projekte/">' in text
        assert f'href="{ADDRESS}{code}/projekte/"' in text[text.index("<footer") :]
        assert re.search(rf'<h2><a href="/{code}/projekte/wandbild/"(><bdi)? lang="de">Das Wandbild', text)
    assert '<h2><a href="/ar/projekte/hochbeet/">حوض مرتفع</a>' in text
    assert Page(text).headings["h2"] == 2
    assert ' lang="de">Das' not in spoken.text("embed/v1/projekte/index.html")


def test_choices_of_a_frame_stay_in_its_language(spoken: Space) -> None:
    text = spoken.text("embed/v1/ar/projekte/index.html")
    within = re.findall(r'target="_self" href="(/[^"]*)"', text)
    assert within == [f"/embed/v1/ar/{name}/" for name in LISTS[:3]]
    assert all((spoken.site / f"{href[1:]}index.html").is_file() for href in within)


def test_a_piece_for_servers_keeps_its_language_and_direction_in_every_editor(spoken: Space) -> None:
    text = spoken.text("embed/v1/ar/projekte/fragment.html")
    for kept in (text, sanitized(text)):
        assert re.search(r'<section [^>]*lang="ar" dir="rtl">', kept)
        assert re.search(r'<h3><a [^>]*><bdi lang="de">Das Wandbild</bdi></a>', kept)
    assert f'<a href="{ADDRESS}ar/projekte/hochbeet/">' in text
    assert 'dir="rtl"' not in spoken.text("embed/v1/tr/projekte/fragment.html")


@pytest.mark.parametrize("name", LISTS)
def test_data_says_where_it_is_to_be_had_in_all_languages(spoken: Space, name: str) -> None:
    known = {code: f"{ADDRESS}embed/v1/{top}{name}.json" for code, top in TOPS.items()}
    for code, top in TOPS.items():
        found = data(spoken, top + name)
        assert found["language"] == code
        assert found["languages"] == known
        assert found.get("direction") == ("rtl" if code == "ar" else None)


def test_data_says_of_what_is_not_translated_in_which_language_it_is(spoken: Space) -> None:
    said = {
        code: {item["id"]: (item["url"].removeprefix(ADDRESS), item.get("language")) for item in items}
        for code, items in ((code, data(spoken, f"{top}projekte")["items"]) for code, top in TOPS.items())
    }
    for code, other, others in (("de", None, None), ("tr", "de", "de"), ("ar", None, "de")):
        assert said[code] == {
            "projekt/hochbeet": (f"{TOPS[code]}projekte/hochbeet/", other),
            "projekt/wandbild": (f"{TOPS[code]}projekte/wandbild/", others),
        }


def test_sums_are_the_same_in_all_languages(spoken: Space) -> None:
    def sums(top: str) -> list[tuple[str, int, float]]:
        found = data(spoken, f"{top}projekte")
        parts = [*found["categories"], *found["years"], *found["districts"]]
        return [(part["id"], part["count"], part["sum"]) for part in parts]

    assert sums("")
    assert sums("") == sums("tr/") == sums("ar/")
    shares = data(spoken, "ar/projekte")["categories"]
    assert all(share["url"].startswith(f"{ADDRESS}embed/v1/ar/") for share in shares)


def test_pages_in_each_language_name_the_answer_of_their_language(spoken: Space) -> None:
    for path in ("tr/projekte/", "ar/projekte/kategorie/umwelt/", "ar/projekte/hochbeet/", "projekte/"):
        address = discovered((spoken.site / path / "index.html").read_bytes())
        assert address == f"{ADDRESS}oembed/{path.rstrip('/')}.json"
        answer = json.loads(spoken.text(address.removeprefix(ADDRESS)))
        assert f'<a href="{ADDRESS}{path}">' in answer["html"]
        (frame,) = re.findall(r'<iframe src="([^"?]*)', answer["html"])
        shown = spoken.text(f"{html.unescape(frame).removeprefix(ADDRESS)}index.html")
        assert f'<html lang="{path[:2] if path[2] == "/" else "de"}"' in shown


def test_the_script_and_the_page_that_says_how_are_there_once(spoken: Space) -> None:
    assert [file for file in spoken.site.rglob("*.js") if "ar" in file.parts] == []
    assert list(spoken.site.rglob("embed/index.html")) == [spoken.site / "embed/index.html"]
