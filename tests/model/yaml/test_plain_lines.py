"""What is read line by line is what YAML's parser reads, with the same places."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from stadtteil.model.yaml.plain_lines import _plain_mapping, compose_lines
from stadtteil.model.yaml.tree import compose

KEYS = st.sampled_from(["titel", "Titel", "größe", "a", "a-b", "x_1", "null", "1a", "- a", " a", "a b", ""])
PARTS = (
    *(" ", "  ", "a", "Ä", "1", "-", "- ", ":", ": ", "#", " #", ",", ", ", "[", "]", "{", "}", "'", '"'),
    *("\u00a0", "\u00ad", "\t", "„", "“", "&", "*", "!", "|", ">", "%", "@", "`", "?", "~", "...", "\\"),
    *("[a, b]", "['a', \"b\"]", "[a b,c ]", '"x: #"', "'y'", "2026-11-27", "null", "\n", "\n\n", "\n- a"),
)
SEPARATORS = st.sampled_from([": ", ":", ":  ", " : ", ""])
LINES = st.tuples(KEYS, SEPARATORS, st.lists(st.sampled_from(PARTS), max_size=5))


@given(
    st.lists(LINES.map(lambda line: f"{line[0]}{line[1]}{''.join(line[2])}"), max_size=4).map("\n".join)
    | st.lists(st.sampled_from(PARTS)).map("".join)
)
@example("a: b\na: c")
@example("a: [x, y ] ")
@example("a:\n  - b")
@settings(max_examples=600, deadline=None)
def test_lines_come_out_as_by_the_parser(text: str) -> None:
    for written in (text, f"{text}\n"):
        assert compose_lines(written, "a.md", 2, ("a",)) == compose(written, "a.md", 2, ("a",))


def test_the_heads_of_articles_are_read_line_by_line() -> None:
    head = "titel: Ein Fest: schön\ndatum: 2026-11-27\nteaser: \"Im 'Hof'\"\nort:\ntags: [Hof, 'Fest']\n"
    assert _plain_mapping(head.replace(": schön", ""), 1) is not None
    assert _plain_mapping(head, 1) is None
