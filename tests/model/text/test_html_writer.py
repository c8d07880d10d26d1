"""Trees are written as Python-Markdown writes them, to the byte."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import markdown
from hypothesis import given
from hypothesis import strategies as st
from markdown.serializers import to_html_string

from stadtteil.model.text.html_writer import document_written
from stadtteil.model.text.markdown import extensions

TEXTS = (
    st.none()
    | st.text(alphabet='aä<>&"\n;# ')
    | st.sampled_from(
        [
            "&amp;",
            "&#8211; &x",
            "a & b",
            "\x0242\x03a",
            "\x0260\x03",
            "\x0238\x03amp;",
            " \u00a0",
            "\x02x\x03",
        ]
    )
)
UNKNOWN = {"pre", "script", "BR"}
TAGS = st.sampled_from(
    [*("p", "em", "br", "img", "a", "td", "code", "p", "div", "li", "ul", "h2"), *sorted(UNKNOWN)]
)
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


REFERENCE = markdown.Markdown(extensions=extensions())


def by_the_library(root: ET.Element) -> str:
    for step in ("prettify", "unescape"):
        REFERENCE.treeprocessors[step].run(root)
    return to_html_string(root)


@given(st.lists(trees(), max_size=3), TEXTS)
def test_a_document_is_written_as_by_the_library(trees: list[ET.Element], text: str | None) -> None:
    root = ET.Element("div")
    root.text = text
    root.extend(trees)
    written = document_written(root)
    expected = by_the_library(root)
    assert written == expected or (written is None and UNKNOWN.intersection(one.tag for one in root.iter()))
