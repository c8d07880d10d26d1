from __future__ import annotations

from pathlib import Path

from stadtteil.engine.ledger import Ledger, MadeFor, Row

ROW = Row("key", "digest", (10, 20, 30))


def test_what_was_noted_is_there_at_the_next_run(tmp_path: Path) -> None:
    Ledger(tmp_path, "site").note({"index.html": ROW}, "toolchain", 5)
    again = Ledger(tmp_path, "site")
    assert (again.rows, again.toolchain, again.noted_ns, again.known) == (
        {"index.html": ROW},
        "toolchain",
        5,
        True,
    )


def test_a_ledger_that_does_not_exist_is_empty_and_unknown(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, "site")
    assert ledger.rows == {}
    assert not ledger.known


def test_each_output_folder_has_its_own(tmp_path: Path) -> None:
    Ledger(tmp_path, "site").note({"index.html": ROW}, "toolchain", 5)
    assert not Ledger(tmp_path, "other").known


def test_a_broken_one_is_empty(tmp_path: Path) -> None:
    Ledger(tmp_path, "site").note({"index.html": ROW}, "toolchain", 5)
    file = tmp_path / "ledger-site"
    file.write_bytes(file.read_bytes()[:-1])
    assert not Ledger(tmp_path, "site").known


def test_a_foreign_one_is_empty(tmp_path: Path) -> None:
    (tmp_path / "ledger-site").write_text('{"index.html": 1}')
    assert not Ledger(tmp_path, "site").known


def test_a_whole_one_of_another_shape_is_empty(tmp_path: Path) -> None:
    from stadtteil.engine import atomic_file
    from stadtteil.engine.ledger import _MARK

    atomic_file.write(str(tmp_path / "ledger-site"), _MARK, b"\x01")
    assert not Ledger(tmp_path, "site").known


def test_claimed_paths_are_ours_but_never_up_to_date(tmp_path: Path) -> None:
    Ledger(tmp_path, "site").note({"index.html": ROW}, "toolchain", 5)
    Ledger(tmp_path, "site").claim(["index.html", "new.html"])
    rows = Ledger(tmp_path, "site").rows
    assert rows["index.html"] == ROW
    assert rows["new.html"].key == ""


def test_what_is_doubted_stays_ours_under_no_key_and_for_this_run_only(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, "site")
    ledger.note({"index.html": ROW}, "toolchain", 5)
    ledger.doubt()
    assert set(ledger.rows) == {"index.html"}
    assert ledger.rows["index.html"].key != ROW.key
    assert Ledger(tmp_path, "site").rows == {"index.html": ROW}


def test_it_knows_which_texts_were_edited_since_it_was_noted_for_a_plan(tmp_path: Path) -> None:
    made_for = MadeFor("plan", {"a.md": "1", "b.md": "2"})
    assert Ledger(tmp_path, "site").edited("plan", {"a.md": "1"}) is None
    Ledger(tmp_path, "site").note({"index.html": ROW}, "toolchain", 5, made_for)
    ledger = Ledger(tmp_path, "site")
    assert ledger.edited("plan", {"a.md": "1", "b.md": "2"}) == set()
    assert ledger.edited("plan", {"a.md": "3", "b.md": "2"}) == {"a.md"}


def test_of_another_plan_or_of_rows_in_doubt_it_knows_nothing(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, "site")
    for unsettle in (ledger.doubt, lambda: ledger.claim(["new.html"]), lambda: ledger.note({}, "other", 6)):
        ledger.note({"index.html": ROW}, "toolchain", 5, MadeFor("plan", {}))
        assert ledger.edited("other", {}) is None
        assert ledger.edited("plan", {}) == set()
        unsettle()
        assert ledger.edited("plan", {}) is None


def test_what_is_claimed_is_of_no_plan_at_the_next_run_either(tmp_path: Path) -> None:
    Ledger(tmp_path, "site").note({"index.html": ROW}, "toolchain", 5, MadeFor("plan", {}))
    Ledger(tmp_path, "site").claim(["new.html"])
    assert Ledger(tmp_path, "site").edited("plan", {}) is None
