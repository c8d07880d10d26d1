from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from stadtteil.engine.publish import Published
from stadtteil.engine.tree import Tree
from stadtteil.misuse import StadtteilError
from tests.engine.house import House, expected, pages
from tests.engine.paper import Page

posix = pytest.mark.skipif(os.name == "nt", reason="links are those of POSIX")
LETTERS = tuple("abcdefgh")


def changed(*names: str) -> dict[str, Page]:
    """Return the plan of all letters with these pages changed."""
    return {**pages(*LETTERS), **pages(*names, title="changed")}


def inodes(house: House) -> dict[str, int]:
    return {path: (house.output / path).stat().st_ino for path in house.tree()}


def test_the_first_build_writes_everything(house: House) -> None:
    assert house.build(pages(*LETTERS)) == Published(written=8, unchanged=0, removed=0)
    assert house.tree() == expected(pages(*LETTERS))


def test_the_second_build_renders_and_writes_nothing(house: House) -> None:
    house.build(pages(*LETTERS))
    before = inodes(house)
    assert house.build(pages(*LETTERS)) == Published(written=0, unchanged=8, removed=0, changed=())
    assert house.rendered == []
    assert inodes(house) == before


def test_one_change_writes_one_file_and_leaves_the_others_alone(house: House) -> None:
    house.build(pages(*LETTERS))
    before = inodes(house)
    assert house.build(changed("a")) == Published(1, 7, removed=0, changed=("a/index.html",))
    assert house.tree() == expected(changed("a"))
    after = inodes(house)
    assert [path for path in after if after[path] != before[path]] == ["a/index.html"]


def test_many_changes_replace_the_whole_folder_at_once(house: House) -> None:
    house.build(pages(*LETTERS))
    folder = house.output.stat().st_ino
    assert house.build(changed(*"abcdef")) == Published(written=6, unchanged=2, removed=0)
    assert house.output.stat().st_ino != folder
    assert house.tree() == expected(changed(*"abcdef"))
    assert house.build(changed(*"abcdef")) == Published(written=0, unchanged=8, removed=0, changed=())
    assert house.rendered == []


def test_what_is_stale_but_comes_out_equal_is_not_written(house: House) -> None:
    house.build(pages(*LETTERS))
    before = inodes(house)
    house.toolchain = "two"
    assert house.build(pages(*LETTERS)) == Published(written=0, unchanged=8, removed=0, changed=())
    assert len(house.rendered) == 8
    assert inodes(house) == before
    house.build(pages(*LETTERS))
    assert house.rendered == []


def test_with_a_lost_ledger_equal_files_are_not_written(house: House) -> None:
    house.build(pages(*LETTERS))
    (house.state / "ledger-site").unlink()
    assert house.build(pages(*LETTERS)) == Published(written=0, unchanged=8, removed=0, changed=())


def test_what_the_plan_no_longer_has_goes_with_its_empty_folders(house: House) -> None:
    house.build(pages("a/b/c", *LETTERS))
    published = house.build(pages(*LETTERS))
    assert published == Published(written=0, unchanged=8, removed=1, changed=("a/b/c/index.html",))
    assert house.tree() == expected(pages(*LETTERS))
    assert house.folders() == set(LETTERS)


def test_an_empty_plan_leaves_an_empty_folder(house: House) -> None:
    house.build(pages("a/b"))
    house.build({})
    assert list(house.output.iterdir()) == []


def test_a_damaged_file_is_repaired(house: House) -> None:
    house.build(pages(*LETTERS))
    (house.output / "a" / "index.html").write_text("Hand")
    assert house.build(pages(*LETTERS)).written == 1
    assert house.tree() == expected(pages(*LETTERS))


def test_foreign_files_and_folders_go_from_a_folder_of_our_own(house: House) -> None:
    house.build(pages(*LETTERS))
    (house.output / ".hidden").write_text("x")
    (house.output / "empty" / "inside").mkdir(parents=True)
    (house.output / "a" / "photo.jpg").touch()
    assert house.build(pages(*LETTERS)).removed == 2
    assert house.tree() == expected(pages(*LETTERS))
    assert house.folders() == set(LETTERS)


def test_foreign_files_stay_in_any_other_folder(guest: House) -> None:
    guest.build(pages(*LETTERS))
    (guest.output / "photo.jpg").write_bytes(b"photo")
    guest.build(changed(*"abcdef"))
    assert guest.tree() == {**expected(changed(*"abcdef")), "photo.jpg": b"photo"}
    guest.build({})
    assert guest.tree() == {"photo.jpg": b"photo"}
    assert guest.folders() == set()


@pytest.mark.parametrize("owned", [True, False])
def test_a_folder_becomes_a_file_and_a_file_a_folder(tmp_path: Path, owned: bool) -> None:
    one = {**pages(*LETTERS), "x/y/z.html": Page(title="deep"), "v": Page(title="flat")}
    other = {**pages(*LETTERS), "x": Page(title="flat"), "v/w.html": Page(title="deep")}
    house = House(tmp_path, owned=owned)
    for plan in (one, other, one):
        house.build(plan)
        assert house.tree() == expected(plan)


def test_a_path_that_differs_in_case_only_replaces_the_old_one(house: House) -> None:
    house.build({**pages(*LETTERS), "Fest.html": Page(title="Fest")})
    plan = {**pages(*LETTERS), "fest.html": Page(title="Fest")}
    house.build(plan)
    assert house.tree() == expected(plan)


@posix
@pytest.mark.parametrize("place", ["a", "a/index.html", "x"])
def test_nothing_is_written_through_a_link_in_our_own_folder(house: House, place: str) -> None:
    outside = house.root / "outside"
    outside.mkdir()
    (outside / "index.html").write_text("precious")
    house.build(pages(*LETTERS))
    target = outside / "index.html" if place.endswith("html") else outside
    if place != "x":
        (house.output / "a" / "index.html").unlink()
    if place == "a":
        (house.output / "a").rmdir()
    (house.output / place).symlink_to(target)
    house.build(pages(*LETTERS))
    assert (outside / "index.html").read_text() == "precious"
    assert house.tree() == expected(pages(*LETTERS))
    assert not (house.output / place).is_symlink()


@posix
def test_a_folder_that_is_a_link_stays_one(house: House) -> None:
    (house.root / "www").mkdir()
    house.output.symlink_to("www")
    house.build(pages(*LETTERS))
    house.build(changed(*LETTERS))
    assert house.output.is_symlink()
    assert house.tree() == expected(changed(*LETTERS))


def test_nothing_is_left_beside_the_folder(house: House) -> None:
    house.build(pages(*LETTERS))
    house.build(changed("a"))
    house.build(changed(*LETTERS))
    assert {file.name for file in house.root.iterdir()} == {"site", ".stadtteil"}
    house.close()
    assert {file.name for file in house.state.iterdir()} == {"ledger-site"}


def test_what_is_staged_and_not_published_leaves_no_trace(house: House) -> None:
    house.build(pages(*LETTERS))
    with house.stage(changed(*LETTERS)):
        pass
    assert house.tree() == expected(pages(*LETTERS))
    house.close()
    assert {file.name for file in house.state.iterdir()} == {"ledger-site"}


def test_a_plan_with_an_unrenderable_page_cannot_be_published(house: House) -> None:
    house.build(pages(*LETTERS))
    with house.stage(pages(*LETTERS, title="unrenderable")) as publisher, pytest.raises(AssertionError):
        publisher.publish()
    assert house.tree() == expected(pages(*LETTERS))


def refuse(*_args: object, **_kwargs: object) -> None:
    raise OSError(errno.EBUSY, "Device or resource busy")


def test_a_folder_that_cannot_be_replaced_is_filled_file_by_file(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.build(pages(*LETTERS))
    folder = house.output.stat().st_ino
    monkeypatch.setattr(Path, "rename", refuse)
    house.build(changed(*LETTERS[1:]))
    assert house.output.stat().st_ino == folder
    assert house.tree() == expected(changed(*LETTERS[1:]))


def test_the_old_folder_comes_back_if_the_new_one_cannot_take_its_place(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.build(pages(*LETTERS))
    folder = house.output.stat().st_ino
    real = Path.rename
    monkeypatch.setattr(
        Path, "rename", lambda self, to: refuse() if self.name == "neu-site" else real(self, to)
    )
    house.build(changed(*LETTERS))
    assert house.output.stat().st_ino == folder
    assert house.tree() == expected(changed(*LETTERS))


def test_files_move_between_disks_as_copies(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.build(pages(*LETTERS))
    real = os.replace

    def replace(source: str, target: str) -> None:
        if "neu-site" in source:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    house.build(changed("a"))
    assert house.tree() == expected(changed("a"))


def test_where_a_disk_has_no_links_files_are_copied(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.build(pages(*LETTERS))
    monkeypatch.setattr(os, "link", refuse)
    house.build(changed(*LETTERS[1:]))
    assert house.tree() == expected(changed(*LETTERS[1:]))
    house.build(changed(*LETTERS[1:]))
    assert house.rendered == []


def test_a_file_damaged_while_others_replace_the_folder_is_repaired_next_time(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.build(pages(*LETTERS))
    real = Tree.link

    def link(tree: Tree, path: str, source: str) -> None:
        Path(source).write_text("Hand")
        real(tree, path, source)

    monkeypatch.setattr(Tree, "link", link)
    house.build(changed(*LETTERS[1:]))
    monkeypatch.undo()
    house.build(changed(*LETTERS[1:]))
    assert house.tree() == expected(changed(*LETTERS[1:]))


def test_a_full_disk_is_one_german_line_and_leaves_the_folder_alone(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.build(pages(*LETTERS))

    def write(tree: Tree, path: str, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", path)

    monkeypatch.setattr(Tree, "write", write)
    with pytest.raises(StadtteilError, match="Der Datenträger ist voll"):
        house.build(changed("a"))
    assert house.tree() == expected(pages(*LETTERS))


def test_readers_may_read_what_is_written(house: House) -> None:
    house.build(pages(*LETTERS))
    plain = house.root / "plain"
    plain.touch()
    assert (house.output / "a" / "index.html").stat().st_mode == plain.stat().st_mode


def test_nothing_is_moved_where_one_place_cannot_take_its_file(guest: House) -> None:
    guest.build(pages(*LETTERS))
    (guest.output / "h" / "index.html").unlink()
    (guest.output / "h" / "index.html").mkdir()
    (guest.output / "h" / "index.html" / "foreign").touch()
    before = {**guest.tree()}
    plan = {**changed(*"abch"), **pages("new/folder")}
    with pytest.raises(
        StadtteilError, match=r"Statt einer Datei liegt dort ein Ordner.*bleibt die Ausgabe, wie sie war"
    ):
        guest.build(plan)
    assert guest.tree() == before
    assert "new" not in guest.folders()


def test_nothing_is_moved_where_one_folder_may_not_be_written_to(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.build(pages(*LETTERS))
    locked = str(house.output / "c")
    monkeypatch.setattr(os, "access", lambda path, mode: path != locked)
    with pytest.raises(StadtteilError, match="Das Recht dazu fehlt"):
        house.build(changed("a", "b", "c"))
    assert house.tree() == expected(pages(*LETTERS))


@pytest.mark.parametrize("inside", ["", "deep/deeper", "deep/foreign.txt"])
def test_a_folder_that_took_the_place_of_one_of_our_files_goes(house: House, inside: str) -> None:
    house.build(pages(*LETTERS))
    place = house.output / "h" / "index.html"
    place.unlink()
    place.mkdir()
    if inside:
        (place / inside).parent.mkdir(parents=True, exist_ok=True)
        (place / inside).touch() if "." in inside else (place / inside).mkdir()
    house.build(changed("a"))
    assert house.tree() == expected(changed("a"))
    assert "h/index.html" not in house.folders()


def test_an_empty_folder_that_a_dead_build_left_in_a_guests_house_makes_room(guest: House) -> None:
    guest.ledger().claim(["a/index.html"])
    (guest.output / "a").mkdir(parents=True)
    guest.build({"a": Page(title="a")})
    assert guest.tree() == {"a": b"<h1>a</h1>\n"}


def test_a_folder_with_a_file_of_the_host_makes_none(guest: House) -> None:
    guest.ledger().claim(["a/index.html"])
    (guest.output / "a").mkdir(parents=True)
    (guest.output / "a" / "host.txt").write_text("here before")
    with pytest.raises(StadtteilError, match="bleibt die Ausgabe, wie sie war"):
        guest.build({"a": Page(title="a")})
    assert guest.tree() == {"a/host.txt": b"here before"}
