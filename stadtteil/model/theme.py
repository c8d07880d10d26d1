"""What `gestaltung:` says of a paper's look: colours, type, corners. From site.yaml.

Knows what may be said, and neither what follows from it nor whether it can be read.
"""

from __future__ import annotations

from typing import Annotated

from stadtteil.model.fields import Choice, Field, Many, Notes, Record, Whole, YesNo
from stadtteil.model.fields.fonts import FontFamily, FontFileName, FontWeight
from stadtteil.model.fields.groups import Group
from stadtteil.model.fields.hex_colours import ByScheme, ColourPair
from stadtteil.model.type_stacks import SANS, STACKS
from stadtteil.model.yaml.tree import Mapping, Node, is_empty

MOST_ROUND = 24
"""Pixels; rounder corners would cut into what is written in them."""


class Corner(Whole):
    """How round corners are, in pixels."""

    noun = f"eine Zahl von 0 bis {MOST_ROUND}"
    example = 8

    def read(self, node: Node, at: str, notes: Notes) -> int | None:
        """Return the number."""
        number = super().read(node, at, notes)
        if number is not None and number > MOST_ROUND:
            notes.say(
                node, f"Ecken werden höchstens mit {MOST_ROUND} Bildpunkten gerundet.", "Üblich sind 3."
            )
            return None
        return number


class Look(Group["Theme"]):
    """The section of a theme; one in which all colours got lost is read, so that this is told."""

    keeps_blanks = True

    def read(self, node: Node, at: str, notes: Notes) -> Theme | None:
        """Return the theme; None where nothing is written."""
        written = isinstance(node, Mapping) and node.pairs
        return super().read(node, at, notes) if written or not is_empty(node) else None


class Typeface(Record, frozen=True, kw_only=True):
    """One font of the paper's own: a file, and which part of a family it is."""

    family: Annotated[
        str,
        Field(
            "name",
            FontFamily(),
            "Name der Schrift",
            "Dateien mit demselben Namen gehören zusammen.",
            "Werkschrift",
            required=True,
        ),
    ]
    file: Annotated[
        str,
        Field("datei", FontFileName(), "Datei in content/schriften", "", "werkschrift.woff2", required=True),
    ]
    weight: Annotated[
        str, Field("staerke", FontWeight(), "Strichstärke", "", "100-900", also=("stärke",))
    ] = "400"
    italic: Annotated[bool, Field("kursiv", YesNo(), "Kursiv", "Liegen die Buchstaben schräg?", "ja")] = False
    fallback: Annotated[
        str,
        Field(
            "ersatz",
            Choice({name: stack.label for name, stack in STACKS.items()}),
            "Ersatz",
            "Was zu sehen ist, bis die Schrift da ist, und für Zeichen, die ihr fehlen.",
            "serifenlos",
        ),
    ] = SANS


class Theme(Record, frozen=True, kw_only=True):
    """What is said of the look; all else is as the layouts have it."""

    ground: Annotated[
        ColourPair | None,
        Field(
            "grund",
            ByScheme(),
            "Grund der Seite",
            "Von ihm hängt ab, welche Farben zu lesen sind.",
            '{hell: "#f4f7fa", dunkel: "#12171c"}',
        ),
    ] = None
    cards: Annotated[
        ColourPair | None, Field("karten", ByScheme(), "Grund von Karten und Kästen", "", '"#ffffff"')
    ] = None
    wash: Annotated[
        ColourPair | None,
        Field(
            "flaechen",
            ByScheme(),
            "Grund von Anzeigen und Stadtplänen",
            "",
            '"#e6edf3"',
            also=("flächen",),
        ),
    ] = None
    text: Annotated[ColourPair | None, Field("text", ByScheme(), "Text", "", '"#10202c"')] = None
    muted: Annotated[
        ColourPair | None,
        Field(
            "nebentext", ByScheme(), "Nebentext", "Datum, Bildunterschriften, kleine Angaben.", '"#4a5a66"'
        ),
    ] = None
    accent: Annotated[
        ColourPair | None,
        Field("akzent", ByScheme(), "Akzent", "Dachzeilen, Zitate, der Rahmen um das Gewählte.", '"#0b5f80"'),
    ] = None
    rules: Annotated[ColourPair | None, Field("linien", ByScheme(), "Dünne Linien", "", '"#c5d0d8"')] = None
    head: Annotated[
        ColourPair | None,
        Field(
            "kopf",
            ByScheme(),
            "Grund des Zeitungskopfs",
            "Die Schrift darauf wird weiß oder schwarz.",
            '"#123a5c"',
        ),
    ] = None
    radius: Annotated[
        int | None, Field("ecken", Corner(), "Rundung der Ecken", f"In Bildpunkten, 0 bis {MOST_ROUND}.", "8")
    ] = None
    body: Annotated[
        str,
        Field(
            "schrift",
            FontFamily(),
            "Schrift der Texte",
            f"{', '.join(STACKS)}, oder der Name einer eigenen.",
            "serifenlos",
        ),
    ] = ""
    titles: Annotated[
        str,
        Field(
            "titelschrift", FontFamily(), "Schrift der Titel", "Ohne Angabe: die der Texte.", "Werkschrift"
        ),
    ] = ""
    furniture: Annotated[
        str,
        Field("nebenschrift", FontFamily(), "Schrift von Menü, Knöpfen und Tabellen", "", "serifenlos"),
    ] = ""
    typefaces: Annotated[
        tuple[Typeface, ...],
        Field(
            "schriften", Many(Group(Typeface), most=8), "Eigene Schriften", "Dateien in content/schriften."
        ),
    ] = ()

    @property
    def colours(self) -> dict[str, ColourPair]:
        """What is said of colours, by the name of the field that says it."""
        said = {
            "ground": self.ground,
            "cards": self.cards,
            "wash": self.wash,
            "text": self.text,
            "muted": self.muted,
            "accent": self.accent,
            "rules": self.rules,
            "head": self.head,
        }
        return {name: pair for name, pair in said.items() if pair}

    @property
    def roles(self) -> dict[str, str]:
        """What is said of the type, by the name of the field that says it."""
        return {"body": self.body, "titles": self.titles, "furniture": self.furniture}
