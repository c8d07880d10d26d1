"""Markdown that others read otherwise than we do becomes what they meant."""

from __future__ import annotations

import pytest

from stadtteil.importing.markdown_repairs import mended


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Titel\n=====\nText", "# Titel\n\nText"),
        ("Der `Titel`\n---\nText", "## Der `Titel`\n\nText"),
        ("Text\n\n---\n\nText", "Text\n\n---\n\nText"),
        ("- a\n---\nb", "- a\n---\nb"),
        ("| a |\n|---|\n| b |", "| a |\n|---|\n| b |"),
        ("Text\n\n    code <b>\n\n    mehr\n\nText", "Text\n\n```\ncode <b>\n\nmehr\n```\n\nText"),
        ("\tcode", "```\ncode\n```"),
        ("- Punkt\n\n    gehört dazu", "- Punkt\n\n    gehört dazu"),
        ("- Punkt mit\n    `code`\n    mehr", "- Punkt mit\n    `code`\n    mehr"),
        ("[^1]: Fußnote\n\n    zweiter Absatz", "[^1]: Fußnote\n\n    zweiter Absatz"),
        ("```\na\n---\n\n    b\n```", "```\na\n---\n\n    b\n```"),
        ("Anfang\n<!--more-->\nEnde", "Anfang\nEnde"),
    ],
)
def test_it_is_read_as_it_was_meant(theirs: str, ours: str) -> None:
    assert mended(theirs) == f"{ours}\n"
