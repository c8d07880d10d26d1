"""The page about the data, and the data as readers get them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from stadtteil.model.grant import COLUMNS
from tests.outputs.built import Paper
from tests.outputs.opendata.files import excel
from tests.outputs.page_check import Page, page_of
from tests.outputs.planning import planned
from tests.space import Space

FILES = {"projekte-excel.csv", "projekte.csv", "projekte.json", "fonds.json", "360giving.json"}
PLACES = "orte.geojson"
"""Where places are, in papers that have some with coordinates."""


def data_of(space: Space, date: str) -> dict[str, Any]:
    return {path: view for path, view in planned(space, date).items() if path.startswith("daten/")}


def test_the_page_offers_every_file(paper: Paper) -> None:
    page = page_of(paper, "daten/index.html")
    there = {file.name for file in (paper.site / "daten").glob("*.*")} - {"index.html"}
    assert there == FILES | {PLACES}
    assert {f"{paper.base}daten/{name}" for name in there} <= set(page.links)
    assert {f"{paper.base}daten/schema/{name}" for name in ("projekte.json", "fonds.json")} <= set(page.links)


def test_the_page_explains_every_column_of_the_tables(paper: Paper) -> None:
    text = paper.text("daten/index.html")
    for column in COLUMNS:
        if column.headings:
            assert f'<th scope="row">{column.title}</th>' in text
            assert f"<code>{column.key}</code>" in text


def test_the_example_for_excel_names_the_right_columns(sample: Paper) -> None:
    page = sample.text("daten/index.html")
    found = re.search(r"=SUMMEWENN\((\w):\w;&#34;([^&]+)&#34;;(\w):\w\)", page)
    assert found
    headings = list(excel((sample.site / "daten" / "projekte-excel.csv").read_bytes())[0])
    assert headings[ord(found[1]) - ord("A")] == "Bereich"
    assert headings[ord(found[3]) - ord("A")] == "Betrag"


def test_every_page_leads_to_the_data(paper: Paper) -> None:
    for path in paper.pages:
        page = page_of(paper, path)
        framed = path.startswith("embed/v1/")  # others have the frame of their own pages around it
        assert page.is_stub or framed or f"{paper.base}daten/" in page.links, path


def test_a_footer_that_leads_to_the_data_does_so_once(small: Space) -> None:
    settings = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write("content/site.yaml", settings + "fusszeile: [{titel: Unsere Zahlen, ziel: /daten/}]\n")
    assert small.build().ok
    assert Page(small.text("index.html")).links.count("/daten/") == 1


def test_all_addresses_in_the_files_are_whole(paper: Paper) -> None:
    for name in FILES:
        if name.endswith(".json"):
            found = list(addresses(json.loads(paper.text(f"daten/{name}"))))
            assert found
            assert [address for address in found if not address.startswith("https://")] == []


def addresses(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from addresses(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from addresses(part, key)
    elif (
        isinstance(value, str) and value and (key.lower().endswith("url") or key in {"src", "report", "page"})
    ):
        yield value


def test_the_data_are_the_same_on_every_day(small: Space) -> None:
    assert data_of(small, "2026-11-20") == data_of(small, "2027-02-01")


def test_a_paper_without_funds_offers_no_data(project: Space) -> None:
    project.fill("empty")
    files = planned(project)
    assert not [path for path in files if path.startswith("daten")]


def test_a_fund_without_projects_has_an_account_and_no_grants(small: Space) -> None:
    small.remove("content/projekte/hochbeet.yaml")
    small.edit("content/artikel/eins.md", "projekte: hochbeet\n", "")
    files = planned(small)
    assert "daten/fonds.json" in files
    assert "daten/360giving.json" not in files
    assert [file.rows for file in files["daten/index.html"].content.files] == ["0 Projekte"] * 3 + ["1 Fonds"]


def test_a_licence_without_conditions_asks_for_no_credit(small: Space) -> None:
    settings = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write(
        "content/site.yaml", f"{settings}daten: {{lizenz: CC0-1.0, herausgeber: Verein, prefix: 360G-x}}\n"
    )
    files = planned(small)
    content = files["daten/index.html"].content
    assert (content.credit, content.license.label, content.publisher) == ("", "CC0 1.0", "Verein")
    assert files["daten/projekte.json"].file.projects[0].id == "360G-x-2026_hochbeet"
