"""The keys that say how a text came into another form: a translation, plain German, a signed film."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Final

from stadtteil.model.fields import Choice, Field, FileRef, FileUse, Line, Notes
from stadtteil.model.shared_keys import SharedKeys
from stadtteil.model.yaml.tree import Node

BY_MACHINE: Final = "maschinell"
"""What a translation says of itself that no human being made."""


class Version(Line):
    """The version of an original, as `new` and `review` write it: the first digits of a digest."""

    _pattern = re.compile(r"[0-9a-f]{12}")

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the version; nothing, with a hint, where somebody has written something else."""
        text = super().read(node, at, notes)
        if not text or self._pattern.fullmatch(text):
            return text
        message = f"„{text}“ ist keine Fassung des Originals."
        cure = "Ist sie durchgesehen, trägt der Befehl „review“ mit dem Namen der Datei die richtige ein."
        notes.say(node, message, cure, "warning")
        return ""


class TranslationKeys(SharedKeys, frozen=True, kw_only=True):
    """What is written the same in every kind's files of translations and signed films."""

    translation: Annotated[
        str,
        Field(
            "uebersetzung",
            Choice({BY_MACHINE: "maschinell", "mensch": "von Menschen"}),
            "Wer übersetzt hat",
            "Nur in Übersetzungen. „maschinell“ zeigt oben auf der Seite einen Hinweis.",
            BY_MACHINE,
            translated=True,
            of_translations=True,
            also=("übersetzung",),
        ),
    ] = ""
    translated_from: Annotated[
        str,
        Field(
            "uebersetzt_von",
            Version(60),
            "Fassung des Originals",
            "Nur in Übersetzungen; wird von „new“ und „review“ eingetragen.",
            "0a1b2c3d4e5f",
            translated=True,
            of_translations=True,
            also=("übersetzt_von",),
        ),
    ] = ""
    tested_by: Annotated[
        str,
        Field(
            "geprueft_von",
            Line(120),
            "Geprüft von",
            "Nur in Übersetzungen. In Einfacher Sprache: Dann heißt sie Leichte Sprache.",
            "Prüfgruppe Nordstadt",
            translated=True,
            of_translations=True,
            also=("geprüft_von",),
        ),
    ] = ""
    sign_language: Annotated[
        FileUse | None,
        Field(
            "dgs",
            FileRef(elsewhere=True),
            "Film in Gebärdensprache",
            "Dateiname aus content/dateien oder Adresse im Netz.",
            "begruessung.mp4",
            also=("gebaerdensprache", "gebärdensprache"),
        ),
    ] = None

    def is_for_newcomers(self, today: dt.date) -> bool:
        """Whether each language of the paper should have it, on a day: what one needs who is new here."""
        return False
