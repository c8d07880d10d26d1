from __future__ import annotations

import pytest

from tests.outputs import built
from tests.outputs.built import Paper


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    return built.sample(tmp_path_factory.mktemp)


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    return built.full(tmp_path_factory.mktemp)


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    return built.moved(tmp_path_factory.mktemp)


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    return built.elsewhere(tmp_path_factory.mktemp)


@pytest.fixture(scope="session", params=["sample", "full", "moved"])
def paper(request: pytest.FixtureRequest) -> Paper:
    """Each of the built papers in turn."""
    found: Paper = request.getfixturevalue(request.param)
    return found
