from __future__ import annotations

from stadtteil.engine.staging import recover
from stadtteil.engine.tree import HALFWAY
from tests.engine.house import House, expected, pages


def test_a_folder_that_was_set_aside_comes_back(house: House) -> None:
    house.build(pages("a", "b"))
    house.output.rename(house.state / "alt-site")
    recover(house.output, house.ledger())
    assert house.tree() == expected(pages("a", "b"))
    house.build(pages("a", "b"))
    assert house.rendered == []


def test_a_folder_set_aside_goes_when_the_new_one_stands(house: House) -> None:
    house.build(pages("a"))
    (house.state / "alt-site" / "old").mkdir(parents=True)
    recover(house.output, house.ledger())
    assert house.tree() == expected(pages("a"))
    assert not (house.state / "alt-site").exists()


def test_files_that_still_wait_go(house: House) -> None:
    house.stage(pages("a", "b"))
    assert (house.state / "neu-site").exists()
    recover(house.output, house.ledger())
    assert not (house.state / "neu-site").exists()


def test_a_file_that_was_halfway_in_goes(guest: House) -> None:
    guest.build(pages("a"))
    (guest.output / HALFWAY).touch()
    recover(guest.output, guest.ledger())
    assert guest.tree() == expected(pages("a"))


def test_without_leftovers_nothing_happens(house: House) -> None:
    recover(house.output, house.ledger())
    assert list(house.root.iterdir()) == []
