"""Sheets as readers get them: in one file, with what they import, without remarks and needless signs."""

from __future__ import annotations

from playwright.sync_api import Browser

from stadtteil.rendering.sheets import plain, whole
from tests.space import ROOT

PATH = "layouts/assets/style.css"
RULES = """text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text.replace(/@import[^;]*;/, ""));
    const same = text => text.replace(/(?<![\\w.])0(?=\\.)/g, "").replace(/([,:]) /g, "$1");
    return [...sheet.cssRules].map(rule => same(rule.cssText));
}"""
"""What a browser makes of a sheet, rule by rule; what has a variable in it stays there as it was written."""


def test_what_a_sheet_imports_stands_in_it() -> None:
    text = '@import "../tokens.css";\na { color: var(--ink); }\n'
    assert whole(PATH, text, {"tokens.css": ":root { --ink: #000; }\n"}) == (
        ":root{--ink:#000}\na{color:var(--ink)}\n",
        (),
    )


def test_a_sheet_that_is_not_there_is_a_problem_with_its_line() -> None:
    sheet, (problem,) = whole(PATH, '/* eins */\n@import "../fehlt.css";\na {}\n', {})
    assert sheet == "a{}\n"
    assert (problem.path, problem.line) == (PATH, 2)
    assert "layouts/fehlt.css" in problem.message


def test_a_sheet_without_imports_needs_none() -> None:
    assert whole(PATH, "body { color: teal }\n", {"tokens.css": "x"}) == ("body{color:teal}\n", ())


def test_what_only_looks_like_a_remark_stays() -> None:
    for sheet in ('a{content:"/* b */"}\n', "a{content:'/*'}\n", "/*! Lizenz  */\na{}\n"):
        assert plain(sheet) == sheet


def test_what_stands_in_quotes_or_is_an_address_stays() -> None:
    for value in ('"a ,  b: 0.5; }"', "' { > '", "url(a, b:0.5.png)"):
        assert plain(f"a {{ content: {value}; }}\n") == f"a{{content:{value}}}\n"


def test_a_sheet_means_the_same_to_a_browser(browser: Browser) -> None:
    page = browser.new_page()
    for path in ("layouts/assets/style.css", "layouts/embed/frame.css"):
        text = (ROOT / path).read_text(encoding="utf-8")
        before, after = (page.evaluate(RULES, sheet) for sheet in (text, plain(text)))
        assert len(before) > 40
        assert before == after
    page.close()
