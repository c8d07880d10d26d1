"""What a half of the outputs hands over, from this process or from another one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stadtteil.engine.digests import digest_of
from stadtteil.engine.forked import ForkedWork
from stadtteil.engine.output import Encoded
from stadtteil.outputs.half import Half, HalfEnd, decode, encode
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.layouts import Layouts
from tests.outputs.test_plan_context import empty


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_fork_hands_over_outputs_heads_and_what_is_wrong_with_layouts(tmp_path: Path) -> None:
    site = empty()

    def half() -> Half:
        return Half(site, PlanContext(site, Layouts({}, {}, ()), digest_of), ("notfound",), [])

    here = list(half().planned())
    with ForkedWork(half().planned, encode, decode, tmp_path) as work:
        assert list(work.results()) == here
    page, end = here
    assert isinstance(page, Encoded)
    assert page.path == "404.html"
    assert isinstance(end, HalfEnd)
    assert len(end.heads) == 1
    assert [problem.message for problem in end.problems] == ["Dieses Layout fehlt."]
