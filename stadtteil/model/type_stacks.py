"""Families of type that are on readers' machines, in the order in which they are looked for."""

from __future__ import annotations

import msgspec


class TypeStack(msgspec.Struct, frozen=True):
    """A list of families as style sheets write it, and what editors call it."""

    label: str
    families: str


SERIF, SANS = "serifen", "serifenlos"
STACKS = {
    SERIF: TypeStack(
        "mit Serifen",
        '"Iowan Old Style","Palatino Linotype","URW Palladio L",P052,"Noto Serif",Georgia,serif',
    ),
    SANS: TypeStack("ohne Serifen", 'system-ui,"Segoe UI",Roboto,"Noto Sans","Nimbus Sans",sans-serif'),
    "buch": TypeStack(
        "wie in Büchern",
        'Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif',
    ),
}
"""By the names that settings say. The first two are those of `layouts/tokens.css`."""
