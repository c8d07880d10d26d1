"""What a fund's categories look like: the names of symbols and colours, and what those get that name none.

The shapes of the symbols are drawn in `layouts/assets/icons.svg`, which only renderers see.
"""

from __future__ import annotations

import functools

from stadtteil.model.colours import day, distance

PICTURED = (
    "buch",
    "baum",
    "ball",
    "pinsel",
    "tisch",
    "blume",
    "fahrrad",
    "familie",
    "gespraech",
    "globus",
    "haus",
    "herz",
    "kamera",
    "kreuz",
    "lampe",
    "menschen",
    "note",
    "pfote",
    "rechner",
    "schere",
    "sonne",
    "tasse",
    "theater",
    "topf",
    "tropfen",
    "werkzeug",
    "zelt",
)
PLAIN = ("stern", "raute", "welle", "kreise", "dreieck", "sechseck", "bogen", "funke")
"""Symbols that mean nothing of their own, in the order in which they are given away."""

SYMBOLS = PICTURED + PLAIN

COLOURS = {
    "blau": "#1b5a9e",
    "grün": "#2a6a3a",
    "orange": "#9c4a00",
    "lila": "#82307a",
    "rot": "#a3213a",
    "türkis": "#00696b",
    "ocker": "#7a5c00",
    "indigo": "#4a45b5",
    "pink": "#b3126e",
    "oliv": "#55660c",
    "petrol": "#0b5f80",
    "braun": "#6f4a32",
}
"""Colours by the words for them, in the order in which they are given away."""

APART = 0.07
"""From this distance on two colours are taken for different ones."""


@functools.lru_cache(maxsize=64)
def looks_of(declared: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return symbol and colour (`#rrggbb`, legible on light grounds) of each category of a fund.

    `declared` are its own words for them, in its order, empty where it says nothing.

    >>> looks_of((("buch", ""), ("", "#1b5a9e"), ("", "")))
    (('buch', '#2a6a3a'), ('stern', '#1b5a9e'), ('raute', '#9c4a00'))
    """
    colours = [day(colour) for _, colour in declared if colour]
    symbols = [symbol for symbol, _ in declared if symbol]
    found = []
    for symbol, colour in declared:
        if not symbol:
            symbols.append(_free_symbol(symbols))
        if not colour:
            colours.append(_free_colour(colours))
        found.append((symbol or symbols[-1], day(colour) if colour else colours[-1]))
    return tuple(found)


def _free_symbol(taken: list[str]) -> str:
    """Return the plain symbol that is taken least, the first of these."""
    return min(PLAIN, key=taken.count)


def _free_colour(taken: list[str]) -> str:
    """Return the first colour that is none of those taken; where all are, the one least like them."""

    def room(colour: str) -> float:
        return min((distance(colour, other) for other in taken), default=1.0)

    return next((colour for colour in COLOURS.values() if room(colour) >= APART), "") or max(
        COLOURS.values(), key=room
    )
