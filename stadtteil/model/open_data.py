"""What the paper says of its open data as a whole: their prefix, licence and publisher. From site.yaml."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, ClassVar

import msgspec

from stadtteil.model.fields import CalendarDay, Choice, Field, FieldType, Line, Notes, Record
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Node


class OpenLicense(msgspec.Struct, frozen=True):
    """A licence: what it is called, where its text is, whether it asks to be told whose the data are."""

    name: str
    url: str
    named: bool


LICENSES = {
    "cc-by-4.0": OpenLicense("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", True),
    "cc0-1.0": OpenLicense("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", False),
    "dl-de-by-2.0": OpenLicense("Datenlizenz Deutschland – Namensnennung – Version 2.0",
                                "https://www.govdata.de/dl-de/by-2-0", True),
    "dl-de-zero-2.0": OpenLicense("Datenlizenz Deutschland – Zero – Version 2.0",
                                  "https://www.govdata.de/dl-de/zero-2-0", False),
}  # fmt: skip
"""Licences that conform to the Open Definition, by their SPDX names in lower case."""


class Prefix(FieldType):
    """What ids begin with, so that they are nobody else's."""

    noun: ClassVar[str] = "eine Kennung aus Buchstaben, Ziffern und Bindestrichen"
    _pattern = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the prefix."""
        text = words(node, notes, self.noun)
        if text is None or self._pattern.fullmatch(text):
            return text
        notes.say(node, f"„{text}“ geht hier nicht; erwartet wird {self.noun}.", "Beispiel: 360G-hafentopf")
        return None


class OpenData(Record, frozen=True, kw_only=True):
    """What `daten:` says."""

    prefix: Annotated[
        str,
        Field(
            "prefix",
            Prefix(),
            "Womit alle Kennungen beginnen",
            "Ohne Angabe: aus der Adresse der Zeitung. Ändern Sie es später nicht mehr.",
            "360G-aktionsfonds",
        ),
    ] = ""
    license: Annotated[
        str,
        Field(
            "lizenz",
            Choice({name: terms.name for name, terms in LICENSES.items()}),
            "Lizenz der Daten",
            "Für Bilder gilt sie nicht.",
            "CC-BY-4.0",
            also=("licence",),
        ),
    ] = "cc-by-4.0"
    publisher: Annotated[
        str,
        Field(
            "herausgeber",
            Line(),
            "Wer die Daten herausgibt",
            "Ohne Angabe: der Herausgeber der Zeitung.",
            "Wohnbau",
        ),
    ] = ""
    since: Annotated[
        dt.date | None,
        Field("seit", CalendarDay(), "Zuerst veröffentlicht am", "", "2026-03-01", also=("issued",)),
    ] = None
