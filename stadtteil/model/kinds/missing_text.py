"""What is a text first must have one before it is published. Knows no kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.document import PROSE
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry


def untold(entry: Entry) -> Iterator[Problem]:
    """Yield an error where an entry that is to be published has no text."""
    if entry.is_blank and PROSE not in entry.failed:
        kind = entry.record
        article = "Die" if kind.noun.endswith("e") else "Der"
        cure = "Schreiben Sie ihn unter den Kopf"
        cure += "." if kind.hidden else ", oder ergänzen Sie oben „entwurf: ja“."
        yield Problem(entry.path, 0, 0, f"{article} {kind.noun} hat noch keinen Text.", cure)
