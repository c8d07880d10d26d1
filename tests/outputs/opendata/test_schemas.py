"""JSON files keep their schemas: our own, and that of the 360Giving standard."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from stadtteil.model.grant import COLUMNS
from stadtteil.model.site import Site
from tests.outputs.built import Paper
from tests.outputs.opendata.files import data_files, paper

SCHEMAS = Path(__file__).parent / "schemas"
OWN = {"projekte.json": "schema/projekte.json", "fonds.json": "schema/fonds.json"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def standard() -> dict[str, Any]:
    """Return the standard's schema of a package, with that of a grant in place of its address."""
    package: dict[str, Any] = json.loads((SCHEMAS / "360-giving-package-schema.json").read_text())
    grant = json.loads((SCHEMAS / "360-giving-schema.json").read_text())
    package["properties"]["grants"]["items"] = grant
    return package


def complaints(schema: Any, data: Any) -> list[str]:
    """Return what validators find, one that looks at formats and one that does not."""
    Draft202012Validator.check_schema(schema)
    return [
        f"{error.json_path}: {error.message}"
        for checker in (None, FormatChecker())
        for error in Draft202012Validator(schema, format_checker=checker).iter_errors(data)
    ]


@pytest.fixture(scope="module")
def site() -> Site:
    return paper(
        [
            {},
            {"gruppe": "privat", "bewilligt_am": "2026-03-12", "beginn": "2026-04-01", "quartier": "salzert"},
            {"bild": "x.jpg", "beantragt": "700,10", "ende": "2026-05-01", "status": "abgebrochen"},
            {"ort": "treff", "quartier": "salzert"},
        ],
        **{"content/orte/treff.yaml": "name: Treff\nkoordinaten: 47.6123, 7.6612\n"},
    )


@pytest.mark.parametrize("name", OWN)
def test_our_files_keep_our_schemas(name: str, site: Site, paper: Paper) -> None:
    for files in (
        data_files(site),
        {file: (paper.site / "daten" / file).read_bytes() for file in (name, OWN[name])},
    ):
        assert complaints(json.loads(files[OWN[name]]), json.loads(files[name])) == []


@pytest.mark.parametrize("name", OWN)
def test_a_file_names_its_schema_and_its_edition(name: str, paper: Paper) -> None:
    data, schema = (json.loads(paper.text(f"daten/{file}")) for file in (name, OWN[name]))
    assert data["$schema"] == schema["$id"] == f"{paper.address}daten/{OWN[name]}"
    assert data["schema"] in {"stadtteil-daten/1", "stadtteil-fonds/1"}


@pytest.mark.parametrize(
    ("key", "wrong"),
    [("amount", "500.00"), ("year", "2026"), ("recipient_type", "Mensch"), ("awarded_on", 3)],
)
def test_our_schema_refuses_what_is_wrong(key: str, wrong: object, site: Site) -> None:
    files = data_files(site)
    data = json.loads(files["projekte.json"])
    data["projects"][0][key] = wrong
    assert complaints(json.loads(files["schema/projekte.json"]), data)


def test_our_schema_explains_every_column(site: Site) -> None:
    schema = json.loads(data_files(site)["schema/projekte.json"])
    said = schema["$defs"]["ProjectRow"]["properties"]
    columns = {column.key: column.title for column in COLUMNS}
    assert {key: part["title"] for key, part in said.items() if key in columns} == columns
    former = {key: part["description"] for key, part in said.items() if key not in columns}
    assert former == {
        "amount": "Dasselbe wie counted.",
        "amount_promised": "Dasselbe wie promised.",
        "amount_requested": "Dasselbe wie requested.",
        "amount_disbursed": "Dasselbe wie paid.",
    }


def test_former_names_of_money_say_the_same_as_those_of_today(site: Site) -> None:
    files = data_files(site)
    (row, *_) = json.loads(files["projekte.json"])["projects"]
    for former, name in (
        ("amount", "counted"),
        ("amount_promised", "promised"),
        ("amount_disbursed", "paid"),
    ):
        assert row[former] == row[name]
    for account in json.loads(files["fonds.json"])["funds"]:
        for whole in (account, *account["years"], *account["categories"]):
            assert (whole["awarded"], whole["disbursed"]) == (whole["counted"], whole["paid"])


def test_the_grants_keep_the_standard(site: Site, paper: Paper) -> None:
    for data in (data_files(site)["360giving.json"], paper.text("daten/360giving.json")):
        assert complaints(standard(), json.loads(data)) == []


@pytest.mark.parametrize("key", ["id", "awardDate", "amountAwarded", "fundingOrganization", "currency"])
def test_the_standard_would_miss_what_is_missing(key: str, site: Site) -> None:
    data = json.loads(data_files(site)["360giving.json"])
    del data["grants"][0][key]
    assert complaints(standard(), data)


def test_days_are_whole_moments_where_the_standard_wants_them(site: Site) -> None:
    data = json.loads(data_files(site)["360giving.json"])
    found = dict(moments(data))
    assert {"awardDate", "startDate", "endDate", "modified", "dateModified"} <= set(found)
    for moment in found.values():
        assert MOMENT.fullmatch(moment)
        assert dt.datetime.fromisoformat(moment).tzinfo


def moments(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, part in value.items():
            if key in {"issued", "modified"} or key.lower().endswith(("date", "datemodified")):
                yield key, part
            yield from moments(part)
    elif isinstance(value, list):
        for part in value:
            yield from moments(part)


def test_a_grant_without_a_day_has_the_first_of_its_year(site: Site) -> None:
    days = {
        grant["id"]: grant["awardDate"] for grant in json.loads(data_files(site)["360giving.json"])["grants"]
    }
    assert days["test-example-2026-p0"] == "2026-01-01T00:00:00Z"
    assert days["test-example-2026-p1"] == "2026-03-12T00:00:00Z"
