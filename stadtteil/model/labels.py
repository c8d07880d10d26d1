"""What a view's field is called in German, for editors who ask why a file was made anew. Knows no view."""

from __future__ import annotations

import msgspec


class Label(msgspec.Struct, frozen=True):
    """The German name of a field: `title: Annotated[str, Label("Titel")]`. Readers never see it."""

    text: str
