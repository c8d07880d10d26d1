"""Which colours a preview is drawn in. Knows nothing of how, so that planning need not load what draws."""

from __future__ import annotations

from typing import Annotated

import msgspec

from stadtteil.model.labels import Label


class PreviewColours(msgspec.Struct, frozen=True):
    """Each as `#rrggbb`: `title` is the section's, `head` what the paper's name stands on, in `on_head`."""

    ground: Annotated[str, Label("Grund")]
    ink: Annotated[str, Label("Schriftfarbe")]
    muted: Annotated[str, Label("blasse Schriftfarbe")]
    accent: Annotated[str, Label("Akzentfarbe")]
    title: Annotated[str, Label("Farbe des Titels")]
    head: Annotated[str, Label("Farbe des Kopfs")]
    on_head: Annotated[str, Label("Schriftfarbe im Kopf")]
