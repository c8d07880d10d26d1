"""The indentation of layouts stays out of pages, and nothing else does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, TemplateSyntaxError

from stadtteil.rendering.indentation import unindented
from stadtteil.rendering.templates import bare_environment

LINES = st.lists(
    st.sampled_from(
        [
            "  <b>a</b>", "    b", "<i>c</i>", "", "  {% if yes %}", "  {% endif %}", "{%- if yes +%}",
            "  h {%- if yes -%}",
            "{%- endif %}", "  <u>d</u>{% if yes %}", "  {% endif %}<s>e</s>", "  {{ word }}",
            "  {{- word }}",
            "  {{ word -}}", "  {# said #}", "  f {# said #}", "  {%+ if yes %}g{% endif +%}",
        ]
    ),
    max_size=9,
)  # fmt: skip
KEPT = [
    "<pre>\n  a\n    b\n</pre>",
    "<textarea>\n  a\n</textarea>",
    "<b>a</b>{% if yes %}\n  <b>b</b>{% endif %}",
    "<b>a</b>\n{%- if yes %}\n  <b>b</b>{% endif %}",
]


def plainly(source: str) -> str:
    """Return what Jinja makes of a source as it is."""
    env = Environment(trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    return env.from_string(source).render(yes=True, word="w")


@given(LINES)
def test_pages_differ_in_no_more_than_how_many_blanks_stand_together(lines: list[str]) -> None:
    source = "\n".join(lines)
    opened = sum(line.count(" if ") for line in lines) - sum(line.count(" endif ") for line in lines)
    source = "{% if yes %}" * max(0, -opened) + source + "{% endif %}" * max(0, opened)
    try:
        before = plainly(source)
    except TemplateSyntaxError:  # an end before its beginning
        return

    after = plainly(unindented(source))

    assert re.sub(r"\s+", " ", after) == re.sub(r"\s+", " ", before)
    assert len(after) <= len(before)


@pytest.mark.parametrize("source", KEPT)
def test_blanks_that_readers_see_stay(source: str) -> None:
    assert bare_environment().from_string(source).render(yes=True) == plainly(source)


def test_lines_of_a_page_begin_with_their_words() -> None:
    source = "<ul>\n  {% for n in (1, 2) %}\n    <li>\n      {{ n }}\n    </li>\n  {% endfor %}\n</ul>\n"

    assert bare_environment().from_string(source).render() == "<ul>\n<li>\n1\n</li>\n<li>\n2\n</li>\n</ul>\n"
