"""A published file of a picture. Knows neither its rights nor how it was encoded."""

from __future__ import annotations

import msgspec

from stadtteil.model.picture_metadata import PictureMetadata


class PictureFile(msgspec.Struct, frozen=True):
    """A file of a picture: its encoded bytes by digest, its pixels, and what it will say of itself."""

    blob: str
    width: int
    height: int
    imprint: PictureMetadata
