"""The preview beside the paper: two builds of one project in one process, while somebody writes."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.clock import moment
from stadtteil.desk.preview import DeskPreview
from stadtteil.project import Project
from stadtteil.serving.rebuilder import Rebuilder
from tests.desk.desk_client import DeskClient, desk_of
from tests.serving.served import article
from tests.space import TODAY, Space, built, tree

ONE = "content/artikel/eins.md"
SCRIPT = "<script>alert(1)</script><b onclick=alert(2)>x</b>"


@pytest.fixture
def rebuilder(small: Space) -> Iterator[Rebuilder]:
    """What builds the paper for readers, in this process, as `serve` does."""
    found = Rebuilder(
        lambda: Project(small.root),
        lambda project: moment(TODAY, project),
        lambda *_: None,
        lambda: None,
        1,
    )
    yield found
    found.close()


def test_a_hostile_entry_runs_nowhere(desk: DeskClient) -> None:
    source = article(f'"{SCRIPT}"').replace("Text.", SCRIPT)
    assert desk.post("/api/preview", {"path": ONE, "digest": "", "source": source})["built"]
    for address in ("/artikel/eins/", "/"):
        page = desk.preview(address)
        assert "&lt;script&gt;alert(1)" in page
        assert "<script>alert" not in page
        assert "<b onclick" not in page
        assert "Content-Security-Policy" in page
    told = desk.ask("GET", f"/api/entry?path={ONE}", desk.headers)
    assert told.headers["content-type"] == "application/json; charset=utf-8"
    assert told.headers["x-content-type-options"] == "nosniff"


def test_the_paper_and_the_preview_are_each_what_a_clean_build_makes(
    small: Space, rebuilder: Rebuilder, tmp_path: Path
) -> None:
    """The law, while the desk writes: whatever was typed, saved and dropped, in whatever order."""
    chance = random.Random(7)
    with desk_of(small) as desk:
        for number in range(12):
            entry = desk.entry(ONE)
            at, value = chance.choice(
                [
                    ("@text", f"Text {number}."),
                    ("titel", f"Titel {number}"),
                    ("datum", "2026-12-24"),
                    ("datum", "2026-09-01"),
                    ("entwurf", chance.choice(["ja", None])),
                ]
            )
            what = {"path": ONE, "digest": entry["digest"], "changes": [{"at": [at], "value": value}]}
            step = chance.choice(["preview", "typed", "save", "save"])
            desk.post(f"/api/{step}", what)
            if chance.random() < 0.3:
                desk.post("/api/drop", {"path": ONE})
            if chance.random() < 0.6:
                assert rebuilder.build().report.ok
        assert rebuilder.build().report.ok
        desk.session.settle()
        shown = Project(small.root, drafts=True, typed=desk.session.preview.typed.folder)
        previewed = tree(shown.output)
    plain = Project(small.root, tmp_path / "clean")
    typed = Project(small.root, tmp_path / "typed", drafts=True, typed=shown.typed)
    for clean, found in ((plain, tree(small.site)), (typed, previewed)):
        clean.state = tmp_path / f"state-{clean.output.name}"
        built(clean, moment(TODAY, clean))
        assert tree(clean.output) == found


def test_a_build_never_sees_half_a_file(small: Space, rebuilder: Rebuilder) -> None:
    """Long texts are saved over one another while builds run without a pause."""
    seen: list[str] = []
    ended = threading.Event()

    def build() -> None:
        while not ended.is_set():
            seen.extend(problem.message for problem in rebuilder.build().report.errors)

    thread = threading.Thread(target=build)
    with desk_of(small) as desk:
        entry = desk.entry(ONE)
        digest, source = entry["digest"], entry["source"]
        thread.start()
        try:
            for number in range(15):
                text = source + f"\nNeu {number}." * (20_000 if number % 2 else 1) + "\n\n[Ende](zwei.md)\n"
                digest = desk.post("/api/save", {"path": ONE, "digest": digest, "source": text})["digest"]
        finally:
            ended.set()
            thread.join()
    assert seen == []
    assert (small.root / ONE).read_text(encoding="utf-8").count("Neu 14.") == 1


def test_nothing_is_built_before_somebody_comes_and_nothing_is_left_running(small: Space) -> None:
    threads = threading.active_count()
    with desk_of(small) as desk:
        assert not (small.root / ".stadtteil/schreibtisch").exists()
        assert not (small.root / ".stadtteil-schreibtisch").exists()
        desk.get("/api/entries")
        desk.session.settle()
        assert (small.root / ".stadtteil/schreibtisch/index.html").exists()
    assert threading.active_count() <= threads
    assert (small.root / ".stadtteil-schreibtisch/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_what_changes_from_outside_is_shown(desk: DeskClient) -> None:
    desk.get("/api/paper")
    desk.session.settle()
    version = desk.get("/api/entries")["version"]
    desk.space.write("content/artikel/neu.md", article("Von anderswo"))
    assert desk.get("/api/events", version=version)["version"] != version
    assert "Von anderswo" in desk.preview("/artikel/neu/")
    assert "Von anderswo" in [one["title"] for one in desk.get("/api/entries")["entries"]]


def test_an_error_elsewhere_renders_nothing_and_is_told(small: Space) -> None:
    small.write("content/artikel/falsch.md", "---\ntitel: Falsch\ndatum: nie\n---\n\nText.\n")
    preview = DeskPreview(small.root, lambda project: moment(TODAY, project), 0, 1)
    preview.typed.clear()
    preview.open()
    try:
        preview.settle()
        assert preview.reporter.errors == 1
        assert list(preview.reporter.by_path) == ["content/artikel/falsch.md"]
        assert not preview.project().output.exists()
    finally:
        preview.close()
