"""`stadtteil build --profile`: where the time went."""

from __future__ import annotations

import re

from stadtteil.terminal.reporter import STEPS
from tests.space import TODAY, Space


def test_it_names_every_step_and_the_sum(small: Space) -> None:
    lines = small.run("build", "--date", TODAY, "--profile", "--quiet").out.splitlines()

    found = [re.fullmatch(r"(.+?) +(\d+,\d\d) s +(\d+) %", line) for line in lines]
    assert [match[1] for match in found if match] == list(STEPS.values())
    shares = [int(match[3]) for match in found if match]
    assert shares[-1] == 100
    assert abs(sum(shares[:-1]) - 100) <= len(shares)


def test_it_looks_even_where_nothing_changed(small: Space) -> None:
    small.run("build", "--date", TODAY)

    assert "Verknüpfen und planen" in small.run("build", "--date", TODAY, "--profile").out


def test_without_it_nothing_is_said_of_steps(small: Space) -> None:
    assert "Verknüpfen und planen" not in small.run("build", "--date", TODAY).out
