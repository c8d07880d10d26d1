from __future__ import annotations

import os

import pytest

from stadtteil.publishing import alone
from tests.publishing.editors import Editor


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alone, "_LIVING", 0.1)


LOCKS = ("index.lock", "HEAD.lock", "refs/heads/main.lock", "refs/remotes/origin/main.lock", "config.lock")


@pytest.mark.usefixtures("_quick")
def test_locks_of_a_publication_that_was_killed_are_cleared_away(ida: Editor) -> None:
    ida.edit("content/artikel/fest.md", "Zweiter", "Anderer")
    ida.write(".git/stadtteil/publishing", "")
    for lock in LOCKS:
        ida.write(f".git/{lock}", "")

    ida.published()

    assert not list((ida.root / ".git").rglob("*.lock"))


@pytest.mark.usefixtures("_quick")
def test_a_lock_that_was_there_before_belongs_to_somebody_else(ida: Editor) -> None:
    ida.edit("content/artikel/fest.md", "Zweiter", "Anderer")
    lock = ida.write(".git/index.lock", "")
    os.utime(lock, (1, 1))
    ida.write(".git/stadtteil/publishing", "")

    assert "Ein anderes Programm" in ida.refused().message
    assert lock.exists()


def test_while_one_publishes_another_is_told_to_wait(ida: Editor) -> None:
    with alone.alone(ida.target._repository):
        assert ida.refused().message == "Diese Zeitung wird gerade schon veröffentlicht."
    assert "nichts Neues" in ida.published().message
