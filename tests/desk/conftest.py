from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desk.desk_client import DeskClient, desk_of
from tests.space import Space


@pytest.fixture
def desk(small: Space) -> Iterator[DeskClient]:
    """The desk of a little paper."""
    with desk_of(small) as found:
        yield found


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskClient]:
    """The desk of a little paper that no test changes."""
    space = Space(tmp_path_factory.mktemp("desk") / "zeitung")
    space.root.mkdir()
    space.fill("small")
    with desk_of(space) as found:
        yield found
