"""Two people write one paper: who saves or publishes later sees both versions, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import Desk, desk_at, open_entry, save
from tests.publishing.editors import bare, git, isolated
from tests.space import Space

ARTICLE = "content/artikel/zwei.md"
TEASER = "Wie es weiterging."


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bare(tmp_path_factory.mktemp("remote") / "zeitung.git")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, browser: Browser, remote: Path) -> Iterator[Desk]:
    """A paper that is published into a repository."""

    def published(space: Space) -> None:
        space.write(".gitignore", "/site/\n.stadtteil/\n")
        git(space.root, "init", "--quiet", "--initial-branch=main")
        git(space.root, "add", ".")
        git(space.root, "commit", "--quiet", "--message=Anfang")
        git(space.root, "remote", "add", "origin", str(remote))
        git(space.root, "push", "--quiet", "--set-upstream", "origin", "main")

    with pytest.MonkeyPatch.context() as patch:
        isolated(tmp_path_factory.mktemp("settings"), patch.setenv)
        with desk_at(tmp_path_factory.mktemp("desk"), browser, published) as found:
            yield found


def test_who_saves_later_sees_both_versions_and_mixes_them(desk: Desk) -> None:
    with desk.editor(ARTICLE) as ida, desk.editor(ARTICLE) as ben:
        ben.get_by_role("textbox", name="Text", exact=True).fill("Bens Text.")
        ida.get_by_label("Vorspann").fill("Idas Vorspann.")
        save(ida)
        ben.keyboard.press("Control+s")
        dialog = ben.locator("dialog")
        expect(dialog.get_by_role("region", name="Die andere Fassung")).to_contain_text("Idas Vorspann.")
        expect(dialog.locator("mark").filter(has_text="Bens")).to_have_count(1)
        ben.get_by_label("Aus beiden eine machen").check()
        mixture = ben.get_by_label("Mischung aus beiden")
        mixture.fill(mixture.input_value().replace(TEASER, "Idas Vorspann."))
        ben.get_by_role("button", name="So speichern").click()
        expect(dialog).to_have_count(0)
        expect(ben.get_by_label("Vorspann")).to_have_value("Idas Vorspann.")
    assert "Idas Vorspann." in desk.text(ARTICLE)
    assert "Bens Text." in desk.text(ARTICLE)


def test_what_another_program_saved_can_be_taken_instead(desk: Desk) -> None:
    with desk.editor(ARTICLE) as page:
        page.get_by_role("textbox", name="Text", exact=True).fill("Das verwerfe ich.")
        desk.space.write(ARTICLE, desk.text(ARTICLE).replace("Bens Text.", "Von Hand."))
        page.keyboard.press("Control+s")
        page.get_by_label("Die andere Fassung nehmen").check()
        page.get_by_role("button", name="So speichern").click()
        expect(page.get_by_role("textbox", name="Text", exact=True)).to_have_value("Von Hand.")
    assert "Das verwerfe ich." not in desk.text(ARTICLE)


def publish(page: Page) -> None:
    page.get_by_role("button", name="Veröffentlichen").first.click()
    expect(page.locator("dialog .sentences li").first).to_be_visible()
    if page.get_by_label("Name", exact=True).is_visible():
        page.get_by_label("Name", exact=True).fill("Ida")
        page.get_by_label("E-Mail").fill("redaktion@zeitung.example")
    page.get_by_role("button", name="Jetzt veröffentlichen").click()


def test_publishing_says_what_is_new_and_a_conflict_is_two_texts(
    desk: Desk, remote: Path, tmp_path: Path
) -> None:
    with desk.editor() as page:
        publish(page)
        expect(page.locator(".note.done")).to_be_visible()
        page.get_by_role("button", name="Schließen").last.click()
        assert "Von Hand." in git(remote, "show", f"main:{ARTICLE}")
        assert "Ida <redaktion@zeitung.example>" in git(remote, "log", "-1", "--format=%an <%ae>", "main")

        git(tmp_path, "clone", "--quiet", str(remote), "ben")
        other = tmp_path / "ben" / ARTICLE
        other.write_text(other.read_text("utf-8").replace("Von Hand.", "Von Ben."), "utf-8")
        git(tmp_path / "ben", "commit", "--quiet", "--all", "--message=Ben")
        git(tmp_path / "ben", "push", "--quiet")

        open_entry(page, ARTICLE)
        page.get_by_role("textbox", name="Text", exact=True).fill("Von Ida.")
        save(page)
        publish(page)
        expect(page.get_by_role("region", name="Die veröffentlichte Fassung")).to_contain_text("Von Ben.")
        page.get_by_label("Ihre Fassung nehmen").check()
        page.get_by_role("button", name="Jetzt veröffentlichen").click()
        expect(page.locator(".note.done")).to_be_visible()
    assert "Von Ida." in git(remote, "show", f"main:{ARTICLE}")


def test_where_the_site_itself_is_brought_somewhere_nobody_is_asked_for_a_name(
    tmp_path: Path, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    webspace = tmp_path / "netz"
    webspace.mkdir()

    def hosted(space: Space) -> None:
        settings = (space.root / "content/site.yaml").read_text(encoding="utf-8")
        space.write("content/site.yaml", f"{settings}veroeffentlichen: {{ziel: '{webspace}'}}\n")

    with desk_at(tmp_path, browser, hosted) as desk, desk.editor() as page:
        page.get_by_role("button", name="Veröffentlichen").first.click()
        expect(page.get_by_text(f"Die fertige Seite kommt nach {webspace}.")).to_be_visible()
        expect(page.get_by_label("Name", exact=True)).to_have_count(0)
        page.get_by_role("button", name="Jetzt veröffentlichen").click()
        expect(page.locator(".note.done")).to_contain_text("Veröffentlicht: ")
    assert (webspace / "index.html").is_file()
