"""axe-core finds nothing at the desk, whatever is shown: phone, tablet and laptop, by day and by night."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desk import Desk, act, desk_at, open_entry
from tests.browser.tools import AXE, need
from tests.space import SITES

LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((360, "light"), (1280, "light"), (768, "dark"))
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""In the dark the same elements stand there in other colours."""
RUN = """async (rules) => {
    const {violations} = await axe.run(document, {...rules, iframes: false, resultTypes: ["violations"]});
    return violations.map(found => [found.id, found.nodes.slice(0, 3).map(node => node.failureSummary)]);
}"""
WIDE = """() => [...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    .filter(one => !one.closest(".room, .unseen, [hidden]")).map(one => one.outerHTML.slice(0, 80))"""
ARTICLE = "content/artikel/eins.md"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Desk]:
    with desk_at(tmp_path_factory.mktemp("desk"), browser) as found:
        yield found


def at(path: str, *steps: Callable[[Page], object]) -> Callable[[Page], None]:
    """Go to an entry, and on from there."""

    def enter(page: Page) -> None:
        open_entry(page, path)
        for step in steps:
            step(page)

    return enter


def press(name: str) -> Callable[[Page], object]:
    return lambda page: page.get_by_role("button", name=name, exact=True).first.click()


def choose(name: str) -> Callable[[Page], object]:
    return lambda page: act(page, name)


def find(page: Page) -> None:
    page.get_by_label("Wohin?").press_sequentially("text")
    expect(page.locator("dialog [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")


def hand_in(page: Page) -> None:
    page.locator("#dateien").set_input_files(Path(SITES / "small" / "content" / "bilder" / "bank.jpg"))
    expect(page.locator(".photo .removed, .photo .thumb").first).to_be_visible()


def mistake(page: Page) -> None:
    page.get_by_label("Überschrift").first.fill("")
    expect(page.locator(".field.wrong").first).to_be_visible()


def unfold(page: Page) -> None:
    page.locator(".writing details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    page.get_by_role("button", name="Berichtigungen: hinzufügen").click()


def clash(desk: Desk) -> Callable[[Page], object]:
    def enter(page: Page) -> None:
        page.get_by_label("Vorspann").fill("Anders.")
        desk.space.edit(ARTICLE, "Womit alles begann.", "Womit alles anfing.")
        page.keyboard.press("Control+s")
        expect(page.locator("dialog .versions")).to_be_visible()

    return enter


STATES: dict[str, Callable[[Page], object]] = {
    "list": lambda page: None,
    "nothing found": lambda page: page.get_by_label("Suchen").fill("zwiebelfisch"),
    "new": press("Neu: Termin"),
    "form": at(ARTICLE),
    "everything unfolded": at(ARTICLE, unfold),
    "problems": at(ARTICLE, mistake),
    "text of the file": at(ARTICLE, choose("Text der Datei")),
    "link": at(ARTICLE, press("Link …"), find),
    "photo": at(ARTICLE, press("Bild …"), press("Neue Fotos …"), hand_in),
    "rename": at(ARTICLE, choose("Umbenennen …"), press("Was geschieht dann?")),
    "publish": press("Veröffentlichen"),
}


def violations(page: Page) -> dict[str, object]:
    """Return what axe finds, and what does not fit, by width and scheme."""
    page.evaluate(AXE.read_text("utf-8"))
    found = {}
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        said = page.evaluate(RUN, {} if scheme == "light" else COLOURS) + page.evaluate(WIDE)
        if said:
            found[f"{width} {scheme}"] = said
    return found


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_at_the_desk(desk: Desk, state: str) -> None:
    need(AXE.exists(), "axe-core (npm ci in tests/browser)")
    with desk.editor() as page:
        STATES[state](page)
        assert violations(page) == {}


def test_axe_finds_nothing_where_two_versions_clash(desk: Desk) -> None:
    need(AXE.exists(), "axe-core (npm ci in tests/browser)")
    with desk.editor(ARTICLE) as page:
        clash(desk)(page)
        page.get_by_label("Aus beiden eine machen").check()
        assert violations(page) == {}


def test_with_letters_twice_as_large_nothing_is_cut_off(desk: Desk) -> None:
    with desk.editor(ARTICLE) as page:
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
        for width in (360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(WIDE) == []
