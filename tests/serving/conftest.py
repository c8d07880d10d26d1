from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.serving.served import Served, serving
from tests.space import Space


@pytest.fixture
def paper(project: Space) -> Space:
    """A little paper that nobody has built yet."""
    project.fill("small")
    return project


@pytest.fixture
def served(paper: Space) -> Iterator[Served]:
    with serving(paper) as found:
        yield found
