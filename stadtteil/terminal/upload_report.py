"""What `publish` prints: what would be brought to a webspace, or what was."""

from __future__ import annotations

from stadtteil.publishing.upload.built_site import BuiltSite
from stadtteil.publishing.upload.delta import Delta
from stadtteil.publishing.upload.summary import in_words, weight
from stadtteil.terminal.printing import say


def print_plan(found: Delta, site: BuiltSite, place: str) -> None:
    """Print what would be done, and that it was not."""
    if found.is_empty:
        say(f"Nichts zu veröffentlichen: In {place} steht schon alles so.")
        return
    say(f"In {place} würde sich ändern: {in_words(found)}.")
    say(weight(site.sizes(found.new | found.changed)))
    say("Das war nur eine Probe; veröffentlicht ist nichts.")


def print_result(found: Delta, site: BuiltSite, place: str, seconds: float) -> None:
    """Print what was done."""
    if found.is_empty:
        say(f"Nichts zu veröffentlichen: In {place} steht schon alles so.")
        return
    took = f"{seconds:.1f}".replace(".", ",")
    say(f"Veröffentlicht in {place}, in {took} s: {in_words(found)}.")
    say(weight(site.sizes(found.new | found.changed)))
