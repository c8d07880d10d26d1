"""A whole build, with its workers, is killed outright at a random moment, again and again.

Each time something had changed; the next build must then leave what a clean one leaves.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fresh import Caller
from tests.patience import PATIENCE
from tests.space import TESTED_WITHIN, TODAY, Space, tree
from tests.thoroughness import stories

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are those of POSIX")

KILLS = 10
ROUNDS = stories(2, 1)
ARTICLES = 60
BUILD = """
import sys
from stadtteil.cli import main
from stadtteil.engine import executor

executor.WORTHWHILE = 1
sys.exit(main(sys.argv[1:]))
"""

Change = Callable[[Space, int], object]


def write_articles(paper: Space, number: int) -> None:
    for name in range(ARTICLES):
        text = " ".join(f"Wort {name * number + at}" for at in range(40))
        head = f"titel: Notiz {name}\ndatum: 2026-0{name % 9 + 1}-03\nteaser: Kurz.\n"
        paper.write(f"content/artikel/notiz-{name}.md", f"---\n{head}---\n\n{text}.\n")


CHANGES: list[Change] = [
    lambda paper, number: paper.write(
        "content/artikel/notiz-7.md",
        f"---\ntitel: Notiz 7\ndatum: 2026-08-03\nteaser: Kurz.\n---\n\nEdition {number}.\n",
    ),
    write_articles,
    lambda paper, number: paper.write("layouts/404.html", f"<!doctype html><title>{number}</title>\n"),
    lambda paper, number: shutil.rmtree(paper.root / ".stadtteil", ignore_errors=True),
    lambda paper, number: shutil.rmtree(paper.site, ignore_errors=True),
]


def begin(paper: Space) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-c", BUILD, "build", "--date", TODAY, "--workers", "2"],
        cwd=paper.root,
        env={**os.environ, **TESTED_WITHIN},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_after_many_kills_the_site_is_that_of_a_clean_build(tmp_path: Path, round_: int) -> None:
    paper, clean = Space(tmp_path / "blatt"), Space(tmp_path / "sauber")
    paper.root.mkdir()
    paper.fill("small")
    write_articles(paper, 1)
    started = time.monotonic()
    assert begin(paper).wait(PATIENCE) == 0
    latest = time.monotonic() - started
    chance, killed = random.Random(round_), 0
    with Caller(tmp_path, {"WORTHWHILE": "1"}) as caller:
        for number in range(KILLS):
            CHANGES[number % len(CHANGES)](paper, number)
            build = begin(paper)
            time.sleep(chance.uniform(0, latest))
            os.killpg(build.pid, signal.SIGKILL)
            in_time = build.wait(PATIENCE) == -signal.SIGKILL
            # How long a build takes depends on what else the machine does.
            latest *= 1.1 if in_time else 0.7
            killed += in_time
            shutil.rmtree(clean.root, ignore_errors=True)
            for room in ("content", "layouts"):
                if (paper.root / room).exists():
                    shutil.copytree(paper.root / room, clean.root / room)
            for place in (paper, clean):
                caller.begin("build", "--project", str(place.root), "--date", TODAY, "--workers", "2")
                answer = caller.end()
                assert answer["code"] == 0, (number, answer["err"])
            mine, theirs = paper.tree(), tree(clean.site)
            differing = sorted(path for path in mine.keys() | theirs if mine.get(path) != theirs.get(path))
            assert not differing, (number, differing)
    assert killed >= KILLS // 3, "most builds were done before they could be killed"
