"""A whole build, with its workers, is killed outright at a random moment, again and again.

Each time something had changed; the next build must then leave what a clean one leaves.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fresh import Caller
from tests.space import TODAY, Space, tree
from tests.thoroughness import stories

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are those of POSIX")

KILLS = 10
ROUNDS = stories(2, 1)
ARTICLES = 60

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


def order(paper: Space) -> tuple[str, ...]:
    """Return the call that builds a paper with workers."""
    return ("build", "--project", str(paper.root), "--date", TODAY, "--workers", "2")


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_after_many_kills_the_site_is_that_of_a_clean_build(tmp_path: Path, round_: int) -> None:
    paper, clean = Space(tmp_path / "blatt"), Space(tmp_path / "sauber")
    paper.root.mkdir()
    paper.fill("small")
    chance, killed = random.Random(round_), 0
    with Caller(tmp_path, {"WORTHWHILE": "1"}) as caller:
        for number in range(2):  # the first call waits until all is imported
            write_articles(paper, number)
            started = time.monotonic()
            caller.begin(*order(paper))
            assert caller.end()["code"] == 0
            latest = time.monotonic() - started
        for number in range(KILLS):
            CHANGES[number % len(CHANGES)](paper, number)
            caller.begin(*order(paper), seconds=chance.uniform(0, latest))
            in_time = caller.end()["code"] == -signal.SIGKILL
            # How long a build takes depends on what else the machine does.
            latest *= 1.1 if in_time else 0.7
            killed += in_time
            shutil.rmtree(clean.root, ignore_errors=True)
            for room in ("content", "layouts"):
                if (paper.root / room).exists():
                    shutil.copytree(paper.root / room, clean.root / room)
            for place in (paper, clean):
                caller.begin(*order(place))
                answer = caller.end()
                assert answer["code"] == 0, (number, answer["err"])
            mine, theirs = paper.tree(), tree(clean.site)
            differing = sorted(path for path in mine.keys() | theirs if mine.get(path) != theirs.get(path))
            assert not differing, (number, differing)
    assert killed >= KILLS // 3, "most builds were done before they could be killed"
