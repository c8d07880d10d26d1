"""Which colours a preview is drawn in. Knows nothing of how, so that planning need not load what draws."""

from __future__ import annotations

import msgspec


class PreviewColours(msgspec.Struct, frozen=True):
    """Each as `#rrggbb`: `title` is the section's, `head` what the paper's name stands on, in `on_head`."""

    ground: str
    ink: str
    muted: str
    accent: str
    title: str
    head: str
    on_head: str
