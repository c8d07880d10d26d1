"""What the halves of the outputs hand over, from this process or from another one."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

from stadtteil.engine.digests import digest_of
from stadtteil.engine.forked import ForkedWork
from stadtteil.engine.output import Encoded
from stadtteil.outputs.half import Half, HalfEnd, decode, encode, halves
from stadtteil.outputs.languages import LanguagesView
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.layouts import Layouts
from tests.outputs.test_plan_context import empty

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


def both(*languages: str) -> tuple[Half, Half]:
    site = empty(*languages)
    return halves(site, PlanContext(site, Layouts({}, {}, ()), digest_of))


@needs_fork
@pytest.mark.parametrize("languages", [(), ("ar", "tr")])
def test_a_fork_hands_over_the_same_outputs_and_ends(tmp_path: Path, languages: tuple[str, ...]) -> None:
    first, second = both(*languages)
    ours, theirs = first.first(), second.first()
    here = [*first.second(theirs), *second.second(ours)]

    first, second = both(*languages)
    with ForkedWork(second, encode, decode, tmp_path) as work:
        ours, theirs = first.first(), work.first()
        there = [*first.second(theirs), *work.second(ours)]

    for in_one, in_two in zip(here, there, strict=True):
        if isinstance(in_one, HalfEnd):
            assert isinstance(in_two, HalfEnd)
            assert in_one.heads == in_two.heads != []
            assert {problem.message for problem in in_two.problems} == {"Dieses Layout fehlt."}
        else:
            assert in_one == in_two


def test_pages_of_both_halves_name_their_like_that_of_the_papers_own_language_first() -> None:
    first, second = both("ar", "tr")
    ours, theirs = first.first(), second.first()
    found = {
        one.path: one
        for half in (first.second(theirs), second.second(ours))
        for one in half
        if isinstance(one, Encoded)
    }
    for path in ("sprachen/index.html", "ar/sprachen/index.html", "tr/sprachen/index.html"):
        view = msgspec.msgpack.decode(found[path].view, type=LanguagesView)
        assert [(one.language, one.href) for one in view.head.alternates] == [
            ("de", "/sprachen/"),
            ("ar", "/ar/sprachen/"),
            ("tr", "/tr/sprachen/"),
        ]
