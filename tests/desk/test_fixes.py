"""Cures that are values: each, put in by its button, mends the problem that it stands at."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Drawn,
    FieldType,
    FormerUrl,
    Money,
    Notes,
    Slug,
    Web,
    Whole,
    Year,
)
from stadtteil.model.fields.coordinates import Coordinates
from stadtteil.model.pictures.rights import PictureLicense
from stadtteil.model.yaml.tree import Scalar
from tests.desk.desk_client import DeskClient

ONE = "content/artikel/eins.md"
TWO = "content/projekte/hochbeet.yaml"


@pytest.mark.parametrize(
    ("type_", "slip", "fix"),
    [
        (Choice({"interview": "Interview", "bericht": "Bericht"}), "interwiev", "interview"),
        (Drawn(["baum", "haus"], "Symbol"), "baun", "baum"),
        (CalendarDay(), "14. September 2026, 18 Uhr", "2026-09-14"),
        (Money(), "rund 1.500 Euro", "1.500"),
        (Whole(), "25 Leute", "25"),
        (Year(), "Jahr 2026", "2026"),
        (Slug(), "Kunst & Kultur", "kunst-und-kultur"),
        (Web(), "www.verein.example", "https://www.verein.example"),
        (FormerUrl(), "2019/fest/", "/2019/fest/"),
        (FormerUrl(), "alt.example/fest/", "/fest/"),
        (Coordinates(), "7.6612, 47.6123", "47.6123, 7.6612"),
        (PictureLicense(), "CC BY", "CC-BY-4.0"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, FieldType) else None,
)
def test_the_fix_of_a_field_is_read_without_a_word(type_: FieldType, slip: str, fix: str) -> None:
    notes = Notes("x", ZoneInfo("Europe/Berlin"))
    type_.read(Scalar(slip, True, 1, 1), "x", notes)
    (problem,) = notes.problems
    assert problem.fix == fix
    again = Notes("x", ZoneInfo("Europe/Berlin"))
    type_.read(Scalar(problem.fix, False, 1, 1), "x", again)
    assert again.problems == []


@pytest.mark.parametrize(
    ("type_", "slip"),
    [(Money(), "1,500"), (Money(), "100 bis 200"), (Whole(), "viele"), (CalendarDay(), "bald"), (Web(), "?")],
)
def test_what_could_mean_two_things_is_not_decided(type_: FieldType, slip: str) -> None:
    notes = Notes("x", ZoneInfo("Europe/Berlin"))
    type_.read(Scalar(slip, True, 1, 1), "x", notes)
    assert [problem.fix for problem in notes.problems] == [""]


@pytest.mark.parametrize(
    ("path", "at", "slip"),
    [
        (ONE, ["quartier"], "mitt"),
        (ONE, ["quartier"], ["mitte", "mitt"]),
        (ONE, ["projekte"], "hochbet"),
        (ONE, ["ressort"], "leut"),
        (ONE, ["bild"], "bnak.jpg"),
        (ONE, ["art"], "interwiev"),
        (TWO, ["kategorie"], "umwel"),
        (TWO, ["betrag"], "etwa 200 Euro"),
    ],
)
def test_the_button_at_a_field_mends_it(desk: DeskClient, path: str, at: list[Any], slip: Any) -> None:
    first = preview(desk, path, {"at": at, "value": slip})
    (problem,) = [one for one in first if one["severity"] == "error"]
    fix = problem["fix"]
    assert problem["at"] == fix["at"]
    assert fix["at"][:1] == at
    assert fix["value"] in fix["label"]
    desk.post("/api/save", typed(desk, path, {"at": at, "value": slip}))
    again = preview(desk, path, {"at": fix["at"], "value": fix["value"]})
    assert [one for one in again if one["severity"] == "error"] == []


def typed(desk: DeskClient, path: str, change: dict[str, Any]) -> dict[str, Any]:
    return {"path": path, "digest": desk.entry(path)["digest"], "changes": [change]}


def preview(desk: DeskClient, path: str, change: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = desk.post("/api/preview", typed(desk, path, change))["problems"]
    return found


def test_a_fix_is_no_button_where_more_than_the_slip_would_go(desk: DeskClient) -> None:
    """Two names in one text, and a picture with words of its own."""
    desk.space.edit(ONE, "quartier: mitte", "quartier: mitte, mitt")
    desk.space.edit(ONE, "bild: bank.jpg", "bild: {datei: bnak.jpg, alt: Eine Bank.}")
    problems = preview(desk, ONE, {"at": ["teaser"], "value": "Neu."})
    assert sorted((one["at"][0], one["fix"]) for one in problems) == [("bild", None), ("quartier", None)]


def test_what_is_missing_stands_at_its_own_field(desk: DeskClient) -> None:
    problems = preview(desk, ONE, {"at": ["datum"], "value": None})
    assert [(one["at"], one["severity"]) for one in problems] == [(["datum"], "error")]
    problems = preview(desk, TWO, {"at": ["gruppe"], "value": None})
    assert [one["at"] for one in problems if one["severity"] == "error"][:1] == [["gruppe"]]


def test_what_is_missing_is_called_as_the_form_calls_it(desk: DeskClient) -> None:
    """Who fills in a form sees labels and no keys, one by one or several at once."""
    (problem,) = preview(desk, ONE, {"at": ["datum"], "value": None})
    assert (problem["message"], problem["cure"]) == (
        "Es fehlt noch: „Erscheinungstag“.",
        "Füllen Sie es aus.",
    )
    draft = desk.post("/api/new", {"kind": "projekt", "title": "Noch nichts"})
    (hint,) = [one for one in draft["problems"] if "fehlt" in one["message"]]
    assert "„Wer das Geld bekommt“" in hint["message"]
    assert "gruppe" not in hint["message"]
