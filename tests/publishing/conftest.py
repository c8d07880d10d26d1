from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.publishing.editors import Editor, bare, git, isolated


@pytest.fixture(scope="session")
def settings_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home for Git with no settings but those of the tests."""
    return tmp_path_factory.mktemp("settings")


@pytest.fixture(autouse=True)
def _own_settings(settings_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolated(settings_folder, monkeypatch.setenv)


@pytest.fixture(scope="session")
def published_paper(settings_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a paper that Ida has published and Ben has taken over, to be copied."""
    folder = tmp_path_factory.mktemp("papier")
    with pytest.MonkeyPatch.context() as patch:
        isolated(settings_folder, patch.setenv)
        remote = bare(folder / "gegenstelle.git")
        Editor.first(folder / "ida", remote, "Ida").published()
        Editor.cloned(folder / "ben", remote, "Ben")
        for name in ("ida", "ben"):
            git(folder / name, "remote", "set-url", "origin", "../gegenstelle.git")
    return folder


@pytest.fixture
def world(tmp_path: Path, published_paper: Path) -> Path:
    """A folder of one's own with the remote and both editors."""
    return shutil.copytree(published_paper, tmp_path / "welt", symlinks=True)


@pytest.fixture
def remote(world: Path) -> Path:
    """The repository that is published to."""
    return world / "gegenstelle.git"


@pytest.fixture
def ida(world: Path) -> Editor:
    """An editor whose paper is published."""
    return Editor(world / "ida", "Ida")


@pytest.fixture
def ben(world: Path) -> Editor:
    """Another editor of the same paper."""
    return Editor(world / "ben", "Ben")
