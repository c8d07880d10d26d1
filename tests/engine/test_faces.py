from __future__ import annotations

from stadtteil.engine.faces import Face, Faces

FACES = Faces(
    "reader",
    {"content/a.md": Face("source", "face", "text", "words"), "content/b.yaml": Face("1", "2", "", "")},
)


def test_a_reader_knows_what_it_has_read_itself() -> None:
    assert FACES.of("reader") == FACES.by_path


def test_another_reader_knows_nothing() -> None:
    assert FACES.of("other") == {}
