"""A photo on its way from a browser into the paper."""

from __future__ import annotations

import io

from PIL import Image

from tests.desk.desk_client import DeskClient

GPS = 0x8825


def photo() -> bytes:
    """Return a photo that says where it was taken."""
    image = Image.new("RGB", (900, 600), "teal")
    exif = Image.Exif()
    exif.get_ifd(GPS).update({1: "N", 2: (47.0, 36.0, 0.0), 3: "E", 4: (7.0, 39.0, 0.0)})
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", exif=exif)
    return buffer.getvalue()


def upload(desk: DeskClient, name: str, longest: int = 300) -> dict[str, object]:
    headers = {**desk.headers, "Content-Type": "image/jpeg", "X-Stadtteil-Name": name}
    told = desk.ask("POST", f"/api/photo?longest={longest}", headers, photo())
    assert told.status == 200, told.body
    found: dict[str, object] = told.json
    return found


RIGHTS = {"alt": "Eine Wand.", "urheber": "Redaktion", "lizenz": "CC-BY-4.0", "personen": "keine"}


def test_a_photo_comes_small_and_without_its_place_and_is_in_the_paper_when_it_is_saved(
    desk: DeskClient,
) -> None:
    taken = upload(desk, "Gro%C3%9Fe%20Wand.JPG")
    assert (taken["name"], taken["width"], taken["height"]) == ("grosse-wand.jpg", 300, 200)
    assert any("GPS" in str(one) for one in taken["removed"])  # type: ignore[attr-defined]
    assert not list(desk.space.root.glob("content/bilder/*wand*"))
    saved = desk.post("/api/photo/save", {"id": taken["id"], "name": "wand", "rights": RIGHTS})
    assert saved["value"] == "wand.jpg"
    with Image.open(desk.space.root / saved["path"]) as image:
        assert (image.size, dict(image.getexif())) == ((300, 200), {})
    assert desk.get("/api/references", kind="bild", q="wand")["items"][0]["alt"] == "Eine Wand."
    assert desk.get("/api/paper")["last_credit"] == {"urheber": "Redaktion", "lizenz": "CC-BY-4.0"}


def test_rights_that_are_wrong_are_told_at_their_fields_and_nothing_is_written(desk: DeskClient) -> None:
    taken = upload(desk, "wand.jpg")
    wish = {"id": taken["id"], "name": "wand", "rights": {**RIGHTS, "lizenz": "geklaut"}}
    told = desk.post("/api/photo/save", wish, 422)
    assert [problem["at"] for problem in told["problems"]] == [["lizenz"]]
    nobody = {key: value for key, value in RIGHTS.items() if key != "urheber"}
    told = desk.post("/api/photo/save", {**wish, "rights": nobody}, 422)
    assert told["error"] == "Es fehlt noch: „Wer es gemacht hat“. Füllen Sie es aus."
    desk.post("/api/photo/save", {**wish, "rights": {"fremd": "x"}}, 422)
    assert not list(desk.space.root.glob("content/bilder/*wand*"))
