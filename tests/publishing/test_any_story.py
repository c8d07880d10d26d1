"""Whatever two people write, rename, delete and publish, in whatever order: no word is lost, both end alike.

Every word that is typed is one of its own. Who must choose between two texts takes both, one below the other.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from stadtteil.publishing.target import MergeConflicts, Publication, Resolution
from tests.publishing.editors import ARTICLE, Editor, published_files
from tests.thoroughness import stories

WORDS = re.compile(r"wort\d+")
PLACES = ("teaser: ", "Erster Absatz", "Zweiter Absatz", "Dritter Absatz")
ACTS = st.tuples(
    st.sampled_from(("ida", "ben")),
    st.sampled_from(("write", "write", "write", "add", "rename", "delete", "publish", "publish")),
    st.integers(0, 3),
    st.integers(0, 3),
)


class Story:
    """What has been typed so far, and what was thrown away with the text that it stood in."""

    def __init__(self, world: Path) -> None:
        self.editors = {name: Editor(world / name, name.title()) for name in ("ida", "ben")}
        self.remote = world / "gegenstelle.git"
        self.typed: set[str] = set()
        self.thrown_away: set[str] = set()
        self.renamed = 0

    def act(self, name: str, act: str, which: int, place: int) -> None:
        editor = self.editors[name]
        texts = sorted(path for path in editor.files() if path.endswith(".md"))
        path = texts[which % len(texts)] if texts else ""
        if act == "publish":
            self.publish(editor)
        elif act == "add" or not path:
            path = f"content/artikel/{name}-{len(self.typed)}.md"
            editor.write(path, ARTICLE.replace("Kuchen", self.word()))
        elif act == "rename":
            self.renamed += 1
            (editor.root / path).rename(editor.root / f"content/artikel/neu-{name}-{self.renamed}.md")
        elif act == "delete":
            self.thrown_away |= set(WORDS.findall(editor.read(path)))
            (editor.root / path).unlink()
        else:
            text = editor.read(path)
            editor.write(path, text.replace(PLACES[place], f"{PLACES[place]} {self.word()}", 1))

    def word(self) -> str:
        self.typed.add(word := f"wort{len(self.typed)}")
        return word

    def publish(self, editor: Editor) -> None:
        outcome = editor.publish()
        if isinstance(outcome, MergeConflicts):
            chosen: dict[str, Resolution] = {}
            for conflict in outcome.conflicts:
                both = "\n".join(filter(None, (conflict.ours, conflict.theirs)))
                chosen[conflict.path] = conflict.resolved(both)
            outcome = editor.publish(chosen)
        assert isinstance(outcome, Publication), outcome
        assert editor.status() == "## main...origin/main\n"
        assert editor.files() == published_files(self.remote)


@settings(max_examples=stories(4, 2))
@given(st.lists(ACTS, max_size=14))
def test_no_word_is_lost_in_any_story(published_paper: Path, acts: list[tuple[str, str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        story = Story(shutil.copytree(published_paper, Path(folder) / "welt", symlinks=True))
        for name, act, which, place in acts:
            story.act(name, act, which, place)
        for name in ("ida", "ben", "ida"):
            story.publish(story.editors[name])

        assert story.editors["ida"].files() == story.editors["ben"].files()
        found = {
            word for data in published_files(story.remote).values() for word in WORDS.findall(data.decode())
        }
        assert story.typed - story.thrown_away - found == set()
