from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil.engine import atomic_file
from stadtteil.engine.state_file import StateFile

MARK = b"test 1\n"


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    StateFile(tmp_path / "new" / "file", MARK, dict[str, int]).write({"a": 1})
    assert StateFile(tmp_path / "new" / "file", MARK, dict[str, int]).read() == {"a": 1}


@pytest.mark.parametrize("payload", [b"", b"\xc1", b"\x93\x01\x02", b"\xa1\xff"])
def test_what_is_no_such_value_is_nothing(tmp_path: Path, payload: bytes) -> None:
    atomic_file.write(str(tmp_path / "file"), MARK, payload)
    assert StateFile(tmp_path / "file", MARK, dict[str, int]).read() is None


def test_what_was_removed_is_nothing(tmp_path: Path) -> None:
    file = StateFile(tmp_path / "file", MARK, dict[str, int])
    file.write({})
    file.remove()
    file.remove()
    assert file.read() is None
