"""What always holds, whatever is planned and whatever happens in between."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stadtteil.engine.output import MARK
from stadtteil.engine.output_folder import check_folder
from stadtteil.engine.path_conflicts import Claims
from tests.engine.house import House, expected, outputs
from tests.engine.paper import Page

PATHS = ["a", "a/index.html", "a/b/index.html", "b.html", "b/c/d.html", "c/1.html", "c/2.html", "ü/x.html"]
Plan = dict[str, Page]


def without_clashes(plan: Plan) -> bool:
    claims = Claims()
    return all(claims.take(output.path, output.origins) for output in outputs(plan)) and not claims.problems()


plans = st.dictionaries(
    st.sampled_from(PATHS), st.builds(Page, title=st.sampled_from(["x", "y", "longer"]))
).filter(without_clashes)
accidents = st.sampled_from(["spoil", "remove", "touch", "add", "forget", "break", "upgrade"])


class Died(BaseException):
    """The end of a process, as far as one process can play it."""


@contextmanager
def dying(patch: pytest.MonkeyPatch, after: int) -> Iterator[None]:
    """Let the process die before its step number `after` in the file system."""
    left = [after]

    def doomed(name: str) -> object:
        real = getattr(os, name)

        def step(*args: object, **kwargs: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise Died
            return real(*args, **kwargs)

        return step

    with patch.context() as during:
        for name in ("replace", "rename", "link", "mkdir", "unlink", "rmdir"):
            during.setattr(os, name, doomed(name))
        yield


def happen(house: House, accident: str) -> None:
    """Do something to the output or to the state that no build would."""
    files = sorted(file for file in house.output.rglob("*") if file.is_file())
    if accident == "upgrade":
        house.toolchain += "+"
    elif accident == "add" and house.owned:
        house.output.mkdir(exist_ok=True)
        (house.output / "foreign.txt").write_text("foreign")
    elif accident == "forget" and house.owned:
        mark(house)
        (house.state / "ledger-site").unlink(missing_ok=True)
    elif accident == "break" and house.owned and (house.state / "ledger-site").exists():
        mark(house)
        (house.state / "ledger-site").write_bytes(b"nonsense")
    elif files:
        harm(files[len(files) // 2], accident)


def mark(house: House) -> None:
    """Let the folder bear what every edition of a paper puts there."""
    if house.output.exists():
        (house.output / MARK[0]).write_bytes(MARK[1])


def harm(file: Path, accident: str) -> None:
    if accident == "spoil":
        file.write_bytes(file.read_bytes().swapcase())
    elif accident == "remove":
        file.unlink()
    elif accident == "touch":
        os.utime(file)


@contextmanager
def some_house(*, owned: bool) -> Iterator[House]:
    with tempfile.TemporaryDirectory() as root:
        yield House(Path(root), owned=owned)


def assert_built(house: House, plan: Plan) -> None:
    """Build, and see that the folder is exactly as planned, and that this is known."""
    check_folder(house.output, house.owned, house.ledger())
    house.build(plan)
    assert house.tree() == expected(plan)
    assert house.folders() == {
        parent.as_posix() for path in plan for parent in Path(path).parents if parent != Path()
    }
    house.build(plan)
    assert house.rendered == []


@settings(max_examples=40, deadline=None)
@given(st.booleans(), st.lists(st.tuples(plans, accidents), min_size=1, max_size=5))
def test_after_any_accident_the_folder_is_exactly_as_planned(
    owned: bool, story: list[tuple[Plan, str]]
) -> None:
    with some_house(owned=owned) as house:
        for plan, accident in story:
            assert_built(house, plan)
            happen(house, accident)
        assert_built(house, story[0][0])


@settings(max_examples=80, deadline=None)
@example(False, {}, {"a/index.html": Page(title="x")}, {"a": Page(title="x")}, 8)
@given(st.booleans(), plans, plans, plans, st.integers(min_value=0, max_value=40))
def test_a_build_that_died_anywhere_is_repaired_by_the_next(
    owned: bool, before: Plan, during: Plan, after: Plan, steps: int
) -> None:
    with some_house(owned=owned) as house, pytest.MonkeyPatch.context() as patch:
        assert_built(house, before)
        try:
            with dying(patch, steps):
                house.stage(during).publish()
        except Died:
            pass
        assert_built(house, after)


@settings(max_examples=40, deadline=None)
@given(st.booleans(), plans, plans, st.integers(min_value=0, max_value=40))
def test_the_very_first_build_may_die_too(owned: bool, during: Plan, after: Plan, steps: int) -> None:
    with some_house(owned=owned) as house, pytest.MonkeyPatch.context() as patch:
        try:
            with dying(patch, steps):
                house.stage(during).publish()
        except Died:
            pass
        assert_built(house, after)
