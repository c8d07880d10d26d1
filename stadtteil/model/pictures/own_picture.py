"""The field of a picture that an entry shows: by its name, or with its rights beside it. Knows no kind."""

from __future__ import annotations

from typing import ClassVar

from stadtteil.model.fields import PictureRef, Record
from stadtteil.model.pictures.rights import Rights


class OwnPicture(PictureRef):
    """A picture; what stands in its sidecar may stand here instead, and then holds for this entry alone."""

    rights: ClassVar[type[Record] | None] = Rights
