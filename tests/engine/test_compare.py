from __future__ import annotations

import os

import pytest
from msgspec import structs

from stadtteil.engine import explain
from stadtteil.engine.compare import OutputState, compare
from stadtteil.engine.ledger import UNSETTLED, Row
from stadtteil.engine.plan import Said
from tests.engine.house import House, pages
from tests.engine.paper import Page


def reasons(house: House, plan: dict[str, Page]) -> dict[str, str]:
    """Why each stale output is made anew, by path."""
    said = explain.reasons(house.compare(plan), house.plans)
    return dict(reason.split(": ", 1) for reason in said)


def test_everything_is_new_at_first_and_nothing_the_second_time(house: House) -> None:
    plan = pages("a", "b")
    assert reasons(house, plan) == {"a/index.html": explain.NEW, "b/index.html": explain.NEW}
    house.build(plan)
    assert reasons(house, plan) == {}
    assert set(house.compare(plan).current) == set(plan)


def test_only_what_sees_a_change_is_stale(house: House) -> None:
    house.build(pages("a", "b"))
    plan = {**pages("a", "b"), "b/index.html": Page(title="B")}
    assert reasons(house, plan) == {"b/index.html": explain.OTHERWISE}


def test_another_toolchain_makes_all_stale(house: House) -> None:
    house.build(pages("a", "b"))
    house.toolchain = "two"
    assert set(reasons(house, pages("a", "b")).values()) == {explain.PROGRAM}


def test_a_file_that_is_missing_is_stale(house: House) -> None:
    house.build(pages("a", "b"))
    (house.output / "a" / "index.html").unlink()
    assert reasons(house, pages("a", "b")) == {"a/index.html": explain.MISSING}


def test_a_file_that_somebody_changed_is_stale(house: House) -> None:
    house.build(pages("a", "b"))
    (house.output / "a" / "index.html").write_text("Hand")
    assert reasons(house, pages("a", "b")) == {"a/index.html": explain.CHANGED}


def test_a_change_right_after_the_build_under_the_same_stamp_is_seen(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    from stadtteil.engine import stamps

    monkeypatch.setattr(stamps, "_WINDOWS", True)
    house.build(pages("a"))
    file = house.output / "a" / "index.html"
    seen = file.stat()
    file.write_bytes(file.read_bytes().replace(b"a", b"x"))
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert reasons(house, pages("a")) == {"a/index.html": explain.CHANGED}


def test_a_file_that_was_only_touched_is_current(house: House) -> None:
    house.build(pages("a"))
    os.utime(house.output / "a" / "index.html", ns=(1, 1))
    assert reasons(house, pages("a")) == {}


@pytest.mark.skipif(os.name == "nt", reason="links are those of POSIX")
def test_a_link_in_the_place_of_a_file_is_stale_even_if_it_leads_to_the_same(house: House) -> None:
    house.build(pages("a"))
    file = house.output / "a" / "index.html"
    file.rename(house.root / "moved.html")
    file.symlink_to(house.root / "moved.html")
    assert reasons(house, pages("a")) == {"a/index.html": explain.CHANGED}


def test_a_lost_ledger_makes_all_stale(house: House) -> None:
    house.build(pages("a"))
    (house.state / "ledger-site").unlink()
    assert reasons(house, pages("a")) == {"a/index.html": explain.NEW}


def test_jobs_and_paths_keep_the_order_of_the_plan(house: House) -> None:
    work = house.compare(pages("c", "a", "b"))
    assert work.paths == ("c/index.html", "a/index.html", "b/index.html")
    assert tuple(job.path for job in work.stale) == work.paths


def test_what_is_doubtful_is_planned_and_not_made(house: House) -> None:
    house.compare(pages("a", "b"))
    plan = structs.replace(house.plan, said=Said(doubtful=frozenset({"a/index.html"})))
    work = compare(plan, {}, OutputState(house.ledger(), house.output), house.toolchain)
    assert work.paths == ("a/index.html", "b/index.html")
    assert [job.path for job in work.stale] == ["b/index.html"]


def test_equal_views_of_different_renderers_have_different_keys(house: House) -> None:
    (page,) = house.compare({"x": Page(title="x")}).stale
    (other,) = house.compare({"x": Other(title="x")}).stale
    assert page.output.view == other.output.view
    assert page.key != other.key


def test_a_text_makes_stale_what_names_it_and_nothing_else(house: House) -> None:
    plan = {**pages("a", "b"), "c/index.html": Page(title="c", text="content/c/index.html.md")}
    house.texts = {"content/c/index.html.md": "one"}
    work = house.compare(plan)
    keys = {job.path: job.key for job in work.stale}
    house.texts = {"content/c/index.html.md": "two", "content/d.md": "new"}
    others = {job.path: job.key for job in house.compare(plan).stale}
    assert {path for path in keys if keys[path] != others[path]} == {"c/index.html"}


def test_what_the_ledger_has_is_trusted_where_somebody_watches(house: House) -> None:
    house.build(pages("a", "b"))
    (house.output / "a" / "index.html").write_text("Hand")
    (house.output / "b" / "index.html").unlink()
    trusted = compare(house.plan, {}, OutputState.noted(house.ledger(), house.output), house.toolchain)
    assert trusted.stale == ()
    assert set(trusted.current) == {"a/index.html", "b/index.html"}


def test_a_file_that_is_not_settled_is_read_even_where_somebody_watches(house: House) -> None:
    house.build(pages("a", "b"))
    ledger = house.ledger()
    rows = {path: Row(row.key, row.digest, UNSETTLED) for path, row in ledger.rows.items()}
    ledger.note(rows, ledger.toolchain, ledger.noted_ns)
    (house.output / "a" / "index.html").write_text("Hand")
    seen = compare(house.plan, {}, OutputState.noted(house.ledger(), house.output), house.toolchain)
    assert [job.path for job in seen.stale] == ["a/index.html"]


class Other(Page, frozen=True):
    pass
