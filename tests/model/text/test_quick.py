"""The quick converter writes what Python-Markdown writes with the same extensions, to the byte."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import corpus
from stadtteil.model.text import quick
from stadtteil.model.text.markdown import extensions, html_of

ROOT = Path(__file__).parents[3]
REAL = ROOT.parent / "shared/real"
SIGNS = (
    *" \n*_`[]()!<>&#=-+|:~\\\"'.1a^ä",
    *("  \n", "\n\n", "    ", "- ", "1. ", "> ", "## ", "[^1]", "[^1]: ", "| a | b |\n|--|--:|\n", "```\n"),
    *(
        "<b>",
        "</b>",
        "<div>",
        "<!--",
        "&amp;",
        "http://a.b",
        "<a@b.c>",
        "<http://a.b>",
        "*[AB]: x\n",
        ": d",
        "AB",
    ),
    *(
        "[a](b)",
        "![a](b 'c')",
        "[a]: http://x\n",
        "[a]",
        "**",
        "__",
        "***",
        "\n---\n",
        "\n===\n",
        *(
            "~~",
            "~~~\n",
            "1) ",
            "2. ",
            "3. Mai",
            "-\u00a0",
            "  - ",
            "      ",
            "!!! info\n",
            '!!! x "y"\n    ',
        ),
        *(
            "```gedicht\n",
            "<details>\n",
            "</details>",
            "<summary>a</summary>",
            "<p>",
            "<pre>",
            "-->",
            "#x",
            "##x",
        ),
        *("\\\n", "www.a.b", "https://a.b/_c_", "a*b", "5*", "|--|\n", "| a |\n", "> - ", "[^1]:\n    "),
        "\x02",
        "\x03",
    ),
)


def plain(text: str) -> str:
    return markdown.Markdown(extensions=extensions(), output_format="html").convert(text)


EMPTY = re.compile(r"<(em|strong)></\1>")


def is_short_of_words(reference: object, ours: object) -> bool:
    """Whether Python-Markdown left an emphasis empty, and says less than we do: it loses words at times."""
    if not isinstance(reference, str) or not isinstance(ours, str) or not EMPTY.search(reference):
        return False
    kept, said = (Counter(re.sub(r"<[^>]*>|\s", "", html)) for html in (reference, ours))
    return kept < said


def test_each_part_of_our_markdown_is_known_so_that_the_quick_way_is_taken() -> None:
    """One that is not known makes all texts slow, and no text wrong."""
    converter = markdown.Markdown(extensions=extensions())
    patterns, processors = converter.inlinePatterns, converter.parser.blockprocessors
    assert sum(name in patterns for name in quick.SIGNS) == len(patterns)
    assert sum(name in processors for name in quick.BLOCKS) == len(processors)


def outcome(convert: object, text: str) -> object:
    assert callable(convert)
    try:
        return convert(text)
    except RecursionError:
        return RecursionError


@pytest.mark.parametrize("number", range(1, 200, 40))
def test_articles_as_volunteers_write_them_come_out_the_same(number: int) -> None:
    for article in list(corpus.articles(number + 39))[number - 1 :]:
        assert html_of(article.body) == plain(article.body)


def test_the_sample_edition_and_our_own_documents_come_out_the_same() -> None:
    files = [*(ROOT / "content").rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    assert len(files) > 20
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert html_of(text) == plain(text), file


@pytest.mark.skipif(not REAL.is_dir(), reason="the collection of real articles is not beside this checkout")
def test_real_articles_by_others_come_out_the_same() -> None:
    for file in sorted(REAL.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        assert html_of(text) == plain(text), file


@given(st.lists(st.sampled_from(SIGNS), max_size=40).map("".join))
@settings(max_examples=1500, deadline=None)
def test_any_heap_of_signs_comes_out_the_same(text: str) -> None:
    ours, reference = outcome(html_of, text), outcome(plain, text)
    assert ours == reference or is_short_of_words(reference, ours)


def test_words_that_python_markdown_loses_are_kept() -> None:
    ours, reference = html_of("***a**~b***_**"), plain("***a**~b***_**")
    assert "~b" in ours
    assert "~b" not in reference
    assert is_short_of_words(reference, ours)
    assert not is_short_of_words(ours, reference)


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_comes_out_the_same(text: str) -> None:
    assert outcome(html_of, text) == outcome(plain, text)
