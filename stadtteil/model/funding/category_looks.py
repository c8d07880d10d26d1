"""What a fund's categories look like: the names of symbols and colours, and what those get that name none.

The shapes of the symbols are drawn in `layouts/assets/icons.svg`, which only renderers see.
"""

from __future__ import annotations

from collections.abc import Iterable

from stadtteil.model.fields.colours import day, distance

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


def looks_of(declared: Iterable[tuple[str, str, str]]) -> dict[str, tuple[str, str]]:
    """Return symbol and colour (`#rrggbb`, legible on light grounds) of categories, by id.

    `declared` are id, symbol and colour as all funds of a paper say them, in their order, empty where they
    say nothing. Categories of one id are one, and look as the first says that says anything.

    >>> looks_of([("lesen", "buch", ""), ("hof", "", "#1b5a9e"), ("fest", "", "")])
    {'lesen': ('buch', '#2a6a3a'), 'hof': ('stern', '#1b5a9e'), 'fest': ('raute', '#9c4a00')}
    """
    symbols: dict[str, str] = {}
    colours: dict[str, str] = {}
    for id_, symbol, colour in declared:
        symbols[id_] = symbols.get(id_) or symbol
        colours[id_] = colours.get(id_) or (day(colour) if colour else "")
    for id_, symbol in tuple(symbols.items()):
        symbols[id_] = symbol or _free_symbol([*symbols.values()])
        colours[id_] = colours[id_] or _free_colour([*filter(None, colours.values())])
    return {id_: (symbols[id_], colours[id_]) for id_ in symbols}


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
