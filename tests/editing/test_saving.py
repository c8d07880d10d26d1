from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from stadtteil.editing.saving import EditConflict, Saved, save
from stadtteil.engine.digests import digest_of
from stadtteil.engine.stamps import walk

OLD, NEW, OTHERS = b"titel: Fest\n", b"titel: Hock\n", b"titel: Feier\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "content" / "fest.yaml"
    found.parent.mkdir()
    found.write_bytes(OLD)
    return found


def test_what_nobody_else_changed_is_saved(file: Path) -> None:
    assert save(file, digest_of(OLD), NEW) == Saved(digest_of(NEW))
    assert file.read_bytes() == NEW
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_who_would_overwrite_a_change_gets_both_texts(file: Path) -> None:
    file.write_bytes(OTHERS)
    found = save(file, digest_of(OLD), NEW)
    assert found == EditConflict(OTHERS, NEW, digest_of(OTHERS))
    assert file.read_bytes() == OTHERS
    assert save(file, found.digest, NEW) == Saved(digest_of(NEW))


def test_a_file_that_was_removed_meanwhile_is_a_conflict_without_their_text(file: Path) -> None:
    file.unlink()
    assert save(file, digest_of(OLD), NEW) == EditConflict(None, NEW, None)
    assert not file.exists()
    assert save(file, None, NEW) == Saved(digest_of(NEW))


def test_a_new_file_gets_its_folders_and_takes_nobodys_place(tmp_path: Path) -> None:
    file = tmp_path / "content" / "2026" / "neu.md"
    assert save(file, None, NEW) == Saved(digest_of(NEW))
    assert save(file, None, OTHERS) == EditConflict(NEW, OTHERS, digest_of(NEW))
    assert file.read_bytes() == NEW


def test_who_saves_what_stands_there_already_has_saved_it(file: Path) -> None:
    stamp = file.stat().st_mtime_ns
    assert save(file, digest_of(NEW), OLD) == Saved(digest_of(OLD))
    assert file.stat().st_mtime_ns == stamp


def test_what_a_killed_process_left_is_passed_over_by_builds_and_removed_by_and_by(file: Path) -> None:
    old, fresh = file.with_name(".stadtteil-0a.neu"), file.with_name(".stadtteil-0b.neu")
    for left in (old, fresh):
        left.write_bytes(b"half")
    os.utime(old, (0, 0))
    save(file, digest_of(OLD), NEW)
    assert sorted(one.name for one in file.parent.iterdir()) == [fresh.name, file.name]
    assert [path for path, _ in walk(str(file.parent))] == [file.name]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_file_keeps_its_rights(file: Path) -> None:
    file.chmod(0o640)
    save(file, digest_of(OLD), NEW)
    assert file.stat().st_mode & 0o777 == 0o640


def test_of_many_who_save_at_once_one_wins_and_nobody_reads_half_a_file(file: Path) -> None:
    texts = [b"x" * 50_000 + str(number).encode() for number in range(8)]
    answers: list[Saved | EditConflict] = []
    seen: list[bytes] = []
    listed: set[str] = set()
    begin, over = threading.Barrier(len(texts) + 1), threading.Event()

    def write(text: bytes) -> None:
        begin.wait()
        answers.append(save(file, digest_of(OLD), text))

    def look() -> None:
        while not over.is_set():
            seen.append(file.read_bytes())
            listed.update(path for path, _ in walk(str(file.parent)))

    threads = [threading.Thread(target=write, args=(text,)) for text in texts]
    reader = threading.Thread(target=look)
    for thread in (*threads, reader):
        thread.start()
    begin.wait()
    for thread in threads:
        thread.join()
    over.set()
    reader.join()
    winners = [answer for answer in answers if isinstance(answer, Saved)]
    assert winners == [Saved(digest_of(file.read_bytes()))]
    assert set(seen) <= {OLD, file.read_bytes()}
    assert listed == {file.name}
