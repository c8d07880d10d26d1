"""A photo from a phone goes through the desk into an article: its rights with it, its place not."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from stadtteil.photos.last_credit import LastCredit, remember_credit
from tests.browser.desk import Desk, desk_at, preview, save
from tests.patience import until

ARTICLE = "content/artikel/zwei.md"
GPS = 0x8825


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Desk]:
    with desk_at(tmp_path_factory.mktemp("desk"), browser) as found:
        yield found


def photo(folder: Path, name: str, colour: str) -> Path:
    """Make a photo that says where it was taken, and lies on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(GPS).update({1: "N", 2: (47.0, 36.0, 0.0), 3: "E", 4: (7.0, 39.0, 0.0)})
    file = folder / name
    Image.new("RGB", (1200, 800), colour).save(file, exif=exif)
    return file


def describe(page: Page, number: int, words: str) -> None:
    card = page.locator(".photo").nth(number - 1)
    expect(card.get_by_text("Ort der Aufnahme")).to_be_visible()
    card.get_by_label("Was auf dem Bild zu sehen ist").fill(words)
    card.get_by_role("group", name="Sind Menschen zu erkennen?").get_by_label("keine", exact=True).check()


def test_photos_come_with_their_rights_and_without_their_place(desk: Desk, tmp_path: Path) -> None:
    with desk.editor(ARTICLE) as page:
        page.get_by_role("textbox", name="Text", exact=True).fill("Es war schön.")
        page.get_by_role("button", name="Bild …").click()
        page.get_by_role("button", name="Neue Fotos …").click()
        files = [photo(tmp_path, "IMG_0001.jpg", "green"), photo(tmp_path, "IMG_0002.jpg", "blue")]
        page.locator("#dateien").set_input_files(files)
        describe(page, 1, "Eine grüne Wiese.")
        describe(page, 2, "Ein blauer Himmel.")
        page.locator(".photo").nth(0).get_by_label("Name der Datei").fill("wiese")
        page.locator(".photo").nth(1).get_by_label("Name der Datei").fill("himmel")
        page.get_by_label("Wer es gemacht hat").fill("Redaktion")
        page.get_by_label("Lizenz").select_option("CC-BY-4.0")
        page.get_by_role("button", name="2 Fotos übernehmen").click()
        expect(page.locator("dialog")).to_have_count(0)
        expect(preview(page).get_by_alt_text("Eine grüne Wiese.").first).to_be_visible()
        save(page)
    text = desk.text(ARTICLE)
    assert "![](wiese.jpg)\n![](himmel.jpg)" in text
    rights = desk.text("content/bilder/wiese.jpg.yaml")
    assert "Eine grüne Wiese." in rights
    assert "CC-BY-4.0" in rights
    written = (desk.space.root / "content/bilder/wiese.jpg").read_bytes()
    with Image.open(io.BytesIO(written)) as image:
        assert image.size == (800, 1200)
        assert not image.getexif().get_ifd(GPS)


def test_who_writes_about_a_photo_goes_on_when_the_next_one_comes(desk: Desk, tmp_path: Path) -> None:
    waiting: list[Route] = []

    def second_waits(route: Route) -> None:
        waiting.append(route)
        if len(waiting) == 1:
            route.continue_()

    with desk.editor(ARTICLE) as page:
        page.route("**/api/photo?longest=*", second_waits)
        page.get_by_role("button", name="Bild …").click()
        page.get_by_role("button", name="Neue Fotos …").click()
        files = [photo(tmp_path, "IMG_0003.jpg", "green"), photo(tmp_path, "IMG_0004.jpg", "blue")]
        page.locator("#dateien").set_input_files(files)
        shown = page.locator(".photo").nth(0).get_by_label("Was auf dem Bild zu sehen ist")
        expect(shown).to_be_focused()
        page.keyboard.type("Eine ")
        until(lambda: page.evaluate("true") and len(waiting) == 2, "the second photo on its way")
        waiting[1].continue_()
        expect(page.locator(".photo")).to_have_count(2)
        page.keyboard.type("Wiese.")
        expect(shown).to_have_value("Eine Wiese.")
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Verwerfen").click()
        expect(page.locator("dialog")).to_have_count(0)


DROP = """target => {
    const data = new DataTransfer();
    data.items.add(new File(["kein Bild"], "zettel.jpg", {type: "image/jpeg"}));
    const drop = new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true});
    document.querySelector(target).dispatchEvent(drop);
    return drop.defaultPrevented;
}"""


def test_what_is_dropped_is_taken_in_and_never_replaces_the_desk(desk: Desk) -> None:
    with desk.editor(ARTICLE) as page:
        assert page.evaluate(DROP, "h1")
        expect(page.locator("dialog")).to_have_count(0)
        assert page.evaluate(DROP, "textarea.markdown")
        expect(page.locator("dialog .message")).to_contain_text("zettel.jpg: ")


def test_the_credit_is_remembered_and_consent_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    remember_credit(desk.space.root, LastCredit("Redaktion", "CC-BY-4.0"))
    with desk.editor(ARTICLE) as page:
        page.get_by_role("button", name="Bild: neues Foto").click()
        page.locator("#dateien").set_input_files(photo(tmp_path, "kinder.jpg", "red"))
        card = page.locator(".photo")
        expect(page.get_by_label("Wer es gemacht hat")).to_have_value("Redaktion")
        expect(card.get_by_role("group", name="Einwilligung")).to_be_hidden()
        card.get_by_label("Was auf dem Bild zu sehen ist").fill("Zwei Kinder malen.")
        card.get_by_role("group", name="Sind Menschen zu erkennen?").get_by_label("erkennbar").check()
        expect(card.get_by_role("group", name="Einwilligung")).to_be_visible()
        card.get_by_role("group", name="Stand").get_by_label("ja", exact=True).check()
        page.keyboard.press("Escape")
        expect(page.get_by_text("noch nicht übernommen")).to_be_visible()
        page.get_by_role("button", name="Zurück").click()
        page.get_by_role("button", name="Foto übernehmen").click()
        expect(page.locator("dialog")).to_have_count(0)
        save(page)
    assert "bild: kinder.jpg\n" in desk.text(ARTICLE)
    assert "status: ja" in desk.text("content/bilder/kinder.jpg.yaml")
