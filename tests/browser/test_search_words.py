"""Browsers fold words as the program does, over thousands of texts that nobody chose, and read an index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from stadtteil.words.folding import words_in
from stadtteil.words.languages import SHIPPED
from tests.browser.search_paper import ARTICLES, TRANSLATED
from tests.outputs.index_reader import read
from tests.space import ROOT

SCRIPTS = [ROOT / "layouts/assets" / name for name in ("search-rules.js", "search.js")]
LETTERS = st.sampled_from(
    "aäáeoöuüsSßẞIiİıçğşéèñøæœłđþАаЁёйЇїіґҐъьءأإآابةتىيكهوال٠١٢٣۴۵ًَُِّـ0123456789"
    ".,:;/-–'’„“!?()€ \n\u00a0\u202f\u00ad\u200b\u0308\u0301ﬁ½™"
)
DAY = r"(0?[1-9]|[12][0-9]|3[01])\. ?(Oktober|März|[1-9]\.|1[0-2]\.)( ?20[0-9]{2})?"
TIME = r"([01]?[0-9]|2[0-3])[.:][0-5][0-9]( Uhr)?"
SAID = st.sampled_from(
    [
        "Oktober",
        "März",
        "Ekim",
        "أكتوبر",
        "октября",
        " 17.",
        "10.",
        "18:30",
        "1.500",
        "Uhr",
        "ühr",
        " ",
        "-",
        ".",
    ]
)
TEXTS = st.lists(
    st.text(LETTERS, max_size=40)
    | st.text(st.sampled_from("0123456789.,:/ Uhrd hIü\u00a0\u00ad\u0308²½a"), max_size=14)
    | st.lists(SAID, max_size=6).map("".join)
    | st.from_regex(DAY, fullmatch=True)
    | st.from_regex(TIME, fullmatch=True)
    | st.from_regex(r"[1-9][0-9]{0,2}([.,][0-9]{3}){0,2}( [a-z]{2})?", fullmatch=True)
    | st.text(st.characters(max_codepoint=0x24F, categories=["L", "N", "P", "Z"]), max_size=20),
    min_size=100,
    max_size=300,
)
MANY = settings(max_examples=12, deadline=None, suppress_health_check=[*HealthCheck])


@pytest.fixture(scope="module")
def words(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.goto("about:blank")
    for script in SCRIPTS:
        page.add_script_tag(content=script.read_text(encoding="utf-8"))
    yield page
    page.close()


def in_browser(page: Page, texts: list[str], language: str) -> list[list[str]]:
    ask = "([texts, tag]) => texts.map((text) => [...new Set(stadtteilSearch.wordsIn(text, tag))].sort())"
    found: list[list[str]] = page.evaluate(ask, [texts, language])
    return found


@MANY
@given(texts=TEXTS, language=st.sampled_from(sorted(SHIPPED)))
def test_browsers_fold_every_text_as_the_program_does(words: Page, texts: list[str], language: str) -> None:
    found = in_browser(words, texts, language)
    for text, mine in zip(texts, found, strict=True):
        assert set(mine) == words_in(text, language), text


def test_browsers_fold_what_people_write_as_the_program_does(words: Page) -> None:
    spoken = {"de": [text for _, *some in ARTICLES.values() for text in some]}
    spoken |= {tag: [text for some in texts.values() for text in some] for tag, texts in TRANSLATED.items()}
    for tag, texts in spoken.items():
        assert [set(one) for one in in_browser(words, texts, tag)] == [words_in(text, tag) for text in texts]


def test_browsers_read_an_index_as_its_format_says(words: Page) -> None:
    texts = {"words": "0als 3o 0hof 3e", "hits": "0^1 #5~0 ^0^0 Zz!#0"}
    part: dict[str, Any] = {"entries": [], "choices": [], **texts}
    decode = "(part) => stadtteilSearch.decoded(part, 0).words"
    assert words.evaluate(decode, part) == list(read(texts["words"], texts["hits"]))
