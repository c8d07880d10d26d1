"""Layouts are remembered by what was in them, also when a designer saves in the middle of a build."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.engine.digests import digest_of
from stadtteil.engine.memo import Memo
from stadtteil.engine.source import Source
from stadtteil.rendering.layouts import layouts_of


@pytest.fixture
def memo(tmp_path: Path) -> Iterator[Memo]:
    memo = Memo(tmp_path / "state")
    yield memo
    memo.close()


def scanned(file: Path, text: bytes) -> Source:
    """Write a file as the scan saw it."""
    file.write_bytes(text)
    return Source(f"layouts/{file.name}", str(file), digest_of(text))


def test_a_layout_saved_between_scan_and_reading_is_not_kept_as_what_was_scanned(
    tmp_path: Path, memo: Memo
) -> None:
    source = scanned(tmp_path / "seite.html", b"alt")
    (tmp_path / "seite.html").write_bytes(b"neu")
    during = layouts_of([source], "t", memo)
    (tmp_path / "seite.html").write_bytes(b"alt")
    after = layouts_of([source], "t", memo)
    assert during.closures != after.closures
    assert layouts_of([source], "t", memo) == after


def test_a_layout_that_vanishes_before_it_is_read_is_a_problem_with_a_cure(
    tmp_path: Path, memo: Memo
) -> None:
    source = scanned(tmp_path / "seite.html", b"alt")
    (tmp_path / "seite.html").unlink()
    (problem,) = layouts_of([source], "t", memo).problems
    assert problem.path == "layouts/seite.html"
    assert problem.message.startswith("Die Datei lässt sich nicht lesen")
    assert problem.cure
    scanned(tmp_path / "seite.html", b"alt")
    assert layouts_of([source], "t", memo).problems == ()
