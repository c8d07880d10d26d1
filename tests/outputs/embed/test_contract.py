"""The contract with those who embed, version 1: what they have copied keeps working."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema.validators import validator_for

from stadtteil.outputs.embed.leaves import leaves
from stadtteil.outputs.embed.loader import NEWEST, RELEASES
from stadtteil.words.languages import SHIPPED
from tests.outputs.built import Paper
from tests.outputs.page_check import page_of
from tests.space import ROOT, Space

HERE = Path(__file__).parent
ADDRESSES = HERE / "addresses.txt"
SCHEMA = json.loads((HERE / "projekte-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = validator_for(SCHEMA)(SCHEMA)
DIGESTS = {
    "1.0.0": "IU3XQOCs5Ct0R0MSNCNmPb0D3GzDFeEEG7CdbGandvm7N77iEFa22j3tXjk7KH9k",
    "1.1.0": "dgWJbvBYe/dOBaocyDFisS4lvGkhJfxSXGdEt1oUz1LS9D+8uEu4LQIMrbtyLS8N",
    "1.2.0": "z5mFF+rDhIMOlU1nCvMdqHFdyccJc+zHiJEmW2ymawz3YhYGQgIDxhVnTl2K39+m",
}
"""What was published under each version. A line here may be added, never changed."""

MOST_BYTES = 6_000
"""Of the script as servers send it, compressed."""


def frames(paper: Paper) -> list[str]:
    return [path for path in paper.pages if path.startswith("embed/v1/") and path.endswith("/index.html")]


def feeds(paper: Paper) -> dict[str, Any]:
    return {
        file.relative_to(paper.site).as_posix(): json.loads(
            file.read_text(encoding="utf-8"), parse_float=Decimal
        )
        for file in sorted((paper.site / "embed").rglob("*.json"))
    }


def test_no_address_of_version_1_ever_goes(full: Paper) -> None:
    promised = ADDRESSES.read_text(encoding="utf-8").split()
    assert len(promised) > 25
    assert [path for path in promised if not (full.site / path).is_file()] == []


def test_a_script_that_was_published_stays_as_it_was(full: Paper) -> None:
    assert list(RELEASES) == list(DIGESTS)
    for version, digest in DIGESTS.items():
        script = (full.site / f"embed/v{version}/stadtteil-embed.js").read_bytes()
        assert base64.b64encode(hashlib.sha384(script).digest()).decode() == digest
        assert RELEASES[version] == f"sha384-{digest}"
    newest = (full.site / f"embed/v{NEWEST}/stadtteil-embed.js").read_bytes()
    assert (full.site / "embed/v1/stadtteil-embed.js").read_bytes() == newest
    assert f"stadtteil-embed {NEWEST} ".encode() in newest


def test_the_script_is_small(full: Paper) -> None:
    script = (full.site / "embed/v1/stadtteil-embed.js").read_bytes()
    assert len(gzip.compress(script, 9, mtime=0)) < MOST_BYTES


def test_the_script_makes_no_markup_and_keeps_nothing(full: Paper) -> None:
    script = full.text("embed/v1/stadtteil-embed.js")
    banned = r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Storage|cookie|sendBeacon|XMLHttp"
    assert re.findall(banned, script) == []


def spoken_in(path: str) -> tuple[str, str]:
    """Return the language of an embedded page, and what stands before the addresses of its pages."""
    first = path.split("/")[2]
    language = next((one for one in SHIPPED.values() if one.suffix == first), None)
    return (language.code, f"{first}/") if language else ("de", "")


def test_frames_are_complete_and_load_nothing_but_pictures(paper: Paper) -> None:
    found = frames(paper)
    assert len(found) > 12
    for path in found:
        text, page = paper.text(path), page_of(paper, path)
        language, top = spoken_in(path)
        assert page.language == language
        assert page.metas["robots"] == "noindex"
        assert page.rels["canonical"][0].startswith(f"{paper.address}{top}projekte/")
        assert '<base target="_parent">' in text
        loading = r"<(?:form|input|iframe|object)|<script [^>]*src|<link rel=\"stylesheet| style="
        assert re.findall(loading, text) == []
        assert page.headings["h1"] == 1
        assert page.headings["h2"] == len(re.findall(r'<li class="card"', text))
        assert sum(page.headings.values()) == page.headings["h1"] + page.headings["h2"]
        assert any("impressum" in link for link in page.links), path
        for image in page.images:
            assert image["loading"] == "lazy"
            assert image["decoding"] == "async"
            assert image["width"] and image["height"]
            assert image["alt"] is not None


def test_the_policy_of_frames_allows_their_own_sheet_and_script_and_no_others(paper: Paper) -> None:
    for path in frames(paper):
        text = paper.text(path)
        policy = page_of(paper, path).metas["Content-Security-Policy"].replace("&#39;", "'")
        hashes = {}
        for tag, directive in (("style", "style-src"), ("script", "script-src")):
            (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
            hashes[directive] = f"'sha256-{digest}'"
        nothing = dict.fromkeys(("default-src", "base-uri", "form-action"), "'none'")
        said = dict(part.split(" ", 1) for part in policy.split("; "))
        assert said == {**nothing, "img-src": "'self'", **hashes}


def test_a_frame_holds_few_projects_and_leads_on(sample: Paper) -> None:
    path, seen = "embed/v1/projekte/index.html", []
    while path:
        text = sample.text(path)
        links = re.findall(r'<h2><a href="([^"]+)"', text)
        assert 0 < len(links) <= 6
        seen += links
        older = re.search(r'href="/([^"]+)">Ältere', text)
        path = f"{older[1]}index.html" if older else ""
    assert len(seen) == len(set(seen)) == feeds(sample)["embed/v1/projekte.json"]["total"]


def test_the_rest_of_the_fund_is_said_as_people_say_it(sample: Paper) -> None:
    text = sample.text("embed/v1/projekte/index.html").replace("\u00a0", " ")
    assert re.search(
        r"<strong>Noch 4\.320 €</strong> von 15\.000 €, höchstens 1\.500 € je Projekt, Anträge bis [^<]+\.",
        text,
    )


def test_data_keeps_its_schema(paper: Paper) -> None:
    VALIDATOR.check_schema(SCHEMA)
    found = feeds(paper)
    assert len(found) > 8
    for path in found:
        VALIDATOR.validate(json.loads(paper.text(path)))


def test_sums_of_data_are_exact_and_add_up(paper: Paper) -> None:
    whole = feeds(paper)["embed/v1/projekte.json"]
    for name in ("categories", "years"):
        assert sum(part["count"] for part in whole[name]) == whole["total"]
    assert sum(part["sum"] for part in whole["categories"]) == sum(part["sum"] for part in whole["years"])
    for fund in whole["funds"]:
        assert max(fund["budget"] - fund["awarded"], Decimal(0)) == fund["remaining"]


def test_what_projects_count_adds_up_to_the_sums_and_what_was_promised_stays(paper: Paper) -> None:
    found = feeds(paper)
    whole = found["embed/v1/projekte.json"]
    for share in (share for name in ("categories", "years", "districts") for share in whole[name]):
        part = found[share["url"].removeprefix(paper.address)]
        assert sum(item["counted"] for item in part["items"]) == share["sum"]
    for fund in whole["funds"]:
        assert fund["counted"] == fund["awarded"]
    for item in whole["items"]:
        if item["status"] == "abgebrochen":
            assert item["counted"] == item["paid"]
            assert item["counted_note"].startswith("ausgezahlt")
        else:
            assert item["counted"] == item["amount"]
            assert (item["counted_text"], item["counted_note"]) == (item["amount_text"], "")


def test_a_card_of_what_broke_off_says_what_was_paid_and_what_was_promised(sample: Paper) -> None:
    said = re.compile(r"312,40\s€(</b>|</strong>)? (<small>)?ausgezahlt \(1\.100\s€ waren bewilligt\)")
    for path in (
        "embed/v1/projekt/2025/sommerkino-im-hof/index.html", "embed/v1/projekte/jahr/2025/fragment.html",
        "projekte/index.html", "projekte/status/abgebrochen/index.html",
    ):  # fmt: skip
        assert said.search(sample.text(path)), path
    (item,) = [item for item in feeds(sample)["embed/v1/projekte.json"]["items"] if item["counted_note"]]
    assert said.fullmatch(f"{item['counted_text']} {item['counted_note']}")


def test_every_project_has_the_symbol_of_its_category_as_a_shape(full: Paper) -> None:
    items = feeds(full)["embed/v1/projekte.json"]["items"]
    icons = (ROOT / "layouts/assets/icons.svg").read_text(encoding="utf-8")
    assert all(f'<path d="{item["symbol"]}"/>' in icons for item in items)
    assert len({item["symbol"] for item in items}) == len({item["category"] for item in items})


def test_a_frame_carries_each_symbol_once(full: Paper) -> None:
    for path in frames(full):
        text = (full.site / path).read_text(encoding="utf-8")
        carried = re.findall(r'<symbol id="([\w-]+)"', text)
        assert len(carried) == len(set(carried)), path
        assert set(re.findall(r'<use href="#([\w-]+)"', text)) == set(carried), path


def test_nobody_who_got_money_privately_has_a_name(full: Paper) -> None:
    found = {item["id"]: item["recipient"] for item in feeds(full)["embed/v1/projekte.json"]["items"]}
    assert found["projekt/2025/planke"] == "Einzelperson aus dem Quartier"
    assert found["projekt/2026/lesekahn"] == "Einzelperson aus dem Quartier"


@given(st.lists(st.integers(), unique=True, max_size=60), st.integers(1, 9))
def test_pages_hold_everything_once_and_old_ones_never_change(items: list[int], size: int) -> None:
    pages = {leaf.number: leaf for leaf in leaves(items, size)}
    order, at = list(pages[0].items), pages[0].older
    while at:
        order += pages[at].items
        at = pages[at].older
    assert order == items
    assert all(0 < len(leaf.items) <= size for number, leaf in pages.items() if number)
    more = {leaf.number: leaf for leaf in leaves([-1, *items], size)}
    for number in range(1, max(pages)):
        assert list(more[number].items) == list(pages[number].items)


@pytest.mark.parametrize("scope", ["[web]", "[web, embed]"])
def test_a_picture_goes_elsewhere_only_where_people_agreed_to_that(small: Space, scope: str) -> None:
    small.edit("content/bilder/bank.jpg.yaml", "alt:", f"einwilligung: {{status: ja, umfang: {scope}}}\nalt:")
    small.edit("content/projekte/hochbeet.yaml", "titel:", "bild: bank.jpg\ntitel:")
    report = small.build()
    assert report.ok, report.errors
    holding = {
        path
        for path, data in small.tree().items()
        if re.search(rb"bilder/bank-\d+", data) and path.startswith(("embed/", "oembed/"))
    }
    assert b"bilder/bank-" in small.tree()["projekte/hochbeet/index.html"]
    expected = {
        "embed/v1/projekt/hochbeet/index.html", "embed/v1/projekte/index.html", "embed/v1/projekte.json",
        "embed/v1/projekte/fragment.html", "oembed/projekte.json", "oembed/projekte/hochbeet.json",
    }  # fmt: skip
    assert expected <= holding if "embed" in scope else holding == set()


def test_large_showcases_come_in_parts(small: Space) -> None:
    lines = (small.root / "content/projekte/hochbeet.yaml").read_text(encoding="utf-8")
    for number in range(230):
        small.write(f"content/projekte/p{number:03}.yaml", lines.replace("betrag: 200", "betrag: 1"))
    small.edit("content/fonds/topf.yaml", "betrag: 1000", "betrag: 1000000")
    report = small.build()
    assert report.ok, report.errors[:3]
    seen: list[str] = []
    address: str | None = "embed/v1/projekte.json"
    while address:
        feed = json.loads(small.text(address))
        assert len(feed["items"]) <= 100
        seen += [item["id"] for item in feed["items"]]
        address = feed["next_url"] and feed["next_url"].split("/", 3)[3]
    assert len(seen) == len(set(seen)) == 231
    assert (small.site / "embed/v1/projekte/seite/2.json").is_file()


def test_a_paper_that_does_not_want_to_be_embedded_has_nothing_of_it(small: Space) -> None:
    small.edit("content/site.yaml", "name: Das", "einbettbar: nein\nname: Das")
    assert small.build().ok
    files = small.tree()
    assert not [path for path in files if path.startswith(("embed/v1", "embed/index", "oembed/"))]
    for path, data in files.items():
        if path.endswith(".html"):
            assert b"oembed" not in data, path
            assert b'/embed/"' not in data, path
