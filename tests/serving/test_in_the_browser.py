"""Somebody writes in an editor and looks at the browser beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.patience import PATIENCE
from tests.serving.served import Served, serving
from tests.space import ROOT, Space

ARTICLE = "content/artikel/eins.md"
LONG = "\n\n".join(f"Absatz {number} mit ein paar Worten darin." for number in range(60))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which no error may happen, nor anything that the paper's policy forbids."""
    found = browser.new_page(viewport={"width": 900, "height": 600})
    found.set_default_timeout(PATIENCE * 1000)
    failures: list[str] = []
    found.on("pageerror", lambda error: failures.append(str(error)))
    found.on("console", lambda said: failures.append(said.text) if "Security Policy" in said.text else None)
    yield found
    found.close()
    assert failures == []


def mark(page: Page) -> None:
    """Leave something behind that only this document has."""
    page.evaluate("window.mark = 'still here'")


def is_marked(page: Page) -> bool:
    return bool(page.evaluate("window.mark === 'still here'"))


def test_an_edited_article_comes_and_goes_without_losing_the_place(served: Served, page: Page) -> None:
    served.space.edit(ARTICLE, "Hier steht", f"{LONG}\n\nHier steht")
    served.shows("/artikel/eins/", "Absatz 59")
    page.goto(f"{served.origin}/artikel/eins/")
    mark(page)
    page.locator("main a").last.evaluate("link => link.focus({preventScroll: true})")
    page.evaluate("scrollTo({top: 700, behavior: 'instant'})")
    served.space.edit(ARTICLE, "Absatz 40 mit", "Absatz vierzig mit")
    expect(page.locator("main")).to_contain_text("Absatz vierzig")
    assert page.evaluate("scrollY") == 700
    assert page.evaluate("document.activeElement.nodeName") == "A"
    served.space.edit(ARTICLE, "Absatz vierzig mit", "Absatz 40 mit")
    expect(page.locator("main")).not_to_contain_text("Absatz vierzig")
    assert page.evaluate("scrollY") == 700
    assert is_marked(page)


def test_a_new_title_reaches_the_tab_and_the_pages_that_list_it(served: Served, page: Page) -> None:
    page.goto(f"{served.origin}/")
    mark(page)
    served.space.edit(ARTICLE, "Der erste Text", "Der allererste Text")
    expect(page.locator("main")).to_contain_text("Der allererste Text")
    assert is_marked(page)
    page.goto(f"{served.origin}/artikel/eins/")
    served.space.edit(ARTICLE, "Der allererste Text", "Der erste Text")
    expect(page).to_have_title("Der erste Text – Das Blättchen")


def test_what_other_pages_show_leaves_this_one_alone(served: Served, page: Page) -> None:
    page.goto(f"{served.origin}/impressum/")
    mark(page)
    page.evaluate(
        "new MutationObserver(() => { window.touched = true })"
        ".observe(document, {subtree: true, childList: true, attributes: true, characterData: true})"
    )
    served.space.edit("content/artikel/zwei.md", "auf den ersten", "auf den allerersten")
    served.hears("zwei.md")
    served.space.edit("content/seiten/impressum.md", "Wer verantwortlich", "Sagt, wer verantwortlich")
    expect(page.locator("main")).to_contain_text("Sagt, wer")
    assert is_marked(page)


def test_an_own_template_comes_and_goes(served: Served, page: Page) -> None:
    page.goto(f"{served.origin}/impressum/")
    shipped = (ROOT / "layouts" / "page.html").read_text(encoding="utf-8")
    assert "{% block main %}" in shipped
    served.space.write(
        "layouts/page.html", shipped.replace("{% block main %}", "{% block main %}<p>Eigenes!</p>")
    )
    expect(page.locator("main")).to_contain_text("Eigenes!")
    served.space.edit("layouts/page.html", "Eigenes!", "Eigenstes!")
    expect(page.locator("main")).to_contain_text("Eigenstes!")
    served.space.remove("layouts")
    expect(page.locator("main")).not_to_contain_text("Eigenstes!")


def test_a_style_sheet_is_swapped_in_place(served: Served, page: Page) -> None:
    style = (ROOT / "layouts" / "assets" / "style.css").read_text(encoding="utf-8")
    page.goto(f"{served.origin}/artikel/eins/")
    mark(page)
    served.space.write("layouts/assets/style.css", style + "main { outline: 3px solid rgb(1, 2, 3) }")
    expect(page.locator("main")).to_have_css("outline-color", "rgb(1, 2, 3)")
    served.space.edit("layouts/assets/style.css", "rgb(1, 2, 3)", "rgb(4, 5, 6)")
    expect(page.locator("main")).to_have_css("outline-color", "rgb(4, 5, 6)")
    expect(page.locator("link[rel=stylesheet]:not([media])")).to_have_count(1)
    assert is_marked(page)


def test_a_broken_record_is_shown_over_the_page_until_it_is_mended(served: Served, page: Page) -> None:
    page.goto(f"{served.origin}/artikel/eins/")
    mark(page)
    served.space.edit(ARTICLE, "datum: 2026-09-01", "datum: 2026-02-31")
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("content/artikel/eins.md:3:8")
    expect(dialog.locator("pre")).to_have_text("   3 | datum: 2026-02-31\n     |        ^")
    expect(dialog).to_contain_text("Abhilfe:")
    expect(dialog).to_have_css("border-block-start-color", "rgb(179, 38, 30)")
    expect(page.locator("main")).to_contain_text("Womit alles begann")
    served.space.edit(ARTICLE, "datum: 2026-02-31", "datum: 2026-09-01")
    expect(dialog).to_have_count(0)
    assert is_marked(page)


def test_all_problems_are_in_the_overlay_which_escape_closes(served: Served, page: Page) -> None:
    page.goto(f"{served.origin}/")
    page.locator("main a").first.focus()
    served.space.edit(ARTICLE, "ressort: leute", "ressort: laute")
    served.space.write("layouts/404.html", "{% if %}")
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("layouts/404.html:1")
    expect(dialog).to_contain_text("laute")
    expect(dialog.locator("h1")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert page.evaluate("document.activeElement.nodeName") == "A"
    served.space.remove("layouts")
    expect(dialog).not_to_contain_text("layouts/404.html:1")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Schließen").click()
    expect(dialog).to_be_hidden()


def test_hints_stand_in_a_strip_that_can_be_opened_and_closed(served: Served, page: Page) -> None:
    page.goto(f"{served.origin}/artikel/eins/")
    page.locator("main a").first.focus()
    strip = page.get_by_role("region", name="Hinweise")
    expect(strip).to_have_count(0)
    served.space.edit(ARTICLE, "teaser: Womit alles begann.", "vorspann: Womit")
    expect(strip).to_be_visible()
    assert page.evaluate("document.activeElement.nodeName") == "A"
    expect(strip.get_by_text("wird nicht benutzt")).to_be_hidden()
    strip.get_by_text("2 Hinweise").first.click()
    expect(strip.get_by_text("wird nicht benutzt")).to_be_visible()
    expect(strip).to_contain_text("content/artikel/eins.md:4:1")
    strip.get_by_role("button", name="Schließen").click()
    expect(strip).to_have_count(0)
    page.goto(f"{served.origin}/")
    served.space.edit(ARTICLE, "Hier steht ein", "Da steht ein")
    served.hears("eins.md")
    expect(strip).to_have_count(0)
    served.space.edit(ARTICLE, "vorspann: Womit", "teaser: Mit **allem**")
    expect(strip.get_by_text("1 Hinweis")).to_be_visible()
    served.space.edit(ARTICLE, "teaser: Mit **allem**", "teaser: Womit")
    expect(strip).to_have_count(0)


def test_the_strip_leaves_all_of_the_page_to_be_reached(served: Served, page: Page) -> None:
    served.space.edit(ARTICLE, "teaser: Womit alles begann.", "vorspann: Womit")
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{served.origin}/artikel/eins/")
    strip = page.get_by_role("region", name="Hinweise")
    expect(strip).to_be_visible()
    expect(strip).to_have_css("background-color", "rgb(255, 246, 214)")
    assert page.evaluate("getComputedStyle(document.documentElement.lastElementChild).position") == "sticky"
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    end = page.locator("body").evaluate("body => body.getBoundingClientRect().bottom")
    assert end <= strip.evaluate("strip => strip.getBoundingClientRect().top") + 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_markup_in_a_problem_stays_text(served: Served, page: Page) -> None:
    page.goto(f"{served.origin}/")
    assert page.locator('meta[http-equiv="Content-Security-Policy"]').count() == 1
    served.space.edit(ARTICLE, "ressort: leute", "ressort: <img src=x onerror=alert(1)>")
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("<img src=x")
    assert dialog.locator("img").count() == 0


def test_a_first_build_that_fails_shows_its_problems_everywhere_until_they_are_mended(
    paper: Space, page: Page
) -> None:
    paper.edit(ARTICLE, "datum: 2026-09-01", "datum: 2026-02-31")
    with serving(paper) as served:
        answer = page.goto(f"{served.origin}/irgendwo/")
        assert answer is not None
        assert answer.status == 500
        expect(page.get_by_role("alert")).to_contain_text("content/artikel/eins.md:3:8")
        expect(page.get_by_role("alert")).to_have_css("border-block-start-color", "rgb(179, 38, 30)")
        page.goto(f"{served.origin}/artikel/eins/")
        paper.edit(ARTICLE, "datum: 2026-02-31", "datum: 2026-09-01")
        expect(page.locator("main")).to_contain_text("Womit alles begann")


def test_a_page_finds_the_server_again_when_it_was_restarted(paper: Space, page: Page) -> None:
    with serving(paper) as served:
        page.goto(f"{served.origin}/artikel/eins/")
        mark(page)
        port = served.port
    paper.edit(ARTICLE, "Womit alles begann", "Womit es wieder begann")
    with serving(paper, port=port) as served:
        assert served.port == port
        expect(page.locator("main")).to_contain_text("Womit es wieder begann")
        assert is_marked(page)


def test_previews_say_that_they_are_previews(paper: Space, page: Page) -> None:
    paper.edit(ARTICLE, "ressort: leute", "ressort: leute\nentwurf: ja")
    with serving(paper, "--drafts") as served:
        page.goto(f"{served.origin}/artikel/eins/")
        expect(page.get_by_role("note")).to_have_text("Vorschau: zeigt auch Entwürfe und Angekündigtes")
        expect(page.get_by_role("note")).to_have_css("background-color", "rgb(255, 216, 77)")
        mark(page)
        paper.edit(ARTICLE, "Womit alles begann", "Womit es wieder begann")
        expect(page.locator("main")).to_contain_text("Womit es wieder begann")
        expect(page.get_by_role("note")).to_have_count(1)
        expect(page.get_by_role("note")).to_have_css("background-color", "rgb(255, 216, 77)")
        assert is_marked(page)
    assert not paper.site.exists()
    entwurf: Path = paper.root / ".stadtteil" / "entwurf"
    assert "Vorschau: zeigt" not in (entwurf / "artikel/eins/index.html").read_text(encoding="utf-8")
