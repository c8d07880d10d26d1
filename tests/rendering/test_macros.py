"""Macros remember what they said while that pays, and no more than a few hundred calls."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from stadtteil.model.card import Card
from stadtteil.rendering import macros, templates
from stadtteil.rendering.macros import LEAST_KNOWN, MOST_REMEMBERED, RememberingMacro
from stadtteil.rendering.templates import bare_environment
from tests.rendering.layouts_folder import Folder
from tests.space import ROOT


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "_environments", {})


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the macros that were made, not remembered."""
    names: list[str] = []
    make = RememberingMacro._made

    def counted(macro: RememberingMacro, arguments: list[object], autoescape: bool) -> str:
        names.append(macro.name)
        return make(macro, arguments, autoescape)

    monkeypatch.setattr(RememberingMacro, "_made", counted)
    return names


SAYING = "{% macro say(x, y='z') %}{{ x }}{{ y }} {% endmacro %}"
EACH = "{% from 'teil.html' import say %}{% for x in values %}{{ say(x) }}{% endfor %}"


def test_macros_called_within_their_module_are_made_once_for_equal_arguments(
    tmp_path: Path, made: list[str]
) -> None:
    for file in (ROOT / "layouts/parts").iterdir():
        Folder(tmp_path).write(f"parts/{file.name}", file.read_bytes())
    seite = "{% from 'parts/card.html' import rows %}{{ rows(cards[:1]) }}{{ rows(cards) }}"
    card = Card("artikel/eins", "artikel", "/eins/", "Eins", "Es war einmal.")
    folder = Folder(tmp_path, seite=seite)
    folder.render("seite.html", cards=(card, card))
    assert (made.count("rows"), made.count("row")) == (2, 1)


def test_what_is_asked_for_again_and_again_is_remembered_though_others_come_between(
    tmp_path: Path, made: list[str]
) -> None:
    often = list(range(LEAST_KNOWN))
    values = [x for start in range(8) for x in (*often, *range(1000 * (start + 1), 1000 * start + 1100))]
    Folder(tmp_path, seite=EACH, teil=SAYING).render("seite.html", values=values)
    assert len(made) == len(set(values))


def test_a_macro_that_is_asked_for_something_else_each_time_remembers_nothing(
    tmp_path: Path, made: list[str]
) -> None:
    values = [*range(MOST_REMEMBERED), 0, 1, 2]
    Folder(tmp_path, seite=EACH, teil=SAYING).render("seite.html", values=values)
    assert len(made) == len(values)


def test_no_macro_remembers_more_than_two_generations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    look_up = RememberingMacro._looked_up

    def measured(macro: RememberingMacro, key: object, arguments: list[object]) -> str:
        said = look_up(macro, key, arguments)
        sizes.append(len(macro._said) + len(macro._said_before))
        return said

    monkeypatch.setattr(RememberingMacro, "_looked_up", measured)
    values = [x // 2 for x in range(8 * MOST_REMEMBERED)]
    Folder(tmp_path, seite=EACH, teil=SAYING).render("seite.html", values=values)
    assert MOST_REMEMBERED <= max(sizes) < 2 * MOST_REMEMBERED


_PLAIN = Environment(autoescape=True)
_VALUES = st.one_of(
    st.integers(0, 6),
    st.booleans(),
    st.sampled_from(["0", "<", ""]),
    st.tuples(st.one_of(st.booleans(), st.integers(0, 1))),
)


@given(st.lists(_VALUES, max_size=60))
def test_whatever_is_remembered_or_forgotten_the_same_is_said(values: list[object]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(macros, "MOST_REMEMBERED", 3)
        patch.setattr(macros, "LEAST_KNOWN", 1)
        quick, plain = (vars(env.from_string(SAYING).module)["say"] for env in (bare_environment(), _PLAIN))
        assert [quick(value) for value in values] == [plain(value) for value in values]
