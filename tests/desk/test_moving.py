"""Entries that begin, get another name, or go, at the desk."""

from __future__ import annotations

from stadtteil.model.kinds import LISTED
from tests.desk.desk_client import DeskClient, desk_of
from tests.space import Space

WITHOUT_PAGE = {"notiz", "autor"}
"""A notice hangs on a board, a person is named where somebody agreed: neither has a page at once."""


def test_a_new_entry_of_any_kind_is_a_draft_with_a_form_and_stops_nothing(desk: DeskClient) -> None:
    for kind in (kind.name for kind in LISTED):
        wish = {"kind": kind, "title": "Ganz neu", "date": "2026-11-27"}
        entry = desk.post("/api/new", wish)
        assert (entry["kind"], entry["state"]) == (kind, "draft")
        assert [one for one in entry["problems"] if one["severity"] == "error"] == [], kind
        assert entry["fields"]
        page = entry["url"].partition("#")[0]
        assert bool(page) is (kind not in WITHOUT_PAGE), kind
        assert not page or "Ganz neu" in desk.preview(page), kind
        assert "gibt es schon" in desk.post("/api/new", wish, 409)["error"]
    assert desk.get("/api/events", version="")["errors"] == 0


def test_a_translation_begins_beside_its_original_and_says_what_that_says(small: Space) -> None:
    small.edit("content/site.yaml", "name: Das Blättchen", "name: Das Blättchen\nsprachen: [de, tr]")
    wish = {"translation_of": "content/artikel/eins.md", "language": "tr"}
    with desk_of(small) as desk:
        assert desk.get("/api/paper")["languages"] == [{"suffix": "tr", "name": "Türkisch"}]
        entry = desk.post("/api/new", wish)
    assert (entry["path"], entry["language"]) == ("content/artikel/eins.tr.md", "tr")
    assert entry["translation_of"] == "content/artikel/eins.md"
    fields = {field["name"]: field for field in entry["fields"]}
    assert fields["titel"]["inherited"] == "Der erste Text"
    assert "datum" not in fields


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
