"""Place: where people meet in a district: a room, a playground, a garden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from stadtteil.model.capabilities import Location, Term
from stadtteil.model.card import Card
from stadtteil.model.fields import Field, Headline, Line, Ref, To
from stadtteil.model.kind import Content
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class Place(Content, frozen=True, kw_only=True):
    """A place."""

    kind: ClassVar[str] = "ort"
    folder: ClassVar[str] = "orte"
    noun: ClassVar[str] = "Ort"
    other_names: ClassVar[tuple[str, ...]] = ("place", "treffpunkt")
    address: ClassVar[str] = "/orte/"

    title: Annotated[
        str, Field("name", Headline(120), "Name", "", "Treffpunkt Salzert", required=True, also=("titel",))
    ]
    summary: Annotated[str, Field("kurz", Headline(), "Ein Satz", suggested=True)] = ""
    street: Annotated[str, Field("strasse", Line(), "Straße und Hausnummer", "", "Am Dorfbrunnen 1")] = ""
    district: Annotated[
        Ref | None,
        Field("quartier", To("quartier"), "Quartier", "Dateiname aus content/quartiere.", "salzert"),
    ] = None

    @property
    def name(self) -> str:
        """The place's name."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    def term(self) -> Term:
        """Return that it groups what happens there."""
        return Term(
            msgid("Ort"),
            self.summary,
            msgid("Alle Orte"),
            listed=True,
            overview=msgid("Orte"),
            about=msgid("Wo man sich trifft: Räume, Plätze und Gärten in den Quartieren."),
        )

    def location(self) -> Location:
        """Return its address."""
        return Location(self.title, self.street)

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(entry.id, self.kind, site.href(entry.url), self.title, self.summary)
