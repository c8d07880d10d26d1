from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pytest
from msgspec.structs import replace

from stadtteil.engine.blobs import MissingBlob
from stadtteil.engine.digests import canonical
from stadtteil.engine.output import Output, encoded
from stadtteil.engine.plan import Plan, PlanStore, Said
from stadtteil.problems import Hidden, Problem
from tests.engine.paper import Page

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
OUTPUTS = (
    Output("a.html", Page(title="a"), ("content/a.md",), ("content/a.md",)),
    Output("b.html", Page(title="b", related=("a", "c"))),
    Output("feed.xml", Page(title="feed"), texts=("content/a.md", "content/b.md")),
)
SAID = Said(
    (Problem("content/a.md", 3, 1, "Ein Hinweis.", severity="warning"),),
    (Hidden("content/c.md", "Entwurf"),),
    (NOON + HOUR).isoformat(),
    "/zeitung/",
)


def keep(state: Path, outputs: Iterable[Output] = OUTPUTS, key: str = "key") -> Plan:
    state.mkdir(exist_ok=True)
    store = PlanStore(state, "site")
    planned, problems = store.make(map(encoded, outputs))
    assert not problems
    plan = Plan(key, NOON, planned, SAID, {"content/a.md": "1", "content/b.md": "2"})
    store.keep(plan)
    store.close()
    return plan


def test_a_plan_is_kept_whole_with_its_views(tmp_path: Path) -> None:
    plan = keep(tmp_path)
    store = PlanStore(tmp_path, "site")
    assert store.last == plan
    assert store.held("key", NOON, {"content/a.md": "1"}) == plan
    assert list(store.views.of(plan.outputs)) == [canonical(o.view) for o in OUTPUTS]
    assert [output.texts for output in plan.outputs] == [output.texts for output in OUTPUTS]
    assert {output.renderer for output in plan.outputs} == {"tests.engine.paper"}


def test_views_are_to_be_had_before_the_plan_is_kept(tmp_path: Path) -> None:
    store = PlanStore(tmp_path, "site")
    planned, _ = store.make(map(encoded, OUTPUTS))
    assert list(store.views.of(planned[1:2])) == [canonical(OUTPUTS[1].view)]


def test_what_two_outputs_want_is_a_problem_and_goes_to_the_first(tmp_path: Path) -> None:
    two = [Output("x", Page(title="1"), ("content/a.md",)), Output("X", Page(title="2"), ("content/b.md",))]
    planned, problems = PlanStore(tmp_path, "site").make(map(encoded, two))
    assert [output.path for output in planned] == ["x"]
    assert [problem.path for problem in problems] == ["content/a.md"]


def test_outputs_are_asked_for_one_by_one(tmp_path: Path) -> None:
    store = PlanStore(tmp_path, "site")
    seen: list[str] = []

    def outputs() -> Iterable[Output]:
        for output in OUTPUTS:
            seen.append(output.path)
            yield output

    store.make(map(encoded, outputs()))
    assert seen == ["a.html", "b.html", "feed.xml"]


@pytest.mark.parametrize(
    ("key", "now", "digest", "holds"),
    [
        ("key", NOON, "1", True),
        ("key", NOON + HOUR / 2, "1", True),
        ("key", NOON + HOUR, "1", False),
        ("key", NOON - HOUR, "1", False),
        ("other", NOON, "1", False),
        ("key", NOON, "2", False),
    ],
)
def test_a_plan_holds_for_what_it_saw_and_for_its_time(
    tmp_path: Path, key: str, now: dt.datetime, digest: str, holds: bool
) -> None:
    keep(tmp_path)
    assert bool(PlanStore(tmp_path, "site").held(key, now, {"content/a.md": digest})) is holds


def test_a_plan_that_never_changes_by_itself_holds_for_good(tmp_path: Path) -> None:
    plan = replace(keep(tmp_path), said=Said())
    assert plan.holds("key", NOON + 10_000 * HOUR, {"content/a.md": "1"})


def test_a_plan_that_was_not_kept_leaves_the_last_one(tmp_path: Path) -> None:
    plan = keep(tmp_path)
    store = PlanStore(tmp_path, "site")
    store.make([encoded(Output("other", Page(title="other")))])
    store.close()
    assert PlanStore(tmp_path, "site").last == plan
    assert sorted(file.name for file in tmp_path.iterdir()) == ["plan-site", "views-site"]


def test_the_last_views_are_there_while_a_new_plan_is_made(tmp_path: Path) -> None:
    plan = keep(tmp_path)
    store = PlanStore(tmp_path, "site")
    store.make([encoded(Output("a.html", Page(title="A")))])
    assert list(store.last_views.of(plan.outputs[:1])) == [canonical(OUTPUTS[0].view)]


def test_each_output_folder_has_its_own(tmp_path: Path) -> None:
    keep(tmp_path)
    assert PlanStore(tmp_path, "other").last is None


@pytest.mark.parametrize("harm", [b"", b"cut", b"noise"])
def test_views_that_are_not_whole_are_missing(tmp_path: Path, harm: bytes) -> None:
    plan = keep(tmp_path)
    file = tmp_path / "views-site"
    whole = file.read_bytes()
    file.write_bytes({b"": b"", b"cut": whole[:-1], b"noise": bytes(reversed(whole))}[harm])
    with pytest.raises(MissingBlob):
        list(PlanStore(tmp_path, "site").views.of(plan.outputs))


def test_without_its_views_a_plan_does_not_hold(tmp_path: Path) -> None:
    keep(tmp_path)
    (tmp_path / "views-site").unlink()
    assert PlanStore(tmp_path, "site").held("key", NOON, {"content/a.md": "1"}) is None


@pytest.mark.parametrize("harm", [b"", b"nonsense"])
def test_a_broken_plan_means_none(tmp_path: Path, harm: bytes) -> None:
    keep(tmp_path)
    (tmp_path / "plan-site").write_bytes(harm)
    assert PlanStore(tmp_path, "site").last is None


def test_a_plan_can_be_thrown_away(tmp_path: Path) -> None:
    keep(tmp_path)
    store = PlanStore(tmp_path, "site")
    store.forget()
    assert store.last is None
    assert PlanStore(tmp_path, "site").last is None
