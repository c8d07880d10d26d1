"""No word is lost because of a tag: only programs, styles and comments go with what is in them."""

from __future__ import annotations

import re
import time
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stadtteil.model.text.sanitizing import TAGS, sanitized
from stadtteil.model.text.unwrapping import PROGRAMS, unwrapped
from tests.model.desk import page_of, words_of
from tests.model.text.test_sanitizing import check_harmless
from tests.model.text.xss import VECTORS

HTML = [
    "html", "head", "title", "base", "link", "meta", "style", "body", "article", "section", "nav", "aside",
    "h1", "h2", "header", "footer", "address", "p", "hr", "pre", "blockquote", "ol", "ul", "li", "dl", "dt",
    "dd", "figure", "figcaption", "main", "div", "a", "em", "strong", "small", "s", "cite", "q", "dfn",
    "abbr", "ruby", "rt", "rp", "data", "time", "code", "var", "samp", "kbd", "sub", "sup", "i", "b", "u",
    "mark", "bdi", "bdo", "span", "br", "wbr", "ins", "del", "picture", "source", "img", "iframe", "embed",
    "object", "param", "video", "audio", "track", "map", "area", "table", "caption", "colgroup", "col",
    "tbody", "thead", "tfoot", "tr", "td", "th", "form", "label", "input", "button", "select", "datalist",
    "optgroup", "option", "textarea", "output", "progress", "meter", "fieldset", "legend", "details",
    "summary", "dialog", "script", "noscript", "template", "slot", "canvas", "acronym", "applet",
    "basefont", "big", "center", "dir", "font", "frame", "frameset", "isindex", "marquee", "nobr",
    "noembed", "noframes", "plaintext", "rb", "rtc", "strike", "tt", "xmp", "blink", "keygen", "menu",
    "menuitem", "search", "selectedcontent",
]  # fmt: skip
DRAWN = [
    "svg", "g", "path", "text", "tspan", "title", "desc", "defs", "use", "symbol", "image", "line", "rect",
    "circle", "switch", "style", "view", "set", "mask", "filter", "foreignObject", "animate", "math", "mi",
    "mn", "mo", "ms", "mtext", "mrow", "list", "lambda", "min", "max", "card", "mode", "in", "or", "and",
    "not", "union", "vector", "matrix", "domain", "image", "fn", "bvar", "apply", "semantics", "annotation",
    "annotation-xml", "mglyph", "malignmark",
]  # fmt: skip
NAMES = [*HTML, *DRAWN, "x", "o:p", "st1:place", "my-element", "Name", "LIST", "ß"]
ATTRIBUTES = ["", " id=x", ' title="a > b"', " title='<b>'", " x=y/", " a b", "/", ' href="', " onload=x "]
PIECES = st.one_of(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(ATTRIBUTES)).map(lambda p: f"<{p[0]}{p[1]}>"),
    st.sampled_from(NAMES).map(lambda name: f"</{name}>"),
    st.sampled_from(["<", "<3", "</", "<!", "<!--", "<![CDATA[", "]]>", "<?php", "?>", "<!x>", "&lt;"]),
    st.sampled_from(["&", '"', "'"]),
    st.sampled_from([" ", "\n", "\n\n", "- ", "> ", "**", "    ", "| ", "1. ", "## "]),
)  # fmt: skip
OUTSIDE = re.compile(
    r"<(script|style)(?=[\s/>])[^>]*>.*?</\1(?=[\s/>])[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>", re.I | re.S
)


def numbered(pieces: list[str]) -> tuple[str, list[str]]:
    """Return a text with a word between all pieces, and these words."""
    names = (f"wort{number}" for number in count())
    words = [next(names) for _ in range(len(pieces) + 1)]
    return words[0] + "".join(
        f"{piece} {word} " for piece, word in zip(pieces, words[1:], strict=True)
    ), words


@pytest.mark.parametrize("name", NAMES)
def test_the_words_within_any_element_stay(name: str) -> None:
    if name in PROGRAMS:
        return
    text = f"Alpha <{name}>Wort</{name}> Ende\n\n<{name}>Zwei</{name}>\n\n"
    text += f"<{name}>\n\nDrei *vier*\n\n</{name}>\n\nLetztes"
    assert {"alpha", "wort", "ende", "zwei", "drei", "vier", "letztes"} <= set(words_of(page_of(text)))


@pytest.mark.parametrize("name", NAMES)
def test_an_element_that_is_never_closed_swallows_nothing(name: str) -> None:
    for text in (f"Alpha <{name}> Wort Ende", f"<{name}>\nWort\n\nEnde", f"<{name} title=x>Wort Ende"):
        assert {"wort", "ende"} <= set(words_of(page_of(text)))


@given(st.lists(PIECES, max_size=12))
@settings(max_examples=600, deadline=None)
def test_no_word_outside_of_programs_and_comments_is_lost_from_html(pieces: list[str]) -> None:
    markup, _ = numbered([piece for piece in pieces if not piece.endswith('"')])
    expected = re.findall(r"wort\d+", OUTSIDE.sub(" ", markup))
    missing = set(expected) - set(words_of(sanitized(markup)))
    # What stands between the quotation marks of an attribute is none of the text's words.
    assert not {word for word in missing if not re.search(rf"<[^<>]*{word}\b[^<>]*>", markup)}


@given(st.lists(PIECES, max_size=12))
@settings(max_examples=600, deadline=None)
def test_no_word_outside_of_programs_and_comments_is_lost_from_a_text(pieces: list[str]) -> None:
    text, _ = numbered(pieces)
    expected = re.findall(r"wort\d+", OUTSIDE.sub(" ", text))
    missing = set(expected) - set(words_of(page_of(text)))
    assert not {word for word in missing if not re.search(rf"<[^<>]*{word}\b[^<>]*>", text)}


@given(st.lists(st.sampled_from(VECTORS) | PIECES, max_size=6).map("".join))
def test_what_was_unwrapped_is_harmless(markup: str) -> None:
    check_harmless(sanitized(markup))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("a<list>b</list>c", "abc"),
        ("<select><option>Rot</option><option>Blau</option></select>", "Rot Blau"),
        ("<title>a</title><textarea><b>c</b></textarea>", "a <b>c</b>"),
        ("<svg><text>Wort</text><path d='M0'/></svg>", "Wort"),
        ("<noscript>a</noscript><template>b</template><object>c</object><iframe>d</iframe>", "a b c d"),
        ("a <!-- nie zu", "a &lt;!-- nie zu"),
        ("a <!-- zu --> b", "a b"),
        ("<![CDATA[1 < 2 <b>]]> x", "1 &lt; 2 &lt;b&gt; x"),
        ("<?php echo 1 ?>", "&lt;?php echo 1 ?&gt;"),
        ("a <3 b, c<d", "a &lt;3 b, c&lt;d"),
        ("<script>a</script>b<STYLE>c</STYLE>", "b"),
        ("<script>a", "a"),
        ("<p>a<b\nc", "<p>a&lt;b\nc</p>"),
        ('<a href="x>Wort</a> und "so"', '&lt;a href="x&gt;Wort und "so"'),
    ],
)
def test_each_sort_of_markup_leaves_what_one_would_expect(markup: str, expected: str) -> None:
    assert re.sub(" +", " ", sanitized(markup)).strip() == expected


@pytest.mark.parametrize(
    "sign", ["<!--", "<![CDATA[", "<script>", "<list>", "<", "<b x=", '<b x="', "</", "<a b ", "<!doctype "]
)
def test_what_never_ends_is_looked_for_once(sign: str) -> None:
    started = time.process_time()
    unwrapped(sign * (200_000 // len(sign)), TAGS)
    assert time.process_time() - started < 2
