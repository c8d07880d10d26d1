from __future__ import annotations

import datetime as dt
import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.project import Project
from stadtteil.serving.rebuilder import Rebuilder, RebuildResult
from tests.space import TESTED_WITHIN, Space

ARTICLE, OTHER = "content/artikel/eins.md", "content/artikel/zwei.md"
NOW = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)


class Bench:
    """A rebuilder for one paper, told what changed as a watcher would."""

    def __init__(self, root: Path) -> None:
        self.paper = Space(root)
        self.paper.root.mkdir()
        self.paper.fill("small")
        self.rebuilder = Rebuilder(lambda: Project(root), lambda _: NOW, lambda *_: None, lambda: None, 1)
        assert not self.rebuilder.build().hinted

    def more(self, path: str, text: str = "\nEin Wort.") -> None:
        file = self.paper.root / path
        file.write_text(f"{file.read_text(encoding='utf-8').rstrip()}\n{text}\n", encoding="utf-8")

    def told(self, *paths: str) -> RebuildResult:
        return self.rebuilder.build(frozenset(str(self.paper.root / path) for path in paths))

    def page(self, path: str) -> str:
        return (self.paper.site / path / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path / "blatt")
    yield bench
    bench.rebuilder.close()


def test_a_text_is_taken_over_by_a_hint_again_and_again(bench: Bench) -> None:
    for number in range(3):
        bench.more(ARTICLE, f"\nWort {number}.")
        result = bench.told(ARTICLE)
        assert result.hinted
        assert result.changed is not None
        assert "artikel/eins/index.html" in result.changed
        assert f"Wort {number}." in bench.page("artikel/eins")
    assert bench.rebuilder.stands()


@pytest.mark.parametrize(
    "change",
    [
        lambda paper: paper.edit(ARTICLE, "titel: ", "titel: Ganz "),
        lambda paper: paper.remove(ARTICLE),
        lambda paper: paper.write(
            "content/artikel/neu.md", "---\ntitel: Neu\ndatum: 2026-01-01\n---\n\nT.\n"
        ),
        lambda paper: (paper.root / ARTICLE).rename(paper.root / "content/artikel/drei.md"),
        lambda paper: (paper.root / OTHER).replace(paper.root / ARTICLE),
    ],
)
def test_what_else_happens_is_looked_at_as_a_whole(bench: Bench, change: object) -> None:
    assert callable(change)
    change(bench.paper)
    result = bench.told(ARTICLE, "content/artikel/neu.md", "content/artikel/drei.md")
    assert not result.hinted


def test_what_a_hint_missed_is_noticed(bench: Bench) -> None:
    bench.more(ARTICLE)
    bench.more(OTHER, "\nUngesehen.")
    assert bench.told(ARTICLE).hinted
    assert "Ungesehen" not in bench.page("artikel/zwei")
    assert not bench.rebuilder.stands()
    assert not bench.rebuilder.build().hinted
    assert "Ungesehen" in bench.page("artikel/zwei")
    assert bench.rebuilder.stands()


@pytest.mark.parametrize(
    "harm",
    [
        lambda site: (site / "index.html").write_text("Hand", encoding="utf-8"),
        lambda site: (site / "404.html").unlink(),
        lambda site: (site / "fremd").mkdir(),
        lambda site: (site / "fremd.txt").touch(),
    ],
)
def test_what_was_harmed_is_noticed_and_mended(bench: Bench, harm: object) -> None:
    assert callable(harm)
    before = bench.paper.tree()
    harm(bench.paper.site)
    bench.more(ARTICLE)
    assert bench.told(ARTICLE).hinted
    assert not bench.rebuilder.stands()
    bench.rebuilder.build()
    assert bench.rebuilder.stands()
    assert bench.paper.tree().keys() == before.keys()
    assert "Hand" not in bench.page(".")
    assert not (bench.paper.site / "fremd").exists()


def test_after_another_build_everything_is_looked_at(bench: Bench) -> None:
    bench.more(OTHER, "\nVon woanders.")
    bench.paper.build("2026-11-20")
    bench.more(ARTICLE)
    assert not bench.rebuilder.stands()
    assert not bench.told(ARTICLE).hinted
    assert bench.rebuilder.stands()


def test_a_slip_and_its_cure_are_both_seen(bench: Bench) -> None:
    bench.more(ARTICLE, "\n[ins Leere](gibt-es-nicht.md)")
    assert bench.told(ARTICLE).report.errors
    bench.paper.edit(ARTICLE, "[ins Leere](gibt-es-nicht.md)", "Gut.")
    result = bench.told(ARTICLE)
    assert result.report.ok
    assert result.hinted
    assert "Gut." in bench.page("artikel/eins")
    assert bench.rebuilder.stands()


@pytest.mark.parametrize("keeps_timer", [True, False])
def test_a_timer_is_told_when_the_site_changes_next_where_that_is_wanted(
    small: Space, *, keeps_timer: bool
) -> None:
    project = Project(small.root)
    rebuilder = Rebuilder(
        lambda: project, lambda _: NOW, lambda *_: None, lambda: None, 1, keeps_timer=keeps_timer
    )
    told = project.state / "next-change"
    small.write(ARTICLE, "---\ntitel:\n---\n")
    assert rebuilder.build().report.errors
    assert not told.exists()
    small.write(ARTICLE, "---\ntitel: Eins\ndatum: 2026-12-01\nteaser: Kurz.\n---\n\nText.\n")
    assert rebuilder.build().report.ok
    rebuilder.close()
    written = told.read_text(encoding="utf-8") if told.exists() else ""
    assert written == ("2026-11-30T23:00:00+00:00\n" if keeps_timer else "")


def test_no_garbage_is_looked_for_before_somebody_rests(bench: Bench) -> None:
    bench.more(ARTICLE)
    bench.told(ARTICLE)
    assert not gc.isenabled()
    bench.rebuilder.rest()
    assert gc.isenabled()
    bench.told(ARTICLE)
    bench.rebuilder.close()
    assert gc.isenabled()


TWO_AT_ONCE = """
import datetime as dt, sys, threading
from pathlib import Path
from stadtteil.project import Project
from stadtteil.serving.rebuilder import Rebuilder

def build(name):
    now = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    Rebuilder(lambda: Project(Path(name)), lambda _: now, lambda *_: None, lambda: None, 1).build()

threads = [threading.Thread(target=build, args=(name,)) for name in sys.argv[1:]]
for thread in threads:
    thread.start()
"""


def test_two_papers_are_built_in_one_process_one_after_the_other(tmp_path: Path) -> None:
    """What is compiled and cached is shared, and msgspec crashes where two threads make one type ready."""
    papers = [Space(tmp_path / name) for name in ("eins", "zwei")]
    for paper in papers:
        paper.root.mkdir()
        paper.fill("small")
    done = subprocess.run(
        [sys.executable, "-P", "-c", TWO_AT_ONCE, *(str(paper.root) for paper in papers)],
        env={**os.environ, **TESTED_WITHIN},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert papers[0].tree() == papers[1].tree() != {}
