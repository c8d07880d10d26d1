"""Entries that begin, get another name, or go, at the desk."""

from __future__ import annotations

import pytest

from stadtteil.model.kinds import LISTED
from tests.desk.desk_client import DeskClient


@pytest.mark.parametrize("kind", [kind.name for kind in LISTED])
def test_a_new_entry_of_any_kind_is_a_draft_with_a_form_and_stops_nothing(
    desk: DeskClient, kind: str
) -> None:
    entry = desk.post("/api/new", {"kind": kind, "title": "Ganz neu", "date": "2026-11-27"})
    assert (entry["kind"], entry["state"], entry["title"]) == (kind, "draft", "Ganz neu")
    assert entry["path"].endswith(("ganz-neu.md", "ganz-neu.yaml"))
    assert [problem for problem in entry["problems"] if problem["severity"] == "error"] == []
    assert desk.get("/api/events", version="")["errors"] == 0
    again = {"kind": kind, "title": "Ganz neu", "date": "2026-11-27"}
    assert "gibt es schon" in desk.post("/api/new", again, 409)["error"]


def test_a_translation_begins_beside_its_original_and_says_what_that_says(desk: DeskClient) -> None:
    site = desk.space.root / "content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8") + "sprachen: [de, tr]\n", encoding="utf-8")
    desk.session.settle()
    wish = {"translation_of": "content/artikel/eins.md", "language": "tr"}
    until_known(desk)
    entry = desk.post("/api/new", wish)
    assert (entry["path"], entry["language"]) == ("content/artikel/eins.tr.md", "tr")
    assert entry["translation_of"] == "content/artikel/eins.md"
    fields = {field["name"]: field for field in entry["fields"]}
    assert fields["titel"]["inherited"] == "Der erste Text"
    assert "datum" not in fields


def until_known(desk: DeskClient) -> None:
    """Wait until the desk knows of the language."""
    while not desk.get("/api/paper")["languages"]:
        desk.get("/api/events", version=desk.get("/api/entries")["version"])


def test_what_gets_another_name_is_found_by_its_old_address(desk: DeskClient) -> None:
    plan = desk.post("/api/move/plan", {"path": "content/artikel/eins.md", "title": "Der Allererste"})
    assert any("/artikel/eins/" in sentence for sentence in plan["sentences"])
    assert (desk.space.root / "content/artikel/eins.md").exists()
    moved = desk.post("/api/move", {"id": plan["id"]})
    assert moved["path"] == "content/artikel/der-allererste.md"
    assert not (desk.space.root / "content/artikel/eins.md").exists()
    assert "/artikel/der-allererste/" in desk.preview("/artikel/eins/")
    desk.post("/api/move", {"id": plan["id"]}, 404)


def test_what_is_deleted_lies_in_the_wastebasket(desk: DeskClient) -> None:
    plan = desk.post("/api/move/plan", {"path": "content/artikel/zwei.md", "delete": True})
    moved = desk.post("/api/move", {"id": plan["id"]})
    kept = desk.space.root / moved["wastebasket"] / "content/artikel/zwei.md"
    assert "Der zweite Text" in kept.read_text(encoding="utf-8")
    assert "content/artikel/zwei.md" not in [one["path"] for one in desk.get("/api/entries")["entries"]]
