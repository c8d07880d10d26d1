"""The colours of funds reach every page through its one sheet, and frames within them."""

from __future__ import annotations

import gzip
import re

from stadtteil.model.fields.colours import night
from tests.outputs.built import Paper
from tests.outputs.planning import planned
from tests.space import Space

FUND = "content/fonds/topf.yaml"
RULE = re.compile(r'\[data-c="(#\w{6})"\]\{--day:\1;--night:(#\w{6})\}')


def sheet_of(paper: Paper) -> str:
    (sheet,) = paper.site.glob("assets/style.*.css")
    return sheet.read_text(encoding="utf-8")


def test_the_sheet_knows_every_colour_that_pages_name(full: Paper) -> None:
    known = dict(RULE.findall(sheet_of(full)))
    named = set()
    for path in full.pages:
        named |= set(re.findall(r'data-c="([^"]*)"', (full.site / path).read_text(encoding="utf-8")))
    assert named <= set(known)
    assert len(named) > 4
    assert all(night(colour) == dark for colour, dark in known.items())


def test_frames_carry_the_same_colours(full: Paper) -> None:
    frame = (full.site / "embed/v1/projekte/index.html").read_text(encoding="utf-8")
    assert len(RULE.findall(frame)) > 4
    assert RULE.findall(frame) == RULE.findall(sheet_of(full))


def test_page_and_frame_have_the_same_tokens(full: Paper) -> None:
    frame = (full.site / "embed/v1/projekte/index.html").read_text(encoding="utf-8")
    for token in ("--ink:#1c1a17;", "--ink:#ece7dd;", "--radius:3px;"):
        assert sheet_of(full).count(token) == frame.count(token) == 1


def test_no_colour_hangs_on_the_name_of_a_category(full: Paper) -> None:
    for category in ("bildung", "wohnumfeld", "sport", "kultur", "feste"):
        assert category not in sheet_of(full)


def test_a_changed_colour_gives_the_sheet_another_name(small: Space) -> None:
    small.edit(FUND, "name: Kultur", "name: Kultur\n    farbe: rot")
    before = {path for path in planned(small) if path.startswith("assets/")}
    small.edit(FUND, "farbe: rot", "farbe: blau")
    after = {path for path in planned(small) if path.startswith("assets/")}
    (old,), (new,) = before - after, after - before
    assert old.startswith("assets/style.")
    assert new.startswith("assets/style.")


def test_the_sheet_is_light(full: Paper) -> None:
    assert len(gzip.compress(sheet_of(full).encode(), 9, mtime=0)) < 12_000
