from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil.engine.faces import Face, Faces

FACES = {"content/a.md": Face("source", "face", "text"), "content/b.yaml": Face("1", "2", "")}


def test_what_was_saved_is_known_to_the_next_build(tmp_path: Path) -> None:
    faces = Faces(tmp_path)
    faces.note("reader", FACES)
    assert Faces(tmp_path).known("reader") == {}
    faces.save()
    assert Faces(tmp_path).known("reader") == FACES


def test_another_reader_knows_nothing(tmp_path: Path) -> None:
    faces = Faces(tmp_path)
    faces.note("reader", FACES)
    faces.save()
    assert Faces(tmp_path).known("other") == {}


@pytest.mark.parametrize("harm", [b"", b"nonsense"])
def test_a_broken_file_is_empty(tmp_path: Path, harm: bytes) -> None:
    (tmp_path / "faces").write_bytes(harm)
    assert Faces(tmp_path).known("reader") == {}


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    faces = Faces(tmp_path)
    faces.note("reader", FACES)
    faces.save()
    (tmp_path / "faces").unlink()
    faces.note("reader", dict(FACES))
    faces.save()
    assert not (tmp_path / "faces").exists()


def test_what_is_forgotten_is_known_to_nobody(tmp_path: Path) -> None:
    faces = Faces(tmp_path)
    faces.note("reader", FACES)
    faces.save()
    faces.forget()
    assert faces.known("reader") == Faces(tmp_path).known("reader") == {}
