"""What sorts of places there are: in the overview, on a page, and by which icon."""

from __future__ import annotations

from stadtteil.words import msgid

GROUPS = {
    "treffpunkt": msgid("Treffpunkte"),
    "beratung": msgid("Rat und Hilfe"),
    "spielplatz": msgid("Spielplätze"),
    "garten": msgid("Gärten"),
    "sport": msgid("Sportplätze und Hallen"),
    "werkstatt": msgid("Werkstätten"),
    "lernen": msgid("Lernen und Lesen"),
    "kultur": msgid("Kultur"),
    "anderes": msgid("Weitere Orte"),
}
"""What a place stands under in the overview."""
SORTS = {
    "treffpunkt": msgid("Treffpunkt"),
    "beratung": msgid("Rat und Hilfe"),
    "spielplatz": msgid("Spielplatz"),
    "garten": msgid("Garten"),
    "sport": msgid("Sport"),
    "werkstatt": msgid("Werkstatt"),
    "lernen": msgid("Lernen und Lesen"),
    "kultur": msgid("Kultur"),
    "anderes": msgid("Ort"),
}
"""What stands above the name of one."""
ICONS = {
    "treffpunkt": "tisch",
    "beratung": "gespraech",
    "spielplatz": "familie",
    "garten": "blume",
    "sport": "ball",
    "werkstatt": "werkzeug",
    "lernen": "buch",
    "kultur": "theater",
    "anderes": "haus",
}
"""The sprite's shape for each."""
OTHER_WORDS = {
    "treff": "treffpunkt",
    "gemeinschaftsraum": "treffpunkt",
    "buero": "beratung",
    "hilfe": "beratung",
    "park": "garten",
    "bolzplatz": "sport",
    "halle": "sport",
    "buecherei": "lernen",
    "schule": "lernen",
}
"""What else editors may write for them."""
