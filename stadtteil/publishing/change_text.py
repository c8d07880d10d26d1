"""A change since the last publication, as one tells it to an editor. Knows not how it was found."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

Sort = Literal["new", "changed", "renamed", "deleted"]
OPENINGS: dict[Sort, str] = {
    "new": "Neu",
    "changed": "Geändert",
    "renamed": "Umbenannt",
    "deleted": "Gelöscht",
}

_BREAKING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff]")


class ChangeText(msgspec.Struct, frozen=True):
    """One changed file: `what` names it, `parts` are the labels of what differs in it.

    `path` is relative to the project (`../README.md` lies above it), `former` the one before a renaming.
    `is_draft` where no reader of the paper sees it yet.
    """

    path: str
    sort: Sort
    what: str
    parts: tuple[str, ...] = ()
    former: str = ""
    is_draft: bool = False

    @property
    def sentence(self) -> str:
        """The change in words, without a full stop.

        >>> ChangeText("content/artikel/fest.md", "changed", "Artikel „Fest“", ("Titel", "Text")).sentence
        'Geändert: Artikel „Fest“ (Titel und Text)'
        """
        notes = [_listed(self.parts)] if self.parts else []
        if self.sort == "renamed":
            notes.insert(0, f"bisher {self.former.removeprefix('content/')}")
        if self.is_draft and self.sort != "deleted":
            notes.append("Entwurf")
        return _one_line(f"{OPENINGS[self.sort]}: {self.what}" + (f" ({'; '.join(notes)})" if notes else ""))


def _one_line(text: str) -> str:
    """Return a sentence without what would break its line: names of files may hold any sign."""
    return _BREAKING.sub("\ufffd", text)


def _listed(parts: tuple[str, ...]) -> str:
    """Return labels in a row, of many only the first.

    >>> _listed(("Titel",)), _listed(("Titel", "Text", "Bild", "Ort", "Tags"))
    ('Titel', 'Titel, Text, Bild und 2 weitere Angaben')
    """
    if len(parts) > 4:
        return f"{', '.join(parts[:3])} und {len(parts) - 3} weitere Angaben"
    return " und ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
