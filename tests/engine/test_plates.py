from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.engine.digests import digest_of
from stadtteil.engine.plates import Edition, Plates, Press

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
EDITION = Edition({"content/a.md": "1"}, "tools", NOON, NOON + HOUR, msgspec.Raw(b"\xa0"))
ONE, TWO, THREE = (digest_of(word) for word in (b"one", b"two", b"three"))
VIEWS = {
    "a.html": f"<{ONE}>".encode(),
    "b.html": f"{TWO}, {ONE} and {ONE}".encode(),
    "c.html": b"nothing",
    "empty": b"",
    "d.html": TWO.encode(),
}


def keep(state: Path, views: Mapping[str, bytes] = VIEWS, noted_ns: int = 1) -> None:
    state.mkdir(exist_ok=True)
    with Press(Plates(state, "site")) as press:
        for path, view in views.items():
            press.add(path, "renderer", view)
        press.keep(EDITION, noted_ns)


def read(state: Path, noted_ns: int = 1) -> Plates:
    plates = Plates(state, "site")
    assert plates.edition(noted_ns) == EDITION
    assert plates.whole()
    return plates


def named(plates: Plates, digest: str) -> list[str]:
    return [plate.path for plate in plates.naming(digest)]


def test_they_know_each_view_and_who_names_a_digest(tmp_path: Path) -> None:
    keep(tmp_path)
    plates = read(tmp_path)
    assert plates.paths == list(VIEWS)
    assert {path: plates.plate(number).view for number, path in enumerate(VIEWS)} == VIEWS
    assert named(plates, ONE) == ["a.html", "b.html"]
    assert named(plates, TWO) == ["b.html", "d.html"]
    assert named(plates, THREE) == []


def test_a_digest_that_only_two_views_together_spell_is_named_by_none(tmp_path: Path) -> None:
    keep(tmp_path, {"a": ONE[:20].encode(), "b": ONE[20:].encode()})
    assert named(read(tmp_path), ONE) == []


@given(st.lists(st.lists(st.sampled_from([ONE, TWO, "x"]), max_size=4).map("".join), min_size=1, max_size=6))
def test_whoever_names_a_digest_is_found_once(views: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder)
        keep(state, {"start": b"-", **{str(at): view.encode() for at, view in enumerate(views)}})
        assert named(read(state), ONE) == [str(at) for at, view in enumerate(views) if ONE in view]


def test_an_exchange_lasts(tmp_path: Path) -> None:
    keep(tmp_path)
    plates = read(tmp_path)
    plate = plates.plate(1)
    other = plate.view.replace(TWO.encode(), THREE.encode())
    plates.exchange({plate.start: other}, EDITION, 2)
    for same in (plates, read(tmp_path, 2)):
        assert same.plate(1).view == other
        assert named(same, TWO) == ["d.html"]
        assert named(same, ONE) == ["a.html", "b.html"]


def test_they_hold_for_their_own_ledger_only(tmp_path: Path) -> None:
    assert Plates(tmp_path, "site").edition(1) is None
    keep(tmp_path)
    assert Plates(tmp_path, "site").edition(2) is None
    assert Plates(tmp_path, "other").edition(1) is None


def test_a_press_that_was_not_kept_leaves_the_old_ones(tmp_path: Path) -> None:
    keep(tmp_path)
    with Press(Plates(tmp_path, "site")) as press:
        press.add("other", "renderer", b"other")
    assert read(tmp_path).paths == list(VIEWS)


def test_plates_see_what_another_process_has_kept(tmp_path: Path) -> None:
    keep(tmp_path)
    plates = read(tmp_path)
    keep(tmp_path, {"new": b"new"}, 2)
    assert plates.edition(2) == EDITION
    assert plates.whole()
    assert plates.plate(0).view == b"new"


@pytest.mark.parametrize("harm", [b"", b"cut", b"noise"])
def test_views_that_are_not_whole_are_not_used(tmp_path: Path, harm: bytes) -> None:
    keep(tmp_path)
    file = tmp_path / "views-site"
    whole = file.read_bytes()
    file.write_bytes({b"": b"", b"cut": whole[:-1], b"noise": bytes(reversed(whole))}[harm])
    plates = Plates(tmp_path, "site")
    assert plates.edition(1) is not None
    assert not plates.whole()


def test_lost_views_are_not_used(tmp_path: Path) -> None:
    keep(tmp_path)
    (tmp_path / "views-site").unlink()
    plates = Plates(tmp_path, "site")
    assert plates.edition(1) is not None
    assert not plates.whole()


@pytest.mark.parametrize("harm", [b"", b"nonsense"])
def test_a_broken_head_means_none(tmp_path: Path, harm: bytes) -> None:
    keep(tmp_path)
    (tmp_path / "plates-site").write_bytes(harm)
    assert Plates(tmp_path, "site").edition(1) is None


@pytest.mark.parametrize(
    ("toolchain", "now", "holds"),
    [
        ("tools", NOON, True),
        ("tools", NOON + HOUR / 2, True),
        ("tools", NOON + HOUR, False),
        ("tools", NOON - HOUR, False),
        ("others", NOON, False),
    ],
)
def test_an_edition_holds_for_its_time_and_code(toolchain: str, now: dt.datetime, holds: bool) -> None:
    assert EDITION.holds(toolchain, now) is holds


def test_an_edition_without_an_end_holds_for_good() -> None:
    assert msgspec.structs.replace(EDITION, ends=None).holds("tools", NOON + 10_000 * HOUR)
