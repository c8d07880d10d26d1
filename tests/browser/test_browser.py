"""The papers in a real browser: what they load, keep and need, on narrow screens, on paper, below a path."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO

from PIL import Image
from playwright.sync_api import Browser

from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import Served, serving
from tests.browser.visits import Visit, Visits, Watch
from tests.outputs.built import Paper

TORN = """longest => {
    const found = new Set(), range = document.createRange();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (text.parentElement.closest("script, code, pre, .unseen, [href^='mailto:'], .credit")) continue;
        for (const {0: word, index} of text.data.matchAll(/\\p{L}{2,}|\\p{N}{2,}/gu)) {
            const [before, after] = [text.data.slice(0, index), text.data.slice(index + word.length)];
            if (/\\p{L}\\.$/u.test(before) || /^\\.\\p{L}/u.test(after)) continue;  // the name of a host
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const boxes = [...range.getClientRects()].filter(box => box.width > 1);
            const lines = new Set(boxes.map(box => Math.round(box.top)));
            const first = text.parentElement.closest(".prose > p:first-child");
            const dropped = !index && first?.textContent.trimStart().startsWith(text.data);
            if (lines.size > 1 && word.length <= longest && !dropped) found.add(word);
        }
    }
    return [...found];
}"""
FRAME = "embed/v1/projekte/index.html"
SIZES = (
    (360, "100%", 30),
    (280, "100%", 14),
    (360, "200%", 12),
    (768, "200%", 12),
    (1024, "100%", 30),
    (1280, "100%", 30),
)
"""Widths and sizes of letters, and how long words are that stay whole there."""


def assert_all_from(served: Served, watch: Watch) -> None:
    """Hold that whatever was asked for lies below the paper's address, and that all of it came."""
    assert watch.failures == []
    home = served.origin + served.paper.base
    assert watch.requests
    assert [url for url in watch.requests if not url.startswith((home, "data:"))] == []


def test_pages_load_from_their_own_folder_only_and_keep_nothing(served_whole: Served, visits: Visits) -> None:
    assert_all_from(served_whole, visits.watch)
    assert [(one.path, one.width, one.kept) for one in visits.pages if one.kept != ["", 0, 0, 0, 0]] == []


def test_no_kind_of_page_does_what_its_policy_forbids(visited: Sequence[Visit]) -> None:
    assert [(one.path, one.width, one.forbidden) for one in visited if one.forbidden] == []


def test_pages_that_were_moved_load_from_their_own_folder_only(moved: Paper, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 2000})
    watch = Watch(page)
    with serving(moved) as served:
        for path in one_of_each(moved):
            page.goto(served.url(path), wait_until="load")
        page.close()
        assert_all_from(served, watch)


def test_every_page_opens_at_its_top(visited: Sequence[Visit]) -> None:
    assert [(one.path, one.width, one.scrolled) for one in visited if one.scrolled != 0] == []


def test_no_page_scrolls_sideways_on_the_narrowest_screens_even_with_letters_twice_as_large(
    visited: Sequence[Visit],
) -> None:
    wide = [(one.path, *how, over) for one in visited for how, over in one.overflow.items() if over > 0]
    assert {how for one in visited for how in one.overflow} == {
        (width, size) for width in (360, 280) for size in ("100%", "200%")
    }
    assert wide == []


def test_words_and_numbers_stay_whole_on_phones_and_with_large_letters(
    served_sample: Served, browser: Browser
) -> None:
    """On the narrowest, and with letters twice as large, where they are no longer than most are."""
    page = browser.new_page()
    torn = []
    for path in (*one_of_each(served_sample.paper), FRAME):
        page.goto(served_sample.url(path), wait_until="load")
        for width, size, longest in SIZES:
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
            torn += [(path, width, size, word) for word in page.evaluate(TORN, longest)]
    page.close()
    assert torn == []


def test_pages_say_the_same_without_javascript(served_sample: Served, browser: Browser) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page, other = browser.new_page(), plain.new_page()
    for path in ("index.html", "projekte/2026/kids-und-kunst/index.html", "archiv/index.html"):
        page.goto(served_sample.url(path))
        other.goto(served_sample.url(path))
        only_by_script = "Link kopieren\nDrucken\n"
        assert other.inner_text("main") == page.inner_text("main").replace(only_by_script, "")
    link = other.locator("nav.sections a").first
    link.click()
    assert other.locator("h1").inner_text()
    page.close()
    plain.close()


def stubs(served: Served) -> list[str]:
    return [path for path in served.paper.pages if 'http-equiv="refresh"' in served.paper.text(path)]


def test_every_stub_says_three_times_where_it_leads(served: Served) -> None:
    for path in stubs(served):
        text = served.paper.text(path)
        places = re.findall(r'(?:data-target="|content="0; url=|<a href=")([^"]+)"', text)
        assert len(places) == 3, path
        assert len(set(places)) == 1, path


def test_former_addresses_lead_on_and_keep_the_anchor(served: Served, browser: Browser) -> None:
    page = browser.new_page()
    found = stubs(served)
    short = [path for path in found if re.match(r"(?:[\w-]+/)?k/", path)]
    moved = [path for path in found if path not in short]
    assert found
    for path in (*short[:4], *moved[:4]):
        former = served.url(path)
        page.goto(f"{former}#anker", wait_until="load")
        page.wait_for_url(lambda url, former=former: not url.startswith(former))  # type: ignore[misc]  # a lambda's default
        assert page.url.endswith("/#anker")
        assert page.url.startswith(served.origin + served.paper.base)
        assert page.locator("h1").inner_text()
    page.close()


def test_former_addresses_lead_on_without_javascript(served: Served, browser: Browser) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    path = stubs(served)[0]
    page.goto(served.url(path), wait_until="load")
    page.wait_for_url(lambda url: url != served.url(path))
    assert page.url.startswith(served.origin + served.paper.base)
    plain.close()


def test_an_article_can_be_printed(served_sample: Served, browser: Browser) -> None:
    page = browser.new_page()
    longest = max(
        (path for path in served_sample.paper.pages if path.startswith("artikel/2")),
        key=lambda path: len(served_sample.paper.text(path)),
    )
    page.goto(served_sample.url(longest), wait_until="load")
    pdf = page.pdf(format="A4")
    page.emulate_media(media="print")
    assert pdf.startswith(b"%PDF")
    assert 1 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") <= 8
    assert page.locator("nav.sections").is_hidden()
    assert page.locator("h1").is_visible()
    assert page.locator("main .prose").is_visible()
    assert page.get_by_text(f"https://um-die-ecke.example/{longest.removesuffix('index.html')}").is_visible()
    page.close()


def test_an_annual_report_is_made_for_paper(served_sample: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(served_sample.url("fonds/aktionsfonds/2026/"), wait_until="load")
    pdf = page.pdf(prefer_css_page_size=True)
    page.emulate_media(media="print")
    assert 1 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") <= 5
    assert re.search(rb"/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]", pdf)
    for gone in ("nav.sections", "nav.siblings", "nav.breadcrumbs", ".ways"):
        assert page.locator(gone).is_hidden(), gone
    for way in ("fonds/aktionsfonds/2026/", "daten/"):
        assert page.get_by_text(f"https://um-die-ecke.example/{way}").is_visible()
    breaks = page.eval_on_selector_all(
        ".deed, .sums", "all => all.map(one => getComputedStyle(one).breakInside)"
    )
    assert len(breaks) > 10
    assert set(breaks) == {"avoid"}
    page.close()


def test_the_words_of_charts_keep_their_size_on_the_narrowest_screen(
    served_sample: Served, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 280, "height": 600})
    page.goto(served_sample.url("fonds/aktionsfonds/"), wait_until="load")
    sizes = page.eval_on_selector_all(
        ".chart :is(span, b)", "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    bars = page.eval_on_selector_all(
        ".plot .counted", "all => all.map(one => one.getBoundingClientRect().width)"
    )
    assert min(sizes) >= 14
    assert max(bars) > 200
    assert page.locator(".chart svg text").count() == 0
    page.close()


def test_bars_show_in_forced_colours_and_on_paper(served_sample: Served, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 600})
    page.goto(served_sample.url("fonds/aktionsfonds/"), wait_until="load")
    for wish in ({"forced_colors": "active", "color_scheme": "dark"}, {"media": "print"}):
        page.emulate_media(**wish)  # type: ignore[arg-type]  # one of its keywords each
        for bar in (".bar", ".plot"):
            seen = Image.open(BytesIO(page.locator(bar).first.screenshot())).convert("RGB")
            row = [seen.getpixel((x, seen.height - 8)) for x in range(seen.width)]
            assert len({at for at in range(1, len(row)) if row[at] != row[at - 1]}) >= 2, (wish, bar)
        wide = page.eval_on_selector_all(".part", "all => all.map(one => one.getBoundingClientRect().width)")
        fills = page.eval_on_selector_all(".part rect", "all => all.map(one => getComputedStyle(one).fill)")
        assert len(set(fills)) == len(wide) == 5
        assert min(wide) >= 4
    page.close()


def test_a_missing_address_gets_a_page_with_working_links(served: Served, browser: Browser) -> None:
    page = browser.new_page()
    answer = page.goto(served.url("gibt/es/nicht/"))
    assert answer is not None
    assert answer.status == 404
    page.locator("main a").first.click()
    assert page.url == served.url("index.html")
    page.close()
