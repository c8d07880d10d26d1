from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import Served, serving
from tests.browser.visits import Visit, Visits, visit_all
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
def served(request: pytest.FixtureRequest) -> Iterator[Served]:
    """Each of the built papers in turn, on a web server."""
    with serving(request.getfixturevalue(request.param)) as found:
        yield found


@pytest.fixture(scope="session", params=["sample", "full", "elsewhere"])
def served_whole(request: pytest.FixtureRequest) -> Iterator[Served]:
    """The papers whose pages differ by more than their addresses."""
    with serving(request.getfixturevalue(request.param)) as found:
        yield found


@pytest.fixture(scope="session")
def visits(served_whole: Served, browser: Browser) -> Visits:
    """Every kind of page of those papers, opened at every width."""
    return visit_all(served_whole, browser)


@pytest.fixture(scope="session")
def visited(visits: Visits) -> list[Visit]:
    return visits.pages


@pytest.fixture(scope="session")
def served_sample(sample: Paper) -> Iterator[Served]:
    with serving(sample) as found:
        yield found


@pytest.fixture(scope="session")
def served_elsewhere(elsewhere: Paper) -> Iterator[Served]:
    with serving(elsewhere) as found:
        yield found
