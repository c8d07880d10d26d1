"""One process, several forked ones, several started anew: the same paper, byte for byte."""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest

from stadtteil.context import Context
from stadtteil.engine import executor, memo
from stadtteil.engine.stores import Stores
from stadtteil.engine.workers import Workers
from stadtteil.pipeline import build
from stadtteil.project import Project
from tests.model.pictures.photos import quarters, saved
from tests.space import Space
from tests.space import built as build_at

NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
METHODS = ["spawn"] if sys.platform == "win32" else ["fork", "spawn"]


def built(paper: Space, output: Path, workers: int) -> dict[str, bytes]:
    project = Project(paper.root, output)
    stores = Stores(project.state, project.ledger_name)
    context = Context(project, stores, lambda *_: None, workers)
    try:
        report = build(context, NOW).report
        assert report.ok, report.errors
        assert context.executor.workers.started == (workers > 1)
    finally:
        context.close()
        stores.close()
    return {
        file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()
    }


@pytest.mark.parametrize("method", METHODS)
def test_workers_make_what_one_process_makes(
    full: Space, tmp_path: Path, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(executor, "WORTHWHILE", 1)
    alone = built(full, tmp_path / "allein", 1)
    full.remove(".stadtteil")
    monkeypatch.setattr("stadtteil.context.Workers", partial(Workers, method=method))
    together = built(full, tmp_path / "zusammen", 3)
    assert together == alone

    path = next(
        path for path in sorted((full.root / "content/artikel").rglob("*.md")) if "entwurf" not in path.name
    )
    path.write_text(path.read_text(encoding="utf-8") + "\n\nEin Satz mehr.\n", encoding="utf-8")
    again = built(full, tmp_path / "zusammen", 3)
    full.remove(".stadtteil")
    assert again == built(full, tmp_path / "neu", 1)
    assert again != together


def test_problems_that_workers_meet_are_those_that_one_process_meets(
    full: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(executor, "WORTHWHILE", 1)
    full.write("content/artikel/2026/kaputt.md", "---\ntitel: 'offen\n---\nText.\n")
    full.write("layouts/project.html", "{{ page.gibt_es_nicht }}")
    said = []
    for workers in (1, 2):
        report = build_at(Project(full.root), NOW, workers=workers).report
        said.append(sorted(report.problems))
        full.remove(".stadtteil")
    assert said[0] == said[1]
    assert {problem.path for problem in said[0]} >= {"content/artikel/2026/kaputt.md", "layouts/project.html"}
    assert not (full.root / "site").exists()


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("spoilt", [b"", b"noise"], ids=["empty", "noise"])
def test_a_memo_with_damaged_blobs_heals_within_one_build(
    full: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int, spoilt: bytes
) -> None:
    monkeypatch.setattr(executor, "WORTHWHILE", 1)
    monkeypatch.setattr(memo, "_LARGE", 1000)
    whole = built(full, tmp_path / "vorher", 1)
    state = full.root / ".stadtteil"
    shelf = [file for file in (state / "blobs").rglob("*") if file.is_file()]
    for file in shelf:
        file.write_bytes(spoilt)
    database = sqlite3.connect(state / "memo.sqlite")
    changed = database.execute("UPDATE blobs SET data = ? WHERE rowid % 3 = 0", (spoilt,)).rowcount
    database.commit()
    database.close()
    assert shelf
    assert changed > 1
    assert built(full, tmp_path / "nachher", workers) == whole


def test_two_photos_are_work_for_two(project: Space, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts as few as these are read at once, but each picture goes to a worker of its own."""
    project.fill("small")
    for number in range(2):
        project.write(f"content/bilder/neu{number}.jpg", saved(quarters(300 + number, 200)))
        project.write(f"content/bilder/neu{number}.jpg.yaml", "alt: A\nurheber: R\nlizenz: CC0-1.0\n")
    pieces: list[int] = []
    each = Workers.each

    def counted(self: Workers, function: str, work: Iterable[bytes]) -> Iterator[bytes]:
        given = list(work)
        pieces.append(len(given))
        return each(self, function, given)

    monkeypatch.setattr(Workers, "each", counted)
    together = built(project, tmp_path / "zusammen", 2)
    assert 3 in pieces  # the small paper has a picture of its own
    project.remove(".stadtteil")
    assert together == built(project, tmp_path / "allein", 1)
