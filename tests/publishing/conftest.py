from __future__ import annotations

from pathlib import Path

import pytest

from tests.publishing.editors import Editor, bare, isolated


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git with no settings but those of the test."""
    isolated(tmp_path_factory.mktemp("settings"), monkeypatch.setenv)


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """An empty repository that is published to."""
    return bare(tmp_path / "gegenstelle.git")


@pytest.fixture
def ida(tmp_path: Path, remote: Path) -> Editor:
    """An editor whose paper is published."""
    editor = Editor.first(tmp_path / "ida", remote, "Ida")
    assert "Veröffentlicht" in editor.published().message
    return editor


@pytest.fixture
def ben(tmp_path: Path, remote: Path, ida: Editor) -> Editor:
    """Another editor of the same paper."""
    return Editor.cloned(tmp_path / "ben", remote, "Ben")
