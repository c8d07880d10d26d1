"""Trees are written as Python-Markdown writes them, to the byte."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from markdown.serializers import to_html_string

from stadtteil.model.text.html_writer import html_written

TEXTS = st.none() | st.text(alphabet='aä<>&"\n;# ') | st.sampled_from(["&amp;", "&#8211; &x", "a & b"])
TAGS = st.sampled_from(["p", "em", "br", "img", "a", "td", "code", "p", "div", "li", "pre", "script", "BR"])
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["href", "title", "alt", "id"]), TEXTS.filter(lambda text: text is not None), max_size=2
)


def element(tag: str, texts: tuple[str | None, str | None], attributes: dict[str, str]) -> ET.Element:
    made = ET.Element(tag, attributes)
    made.text, made.tail = texts
    return made


LEAVES = st.builds(element, TAGS, st.tuples(TEXTS, TEXTS), ATTRIBUTES)


@st.composite
def trees(draw: st.DrawFn) -> ET.Element:
    every = [draw(LEAVES)]
    for one in draw(st.lists(LEAVES, max_size=6)):
        every[draw(st.integers(0, len(every) - 1))].append(one)
        every.append(one)
    return every[0]


@given(trees())
def test_a_tree_is_written_as_by_the_library(root: ET.Element) -> None:
    assert html_written(root) == to_html_string(root)
