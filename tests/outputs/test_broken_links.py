from __future__ import annotations

import difflib

import pytest

from stadtteil.outputs.broken_links import MOST_GUESSED
from tests.space import Space

MANY = range(MOST_GUESSED + 20)
HEAD = "---\ntitel: Wege\ndatum: 2026-02-02\nteaser: Viele.\n---\n\n"


def test_each_address_that_leads_nowhere_is_told_but_not_for_each_the_likeliest_is_looked_for(
    small: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    likeliest = difflib.get_close_matches

    def counted(word: str, known: list[str], most: int, cutoff: float) -> list[str]:
        asked.append(word)
        return likeliest(word, known, most, cutoff)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    links = "\n\n".join(f"[Weg {number}](/artikel/2026/nichts-{number}/)" for number in MANY)
    small.write("content/artikel/2026/wege.md", f"{HEAD}{links}\n")

    report = small.build(publishing=False)

    assert len(report.errors) == len(MANY)
    assert len(asked) == MOST_GUESSED
