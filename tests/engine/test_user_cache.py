"""What all papers of a user share lies where nobody else can write."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stadtteil.engine.user_cache import MOST_KEPT, VARIABLE, user_cache

TOOLCHAIN = "a" * 32
posix = pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out of profiles by other means")


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that programs of this user keep such things in; it is not there yet."""
    found = tmp_path / "cache"
    monkeypatch.setenv(VARIABLE, str(found))
    return found


def test_each_toolchain_has_a_folder_and_gets_the_same_again(base: Path) -> None:
    assert user_cache(TOOLCHAIN) == user_cache(TOOLCHAIN) == base / "stadtteil" / TOOLCHAIN
    assert user_cache("b" * 32) == base / "stadtteil" / ("b" * 32)


@posix
def test_it_is_made_for_this_user_alone(base: Path) -> None:
    found = user_cache(TOOLCHAIN)
    assert found
    assert [place.stat().st_mode & 0o777 for place in (base, found.parent, found)] == [0o700] * 3


@posix
@pytest.mark.parametrize("inside", ["", "stadtteil", f"stadtteil/{TOOLCHAIN}"])
@pytest.mark.parametrize("mode", [0o720, 0o702])
def test_where_others_may_write_there_is_none(base: Path, inside: str, mode: int) -> None:
    assert user_cache(TOOLCHAIN)
    (base / inside).chmod(mode)
    assert user_cache(TOOLCHAIN) is None


@posix
def test_what_is_another_users_is_not_taken(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base.mkdir(mode=0o700)
    monkeypatch.setattr(os, "geteuid", lambda: base.stat().st_uid + 1)
    assert user_cache(TOOLCHAIN) is None
    assert not list(base.iterdir())


@posix
def test_a_link_in_its_place_is_not_followed(base: Path, tmp_path: Path) -> None:
    base.mkdir(mode=0o700)
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (base / "stadtteil").symlink_to(tmp_path / "elsewhere")
    assert user_cache(TOOLCHAIN) is None


@pytest.mark.parametrize("said", ["", "cache"])
def test_nobody_need_have_one(base: Path, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv(VARIABLE, said)
    assert user_cache(TOOLCHAIN) is None
    assert not base.exists()


def test_where_none_can_be_made_there_is_none(base: Path) -> None:
    base.write_text("a file")
    assert user_cache(TOOLCHAIN) is None


def test_code_that_was_edited_meanwhile_has_none(base: Path) -> None:
    assert user_cache("edited-0123") is None
    assert not base.exists()


def test_those_of_older_toolchains_go(base: Path) -> None:
    for age, name in enumerate("bcdefg"):
        found = user_cache(name * 32)
        assert found
        os.utime(found, (1000 + age, 1000 + age))
    assert user_cache(TOOLCHAIN)
    left = sorted(one.name[0] for one in (base / "stadtteil").iterdir())
    assert left == ["a", "f", "g"]
    assert len(left) == MOST_KEPT
