"""What `publish` prints: what was brought to a webspace, or would be."""

from __future__ import annotations

from collections.abc import Mapping

from stadtteil.publishing.upload.delta import Delta
from stadtteil.publishing.upload.summary import in_words, weight
from stadtteil.terminal.printing import say


def print_upload(found: Delta, sizes: Mapping[str, int], place: str, seconds: float | None) -> None:
    """Print what was done in so many seconds, or, with none, what would be; `sizes` are the bytes sent."""
    if found.is_empty:
        say(f"Nichts zu veröffentlichen: In {place} steht schon alles so.")
        return
    if seconds is None:
        say(f"In {place} würde sich ändern: {in_words(found)}.")
    else:
        took = f"{seconds:.1f}".replace(".", ",")
        say(f"Veröffentlicht in {place}, in {took} s: {in_words(found)}.")
    if sizes:
        say(weight(sizes))
    if seconds is None:
        say("Das war nur eine Probe; veröffentlicht ist nichts.")
