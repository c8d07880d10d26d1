"""Values of the other direction stand in a `<bdi>` wherever a template shows them, and nowhere else."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from stadtteil.rendering.templates import bare_environment
from stadtteil.words import GERMAN, Words

NAME = "Treff (Muster)"
APART = f"<bdi>{NAME}</bdi>"


def shown(template: str, words: Words | None = None, **values: object) -> str:
    """Return what a template says to readers of Arabic."""
    return bare_environment(words or Words("ar")).from_string(template).render({"name": NAME, **values})


def test_names_in_the_text_of_a_page_are_isolated() -> None:
    assert shown("<p>{{ name }}، {{ name }}</p>") == f"<p>{APART}، {APART}</p>"
    assert shown('<a href="/{{ name }}">{{ name }}</a>') == f'<a href="/{NAME}">{APART}</a>'


@pytest.mark.parametrize(
    "template",
    [
        '<img alt="{{ name }}">',
        '<img{% if name %} alt="{{ name }}"{% endif %}>',
        '<li{% for one in [name] %} data-x="{{ one }}"{% endfor %}>',
        '{% macro said(name) %} lang="{{ name }}" dir="auto"{% endmacro %}<p{{ said(name) }}>',
        '<p title="a > b, {{ name }}">',
        "<!-- --><script>{{ name|safe }}</script>",
    ],
)
def test_attributes_are_left_alone(template: str) -> None:
    assert "<bdi>" not in shown(template)
    assert NAME in shown(template)


@pytest.mark.parametrize("element", ["title", "option", "textarea"])
def test_elements_that_hold_text_alone_get_signs_in_place_of_an_element(element: str) -> None:
    said = shown(f"<{element}>{{{{ name }}}}</{element}><p>{{{{ name }}}}</p>")
    assert said == f"<{element}>\u2068{NAME}\u2069</{element}><p>{APART}</p>"


def test_whatever_comes_out_of_macros_calls_and_blocks_is_isolated_once() -> None:
    template = (
        "{% macro link(label) %}<b>{{ label }}</b>{% endmacro %}"
        "{% macro box() %}<i>{{ caller() }}</i>{% endmacro %}"
        "{% set kept %}<u>{{ name }}</u>{% endset %}"
        '<p title="{{ link(name)|striptags }}">{{ link(name) }}'
        "{% call box() %}{{ name }}{% endcall %}{{ kept }}</p>"
    )
    said = shown(template)
    assert said == f'<p title="{NAME}"><b>{APART}</b><i>{APART}</i><u>{APART}</u></p>'


def test_what_is_arabic_markup_or_a_number_stays_as_it_is() -> None:
    assert shown("<p>{{ name }}</p>", name="بيت (2)") == "<p>بيت (2)</p>"
    assert shown("<p>{{ name }}</p>", name=Markup("<i>Haus</i>")) == "<p><i>Haus</i></p>"
    assert shown("<p>{{ name }}</p>", name=7) == "<p>7</p>"
    assert shown("<p>{{ name }}</p>", name="a < b") == "<p><bdi>a &lt; b</bdi></p>"


def test_paragraphs_are_isolated_each_by_itself() -> None:
    assert shown("{{ name|paragraphs }}", name="Haus.\n\nبيت.") == "<p><bdi>Haus.</bdi></p><p>بيت.</p>"


def test_what_a_sentence_is_filled_with_is_set_apart_by_signs_for_it_may_stand_in_an_attribute() -> None:
    assert (
        shown('<p title="{{ _("Serie: {series}", series=name) }}">')
        == f'<p title="Serie: \u2068{NAME}\u2069">'
    )


def test_in_german_templates_say_what_stands_there() -> None:
    assert shown("<p>{{ name }}</p>", GERMAN) == f"<p>{NAME}</p>"
