"""What is taken apart in one go becomes what Python-Markdown makes of it, to the byte."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.serializers import to_html_string

from stadtteil.model.text.markdown import extensions
from stadtteil.model.text.plain_spans import taken_apart

PARTS = (
    *(" ", "a", "ä", "1", ".", ",", "!", "(", ")", "[", "]", "{tr}", "*", "**", "_", "~", "\n", "\u00a0"),
    *("**fett**", "*kursiv*", "[Fest](fest.md)", "[a](https://a.example/_b_*c*?d&e)", "[^1]", "[a][b]"),
    *(" **zwei Wörter** ", " *zwei: Wörter!* ", "https://b.example/", "www.c.example", "://", "\\", "&amp;"),
    *("<b>", "`", "\x02", "\x03", "—", "![Bild](b.jpg)", "[www.d.example](e)", "*www.f.example*"),
)
REFERENCE = markdown.Markdown(extensions=extensions(), output_format="html")


def by_the_library(text: str) -> str:
    """Return a text as the library sets it within an element."""
    root = ET.Element("div")
    ET.SubElement(root, "p").text = text
    REFERENCE.reset().treeprocessors["inline"].run(root)
    return to_html_string(root)


def in_one_go(text: str) -> str | None:
    taken = taken_apart(text)
    if taken is None:
        return None
    root = ET.Element("div")
    paragraph = ET.SubElement(root, "p")
    paragraph.text, elements = taken
    paragraph.extend(elements)
    return to_html_string(root)


@given(st.lists(st.sampled_from(PARTS), max_size=9).map("".join))
@example("*a https://b.example/*—c")
@example("Das ist **neu**, *schön* und [hier](fest.md).")
@example("**a.**b *c*")
@settings(max_examples=1000, deadline=None)
def test_what_is_taken_apart_comes_out_as_by_the_library(text: str) -> None:
    taken = in_one_go(text)
    assert taken is None or taken == by_the_library(text)


def test_plain_marks_are_taken_apart() -> None:
    text = "Das ist **neu**, *schön* und [hier](fest.md)."
    assert in_one_go(text) == (
        '<div><p>Das ist <strong>neu</strong>, <em>schön</em> und <a href="fest.md">hier</a>.</p></div>'
    )
