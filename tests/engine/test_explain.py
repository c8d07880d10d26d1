from __future__ import annotations

import pytest

from stadtteil.engine import explain
from stadtteil.engine.digests import canonical
from tests.engine.house import House, pages
from tests.engine.paper import Page

OLD = Page(title="Fest", body="b1", related=("a",))


@pytest.mark.parametrize(
    ("view", "names"),
    [
        (Page(title="Fest!", body="b1", related=("a",)), ("title",)),
        (Page(title="Fest", body="b2", related=("a", "b")), ("body", "related")),
        (OLD, ()),
    ],
)
def test_the_fields_that_changed_are_named_in_their_order(view: Page, names: tuple[str, ...]) -> None:
    assert explain.changed(canonical(OLD), canonical(view)) == names


def test_fields_that_came_or_went_are_named() -> None:
    assert explain.changed(canonical({"a": 1, "b": 2}), canonical({"b": 2, "c": 3})) == ("c", "a")


def test_a_claimed_path_was_not_finished(house: House) -> None:
    house.ledger().claim(["a/index.html"])
    assert reasons(house, pages("a")) == [f"a/index.html: {explain.UNFINISHED}"]


def test_a_file_that_was_doubted_on_purpose_says_so(house: House) -> None:
    house.keep(pages("a"))
    work = house.compare(pages("a"), doubting=True)
    assert explain.reasons(work, house.plans) == [f"a/index.html: {explain.DOUBTED}"]


def reasons(house: House, plan: dict[str, Page]) -> list[str]:
    return explain.reasons(house.compare(plan), house.plans)


def test_a_view_that_changed_is_told_from_a_text_that_did(house: House) -> None:
    text = "content/a.md"
    plan = {"a": Page(title="a", text=text), "b": Page(title="b")}
    house.texts = {text: "one"}
    house.keep(plan)
    house.texts = {text: "two"}
    assert reasons(house, {**plan, "b": Page(title="B")}) == [
        f"a: {explain.TEXT}",
        "b: Geändert: title.",
    ]


def test_without_the_last_plan_nobody_knows_what_is_new(house: House) -> None:
    house.build(pages("a"))
    assert reasons(house, {"a/index.html": Page(title="b")}) == [f"a/index.html: {explain.OTHERWISE}"]
