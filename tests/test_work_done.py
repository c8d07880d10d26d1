"""How much work a build does, in counts and not in seconds: a busy machine changes none of them.

They are held at the values reached, in `work_done.json`. With STADTTEIL_GOLDEN=write they are written anew;
the difference is for a human to look at.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import our_files, sites
from benchmarks.corpora import CORPORA
from stadtteil.engine.user_cache import VARIABLE
from tests.space import TESTED_WITHIN, TODAY, Space

HELD = Path(__file__).with_name("work_done.json")
WRITING = os.environ.get("STADTTEIL_GOLDEN") == "write"
STALE = 0.9
"""What falls below this share of what is held must be written anew, or it could grow back unseen."""

WHY = {
    "regex searches": "reading is mostly Markdown, and Markdown is mostly searching: a pattern more for each "
    "line of each text is the slowest thing that a small change can add",
    "template look-ups": "a page needs its own template and what it imports; more means that something is "
    "looked up again for each page",
    "files rendered": "only what does not stand as planned is made: one page for one text",
    "values encoded": "each view of a plan is encoded once to be compared; when the plan of the last build "
    "holds, none is",
    "statements of the memo": "documents and blobs are fetched together; one by one each costs a statement",
    "files opened to read": "each source is read once, and none that nobody touched",
    "files opened to write": "only what changed is written, and a fixed number of files of state",
    "files looked at": "each file is looked at once to see whether somebody touched it",
    "folders listed": "each folder is listed once",
    "files written": "only what is another file than before appears in the output folder",
    "bytes written": "a page that grows costs every reader, and every upload",
}
TOLERANCE = {"bytes written": 64}
"""What is not always the same: the encoders of pictures differ from one computer to the next."""

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or sys.version_info[:2] != (3, 11),
    reason="counts are held for Linux and the oldest Python that we support; others do other work inside",
)


ARTICLES = 40
EDITED = CORPORA["german"].article(ARTICLES // 2, ARTICLES)
ROWS = {
    "cold": None,
    "nothing changed": None,
    "text edited": EDITED._replace(body=f"Nachtrag. {EDITED.body}"),
    "title edited": EDITED._replace(title=f"Neues und {EDITED.title}", body=f"Nachtrag. {EDITED.body}"),
}
"""Builds one after the other, and what an article becomes before each."""

Counts = dict[str, dict[str, int]]


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> Counts:
    """What each build did, by the name of its row."""
    project = Space(tmp_path_factory.mktemp("work") / "zeitung")
    sites.write_stadtteil(project.root, ARTICLES, CORPORA["german"])
    found = {}
    for row, article in ROWS.items():
        if article:
            project.write(f"content/artikel/{article.slug}.md", our_files.article(article))
        found[row] = counted(project)
    if WRITING:
        HELD.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return found


def counted(project: Space) -> dict[str, int]:
    """Build once, in a process of its own, and return what it did."""
    before, told = standing(project.site), project.root.parent / "counts.json"
    call = ["tests.work_counter", str(told), "build", "--quiet", "--date", TODAY, "--workers", "1"]
    subprocess.run(
        [sys.executable, "-P", "-m", *call],
        cwd=project.root,
        env={**os.environ, **TESTED_WITHIN, "PYTHONHASHSEED": "0", VARIABLE: ""},
        capture_output=True,
        check=True,
    )
    sizes = [seen[0] for file, seen in standing(project.site).items() if before.get(file) != seen]
    said: dict[str, int] = json.loads(told.read_text(encoding="utf-8"))
    return {what: said.get(what, 0) for what in WHY} | {
        "files written": len(sizes),
        "bytes written": sum(sizes),
    }


def standing(site: Path) -> dict[Path, tuple[int, int, int]]:
    """Return size, place on the disk and time of each file."""
    seen = {file: file.stat() for file in site.rglob("*") if file.is_file()}
    return {file: (one.st_size, one.st_ino, one.st_mtime_ns) for file, one in seen.items()}


@pytest.mark.parametrize("row", ROWS)
def test_a_build_does_no_more_work_than_it_did(counts: Counts, row: str) -> None:
    held = json.loads(HELD.read_text(encoding="utf-8"))[row]

    more = {
        what: f"{held[what]} before, {amount} now: {WHY[what]}"
        for what, amount in counts[row].items()
        if amount > held[what] + TOLERANCE.get(what, 0)
    }

    assert not more


def test_what_is_held_is_what_is_reached(counts: Counts) -> None:
    held = json.loads(HELD.read_text(encoding="utf-8"))

    less = {
        f"{row}: {what}": f"{held[row][what]} held, {amount} now"
        for row, found in counts.items()
        for what, amount in found.items()
        if amount < STALE * held[row][what]
    }

    assert not less, "write them anew: STADTTEIL_GOLDEN=write"


def test_nothing_changed_means_that_nothing_is_read_rendered_or_written(counts: Counts) -> None:
    idle = counts["nothing changed"]

    assert not any(
        idle[what] for what in ("files rendered", "values encoded", "files written", "bytes written")
    )


def test_an_edited_text_is_one_page_and_no_new_plan(counts: Counts) -> None:
    edited, cold = counts["text edited"], counts["cold"]

    assert 0 < edited["files rendered"] < cold["files rendered"] / 20
    assert edited["values encoded"] < cold["values encoded"] / 20
