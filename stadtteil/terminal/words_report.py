"""How much of the words for readers a language says, in German lines. Knows no file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stadtteil.words.completeness import Completeness

_SHOWN = 5
"""Texts that are shown where nobody has asked for all."""


def words_lines(found: Completeness, *, whole: bool) -> Iterator[str]:
    """Yield what is said of a language: whether something is missing, what nobody needs, who has read it.

    All texts are named if it is `whole`, else the first ones.
    """
    name, missing = found.language.name, found.missing
    if missing:
        yield f"{name}: Es fehlen {len(missing)} von {found.asked} Texten, sie stehen deutsch da:"
        yield from _texts(missing, found.language.code, whole=whole)
    else:
        yield f"{name}: Alle {found.asked} Texte sind da."
    if found.outdated:
        yield f"  {len(found.outdated)} Übersetzungen gehören zu keinem Text mehr; sie können weg:"
        yield from _texts(found.outdated, found.language.code, whole=whole)
    if found.reviewer:
        yield f"  Geprüft: {found.reviewer}."
    else:
        yield "  Noch hat sie niemand geprüft, der mit der Sprache aufgewachsen ist. Das sagt jede Seite."


def _texts(texts: tuple[str, ...], code: str, *, whole: bool) -> Iterator[str]:
    shown = texts if whole else texts[:_SHOWN]
    for text in shown:
        yield f"  · {' '.join(text.split())}"
    if len(texts) > len(shown):
        yield f"  · und {len(texts) - len(shown)} weitere. Alle nennt: stadtteil words {code}"
