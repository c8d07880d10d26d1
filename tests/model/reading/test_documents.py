from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from stadtteil.engine.faces import Faces
from stadtteil.engine.memo import Memo
from stadtteil.engine.source import Source
from stadtteil.model.reading.documents import Documents
from stadtteil.model.reading.pieces import read_piece

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)


def ask(_function: str, pieces: Iterable[bytes], _size: int) -> Iterator[bytes]:
    return map(read_piece, pieces)


def key_of(picture: Path, digest: str, state: Path) -> str:
    """Return the key of a paper of one picture that had some digest when it was seen."""
    memo = Memo(state)
    sources = [Source("content/bilder/hof.jpg", str(picture), digest)]
    documents = Documents(sources, "toolchain", memo, Faces(), {}, NOON)
    documents.read(ask, lambda *_: None)
    documents.all(ask, lambda *_: None)
    memo.close()
    return documents.key


def test_what_changed_while_it_was_read_has_a_key_that_no_other_build_has(tmp_path: Path) -> None:
    picture = tmp_path / "hof.jpg"
    picture.write_bytes(b"not what was seen")
    assert key_of(picture, "0" * 32, tmp_path) != key_of(picture, "0" * 32, tmp_path)
