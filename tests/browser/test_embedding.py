"""Another site, on another origin and under a strict policy, shows the projects in a real browser."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, Request, Route, expect

from tests.browser.tools import AXE, comes_true, need
from tests.browser.two_origins import Foreign, foreign_server, paper_server
from tests.outputs import built, sums
from tests.outputs.built import Paper
from tests.outputs.embed.test_other_systems import snippet
from tests.outputs.embed.typo3 import sanitized
from tests.outputs.embed.wordpress import PARENT, filtered
from tests.patience import PATIENCE
from tests.space import ROOT

LIGHT_AND_DARK = ":root { color-scheme: light dark; background: Canvas; color: CanvasText; }"
NARROW, WIDE = 320, 1000
BODY = "() => document.body.getBoundingClientRect().height"
BACKGROUND = "(element) => getComputedStyle(element).backgroundColor"


class Two:
    """The paper on its own origin, the foreign site on another one."""

    def __init__(self, paper: Paper, foreign: Foreign) -> None:
        self.paper = paper
        self.foreign = foreign
        self.origin = paper.origin
        self.frames = f"frame-src {self.origin}; script-src {self.origin}"
        self.elements = snippet(paper, "baustein-1")

    def frame(self, place: str, *, loader: bool = True) -> str:
        """Return what is copied for a frame, with another place than that of all projects."""
        text = snippet(self.paper, "rahmen-0").replace("/embed/v1/projekte/", f"/embed/v1/{place}")
        return text + (snippet(self.paper, "rahmen-1") if loader else "")

    def element(self, attributes: str = "", name: str = "projekte") -> str:
        """Return what is copied for an element, with other attributes."""
        text = snippet(self.paper, "baustein-0").replace("/v1/projekte.json", f"/v1/{name}.json")
        return text.replace(' limit="6"', f" {attributes}")


@pytest.fixture(scope="session")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    folder = tmp_path_factory.mktemp("local") / "zeitung"
    with paper_server(lambda: folder / "site") as origin, foreign_server() as foreign:
        yield Two(built.local(tmp_path_factory.mktemp, folder, origin), foreign)


class Visit:
    """A page of the foreign site, and what its reader's browser does for it."""

    def __init__(self, context: BrowserContext, two: Two) -> None:
        self.two = two
        self.context = context
        self.page: Page = context.new_page()
        self.requests: list[Request] = []
        self.errors: list[str] = []
        self.page.on("request", self._note)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)

    def _note(self, request: Request) -> None:
        self.requests.append(request)

    def open(self, body: str, policy: str, style: str = "", head: str = "") -> Page:
        self.page.goto(self.two.foreign.write(body, policy, style, head), wait_until="load")
        return self.page

    @property
    def frame(self) -> Frame:
        """Return the embedded page, once it is there."""
        for _ in range(int(PATIENCE * 20)):
            found = [frame for frame in self.page.frames if "/embed/v1/" in frame.url]
            if found:
                found[0].wait_for_load_state()
                return found[0]
            self.page.wait_for_timeout(50)
        pytest.fail("nothing was embedded")

    @property
    def complaints(self) -> list[str]:
        """Return what the browser had to complain of, but for the frame's border: the host forbids that."""
        return [error for error in self.errors if "border:0" not in error and "inline style" not in error]

    def asked(self) -> list[str]:
        """Return what was asked of the paper."""
        return [request.url for request in self.requests if request.url.startswith(self.two.origin)]


@pytest.fixture
def visit(two: Two, browser: Browser) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": WIDE, "height": 900})
    yield Visit(context, two)
    context.close()


def fits(page: Page, frame: Frame, least: int = 120) -> None:
    """Wait until the frame is as high as what is in it."""
    element = page.locator("iframe")
    for _ in range(int(PATIENCE * 20)):
        inner, outer = frame.evaluate(BODY), element.evaluate("(one) => one.clientHeight")
        if inner > least and abs(inner - outer) <= 1.5:
            return
        page.wait_for_timeout(50)
    pytest.fail(f"the frame is {outer} px high, its content {inner} px")


def titles(paper: Paper, path: str) -> list[str]:
    return re.findall(r"<h[12]><a [^>]*>([^<]*)</a>", paper.text(path))


PLACES = (
    "projekte/",
    "projekte/kategorie/bildung/",
    "projekte/jahr/2025/",
    "projekte/quartier/salzert/",
    "projekte/seite/1/",
    "projekt/2026/kids-und-kunst/",
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_frame_has_the_height_of_its_content_and_the_right_projects(
    visit: Visit, two: Two, place: str, width: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(two.frame(place), two.frames)
    fits(page, visit.frame)
    shown = visit.frame.locator(".card h1, .card h2").all_inner_texts()
    assert shown == [html.unescape(title) for title in titles(two.paper, f"embed/v1/{place}index.html")]
    assert shown
    over = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    assert visit.frame.evaluate(over) <= 0
    assert visit.complaints == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("width", [240, 280])
def test_a_narrow_frame_cuts_nothing_off(two: Two, browser: Browser, place: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{two.origin}/embed/v1/{place}")
    beyond = """() => [...document.querySelectorAll(".card")].flatMap((card) => {
        const edge = card.getBoundingClientRect().right;
        const cut = (one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1;
        return [...card.querySelectorAll(".words, .words *")].filter((one) =>
            cut(one) || one.getBoundingClientRect().right > edge + 0.5).map((one) => one.textContent);
    })"""
    assert page.evaluate(beyond) == []
    page.close()


def test_a_frame_with_a_border_has_room_for_its_content(visit: Visit, two: Two) -> None:
    style = "iframe { box-sizing: border-box; border: 5px solid !important; }"
    page = visit.open(two.frame("projekte/"), two.frames, style)
    fits(page, visit.frame)
    assert visit.frame.evaluate("() => document.documentElement.scrollHeight - innerHeight") <= 0


def test_a_filtered_frame_holds_its_category_only(visit: Visit, two: Two) -> None:
    visit.open(two.frame("projekte/kategorie/bildung/"), two.frames)
    assert set(visit.frame.locator(".cat").all_inner_texts()) == {"Bildung"}


def test_a_frame_has_no_origin_and_shows_its_pictures_all_the_same(visit: Visit, two: Two) -> None:
    page = visit.open(two.frame("projekte/"), two.frames)
    fits(page, visit.frame)
    assert visit.frame.evaluate("() => origin") == "null"
    assert visit.frame.evaluate("() => { try { return localStorage.length; } catch { return -1; } }") == -1
    loaded = "() => [...document.images].every((image) => image.complete && image.naturalWidth > 0)"
    comes_true(page, "() => scrollTo(0, 400) || true")
    comes_true(visit.frame, loaded)
    assert visit.complaints == []


def test_a_frame_follows_when_its_content_grows(visit: Visit, two: Two) -> None:
    page = visit.open(two.frame("projekte/"), two.frames)
    fits(page, visit.frame)
    before = visit.frame.evaluate(BODY)
    visit.frame.locator("summary").click()
    comes_true(visit.frame, f"() => document.body.getBoundingClientRect().height > {before} + 40")
    fits(page, visit.frame)
    visit.frame.locator("summary").click()
    page.wait_for_timeout(200)
    fits(page, visit.frame)
    assert visit.frame.evaluate(BODY) == before


def tab_to(page: Page, frame: Frame, words: str) -> None:
    """Press the tabulator once and wait until the focus, which may change processes, has come."""
    page.keyboard.press("Tab")
    comes_true(frame, f"() => document.activeElement.textContent.trim().startsWith('{words}')")


def test_a_frame_can_be_used_with_the_keyboard(visit: Visit, two: Two) -> None:
    page = visit.open(two.frame("projekte/"), two.frames)
    fits(page, visit.frame)
    tab_to(page, visit.frame, "Bereich, Jahr oder Quartier wählen")
    page.keyboard.press("Enter")
    expect(visit.frame.locator("details")).to_have_attribute("open", "")
    tab_to(page, visit.frame, "Alle Projekte")
    tab_to(page, visit.frame, "Bildung")
    page.keyboard.press("Enter")
    expect(page.frame_locator("iframe").locator("h1")).to_have_text("Bildung: geförderte Projekte")
    fits(page, visit.frame)
    assert page.url.startswith(two.foreign.origin)


def test_links_of_a_frame_lead_the_whole_page_to_the_paper(visit: Visit, two: Two) -> None:
    page = visit.open(two.frame("projekte/"), two.frames)
    fits(page, visit.frame)
    visit.frame.locator(".card a").first.click()
    page.wait_for_url(f"{two.origin}/projekte/2*/*/")


def test_headings_of_a_frame_begin_where_the_host_says(visit: Visit, two: Two) -> None:
    visit.open(two.frame("projekte/?h=3").replace("?h=3/", "?h=3"), two.frames)
    assert visit.frame.locator("h1").get_attribute("aria-level") == "3"
    assert visit.frame.locator("h2").first.get_attribute("aria-level") == "4"


def test_headings_of_a_frame_stand_below_the_first_one_of_its_host(visit: Visit, two: Two) -> None:
    visit.open(two.frame("projekte/"), two.frames)
    assert visit.frame.locator("h1").get_attribute("aria-level") == "2"
    assert visit.frame.locator("h2").first.get_attribute("aria-level") == "3"


def test_a_frame_is_complete_without_javascript(browser: Browser, two: Two) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(two.foreign.write(two.frame("projekte/", loader=False), two.frames))
        inner = page.frame_locator("iframe")
        assert inner.locator(".card").count() == 6
        inner.locator("summary").click()
        inner.get_by_role("link", name="Bildung").first.click()
        expect(inner.locator("h1")).to_have_text("Bildung: geförderte Projekte")


def test_a_page_that_nobody_frames_tells_nobody(two: Two, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script("window.heard = []; addEventListener('message', (event) => heard.push(event.data))")
    page.goto(f"{two.origin}/embed/v1/projekte/")
    page.wait_for_timeout(300)
    assert page.evaluate("() => heard") == []
    page.close()


def test_only_the_frame_itself_can_change_its_height_and_within_bounds(visit: Visit, two: Two) -> None:
    own = two.foreign.origin
    page = visit.open(
        two.frame("projekte/") + '<iframe id="fremd" src="/fremd" width="100" height="100"></iframe>',
        f"frame-src {two.origin} {own}; script-src {two.origin}",
    )
    fits(page.main_frame.page, visit.frame) if page.locator("iframe").count() == 1 else None
    first, other = page.locator("iframe").nth(0), page.locator("#fremd")
    expect(first).not_to_have_attribute("style", "border:0")
    before = first.evaluate("(one) => one.style.height")

    def post(height: str) -> None:
        said = f"{{type: 'stadtteil:size', v: 1, height: {height}}}"
        visit.page.frames[2].evaluate(f"() => parent.postMessage({said}, '*')")
        page.wait_for_timeout(250)

    post("99999999")
    expect(other).to_have_css("height", "20000px")
    assert first.evaluate("(one) => one.style.height") == before
    post("1")
    expect(other).to_have_css("height", "120px")
    for bad in ("'500'", "Infinity", "NaN", "null"):
        post(bad)
        assert other.evaluate("(one) => one.style.height") == "120px"
    page.evaluate("() => postMessage({type: 'stadtteil:size', v: 1, height: 400}, '*')")
    page.wait_for_timeout(200)
    assert first.evaluate("(one) => one.style.height") == before


def test_only_listed_sites_may_frame_where_some_are_listed(visit: Visit, two: Two) -> None:
    headers = (two.paper.site / "_headers").read_text(encoding="utf-8")
    assert "frame-ancestors *" in headers
    page = visit.open(two.frame("projekte/").replace("/embed/v1/projekte/", "/projekte/"), two.frames)
    page.wait_for_timeout(300)
    assert any("frame-ancestors" in error for error in visit.errors)


# The element


def cards(page: Page, host: str = "stadtteil-projekte") -> list[str]:
    expect(page.locator(f"{host} li").first).to_be_visible()
    return page.locator(f"{host} li h3").all_inner_texts()


def items(paper: Paper, name: str) -> list[str]:
    return [item["title"] for item in json.loads(paper.text(f"embed/v1/{name}.json"))["items"]]


def test_an_element_shows_the_newest_projects_and_asks_nobody_else(visit: Visit, two: Two) -> None:
    page = visit.open(two.element('limit="4"'), two.elements)
    assert cards(page) == items(two.paper, "projekte")[:4]
    page.locator("stadtteil-projekte li").last.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert visit.complaints == []
    origins = {"/".join(request.url.split("/")[:3]) for request in visit.requests}
    assert origins == {two.origin, two.foreign.origin}
    told = {
        name for request in visit.requests if request.url.startswith(two.origin) for name in request.headers
    }
    assert "cookie" not in told
    data = [request for request in visit.requests if ".json" in request.url or "/bilder/" in request.url]
    assert len(data) > 2
    assert [request.url for request in data if request.headers.get("referer")] == []
    assert visit.context.cookies() == []
    assert page.evaluate("() => [localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize(
    ("attributes", "field", "value"),
    [
        ('limit="50" kategorie="bildung"', "category", "bildung"),
        ('limit="50" jahr="2025"', "year", 2025),
        ('limit="50" quartier="salzert"', "district", "salzert"),
    ],
)
def test_an_element_holds_what_it_was_told_to(
    visit: Visit, two: Two, attributes: str, field: str, value: object
) -> None:
    page = visit.open(two.element(attributes), two.elements)
    expected = [
        item["title"]
        for item in json.loads(two.paper.text("embed/v1/projekte.json"))["items"]
        if item[field] == value
    ]
    assert cards(page) == expected
    assert expected


def test_two_filters_and_an_order_hold_together(visit: Visit, two: Two) -> None:
    page = visit.open(
        two.element('limit="50" jahr="2025" kategorie="bildung" sortierung="betrag"'), two.elements
    )
    found = [
        item
        for item in json.loads(two.paper.text("embed/v1/projekte.json"))["items"]
        if item["year"] == 2025 and item["category"] == "bildung"
    ]
    found.sort(key=lambda item: -item["counted"])
    assert cards(page) == [item["title"] for item in found]


def test_what_an_element_shows_adds_up_to_the_sum_of_its_data(visit: Visit, two: Two) -> None:
    data = json.loads(two.paper.text("embed/v1/projekte.json"), parse_float=Decimal)
    (share,) = [share for share in data["years"] if share["id"] == "2025"]
    page = visit.open(two.element('limit="50" jahr="2025"'), two.elements)
    assert len(cards(page)) == share["count"]
    assert sum(sums.number(text) for text in page.locator("[part=betrag]").all_inner_texts()) == share["sum"]
    broken_off = page.locator("stadtteil-projekte li", has_text="abgebrochen").inner_text()
    assert "312,40\u00a0€ ausgezahlt (1.100\u00a0€ waren bewilligt)" in broken_off


def test_a_card_without_a_picture_shows_the_symbol_of_its_category(visit: Visit, two: Two) -> None:
    page = visit.open(two.element('limit="50"'), two.elements)
    pictured = [bool(item["image"]) for item in json.loads(two.paper.text("embed/v1/projekte.json"))["items"]]
    assert {True, False} == set(pictured)
    cards(page)
    count = page.locator("stadtteil-projekte li").count()
    symbols = page.locator("stadtteil-projekte li .symbol")
    assert (symbols.count(), page.locator("stadtteil-projekte li img").count()) == (
        pictured.count(False), pictured.count(True)
    )  # fmt: skip
    assert all(size > 20 for size in symbols.locator("svg").evaluate_all(
        "(all) => all.map((one) => one.querySelector('path').getBoundingClientRect().width)"
    ))  # fmt: skip
    visit.page.route("**/bilder/**", lambda route: route.abort())
    page = visit.open(two.element('limit="3" klick="nein"'), two.elements)
    cards(page)
    page.locator("stadtteil-projekte li").last.scroll_into_view_if_needed()
    expect(page.locator("stadtteil-projekte li .symbol")).to_have_count(3)
    assert count == len(pictured)


def test_an_element_follows_the_theme_of_its_host(visit: Visit, two: Two) -> None:
    style = """stadtteil-projekte { --stadtteil-farbe: rgb(0, 88, 124); --stadtteil-hintergrund: rgb(1, 2, 3);
        --stadtteil-radius: 11px; } stadtteil-projekte::part(titel) { font-style: italic; }"""
    page = visit.open(two.element(), two.elements, style)
    cards(page)
    card, button = page.locator("stadtteil-projekte li").first, page.locator("[part=filter] button").first
    assert card.evaluate(BACKGROUND) == "rgb(1, 2, 3)"
    assert button.evaluate(BACKGROUND) == "rgb(0, 88, 124)"
    assert card.evaluate("(one) => getComputedStyle(one).borderRadius") == "11px"
    assert page.locator("[part=titel]").first.evaluate("(one) => getComputedStyle(one).fontStyle") == "italic"


def test_an_element_is_dark_where_its_host_is(visit: Visit, two: Two) -> None:
    seen = {}
    for scheme in ("light", "dark"):
        visit.page.emulate_media(color_scheme=scheme)
        page = visit.open(two.element(), two.elements, LIGHT_AND_DARK)
        cards(page)
        seen[scheme] = page.locator("stadtteil-projekte li").first.evaluate(BACKGROUND)
    assert seen == {"light": "rgb(255, 255, 255)", "dark": "rgb(31, 28, 25)"}
    page = visit.open(two.element(), two.elements, ":root { color-scheme: light; }")
    cards(page)
    assert page.locator("stadtteil-projekte li").first.evaluate(BACKGROUND) == seen["light"]


BUTTONS = "[part=filter] button"


def test_every_button_of_an_element_leads_to_projects(visit: Visit, two: Two) -> None:
    page = visit.open(two.element('limit="3"'), two.elements)
    assert len(cards(page)) == 3
    shares = json.loads(two.paper.text("embed/v1/projekte.json"))["categories"]
    buttons = page.locator(BUTTONS)
    assert buttons.all_inner_texts() == ["Alle", *(share["label"] for share in shares)]
    status = page.locator("stadtteil-projekte [role=status]")
    for number, share in enumerate(shares, 1):
        buttons.nth(number).click()
        expect(status).to_have_text(f"{min(share['count'], 3)} von {share['count']} Projekten")
        expect(page.locator("[part~=mehr]:visible").last).to_have_text(
            f"Alle Projekte aus dem Bereich {share['label']} ansehen"
        )


@pytest.mark.parametrize(
    ("way", "name", "id_"),
    [
        ("kategorie", "categories", "wohnumfeld"),
        ("jahr", "years", "2025"),
        ("quartier", "districts", "salzert"),
    ],
)
def test_a_part_of_the_projects_offers_no_other_part(
    visit: Visit, two: Two, way: str, name: str, id_: str
) -> None:
    """Both forms of saying which part it is: by the address of the data, and by an attribute."""
    whole = json.loads(two.paper.text("embed/v1/projekte.json"))
    (count,) = (share["count"] for share in whole[name] if share["id"] == id_)
    for text in (
        two.element('limit="50"', f"projekte/{way}/{id_}"),
        two.element(f'limit="50" {way}="{id_}"'),
    ):
        page = visit.open(text, two.elements)
        assert len(cards(page)) == count > 0
        expect(page.locator(BUTTONS)).to_have_count(0)


def test_projects_are_counted_by_all_filters_at_once(visit: Visit, two: Two) -> None:
    page = visit.open(two.element('limit="1" jahr="2025"', "projekte/kategorie/bildung"), two.elements)
    whole = json.loads(two.paper.text("embed/v1/projekte.json"))["items"]
    count = sum((item["category"], item["year"]) == ("bildung", 2025) for item in whole)
    assert count > 1
    expect(page.locator("stadtteil-projekte [role=status]")).to_have_text(f"1 von {count} Projekten")


def test_all_that_can_be_copied_shows_projects(two: Two, visit: Visit) -> None:
    texts = {}
    page = visit.page
    page.goto(f"{two.origin}/embed/")
    choices = page.locator("#s-auswahl option")
    for value in choices.evaluate_all("(all) => all.map((one) => one.value)"):
        page.get_by_label("Was", exact=True).select_option(value)
        texts[value] = [page.locator(f"#s-{way} pre").first.inner_text() for way in ("baustein", "typo3")]
    counts = choices.evaluate_all(
        "(all) => all.map((one) => Number(one.textContent.match(/\\((\\d+)\\)$/)[1]))"
    )
    assert len(counts) > 10
    for (value, copied), count in zip(texts.items(), counts, strict=True):
        shown = visit.open("".join(copied), two.elements)
        for host in ("stadtteil-projekte", "[data-stadtteil]"):
            status = shown.locator(f"{host} [role=status]")
            expect(status).to_have_text(f"{min(count, 6)} von {count} Projekten")
            assert bool(shown.locator(f"{host} {BUTTONS}").count()) == value.endswith("/projekte/")


def test_a_frame_is_dark_for_readers_who_want_it(visit: Visit, two: Two) -> None:
    visit.page.emulate_media(color_scheme="dark")
    visit.open(two.frame("projekte/"), two.frames, LIGHT_AND_DARK)
    assert visit.frame.locator("body").evaluate(BACKGROUND) == "rgb(31, 28, 25)"


def test_an_element_can_be_used_with_the_keyboard(visit: Visit, two: Two) -> None:
    page = visit.open(two.element('limit="3"'), two.elements)
    assert len(cards(page)) == 3
    status = page.locator("stadtteil-projekte [role=status]")
    expect(status).to_have_text(f"3 von {len(items(two.paper, 'projekte'))} Projekten")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    bildung = items(two.paper, "projekte/kategorie/bildung")
    expect(status).to_have_text(f"3 von {len(bildung)} Projekten")
    assert cards(page) == bildung[:3]
    pressed = page.locator("[part=filter] [aria-pressed=true]")
    expect(pressed).to_have_text("Bildung")
    assert pressed.evaluate("(one) => one.getRootNode().activeElement === one")
    page.get_by_role("button", name="Mehr anzeigen").press("Enter")
    expect(page.locator("stadtteil-projekte li")).to_have_count(6)
    focused = "() => document.querySelector('stadtteil-projekte').shadowRoot.activeElement.textContent"
    assert page.evaluate(focused) == bildung[3]


def test_the_placeholder_that_typo3_leaves_becomes_the_element(visit: Visit, two: Two) -> None:
    text = sanitized(snippet(two.paper, "typo3-0"))
    page = visit.open(text + snippet(two.paper, "rahmen-1"), two.elements)
    assert cards(page, "[data-stadtteil]") == items(two.paper, "projekte")[:6]


def test_what_the_guide_gives_to_paste_shows_projects(visit: Visit, two: Two) -> None:
    guide = (ROOT / "docs/einbetten.md").read_text(encoding="utf-8")
    pieces = re.findall(r"```html\n(.*?)```", guide, re.DOTALL)
    (style,) = re.findall(r"```css\n(.*?)```", guide, re.DOTALL)
    assert len(pieces) == 2
    for piece in pieces:
        text = piece.replace("https://zeitung.example", two.origin)
        page = visit.open(text + snippet(two.paper, "rahmen-1"), two.elements, style)
        host = "stadtteil-projekte" if "<stadtteil" in piece else "[data-stadtteil]"
        name = "projekte/kategorie/bildung" if "bildung" in piece else "projekte"
        assert cards(page, host) == items(two.paper, name)[:6]
    assert visit.complaints == []


def test_a_changed_attribute_shows_at_once(visit: Visit, two: Two) -> None:
    page = visit.open(two.element('limit="3"'), two.elements)
    cards(page)
    page.evaluate(
        "() => document.querySelector('stadtteil-projekte').setAttribute('kategorie', 'wohnumfeld')"
    )
    expect(page.locator("stadtteil-projekte .cat").first).to_have_text("Wohnumfeld")
    expect(page.locator("stadtteil-projekte li")).to_have_count(3)


def test_nothing_is_fetched_before_a_click_where_that_is_wanted(visit: Visit, two: Two) -> None:
    page = visit.open(two.element('klick="ja" limit="3"'), two.elements)
    button = page.get_by_role("button", name="Projekte laden")
    expect(button).to_be_visible()
    expect(page.get_by_role("link", name="Alle Projekte ansehen")).to_be_visible()
    assert [url for url in visit.asked() if not url.endswith("stadtteil-embed.js")] == []
    button.press("Enter")
    assert len(cards(page)) == 3


def failing(visit: Visit, body: str, policy: str) -> Page:
    """Open a page and wait for the element to have given up."""
    visit.page.add_init_script(
        "window.told = []; for (const name of ['geladen', 'fehler'])"
        " addEventListener('stadtteil:' + name, () => told.push(name))"
    )
    return visit.open(body, policy)


def link_stays(page: Page, two: Two) -> None:
    link = page.get_by_role("link", name="Alle Projekte ansehen")
    expect(link).to_be_visible()
    assert link.get_attribute("href") == f"{two.origin}/projekte/"
    assert page.locator("stadtteil-projekte").get_attribute("aria-busy") is None


def test_the_link_stays_when_there_is_no_script(visit: Visit, two: Two) -> None:
    visit.page.route("**/stadtteil-embed.js", lambda route: route.abort())
    link_stays(visit.open(two.element(), two.elements), two)


@pytest.mark.parametrize("answer", ["abort", "missing", "nonsense", "another schema"])
def test_the_link_stays_when_the_data_does_not_come(visit: Visit, two: Two, answer: str) -> None:
    def reply(route: Route) -> None:
        headers = {"Access-Control-Allow-Origin": "*"}
        if answer == "abort":
            route.abort()
        elif answer == "missing":
            route.fulfill(status=404, body="<h1>404</h1>", headers=headers)
        elif answer == "nonsense":
            route.fulfill(body="<html>", headers=headers)
        else:
            route.fulfill(body='{"schema": "andere/7", "items": []}', headers=headers)

    visit.page.route("**/*.json", reply)
    page = failing(visit, two.element(), two.elements)
    comes_true(page, "() => told.includes('fehler')")
    link_stays(page, two)


def test_the_link_stays_when_the_data_takes_longer_than_eight_seconds(visit: Visit, two: Two) -> None:
    visit.page.clock.install()
    visit.page.route("**/*.json", lambda route: None)
    page = failing(visit, two.element(), two.elements)
    assert page.locator("stadtteil-projekte").get_attribute("aria-busy") == "true"
    expect(page.get_by_role("link", name="Alle Projekte ansehen")).to_be_visible()
    page.clock.run_for(6_000)
    assert page.evaluate("() => told") == []
    page.clock.run_for(2_500)
    comes_true(page, "() => told.includes('fehler')")
    link_stays(page, two)


def test_what_data_says_becomes_text_and_never_markup(visit: Visit, two: Two) -> None:
    feed = json.loads(two.paper.text("embed/v1/projekte.json"))
    evil = "<img src=x onerror=alert(1)>"
    feed["items"] = feed["items"][:3]
    feed["items"][0] |= {"title": evil, "summary": evil, "category_label": evil, "amount_text": evil}
    feed["items"][1]["url"] = "javascript:alert(1)"
    feed["items"][2]["image"] = {**(feed["items"][2]["image"] or {}), "src": "javascript:alert(1)"}
    visit.page.route(
        "**/*.json",
        lambda route: route.fulfill(body=json.dumps(feed), headers={"Access-Control-Allow-Origin": "*"}),
    )
    page = visit.open(two.element(), two.elements)
    assert cards(page)[0] == evil
    assert page.locator("stadtteil-projekte li").count() == 2
    assert (
        page.locator(
            'stadtteil-projekte [src*="javascript"], stadtteil-projekte [href*="javascript"]'
        ).count()
        == 0
    )


# Content systems


def test_wordpress_shows_what_it_has_filtered(visit: Visit, two: Two) -> None:
    answer = json.loads(two.paper.text("oembed/projekte.json"))
    two.foreign.pages["/eltern.js"] = PARENT
    text = f"{filtered(answer['html'])}"
    page = visit.open(text, f"{two.frames} {two.foreign.origin}", head='<script src="/eltern.js"></script>')
    frame = page.locator("iframe")
    expect(frame).to_be_visible()
    expect(page.locator("blockquote")).to_be_hidden()
    fits(page, visit.frame, 400)
    assert 400 < frame.evaluate("(one) => one.clientHeight") < 1000
    visit.frame.locator("summary").click()
    visit.frame.get_by_role("link", name="Bildung").first.click()
    expect(page.frame_locator("iframe").locator("h1")).to_have_text("Bildung: geförderte Projekte")
    page.wait_for_timeout(300)
    fits(page, visit.frame)
    visit.frame.locator(".card a").first.click()
    comes_true(page, "() => links.length === 1")
    assert page.evaluate("() => links[0]").startswith(f"{two.origin}/projekte/")


# The page for those who embed


def test_the_page_adapts_what_is_copied_and_shows_it(two: Two, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{two.origin}/embed/")
    page.get_by_label("Was", exact=True).select_option(label="Bildung (7)")
    assert (
        f'src="{two.origin}/embed/v1/projekte/kategorie/bildung/"'
        in page.locator("#s-rahmen pre").first.inner_text()
    )
    heading = page.frame_locator(".embed-preview iframe").locator("h1")
    expect(heading).to_have_text("Bildung: geförderte Projekte")
    page.get_by_label("Wie", exact=True).select_option("baustein")
    page.get_by_label("Wie viele Projekte").fill("2")
    page.get_by_label("Mit Bildern").uncheck()
    text = page.locator("#s-baustein pre").first.inner_text()
    assert 'v1/projekte.json" kategorie="bildung" limit="2" bilder="nein"' in text
    assert f'<a href="{two.origin}/projekte/kategorie/bildung/">Alle Projekte aus dem Bereich Bildung' in text
    expect(page.locator(".embed-live li")).to_have_count(2)
    expect(page.locator(".embed-live img")).to_have_count(0)
    assert page.locator("#s-rahmen").is_hidden()
    page.get_by_label("Wie", exact=True).select_option("typo3")
    assert (
        'data-kategorie="bildung" data-limit="2" data-bilder="nein"'
        in page.locator("#s-typo3 pre").first.inner_text()
    )
    page.get_by_label("Wie", exact=True).select_option("server")
    expect(page.locator(".embed-live .stadtteil-karte")).to_have_count(7)
    page.get_by_label("Wie", exact=True).select_option("wordpress")
    assert page.locator("#s-wordpress pre").inner_text() == f"{two.origin}/projekte/kategorie/bildung/"
    assert errors == []
    page.close()


def test_the_page_has_all_ways_without_javascript(two: Two, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{two.origin}/embed/")
        for heading in ("HTML einfügen (Rahmen)", "TYPO3 ohne HTML-Element", "WordPress: nur die Adresse"):
            assert page.get_by_role("heading", name=heading).is_visible()
        assert page.locator("form, select:visible, button:visible").count() == 0
        assert "{" not in page.locator("#s-rahmen pre").first.inner_text()


def test_axe_finds_nothing_in_frames_and_elements(visit: Visit, two: Two, browser: Browser) -> None:
    need(AXE.exists(), "axe-core (npm ci in tests/browser)")
    run = """async (rules) => (await axe.run(document, {rules})).violations.map((one) =>
        [one.id, one.nodes.map((node) => node.target.join(" ") + node.failureSummary)])"""
    page = browser.new_page(bypass_csp=True)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for place in ("projekte/", "projekt/2026/kids-und-kunst/"):
            page.goto(f"{two.origin}/embed/v1/{place}")
            page.evaluate(AXE.read_text("utf-8"))
            assert page.evaluate(run, {"page-has-heading-one": {"enabled": False}}) == []
        element = two.element('ueberschrift="2"')
        page.goto(two.foreign.write(f"<main>{element}</main>", two.elements, LIGHT_AND_DARK))
        expect(page.locator("stadtteil-projekte h2").first).to_be_visible()
        page.evaluate(AXE.read_text("utf-8"))
        assert page.evaluate(run, {"region": {"enabled": False}}) == []
    page.close()
