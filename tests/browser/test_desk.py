"""People write at the desk: in a real browser, with the real server, into real files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Dialog, expect

from tests.browser.desk import PHONE, Desk, act, begin, desk_at, has, open_entry, preview, save

FIRST = "content/artikel/eins.md"
SECOND = "content/artikel/zwei.md"
NEW = "content/artikel/2026/ein-fest-im-hof.md"
ODD = """\
---
# ein Kommentar
titel:   'Krumm geschrieben'
datum: 30.9.2026
teaser: >-
  Zwei
  Zeilen.
---

Text.
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Desk]:
    with desk_at(
        tmp_path_factory.mktemp("desk"), browser, lambda space: space.write("content/artikel/krumm.md", ODD)
    ) as found:
        yield found


def test_a_new_article_is_written_seen_saved_and_made_public(desk: Desk) -> None:
    with desk.editor() as page:
        begin(page, "Artikel", "Ein Fest im Hof")
        expect(preview(page)).to_contain_text("Ein Fest im Hof")
        page.get_by_label("Vorspann").fill("Zwölf Stühle und ein Grill.")
        text = page.get_by_role("textbox", name="Text", exact=True)
        text.fill("Es begann mit einem Stuhl.")
        expect(preview(page)).to_contain_text("Es begann mit einem Stuhl.")
        assert "Stuhl" not in desk.text(NEW)
        page.get_by_label("Alle, sobald veröffentlicht wird.").check()
        save(page)
        expect(page.locator(".state-line .state")).to_have_text("öffentlich")
    written = desk.text(NEW)
    assert "Es begann mit einem Stuhl.\n" in written
    assert "teaser: Zwölf Stühle und ein Grill.\n" in written
    assert "entwurf" not in written.replace("#entwurf", "")


def test_what_is_to_wait_for_a_day_is_a_draft_until_the_day_is_said(desk: Desk) -> None:
    path = "content/artikel/2026/kommt-noch.md"
    with desk.editor() as page:
        begin(page, "Artikel", "Kommt noch")
        page.get_by_label("Alle, aber erst ab einem Tag:").check()
        page.get_by_role("textbox", name="Text", exact=True).fill("Bald.")
        save(page)
        assert "entwurf: ja" in desk.text(path)
        page.get_by_label("Alle, aber erst ab einem Tag:").check()
        page.get_by_label("Erscheint am", exact=True).fill("2027-01-15")
        save(page)
    written = desk.text(path)
    assert "ab: 2027-01-15\n" in written
    assert "entwurf: ja" not in written


def test_a_time_without_a_day_is_kept(desk: Desk) -> None:
    path = "content/termine/2026/suppe.md"
    with desk.editor() as page:
        begin(page, "Termin", "Suppe")
        page.get_by_label("Beginn nötig").fill("2026-12-03")
        page.get_by_label("Beginn: Uhrzeit", exact=True).fill("17:00")
        page.get_by_label("Ende: Uhrzeit").fill("19:00")
        save(page)
        assert "ende: 19:00\n" in desk.text(path)
        open_entry(page, FIRST)
        open_entry(page, path)
        expect(page.get_by_label("Ende: Uhrzeit")).to_have_value("19:00")


def test_only_what_was_changed_moves_in_the_file(desk: Desk) -> None:
    before = desk.text("content/artikel/krumm.md")
    with desk.editor("content/artikel/krumm.md") as page:
        page.get_by_role("textbox", name="Text", exact=True).fill("Anderer Text.")
        save(page)
    assert desk.text("content/artikel/krumm.md") == before.replace("\nText.", "\nAnderer Text.")


def test_a_problem_stands_at_its_field_and_a_button_mends_it(desk: Desk) -> None:
    desk.space.write(
        "content/artikel/vertippt.md",
        "---\ntitel: Vertippt\ndatum: 2026-09-01\nteaser: Kurz.\nquartier: mite\n---\n\nText.\n",
    )
    with desk.editor("content/artikel/vertippt.md") as page:
        field = page.locator("""[data-at='["quartier"]']""")
        expect(field.locator(".problems")).to_contain_text("mite")
        page.locator(".problem-summary a").first.click()
        expect(field.locator(":focus")).to_have_count(1)
        field.get_by_role("button", name="„mitte“ einsetzen").click()
        expect(page.locator(".problem-summary .wrong")).to_have_count(0)
        save(page)
    assert "quartier: mitte\n" in desk.text("content/artikel/vertippt.md")


def test_with_a_mistake_the_last_good_page_stays_and_the_focus_too(desk: Desk) -> None:
    with desk.editor(FIRST) as page:
        expect(preview(page)).to_contain_text("Der erste Text")
        title = page.get_by_label("Überschrift").first
        title.fill("")
        expect(page.locator(".field.wrong")).to_have_count(1)
        expect(title).to_be_focused()
        expect(preview(page)).to_contain_text("Der erste Text")
        expect(page.frame_locator("iframe").locator("[data-stadtteil=hinweis]")).to_have_count(0)
        act(page, "Ungespeichertes verwerfen")
        expect(title).to_have_value("Der erste Text")


def test_what_was_typed_and_not_saved_is_offered_after_the_tab_was_closed(desk: Desk) -> None:
    with desk.editor(SECOND) as page:
        page.get_by_label("Vorspann").fill("Noch nicht gespeichert.")
        expect(preview(page)).to_contain_text("Noch nicht gespeichert.")
        page.close(run_before_unload=False)
    assert "Noch nicht" not in desk.text(SECOND)
    with desk.editor() as page:
        page.get_by_label("Stand").select_option("nicht gespeichert")
        page.get_by_role("link", name="Der zweite Text").click()
        expect(page.get_by_text("das Sie noch nicht gespeichert haben")).to_be_visible()
        page.get_by_role("button", name="Weiterschreiben").click()
        expect(page.get_by_label("Vorspann")).to_have_value("Noch nicht gespeichert.")
        act(page, "Ungespeichertes verwerfen")
        expect(page.get_by_label("Vorspann")).to_have_value("Wie es weiterging.")
    assert "Wie es weiterging." in desk.text(SECOND)


def test_below_a_rule_of_repetition_stand_the_next_days_that_it_means(desk: Desk) -> None:
    head = "titel: Runde\nbeginn: 2026-09-01 19:00\nwiederholung: jeden Dienstag\n"
    desk.space.write("content/termine/2026/runde.md", f"---\n{head}---\n\nText.\n")
    with desk.editor() as page:
        open_entry(page, "content/termine/2026/runde.md")
        days = page.get_by_role("status").filter(has_text="Die nächsten Termine: Dienstag, ")
        expect(days).to_be_visible()
        page.get_by_label("Wiederholung", exact=True).fill("jeden 1. Dienstag im Monat")
        expect(days).to_have_text(
            "Die nächsten Termine: Dienstag, 1. Dezember 2026; Dienstag, 5. Januar 2027; "
            "Dienstag, 2. Februar 2027"
        )


def test_undo_takes_back_what_the_toolbar_did(desk: Desk) -> None:
    with desk.editor(SECOND) as page:
        text = page.get_by_role("textbox", name="Text", exact=True)
        before = text.input_value()
        text.select_text()
        text.press("Control+b")
        expect(text).to_have_value(f"**{before}**")
        text.press("Control+z")
        expect(text).to_have_value(before)
        page.get_by_role("button", name="Kasten").click()
        expect(text).to_have_value(f'!!! info "Gut zu wissen"\n    {before}')


def test_a_link_is_found_by_typing(desk: Desk) -> None:
    with desk.editor(SECOND) as page:
        text = page.get_by_role("textbox", name="Text", exact=True)
        text.fill("Siehe ")
        page.get_by_role("button", name="Link …").click()
        page.get_by_label("Wohin?").press_sequentially("erste")
        expect(page.get_by_role("option", name="Der erste Text")).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        expect(text).to_have_value("Siehe [Der erste Text](artikel/eins.md)")
        expect(preview(page).get_by_role("link", name="Der erste Text").first).to_be_visible()


def test_items_of_a_list_are_added_moved_and_removed_by_keyboard(desk: Desk) -> None:
    with desk.editor(FIRST) as page:
        page.get_by_role("button", name="Schlagwörter: hinzufügen").press("Enter")
        page.keyboard.type("Grün")
        page.get_by_role("button", name="Schlagwörter 2 nach oben").press("Enter")
        save(page)
        assert "schlagwoerter: [Grün, Anfang]\n" in desk.text(FIRST)
        page.get_by_role("button", name="Schlagwörter 1 entfernen").press("Enter")
        save(page)
    assert "schlagwoerter: [Anfang]\n" in desk.text(FIRST)


def test_by_keyboard_alone_one_begins_writes_and_saves(desk: Desk) -> None:
    with desk.editor() as page:

        def tab_to(name: str) -> None:
            for _ in range(80):
                page.keyboard.press("Tab")
                if name in page.evaluate(
                    "(document.activeElement.labels?.[0] ?? document.activeElement).textContent"
                ):
                    return
            pytest.fail(f"never came to {name}")

        tab_to("Notiz")
        page.keyboard.press("Enter")
        page.keyboard.type("Ein Topf mit Deckel")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1, name="Ein Topf mit Deckel")).to_be_focused()
        tab_to("Text")
        page.keyboard.type("Er passt.")
        save(page)
    found = next((desk.space.root / "content" / "pinnwand").rglob("*topf*"))
    assert "Er passt." in found.read_text("utf-8")


def test_when_the_server_is_gone_what_is_typed_stays_and_is_sent_once_it_is_back(desk: Desk) -> None:
    with desk.editor(SECOND) as page:
        page.context.set_offline(True)
        page.get_by_label("Vorspann").fill("Ohne Verbindung.")
        expect(page.locator("#notice")).to_contain_text("antwortet nicht")
        page.context.set_offline(False)
        expect(page.locator("#notice")).to_have_text("")
        expect(preview(page)).to_contain_text("Ohne Verbindung.")
        act(page, "Ungespeichertes verwerfen")


def test_on_a_phone_one_turns_from_writing_to_looking(desk: Desk) -> None:
    with desk.editor(FIRST, PHONE) as page:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        expect(page.locator("iframe")).to_be_hidden()
        page.get_by_role("button", name="Ansehen").click()
        expect(preview(page)).to_contain_text("Der erste Text")
        expect(page.get_by_label("Vorspann")).to_be_hidden()


def test_renaming_says_what_will_happen_and_the_old_address_leads_to_the_new(desk: Desk) -> None:
    desk.space.write(
        "content/artikel/2026/alt.md",
        "---\ntitel: Alter Name\ndatum: 2026-09-01\nteaser: Kurz.\n---\n\nText.\n",
    )
    with desk.editor("content/artikel/2026/alt.md") as page:
        act(page, "Umbenennen …")
        page.get_by_label("Name in der Adresse").fill("Neuer Name")
        page.get_by_role("button", name="Was geschieht dann?").click()
        expect(page.locator("dialog .sentences li").first).to_be_visible()
        page.get_by_role("button", name="Umbenennen", exact=True).click()
        expect(page.get_by_role("heading", level=1, name="Alter Name")).to_be_visible()
    has(desk, "content/artikel/2026/neuer-name.md", "frueher: /artikel/2026/alt/")
    assert not (desk.space.root / "content/artikel/2026/alt.md").exists()


def test_deleting_asks_first_and_keeps_the_file(desk: Desk) -> None:
    desk.space.write(
        "content/artikel/2026/weg.md",
        "---\ntitel: Geht weg\ndatum: 2026-09-01\nteaser: Kurz.\n---\n\nText.\n",
    )
    with desk.editor("content/artikel/2026/weg.md") as page:
        act(page, "Löschen …")
        expect(page.locator("dialog .sentences li").first).to_be_visible()
        page.get_by_role("button", name="Löschen", exact=True).click()
        expect(page.get_by_role("heading", name="Alle Einträge")).to_be_visible()
        expect(page.get_by_role("link", name="Geht weg")).to_have_count(0)
    assert not (desk.space.root / "content/artikel/2026/weg.md").exists()
    assert list((desk.space.root / ".stadtteil-schreibtisch" / "papierkorb").rglob("weg.md*"))


def test_a_script_in_a_title_is_a_title(desk: Desk) -> None:
    hostile = "<b onclick=alert(1)>fett</b><script>alert(2)</script>"
    desk.space.write(
        "content/artikel/boese.md",
        f"---\ntitel: '{hostile}'\ndatum: 2026-09-01\nteaser: Kurz.\n---\n\nHarmlos.\n\n{hostile}\n",
    )
    with desk.editor() as page:
        asked: list[str] = []

        def hear(dialog: Dialog) -> None:
            asked.append(dialog.message)
            dialog.dismiss()

        page.on("dialog", hear)
        open_entry(page, "content/artikel/boese.md")
        expect(page.get_by_role("heading", level=1)).to_contain_text("<script>alert(2)</script>")
        expect(preview(page)).to_contain_text("Harmlos.")
        assert asked == []


def test_what_no_form_can_change_is_changed_in_the_text_of_the_file(desk: Desk) -> None:
    path = "content/artikel/anker.md"
    anchored = "---\ntitel: &wort Anker\ndatum: 2026-09-01\nteaser: *wort\n---\n\nText.\n"
    desk.space.write(path, anchored)
    with desk.editor(path) as page:
        page.get_by_label("Vorspann").fill("Anders.")
        page.keyboard.press("Control+s")
        source = page.get_by_label("Text der Datei")
        expect(source).to_have_value(anchored)
        source.fill(anchored.replace("*wort", "Anders."))
        save(page)
        expect(page.get_by_label("Vorspann")).to_have_value("Anders.")
    assert desk.text(path) == anchored.replace("*wort", "Anders.")
