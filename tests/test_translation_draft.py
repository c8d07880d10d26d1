"""The draft of a translation, read back, says what its original says."""

from __future__ import annotations

import pytest

from stadtteil.model.reading.wording import wording_of
from stadtteil.translation_draft import draft_of
from stadtteil.words.languages import SHIPPED

PATH = "content/projekte/2026/baum.yaml"


@pytest.mark.parametrize(
    "lines",
    [
        ["Erste Zeile", "zweite"],
        ["    eingerückt", "nicht eingerückt"],
        ["  - ein Punkt", "", "    mehr"],
        ["Straße 1  ", "79539 Ort  ", "", "Ende  "],
        [" ", "  erst nach einer Zeile aus Leerzeichen", "Ende"],
        ["\tmit Tabulator", "--- | #"],
    ],
)
def test_a_text_of_several_lines_comes_back_as_it_was(lines: list[str]) -> None:
    said = "\n".join(line if line.strip() else "" for line in lines)
    block, deeper = ("\n".join(indent + line for line in lines) for indent in ("  ", "      "))
    written = (
        f"kurz: |2\n{block}\nbilder:\n  - datei: a.jpg\n    alt: |2\n{deeper}\nbeschreibung: |2\n{block}\n"
    )
    original = wording_of(PATH, written.encode())
    assert original
    read = wording_of(PATH, draft_of(original, SHIPPED["tr"], SHIPPED["de"]).encode())
    assert read
    assert read.text == said.strip("\n")
    assert [text.strip("\n") for text in (read.keys["kurz"], read.keys["bilder"][0]["alt"])] == [
        read.text
    ] * 2
