"""The desk of a little paper under a real `stadtteil serve`, and what people do there, said once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.patience import until
from tests.serving.served import Served, serving
from tests.space import Space

DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}


class Desk:
    """A paper that is served, with the address of its desk."""

    def __init__(self, space: Space, served: Served, browser: Browser) -> None:
        self.space = space
        self.served = served
        self.browser = browser

    @property
    def address(self) -> str:
        """What the terminal says, with the token."""
        found = re.search(r"Der Schreibtisch ist hier: (\S+)", self.served.said)
        assert found, self.served.said
        return found[1]

    @contextmanager
    def editor(self, path: str = "", viewport: ViewportSize = DESK) -> Iterator[Page]:
        """One editor with a browser of their own, at the list or at an entry; no script may fail."""
        context = self.browser.new_context(viewport=viewport, locale="de-DE")
        page = context.new_page()
        failed: list[str] = []
        page.on("pageerror", lambda error: failed.append(str(error)))
        page.goto(self.address)
        expect(page.get_by_role("heading", name="Alle Einträge")).to_be_visible()
        if path:
            open_entry(page, path)
        yield page
        context.close()
        assert failed == []

    def text(self, path: str) -> str:
        """Return what a file of the paper says now."""
        return (self.space.root / path).read_text("utf-8")


def open_entry(page: Page, path: str) -> None:
    """Go to an entry by its address, and leave behind what others have typed there."""
    page.evaluate("path => { location.hash = `/eintrag/${path}`; }", path)
    expect(page.get_by_role("button", name="Speichern", exact=True)).to_be_visible()
    if page.locator(".offer").is_visible():
        page.get_by_role("button", name="Verwerfen", exact=True).click()
        expect(page.locator(".offer")).to_have_count(0)


def begin(page: Page, kind: str, title: str) -> None:
    """Begin something new and come to its form."""
    page.get_by_role("button", name=f"Neu: {kind}").click()
    page.get_by_label("Titel oder Name").fill(title)
    page.get_by_role("button", name="Anfangen").click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()


def save(page: Page) -> None:
    """Save by the keyboard and wait until it is done."""
    page.keyboard.press("Control+s")
    expect(page.locator(".save-state")).to_have_text("gespeichert")


def act(page: Page, label: str) -> None:
    """Choose something from the menu of an entry."""
    page.locator(".menu > summary").click()
    page.get_by_role("button", name=label).click()


def preview(page: Page) -> Locator:
    """Return what the frame beside the form shows."""
    return page.frame_locator("iframe").locator("body")


@contextmanager
def desk_at(
    root: Path, browser: Browser, prepare: Callable[[Space], object] = lambda _: None
) -> Iterator[Desk]:
    """Serve the small paper, after `prepare` did something to it."""
    space = Space(root / "zeitung")
    space.root.mkdir()
    space.fill("small")
    prepare(space)
    with serving(space) as served:
        yield Desk(space, served, browser)


def has(desk: Desk, path: str, words: str) -> None:
    """Wait until a file says something."""
    file = desk.space.root / path
    until(lambda: file.exists() and words in file.read_text("utf-8"), f"{words!r} in {path}")
