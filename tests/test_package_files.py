"""Whatever file of our own package changes, no file that readers have is taken for right because of that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stadtteil.engine.user_cache import VARIABLE
from tests.space import ROOT, TODAY, Outcome, Space


class Installed:
    """A copy of the program with layouts, whose files a test may change."""

    def __init__(self, folder: Path, space: Space) -> None:
        self.package = folder / "stadtteil"
        self._folder = folder
        self._space = space
        shutil.copytree(ROOT / "stadtteil", self.package, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "layouts").symlink_to(ROOT / "layouts", target_is_directory=True)

    def build(self) -> Outcome:
        """Build the site, and return what was said."""
        alone = {"PYTHONPATH": str(self._folder), VARIABLE: ""}
        return self._space.run("build", "--date", TODAY, environment=alone)


@pytest.fixture
def installed(tmp_path_factory: pytest.TempPathFactory, small: Space) -> Installed:
    program = Installed(tmp_path_factory.mktemp("program"), small)
    assert program.build().code == 0
    assert program.build().out.startswith("Nichts zu tun: ")
    return program


def test_a_changed_script_of_the_package_reaches_readers(installed: Installed, small: Space) -> None:
    script = max((installed.package / "outputs" / "embed" / "loaders").glob("*.js"))
    script.write_text(script.read_text(encoding="utf-8") + "// changed\n", encoding="utf-8")
    assert installed.build().code == 0
    published = [file for file in small.site.rglob("*.js") if "// changed" in file.read_text("utf-8")]
    assert published


def test_a_new_file_of_the_package_makes_all_anew(installed: Installed, small: Space) -> None:
    (installed.package / "outputs" / "words.mo").write_bytes(b"new")
    assert installed.build().out.startswith(f"{len(list(small.site.rglob('*.html')))} Seiten: ")
    assert installed.build().out.startswith("Nichts zu tun: ")
