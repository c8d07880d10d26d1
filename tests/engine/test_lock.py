from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from stadtteil.engine.lock import locked
from stadtteil.engine.os_errors import refused
from tests.patience import PATIENCE

HOLD = """
import sys
from pathlib import Path
from stadtteil.engine.lock import locked
with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def never() -> None:
    raise AssertionError("nobody else holds the lock")


def test_a_lock_that_is_free_is_taken_at_once(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path / "state", never):
            pass


def test_a_crash_inside_frees_it(tmp_path: Path) -> None:
    try:
        with locked(tmp_path, never):
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    with locked(tmp_path, never):
        pass


def test_a_folder_that_cannot_be_made_is_one_german_line(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    with pytest.raises(FileExistsError) as error, locked(tmp_path / "state", never):
        pass
    assert str(refused(error.value)).startswith("Dort liegt schon etwas anderes: ")


def test_the_second_build_says_once_that_it_waits_and_goes_on_when_the_first_is_killed(
    tmp_path: Path,
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    said: list[str] = []

    def waiting() -> None:
        said.append("waiting")
        threading.Timer(0.05, holder.kill).start()

    with locked(tmp_path, waiting):
        assert said == ["waiting"]
        assert holder.wait(PATIENCE) != 0
    for pipe in (holder.stdin, holder.stdout):
        assert pipe
        pipe.close()
