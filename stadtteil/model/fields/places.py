"""Fields that say where a site lies, and in which language it is."""

from __future__ import annotations

import re
from typing import ClassVar

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.site_address import Unfit, site_address
from stadtteil.model.fields.texts import words
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.yaml.tree import Node


class Home(FieldType):
    """The address of a site, or of a part of it: people see it as written, machines by `site_address`."""

    noun: ClassVar[str] = "eine Adresse, die mit https:// beginnt"
    between: ClassVar[re.Pattern[str]] = re.compile(r"(?:,\s*|\s+)(?=https?://)", re.IGNORECASE)

    def __init__(self, *, starred: bool = False) -> None:
        """`starred`: the host may begin with `*.` and then means all names below."""
        self.starred = starred

    def blank(self) -> str:
        """Return an address of nobody."""
        return "https://fehlt.example/"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the address as written."""
        text = words(node, notes, self.noun)
        if not text:
            return text
        try:
            site_address(text, starred=self.starred)
        except Unfit as fault:
            notes.say(node, fault.message, fault.cure)
            return None
        return text


class LanguageTag(FieldType):
    """A language tag (BCP 47): well-formed, in the spelling that is usual."""

    noun: ClassVar[str] = "das Kürzel einer Sprache wie de"
    _tag = late_pattern(
        r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?P<script>-[a-z]{4})?(?P<region>-(?:[a-z]{2}|[0-9]{3}))?"
        r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
        re.IGNORECASE,
    )
    _meant: ClassVar[dict[str, str]] = {
        "leicht": "de-simple", "leichte": "de-simple", "einfach": "de-simple", "einfache": "de-simple",
        "albanisch": "sq", "arabisch": "ar", "deu": "de", "deutsch": "de", "eng": "en", "englisch": "en",
        "english": "en", "französisch": "fr", "ger": "de", "german": "de", "italienisch": "it",
        "russisch": "ru", "tur": "tr", "türkisch": "tr", "ukrainisch": "uk",
    }  # fmt: skip

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the tag."""
        text = words(node, notes, self.noun)
        if not text:
            return text
        tag = text.replace("_", "-")
        meant = self._meant.get(text.casefold().partition(" ")[0], "")
        found = self._tag.fullmatch(tag)
        if found and tag == text and not meant:
            return self._usual(found)
        close = meant or (self._usual(found) if found else "de")
        cure = f"Schreiben Sie „{close}“." if meant or found else "Für Deutsch: de"
        notes.say(node, f"„{text}“ ist kein Kürzel einer Sprache.", cure)
        return None

    @staticmethod
    def _usual(found: re.Match[str]) -> str:
        """Return a tag with its script and region as they are usually written."""
        tag = found[0].lower()
        for name, spelt in (("script", str.title), ("region", str.upper)):
            start, end = found.span(name)
            if found[name]:
                tag = f"{tag[:start]}{spelt(tag[start:end])}{tag[end:]}"
        return tag
