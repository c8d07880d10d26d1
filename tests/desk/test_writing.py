"""Writing at the desk: kept as one types, shown, saved, and nobody's words written over."""

from __future__ import annotations

import http.client
import json
import re
from contextlib import closing
from typing import Any

from tests.desk.desk_client import DeskClient, desk_of
from tests.patience import PATIENCE
from tests.space import Space

ONE = "content/artikel/eins.md"


def change(desk: DeskClient, value: Any, *at: str | int, path: str = ONE) -> dict[str, Any]:
    digest = desk.entry(path)["digest"]
    return {"path": path, "digest": digest, "changes": [{"at": list(at), "value": value}], "source": None}


def text_of(desk: DeskClient, path: str = ONE) -> str:
    return (desk.space.root / path).read_text(encoding="utf-8")


def test_what_is_typed_is_on_the_page_and_not_in_the_file(desk: DeskClient) -> None:
    before = text_of(desk)
    told = desk.post("/api/preview", change(desk, "Ein anderer Titel", "titel"))
    assert (told["built"], told["url"], told["problems"]) == (True, "/artikel/eins/", [])
    assert "Ein anderer Titel" in desk.preview("/artikel/eins/")
    assert "Ein anderer Titel" in desk.preview("/")
    told = desk.post("/api/preview", change(desk, "Ein ganz *anderer* Text.", "@text"))
    assert "Ein ganz <em>anderer</em> Text." in desk.preview("/artikel/eins/")
    assert text_of(desk) == before
    assert not (desk.space.root / "site").exists()


def test_the_settings_are_seen_on_the_front_page(desk: DeskClient) -> None:
    settings = "content/site.yaml"
    told = desk.post("/api/preview", change(desk, "Ein anderer Name", "name", path=settings))
    assert told["url"] == desk.entry(settings)["url"] == "/"
    assert desk.entry(settings)["title"] == "Einstellungen der Zeitung"
    assert "Ein anderer Name" in desk.preview("/")


def test_who_takes_back_all_that_was_typed_has_typed_nothing(desk: DeskClient) -> None:
    asked = change(desk, "Ein anderer Titel", "titel")
    desk.post("/api/preview", asked)
    assert desk.entry(ONE)["typed"] is not None
    desk.post("/api/preview", {**asked, "changes": []})
    assert desk.entry(ONE)["typed"] is None
    assert "Ein anderer Titel" not in desk.preview("/artikel/eins/")


def test_who_leaves_the_page_while_it_saves_leaves_nothing_unsaved(desk: DeskClient) -> None:
    """The page hands in what it does not know to be saved yet, over the file as it was."""
    asked = change(desk, "Ein anderer Titel", "titel")
    desk.post("/api/save", asked)
    desk.post("/api/typed", asked)
    assert desk.entry(ONE)["typed"] is None


def test_an_error_stands_at_its_field_and_the_last_good_page_stays(desk: DeskClient) -> None:
    desk.post("/api/preview", change(desk, "Ein anderer Titel", "titel"))
    told = desk.post("/api/preview", change(desk, "irgendwann", "datum"))
    assert told["built"] is False
    assert [problem["at"] for problem in told["problems"]] == [["datum"]]
    assert "Ein anderer Titel" in desk.preview("/artikel/eins/")


def test_only_what_was_changed_moves_when_it_is_saved(desk: DeskClient) -> None:
    before = text_of(desk)
    told = desk.post("/api/save", change(desk, "Ein anderer Titel", "titel"))
    assert text_of(desk) == re.sub(r"(?m)^titel: .*$", "titel: Ein anderer Titel", before)
    assert told["digest"] == told["entry"]["digest"] == desk.entry(ONE)["digest"]
    assert told["entry"]["title"] == "Ein anderer Titel"
    assert told["entry"]["typed"] is None


def test_who_would_write_over_somebody_elses_words_sees_both_texts(desk: DeskClient) -> None:
    typed = change(desk, "Meiner", "titel")
    desk.space.edit(ONE, "Der erste Text", "Der ihre")
    told = desk.post("/api/save", typed, 409)
    assert "titel: Der ihre" in told["conflict"]["theirs"]
    assert "titel: Meiner" in told["conflict"]["ours"]
    chosen = {"path": ONE, "digest": told["digest"], "source": told["conflict"]["ours"]}
    desk.post("/api/save", chosen)
    assert "titel: Meiner" in text_of(desk)


def test_nothing_typed_is_lost_when_the_desk_ends(small: Space) -> None:
    with desk_of(small) as desk:
        desk.post("/api/typed", change(desk, "Noch nicht fertig", "titel"))
        assert [one["path"] for one in desk.get("/api/entries")["entries"] if one["unsaved"]] == [ONE]
    with desk_of(small) as desk:
        typed = desk.entry(ONE)["typed"]
        assert typed["changes"] == [{"at": ["titel"], "value": "Noch nicht fertig"}]
        assert typed["stale"] is False
        desk.session.settle()
        assert "Noch nicht fertig" in desk.preview("/artikel/eins/")
        assert desk.post("/api/drop", {"path": ONE})["typed"] is None
        assert "Noch nicht fertig" not in desk.preview("/artikel/eins/")


def test_a_text_that_is_typed_as_a_whole_keeps_its_line_ends(desk: DeskClient) -> None:
    file = desk.space.root / ONE
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    entry = desk.entry(ONE)
    source = entry["source"].replace("Der erste Text", "Der neue Text")
    desk.post("/api/save", {"path": ONE, "digest": entry["digest"], "source": source})
    saved = file.read_bytes()
    assert saved.startswith(b"\xef\xbb\xbf---\r\n")
    assert "Der neue Text" in saved.decode()
    assert b"\n" not in saved.replace(b"\r\n", b"")


def test_a_value_that_cannot_be_put_in_offers_the_text(desk: DeskClient) -> None:
    desk.space.edit(ONE, "titel: Der erste Text", "titel: &name Der erste Text")
    told = desk.post("/api/save", change(desk, "Anders", "titel"), 422)
    assert told["refused"]
    assert "&name" in told["source"]


def test_who_takes_everything_back_has_typed_nothing(desk: DeskClient) -> None:
    desk.post("/api/preview", change(desk, "Ein anderer Titel", "titel"))
    digest = desk.entry(ONE)["digest"]
    desk.post("/api/preview", {"path": ONE, "digest": digest, "changes": [], "source": None})
    assert desk.entry(ONE)["typed"] is None
    assert [one for one in desk.get("/api/entries")["entries"] if one["unsaved"]] == []
    assert "Ein anderer Titel" not in desk.preview("/artikel/eins/")


def test_errors_are_told_around_the_page_and_not_over_it(desk: DeskClient) -> None:
    desk.post("/api/preview", change(desk, "irgendwann", "datum"))
    port = int(desk.get("/api/paper")["preview"].split(":")[2].split("/")[0])
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        connection.request("GET", "/_stadtteil/events?version=x&page=/artikel/eins/")
        response = connection.getresponse()
        told = next(line for line in iter(response.readline, b"") if line.startswith(b"data: "))
    update = json.loads(told.removeprefix(b"data: "))
    assert (update["errors"], update["hints"]) == ("", "")


def test_what_was_typed_into_a_file_that_is_gone_is_not_forgotten(desk: DeskClient) -> None:
    desk.post("/api/typed", change(desk, "Noch nicht fertig", "titel"))
    desk.space.remove(ONE)
    (problem,) = [one for one in desk.get("/api/entries")["problems"] if one["path"] == ONE]
    assert problem["cure"].endswith(".stadtteil-schreibtisch/entwuerfe.")
    kept = (desk.space.root / ".stadtteil-schreibtisch/entwuerfe").iterdir()
    assert any("Noch nicht fertig" in file.read_text(encoding="utf-8") for file in kept)
