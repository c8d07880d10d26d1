"""A fund with categories that nobody here has heard of looks as good as our own."""

from __future__ import annotations

import re

from stadtteil.model.funding.category_looks import PLAIN, SYMBOLS
from tests.outputs.built import Paper
from tests.space import Space

GALLERY = "projekte/index.html"
GROUP = re.compile(
    r'<section class="group" data-c="(#\w{6})" data-kategorie="([\w-]+)">.*?#([\w-]+)"/>', re.DOTALL
)


def looks(paper: Paper) -> dict[str, tuple[str, str]]:
    """Return colour and symbol of each category, as the gallery shows them."""
    return {name: (colour, symbol) for colour, name, symbol in GROUP.findall(paper.text(GALLERY))}


def test_each_category_has_a_colour_and_a_symbol_of_its_own(elsewhere: Paper) -> None:
    found = looks(elsewhere)
    assert len(found) == 7
    assert len({colour for colour, _ in found.values()}) == 7
    assert len({symbol for _, symbol in found.values()}) == 7
    assert {symbol for _, symbol in found.values()} <= set(SYMBOLS)


def test_what_the_fund_says_is_kept(elsewhere: Paper) -> None:
    found = looks(elsewhere)
    assert found["reparieren"] == ("#0b5f80", "werkzeug")
    assert found["lange-tafel"] == ("#b0005a", "topf")
    assert found["wiesen-tiere"][1] == "pfote"
    assert {found[name][1] for name in ("maedchenwerkstatt", "verstaendigung", "nachtruhe")} == set(PLAIN[:3])


def test_a_colour_that_is_too_pale_is_said_and_shown_darker(project: Space) -> None:
    project.fill("elsewhere")
    (problem,) = project.build(publishing=False).problems
    assert (problem.path, problem.line, problem.severity) == ("content/fonds/kiezkasse.yaml", 30, "warning")
    assert "#ffd400" in problem.message
    assert '"#806a0b"' in problem.cure


def test_pages_and_frames_agree(elsewhere: Paper) -> None:
    colours = {colour for colour, _ in looks(elsewhere).values()}
    for path in ("fonds/kiezkasse/", "fonds/kiezkasse/2026/", "embed/v1/projekte/"):
        named = set(re.findall(r'data-c="([^"]*)"', elsewhere.text(f"{path}index.html")))
        assert named == colours, path
