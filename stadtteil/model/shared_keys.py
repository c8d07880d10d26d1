"""The keys that the files of every kind may have: when it is to be seen, and by what it is known."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

import msgspec

from stadtteil.model.content_file import ContentFile
from stadtteil.model.fields import Field, FormerUrl, Free, Line, Many, When, YesNo


class SharedKeys(ContentFile, frozen=True, kw_only=True):
    """What is written the same in every kind's files."""

    draft: Annotated[
        bool,
        Field("entwurf", YesNo(), "Entwurf", "Ein Entwurf erscheint nicht.", "ja", translated=True),
    ] = False
    published: Annotated[
        bool,
        Field(
            "veroeffentlicht",
            YesNo(),
            "Veröffentlicht",
            "„nein“ heißt dasselbe wie „entwurf: ja“.",
            "nein",
            translated=True,
        ),
    ] = True
    starts: Annotated[
        dt.datetime | None,
        Field(
            "ab",
            When(),
            "Erscheint ab",
            "Vorher ist der Eintrag nicht zu sehen.",
            "2026-12-01",
            also=("publish",),
        ),
    ] = None
    ends: Annotated[
        dt.datetime | None,
        Field(
            "bis",
            When(),
            "Erscheint bis",
            "Danach ist der Eintrag nicht mehr zu sehen.",
            "2026-12-31",
            also=("expire", "expiry", "expirydate"),
        ),
    ] = None
    former: Annotated[
        tuple[str, ...],
        Field(
            "frueher",
            Many(FormerUrl(), commas=True),
            "Frühere Adressen",
            "Wer sie aufruft, wird hierher geleitet.",
            "/2019/altes-fest/",
            also=("aliases", "redirect_from", "früher"),
        ),
    ] = ()
    id: Annotated[
        str,
        Field(
            "id",
            Line(),
            "Dauerhafte Kennung",
            "Für Feeds; nur nötig, wenn ein Text umgezogen ist.",
            "sommerfest-2019",
            also=("guid",),
        ),
    ] = ""
    extra: Annotated[
        dict[str, Any],
        Field(
            "extra",
            Free(),
            "Eigene Angaben",
            "Was eigene Layouts brauchen; sonst wird es nicht benutzt.",
            translated=True,
        ),
    ] = msgspec.field(default_factory=dict)
