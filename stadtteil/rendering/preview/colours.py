"""Which colours the picture is drawn in. Knows nothing of how, so that planning need not load what draws."""

from __future__ import annotations

import msgspec


class PreviewColours(msgspec.Struct, frozen=True):
    """Each as `#rrggbb`: `head` is the ground of the paper's name, `on_head` its ink."""

    ground: str
    ink: str
    muted: str
    accent: str
    head: str
    on_head: str
