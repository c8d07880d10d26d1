"""Publishing from the desk into a repository, and what another editor had published in the meantime."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.desk_client import DeskClient, desk_of
from tests.publishing.editors import bare, git, isolated
from tests.space import Space

ONE = "content/artikel/eins.md"
IDA = {"name": "Ida", "mail": "redaktion@blatt.example"}


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = tmp_path / "settings"
    settings.mkdir()
    isolated(settings, monkeypatch.setenv)


@pytest.fixture
def papers(small: Space, tmp_path: Path) -> tuple[Space, Space]:
    """Two editors' copies of one paper that was published."""
    remote = bare(tmp_path / "gegenstelle.git")
    git(small.root, "init", "--initial-branch=main")
    small.write(".gitignore", "/site/\n/.stadtteil/\n")
    git(small.root, "add", "-A")
    git(small.root, "-c", "user.name=Ida", "-c", "user.email=i@x.example", "commit", "-m", "Anfang")
    git(small.root, "remote", "add", "origin", str(remote))
    git(small.root, "push", "--set-upstream", "origin", "main")
    git(tmp_path, "clone", str(remote), "andere")
    return small, Space(tmp_path / "andere")


def save(desk: DeskClient, value: str, *at: str) -> None:
    digest = desk.entry(ONE)["digest"]
    desk.post("/api/save", {"path": ONE, "digest": digest, "changes": [{"at": at, "value": value}]})


def test_two_editors_publish_and_who_is_second_sees_both_texts(papers: tuple[Space, Space]) -> None:
    with desk_of(papers[0]) as ida, desk_of(papers[1]) as ben:
        save(ida, "Idas Titel", "titel")
        changes = ida.get("/api/changes")
        assert changes["target"]["kind"] == "git"
        assert [one["path"] for one in changes["sentences"]] == [ONE]
        assert ida.post("/api/publish", {"author": IDA})["published"] is True
        assert ida.get("/api/changes")["sentences"] == []
        assert ida.get("/api/paper")["editor"] == IDA

        save(ben, "Bens Titel", "titel")
        told = ben.post("/api/publish", {"author": IDA | {"name": "Ben"}}, 409)
        (conflict,) = told["conflicts"]
        assert "Idas Titel" in conflict["theirs"]
        assert "Bens Titel" in conflict["ours"]
        chosen = {ONE: conflict["ours"].replace("Bens Titel", "Beider Titel")}
        ben.post("/api/publish", {"author": IDA | {"name": "Ben"}, "resolutions": chosen})
        assert "Beider Titel" in (papers[1].root / ONE).read_text(encoding="utf-8")
        assert "Beider Titel" in git(papers[1].root, "show", f"origin/main:{ONE}")
        assert ben.entry(ONE)["title"] == "Beider Titel"


def test_with_an_error_nothing_is_published(papers: tuple[Space, Space]) -> None:
    with desk_of(papers[0]) as desk:
        save(desk, "nie", "datum")
        told = desk.post("/api/publish", {"author": IDA}, 422)
        assert [one["path"] for one in told["problems"]] == [ONE]
        assert desk.get("/api/changes")["sentences"]


def test_without_a_place_to_publish_to_it_says_which_folder_to_upload(desk: DeskClient) -> None:
    changes = desk.get("/api/changes")
    assert changes["target"]["kind"] == "none"
    assert changes["target"]["folder"] == str(desk.space.root / "site")
    assert changes["blocked"] == ""


def test_who_publishes_has_a_name_and_an_address(desk: DeskClient) -> None:
    assert desk.get("/api/paper")["editor"] is None
    desk.post("/api/editor", {"name": "", "mail": "keine"}, 422)
    assert desk.post("/api/editor", IDA) == desk.get("/api/paper")["editor"] == IDA
