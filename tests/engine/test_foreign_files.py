"""What belongs to whoever publishes the output folder, and stays whatever is built."""

from __future__ import annotations

import pytest

from stadtteil.engine.compare import OutputState
from stadtteil.engine.foreign_files import foreign_files, unknown_files
from tests.engine.house import House, expected, pages

LETTERS = tuple("abcdefgh")
STAYING = {
    ".git/HEAD": b"ref: refs/heads/pages",
    ".git/objects/ab/cd": b"object",
    ".gitignore": b"*.tmp",
    ".well-known/acme-challenge/token": b"token",
    ".nojekyll": b"",
    "CNAME": b"zeitung.example",
}


def put(house: House, *paths: str) -> None:
    for path in paths:
        file = house.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(STAYING.get(path, b"foreign"))


@pytest.mark.parametrize("first", [True, False])
def test_repository_and_domain_stay_whatever_is_built(house: House, first: bool) -> None:
    if not first:
        house.build(pages(*LETTERS))
    put(house, *STAYING)
    places = {path: (house.output / path).stat().st_ino for path in STAYING}
    for plan in (pages(*LETTERS, title="one"), pages(*LETTERS, title="two"), pages("a"), pages(*LETTERS)):
        house.build(plan)
        assert house.tree() == {**expected(plan), **STAYING}
        assert places == {path: (house.output / path).stat().st_ino for path in STAYING}
        house.build(plan)
        assert house.rendered == []
    assert OutputState(house.ledger(), house.output).is_as_noted


def test_an_empty_folder_of_theirs_stays_too(house: House) -> None:
    (house.output / ".well-known").mkdir(parents=True)
    house.build(pages(*LETTERS))
    house.build(pages(*LETTERS, title="other"))
    assert house.folders() == {".well-known", *LETTERS}


def test_the_same_names_further_down_are_nobody_s(house: House) -> None:
    house.build(pages(*LETTERS))
    put(house, "a/CNAME", "a/.git/HEAD")
    house.build(pages(*LETTERS))
    assert house.tree() == expected(pages(*LETTERS))


def test_what_was_planned_under_such_a_name_goes_with_the_plan(house: House) -> None:
    planned = {**pages(*LETTERS), ".well-known/security.txt": pages("x")["x/index.html"]}
    house.build(planned)
    assert foreign_files(house.output, planned) == []
    house.build(pages(*LETTERS))
    assert house.tree() == expected(pages(*LETTERS))


def test_unknown_files_are_all_but_these(house: House) -> None:
    put(house, *STAYING, "Thumbs.db", "index.html", "alt/x")
    assert unknown_files(house.output) == ["alt", "index.html"]
    assert unknown_files(house.output / "missing") == []
