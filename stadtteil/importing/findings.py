"""What building on trial has shown of an import: why texts become drafts, and which files are refused."""

from __future__ import annotations


class Findings:
    """What is known so far; it grows from round to round."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.reasons: dict[str, tuple[str, ...]] = {}
        self.refused: set[str] = set()

    def doubt(self, path: str, reason: str) -> bool:
        """Note why a text is a draft; return whether that is new."""
        before = self.reasons.get(path, ())
        self.reasons[path] = before if reason in before else (*before, reason)
        return reason not in before

    def refuse(self, name: str) -> bool:
        """Note that a picture or file cannot be shown; return whether that is new."""
        is_new = name not in self.refused
        self.refused.add(name)
        return is_new
