from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.markdown import html_of
from stadtteil.model.text.sanitizing import TAGS, refused_tags, sanitized
from tests.model.text.xss import VECTORS

OURS = {"class", "role", "tabindex", "aria-label", "data-label"}
KNOWN = {"lang", "dir", "id", "href", "title", "name", "open", "src", "alt", "start", "reversed", "value"}
KNOWN |= {"align", "colspan", "rowspan", "headers", "scope", "datetime"} | OURS
HOSTILE = st.lists(
    st.sampled_from([*VECTORS, "<", ">", '"', "'", "&#", " ", "\n", "x", "/", "="]), max_size=6
)
WITHOUT_TAGS = st.text().map(lambda text: text.replace("<", "")) | st.sampled_from([
    *" \n*_`[]()!>&#=-+|:~\\\"'.1aä;", "\n\n", "    ", "[a](b", " 'x>", "![", "](", "&lt;", "&lt;svg>",
    "&#60;x>", "\\&lt;", "[^1]", "\n[^1]: ", "\n*[a]: x>", "\n| a | b |\n|--|--:|\n", "\n```\n",
    "\n~~~ gedicht\n", "\n!!! info\n    ", "\n: ", "https://a.b/", "javascript:", "\n[a]: ",
    "\n3. a\n2. b", "script>", "style=",
])  # fmt: skip


class Inspector(HTMLParser):
    """Notes every tag and attribute that a browser would see."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def check_harmless(markup: str) -> None:
    """Fail where anything could run, load or style."""
    seen = Inspector(markup)
    assert seen.tags <= TAGS
    for name, value in seen.attributes:
        assert name in KNOWN, name
        if name in {"href", "src"}:
            scheme = "".join(sign for sign in value if sign > " ").partition(":")[0].lower()
            assert ":" not in value or not scheme.isalpha() or scheme in {"http", "https", "mailto", "tel"}, (
                value
            )


@pytest.mark.parametrize("vector", VECTORS)
def test_no_known_attack_survives_as_html_or_as_markdown(vector: str) -> None:
    check_harmless(sanitized(vector))
    check_harmless(sanitized(html_of(vector)))


@given(HOSTILE)
def test_no_attack_survives_broken_in_pieces(parts: list[str]) -> None:
    check_harmless(sanitized("".join(parts)))


@given(st.text())
def test_any_text_becomes_harmless(text: str) -> None:
    check_harmless(sanitized(text))


@given(st.lists(WITHOUT_TAGS).map("".join))
def test_a_text_without_a_tag_has_none_that_must_be_taken_out(text: str) -> None:
    raw = html_of(text)
    assert refused_tags(raw) == ()
    assert sanitized(raw, written=False) == sanitized(raw)


@given(HOSTILE)
def test_what_is_clean_stays_as_it_is(parts: list[str]) -> None:
    clean = sanitized("".join(parts))
    assert sanitized(clean) == clean


@pytest.mark.parametrize(
    ("markup", "refused"),
    [
        ("<p>Gut</p>", ()),
        ("<P>Gut</P>", ()),
        ("<blink>a</blink> <Name>", ("blink", "name")),
        ("<svg><path/><circle/></svg>", ("svg",)),
        ("<!-- <iframe> -->", ()),
        ("<iframe></iframe><p>", ("iframe",)),
        ("2 < 3", ()),
    ],
)
def test_what_will_not_survive_is_known_by_name(markup: str, refused: tuple[str, ...]) -> None:
    assert refused_tags(markup) == refused
