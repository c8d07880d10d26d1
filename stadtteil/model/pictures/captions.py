"""What a picture's sidecar says in a further language: its words alone. Knows nothing of rights."""

from __future__ import annotations

from typing import Annotated

import msgspec

from stadtteil.model.card import Image
from stadtteil.model.document import Document
from stadtteil.model.fields import Field, Headline, Line, Record


class PictureWords(Record, frozen=True, kw_only=True):
    """The words of a picture in the language that its file's name says; what is missing the original says."""

    alt: Annotated[
        str,
        Field(
            "alt",
            Line(250),
            "Was auf dem Bild zu sehen ist",
            "Für alle, die es nicht sehen.",
            "Çocuklar bir duvarı boyuyor.",
            also=("alternativtext",),
        ),
    ] = ""
    caption: Annotated[str, Field("bildunterschrift", Headline(), "Bildunterschrift")] = ""


def worded(image: Image, translation: Document) -> Image:
    """Return a picture in the words of a translation; one that is mere decoration keeps its silence."""
    said = msgspec.msgpack.decode(translation.record, type=PictureWords)
    return image.in_words(said.alt if image.alt else "", said.caption)
