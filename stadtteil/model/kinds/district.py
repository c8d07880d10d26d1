"""District: a part of the town that articles and projects belong to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar

from stadtteil.model.capabilities import Term
from stadtteil.model.card import Card, Fact, Link
from stadtteil.model.fields import Field, Headline, Many, Phrase, PictureRef, PictureUse
from stadtteil.model.kind import Content
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class District(Content, frozen=True, kw_only=True):
    """A district."""

    kind: ClassVar[str] = "quartier"
    folder: ClassVar[str] = "quartiere"
    noun: ClassVar[str] = "Quartier"
    other_names: ClassVar[tuple[str, ...]] = ("district", "stadtteil")
    address: ClassVar[str] = "/quartier/"

    title: Annotated[str, Field("name", Headline(80), "Name", "", "Salzert", required=True, also=("titel",))]
    summary: Annotated[str, Field("kurz", Headline(), "Ein Satz", suggested=True)] = ""
    contact: Annotated[
        str,
        Field(
            "ansprechpartner",
            Phrase(),
            "Wer Auskunft gibt",
            "Eine Aufgabe, kein Name.",
            "Quartiersbüro Salzert",
        ),
    ] = ""
    languages: Annotated[
        tuple[str, ...],
        Field("sprachen", Many(Phrase(40), commas=True), "Gesprochene Sprachen", "", "[Deutsch, Türkisch]"),
    ] = ()
    image: Annotated[
        PictureUse | None, Field("bild", PictureRef(), "Bild", "Dateiname aus content/bilder.", "burg.jpg")
    ] = None

    @property
    def name(self) -> str:
        """The district's name."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    def term(self) -> Term:
        """Return that it groups what happens in it."""
        return Term(
            msgid("Quartier"),
            self.summary,
            msgid("Alle Quartiere"),
            listed=True,
            overview=msgid("Quartiere"),
            about=msgid("Was wo geschieht: Nachrichten und Projekte aus jedem Quartier."),
            facts=tuple(self._facts()),
        )

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        image = site.image(entry, self.image)
        return Card(entry.id, self.kind, site.href(entry.url), self.title, self.summary, image=image)

    def _facts(self) -> Iterable[Fact]:
        """Yield the lines of its fact box."""
        if self.contact:
            yield Fact(msgid("Wer Ihnen hilft"), (Link(self.contact, ""),))
        if self.languages:
            yield Fact(msgid("Hier spricht man"), (Link(", ".join(self.languages), ""),))
