"""A published file of a picture. Knows neither its rights nor how it was encoded."""

from __future__ import annotations

from typing import Annotated

import msgspec

from stadtteil.model.labels import Label
from stadtteil.model.picture_metadata import PictureMetadata


class PictureFile(msgspec.Struct, frozen=True):
    """A file of a picture: its encoded bytes by digest, its pixels, and what it will say of itself."""

    blob: Annotated[str, Label("Bild")]
    width: Annotated[int, Label("Bild")]
    height: Annotated[int, Label("Bild")]
    metadata: Annotated[PictureMetadata, Label("Urheber und Lizenz des Bildes")]
