"""Which formats this computer can encode. Asked before every build, so it imports no encoder."""

from __future__ import annotations

import functools
from importlib.util import find_spec


@functools.cache
def encoders() -> tuple[str, ...]:
    """Return the formats of which every width is made, best first. Some Pillows come without AVIF."""
    return ("avif", "webp") if find_spec("PIL._avif") else ("webp",)
