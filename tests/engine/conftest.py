from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.house import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A house whose output folder is wholly its own."""
    return House(tmp_path)


@pytest.fixture
def guest(tmp_path: Path) -> House:
    """A house that builds into a folder which other things may stand in, too."""
    return House(tmp_path, "public", owned=False)
