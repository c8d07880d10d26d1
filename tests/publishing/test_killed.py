"""A publication is killed outright at some call of Git, or during it, again and again.

Nothing that was typed may be lost, and whoever publishes again must succeed, with what comes of both editors.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from stadtteil.publishing import alone
from tests.publishing.editors import ARTICLE, Editor, published_files
from tests.publishing.killable import killer
from tests.thoroughness import IN_CI, stories

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are those of POSIX")

KILLS = stories(6, 4)
CALLS = 66
"""About as many as the calls of Git and the moves of files of which a publication consists."""
FEST, NEW = "content/artikel/fest.md", "content/artikel/neu.md"


def both_have_written(world: Path) -> tuple[Editor, Editor]:
    """Let Ida have published, and Ben have written: at the same text, and at others."""
    ida, ben = Editor(world / "ida", "Ida"), Editor(world / "ben", "Ben")
    ida.edit(FEST, "Erster Absatz.", "Erster Absatz von Ida.")
    ida.edit("content/site.yaml", "Um die Ecke", "Idas Blatt")
    ida.write("content/seiten/wir.md", "---\ntitel: Wir\n---\n\n" + "Lang. " * 3000 + "\n")
    ida.published()
    ben.edit(FEST, "Dritter Absatz.", "Dritter Absatz von Ben.")
    ben.write(NEW, "---\ntitel: Neu\ndatum: 2026-10-01\n---\n\nText.\n")
    return ida, ben


def test_whoever_is_killed_loses_nothing_and_can_publish_again(
    world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alone, "_LIVING", 0.3)
    ida, ben = both_have_written(world)
    text = ARTICLE.replace("Erster Absatz.", "Erster Absatz von Ida.")
    wanted = {
        **ida.files(),
        FEST: text.replace("Dritter Absatz.", "Dritter Absatz von Ben.").encode(),
        NEW: ben.files()[NEW],
    }
    moments = random.Random(7 if IN_CI else None)
    killed = 0
    with killer() as process:
        for number in range(KILLS):
            copy = shutil.copytree(world, tmp_path / f"welt-{number}", symlinks=True)
            editor = Editor(copy / "ben", "Ben")
            fuse = moments.randint(1, CALLS)
            seconds = moments.choice((0, moments.random() * 0.012))
            killed += process.publish(editor, fuse, seconds) == -9
            typed = editor.read(FEST), editor.read(NEW)

            assert "Dritter Absatz von Ben." in typed[0], (fuse, seconds)
            assert typed[1].encode() == wanted[NEW], (fuse, seconds)
            editor.published()
            assert editor.files() == wanted, (fuse, seconds)
            assert published_files(copy / "gegenstelle.git") == wanted, (fuse, seconds)
            assert editor.status() == "## main...origin/main\n", (fuse, seconds)
            assert not list((copy / "ben" / ".stadtteil-schreibtisch").glob("neu-*"))
            assert not list((copy / "ben" / ".git").rglob("*.lock"))
            shutil.rmtree(copy)
    assert killed > KILLS // 6  # how many calls outlive their fuse depends on how quick the machine is
