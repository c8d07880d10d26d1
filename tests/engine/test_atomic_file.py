from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.engine import atomic_file

MARK = b"test 1\n"


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    atomic_file.write(str(tmp_path / "state" / "file"), MARK, b"payload")
    assert atomic_file.read(str(tmp_path / "state" / "file"), MARK) == b"payload"


def test_a_file_that_does_not_exist_is_nothing(tmp_path: Path) -> None:
    assert atomic_file.read(str(tmp_path / "file"), MARK) is None


def test_a_file_of_another_version_is_nothing(tmp_path: Path) -> None:
    atomic_file.write(str(tmp_path / "file"), b"test 2\n", b"payload")
    assert atomic_file.read(str(tmp_path / "file"), MARK) is None


def test_a_folder_in_its_place_is_nothing(tmp_path: Path) -> None:
    assert atomic_file.read(str(tmp_path), MARK) is None


@given(st.binary(max_size=40), st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_one_changed_byte_anywhere_makes_it_nothing(payload: bytes, place: int, flip: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "file")
        atomic_file.write(str(file), MARK, payload)
        data = bytearray(file.read_bytes())
        data[place % len(data)] ^= flip
        file.write_bytes(data)
        assert atomic_file.read(str(file), MARK) is None


def test_a_torn_file_is_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    atomic_file.write(str(file), MARK, b"payload")
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert atomic_file.read(str(file), MARK) is None


def test_writing_anew_leaves_no_other_file_behind(tmp_path: Path) -> None:
    atomic_file.write(str(tmp_path / "file"), MARK, b"one")
    atomic_file.write(str(tmp_path / "file"), MARK, b"two")
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
