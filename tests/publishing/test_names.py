from __future__ import annotations

import shutil
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.publishing.editors import Editor, published_files
from tests.thoroughness import stories

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse some of these names")

NASTY = (
    "-rf",
    "--all",
    "a b",
    "ä",
    "a\u0308",
    '"q"',
    "'",
    "$(x)",
    "`x`",
    "*",
    ":(top)x",
    "#",
    "!",
    "\\",
    "\t",
    "\n",
    "💐",
    ".x",
    "HEAD",
)
PART = st.lists(
    st.sampled_from(NASTY)
    | st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=8),
    min_size=1,
    max_size=3,
).map("".join)
NAMES = PART.filter(
    lambda name: (
        name not in {".", ".."} and name.lower() not in {".git", "git~1"} and len(name.encode()) < 100
    )
)
PATHS = st.lists(NAMES, min_size=1, max_size=2).map("/".join)


def without_clashes(paths: list[str]) -> list[str]:
    """Leave out what needs a folder where another one is a file."""
    return [path for path in paths if not any(other.startswith(f"{path}/") for other in paths)]


@settings(max_examples=stories(4, 2))
@given(st.lists(PATHS, unique=True, max_size=8).map(without_clashes), st.binary(max_size=20), st.data())
def test_whatever_files_are_called_they_are_published(
    published_paper: Path, paths: list[str], data: bytes, choice: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = shutil.copytree(published_paper, Path(folder) / "welt", symlinks=True)
        ida, ben = Editor(world / "ida", "Ida"), Editor(world / "ben", "Ben")
        for path in paths:
            ida.write(f"content/dateien/{path}", data + path.encode())
        changes = ida.target.changes()
        ida.published()
        ben.published()

        assert len(changes) == len(paths)
        assert all("\n" not in change.sentence for change in changes)
        assert ben.files() == ida.files() == published_files(world / "gegenstelle.git")
        if paths:
            gone = choice.draw(st.sampled_from(paths))
            (ben.root / "content/dateien" / gone).unlink()
            ben.published()
            ida.published()
            assert ida.files() == ben.files() == published_files(world / "gegenstelle.git")


def test_composed_and_decomposed_letters_are_names_of_their_own(ida: Editor, ben: Editor) -> None:
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "Brücke")
        ida.write(f"content/dateien/{name}.txt", form)

    ida.published()
    ben.published()

    assert ben.files() == ida.files()
    assert len(ben.files()) == 4
