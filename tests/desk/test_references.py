"""What can be named at the desk, and in which words."""

from __future__ import annotations

from tests.desk.desk_client import DeskClient


def test_an_entry_is_found_by_a_part_of_its_title(standing: DeskClient) -> None:
    items = standing.get("/api/references", kind="artikel", q="zweite")["items"]
    assert [(one["value"], one["title"], one["kind"]) for one in items] == [
        ("zwei", "Der zweite Text", "Artikel")
    ]


def test_a_link_in_a_text_names_the_file_and_leads_there(desk: DeskClient) -> None:
    (item,) = desk.get("/api/references", kind="*", q="hochbeet")["items"]
    entry = desk.entry("content/artikel/eins.md")
    change = {"at": ["@text"], "value": f"Siehe [das Beet]({item['value']})."}
    told = desk.post("/api/preview", {"path": entry["path"], "digest": entry["digest"], "changes": [change]})
    assert told["problems"] == []
    assert f'<a href="{item["url"]}"' in desk.preview("/artikel/eins/")


def test_a_picture_has_its_size_and_a_small_picture_without_the_original(standing: DeskClient) -> None:
    items = standing.get("/api/references", kind="bild", q="")["items"]
    assert items
    assert all(item["width"] > 0 and item["alt"] for item in items)
    told = standing.ask("GET", items[0]["thumb"], standing.headers)
    assert (told.status, told.headers["content-type"].split("/")[0]) == (200, "image")
    original = (standing.space.root / items[0]["path"]).read_bytes()
    assert told.body != original
