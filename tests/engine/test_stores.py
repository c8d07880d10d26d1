from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.engine.faces import Face, Faces
from stadtteil.engine.plan import Plan, Said
from stadtteil.engine.stores import Stores
from tests.engine.house import NOON

FACES = Faces("reader", {"content/a.md": Face("source", "face", "text", "words")})


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / ".stadtteil"


@pytest.fixture
def stores(state: Path) -> Iterator[Stores]:
    stores = Stores(state, "site")
    yield stores
    stores.close()


def known(state: Path) -> Faces:
    """What a next build would know."""
    stores = Stores(state, "site")
    stores.close()
    return stores.faces


def test_faces_are_known_once_a_build_has_settled(stores: Stores, state: Path) -> None:
    assert known(state) == Faces()
    stores.settle(FACES, None)
    assert stores.faces == known(state) == FACES


@pytest.mark.parametrize("harm", [b"", b"nonsense"])
def test_broken_faces_are_none(stores: Stores, state: Path, harm: bytes) -> None:
    stores.settle(FACES, None)
    (state / "faces").write_bytes(harm)
    assert known(state) == Faces()


def test_nothing_is_written_where_nothing_changed(stores: Stores, state: Path) -> None:
    stores.settle(FACES, None)
    (state / "faces").unlink()
    stores.settle(Faces("reader", dict(FACES.by_path)), None)
    assert not (state / "faces").exists()


def test_what_is_forgotten_is_known_to_nobody(stores: Stores, state: Path) -> None:
    stores.memo.keep("key", b"data")
    stores.settle(FACES, None)
    again = Stores(state, "site")
    again.forget()
    assert again.faces == known(state) == Faces()
    assert again.memo.document("key") is None
    again.close()


def test_stores_are_ours_until_somebody_else_has_built(stores: Stores, state: Path) -> None:
    ours = [stores.ours]
    stores.settle(FACES, None)
    ours.append(stores.ours)
    other = Stores(state, "site")
    other.settle(FACES, None)
    other.close()
    ours.append(stores.ours)
    assert ours == [False, True, False]


def test_only_a_new_plan_throws_away_what_was_not_asked_for(stores: Stores, state: Path) -> None:
    for number in range(150):
        stores.memo.keep(f"old {number}", b"data")
    stores.settle(FACES, None)
    later = Stores(state, "site")
    later.memo.keep("new", b"data")
    later.settle(FACES, None)
    outputs, _conflicts = later.plan.make(())
    assert later.memo.document("old 1") == b"data"
    later.settle(FACES, Plan("key", NOON, outputs, Said(), {}))
    assert [later.memo.document(key) for key in ("new", "old 1", "old 2")] == [b"data", b"data", None]
    later.close()
