from __future__ import annotations

import pytest

from stadtteil.engine import explain
from stadtteil.engine.digests import canonical
from stadtteil.engine.ledger import DOUBT, Row
from tests.engine.paper import Page

OLD = canonical(Page(title="Fest", body="b1", related=("a",)))
SAME = ("one", "one")


def row(key: str = "key") -> Row:
    return Row(key, "digest", (1, 2, 3), explain.facts(OLD))


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (Page(title="Fest!", body="b1", related=("a",)), "Geändert: title."),
        (Page(title="Fest", body="b2", related=("a", "b")), "Geändert: body, related."),
        (Page(title="Fest", body="b1", related=("a",)), explain.RENDERER),
    ],
)
def test_the_fields_that_changed_are_named_in_their_order(view: Page, sentence: str) -> None:
    assert explain.reason(row(), canonical(view), SAME) == sentence


def test_what_was_never_built_is_new() -> None:
    assert explain.reason(None, OLD, SAME) == explain.NEW


def test_another_toolchain_explains_all() -> None:
    assert explain.reason(row(), canonical(Page(title="Fest!")), ("one", "two")) == explain.PROGRAM


def test_a_claimed_path_was_not_finished() -> None:
    assert explain.reason(row(key=""), OLD, SAME) == explain.UNFINISHED


def test_fields_that_came_or_went_are_named() -> None:
    assert explain.changed("a:1 b:2", "b:2 c:3") == ("c", "a")


def test_without_facts_all_fields_changed() -> None:
    assert explain.changed("", "a:1") == ("a",)


def test_a_file_that_was_doubted_on_purpose_says_so() -> None:
    assert explain.reason(row(DOUBT), OLD, SAME) == explain.DOUBTED
