"""Poems: each line of the text ends where it ends in the file."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.engine.digests import digest_of
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.text.verse import with_line_ends
from tests.model.desk import ARTICLE, article

POEM = "Ein Löffel,\n ein *Topf*.\n\nEin [Tisch](#a) und\nein Stuhl.\n"


def fragment(text: str, **keys: str) -> str:
    kept: list[bytes] = []

    def keep(data: bytes) -> str:
        kept.append(data)
        return digest_of(data)

    document = read(ARTICLE, article(text, **keys).encode(), Locale("Europe/Berlin"), keep)
    assert [problem for problem in document.problems if problem.severity == "error"] == []
    blob, _ = kept
    return "◦".join(msgspec.msgpack.decode(blob, type=list[str]))


def test_the_lines_of_a_poem_stay_lines() -> None:
    page = fragment(POEM, art="gedicht")
    assert page.count("<br>") == 2
    assert page.count("<p>") == 2


def test_in_other_texts_lines_flow() -> None:
    assert "<br>" not in fragment(POEM)


def test_a_poem_within_a_poem_keeps_its_lines_once() -> None:
    page = fragment("~~~ gedicht\nEins\nzwei\n~~~\n\nDrei\nvier\n", art="gedicht")
    assert page.count("<br>") == 2
    assert page.count("Eins") == 1


@given(st.text("ab  \n#>-"))
def test_no_line_comes_or_goes(text: str) -> None:
    found = with_line_ends(text)
    assert [line.rstrip(" ") for line in found.split("\n")] == [line.rstrip(" ") for line in text.split("\n")]
    assert with_line_ends(found) == found
