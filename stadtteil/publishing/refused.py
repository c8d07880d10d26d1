"""The way out of a publication that cannot go on. Knows nothing of why."""

from __future__ import annotations

from stadtteil.publishing.target import PublishRefusal


class CannotPublish(Exception):
    """A publication cannot go on; `refusal` says why and what to do."""

    def __init__(self, refusal: PublishRefusal) -> None:
        """Say it in German, for editors."""
        super().__init__(refusal.message)
        self.refusal = refusal


def cannot(message: str, cure: str, details: str = "") -> CannotPublish:
    """Return the way out, with a sentence and what to do."""
    return CannotPublish(PublishRefusal(message, cure, details=details))
