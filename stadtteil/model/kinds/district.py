"""District: a part of the town that articles and projects belong to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar

from stadtteil.model.capabilities import OutlineSource, Term
from stadtteil.model.card import Card, Fact, Link
from stadtteil.model.fields import (
    Choice,
    Field,
    Group,
    Headline,
    Line,
    Many,
    Phrase,
    PictureUse,
    ProperName,
    Record,
    Ref,
    To,
)
from stadtteil.model.kind import Content
from stadtteil.model.open_data import LICENSES
from stadtteil.model.pictures.own_picture import OwnPicture
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


SOURCES = {**{name: terms.name for name, terms in LICENSES.items()}, "odbl-1.0": "ODbL 1.0"}
"""Licences that an outline may be under."""
ODBL = "https://opendatacommons.org/licenses/odbl/1-0/"


class OutlineRights(Record, frozen=True, kw_only=True):
    """Whose work the outline is, and what others may do with it."""

    credit: Annotated[
        str,
        Field("quelle", Line(), "Wer ihn gezeichnet hat", "", "© OpenStreetMap-Mitwirkende", required=True),
    ]
    license: Annotated[
        str, Field("lizenz", Choice(SOURCES), "Lizenz", "", "ODbL-1.0", required=True, also=("licence",))
    ]


class District(Content, frozen=True, kw_only=True):
    """A district."""

    kind: ClassVar[str] = "quartier"
    folder: ClassVar[str] = "quartiere"
    noun: ClassVar[str] = "Quartier"
    plural: ClassVar[str] = msgid("Quartiere")
    other_names: ClassVar[tuple[str, ...]] = ("district", "stadtteil")
    address: ClassVar[str] = "/quartier/"
    overview_in_every_language: ClassVar[bool] = True
    outlined: ClassVar[bool] = True

    title: Annotated[
        str, Field("name", ProperName(80), "Name", "", "Nordstadt", required=True, also=("titel",))
    ]
    summary: Annotated[str, Field("kurz", Headline(), "Ein Satz", suggested=True)] = ""
    contact: Annotated[
        str,
        Field(
            "ansprechpartner",
            Phrase(),
            "Wer Auskunft gibt",
            "Eine Aufgabe, kein Name.",
            "Quartiersbüro Nordstadt",
        ),
    ] = ""
    office: Annotated[
        Ref | None,
        Field(
            "buero",
            To("ort"),
            "Quartiersbüro",
            "Dateiname aus content/orte; auf der Seite stehen dann Anschrift, Telefon und Öffnungszeiten.",
            "quartiersbuero-nordstadt",
            also=("büro", "quartiersbuero", "quartiersbüro"),
        ),
    ] = None
    languages: Annotated[
        tuple[str, ...],
        Field("sprachen", Many(Phrase(40), commas=True), "Gesprochene Sprachen", "", "[Deutsch, Türkisch]"),
    ] = ()
    image: Annotated[
        PictureUse | None, Field("bild", OwnPicture(), "Bild", "Dateiname aus content/bilder.", "burg.jpg")
    ] = None
    outline: Annotated[
        OutlineRights | None,
        Field(
            "umriss",
            Group(OutlineRights),
            "Woher der Umriss ist",
            "Nötig, wenn daneben eine Datei liegt, die genauso heißt und auf .geojson endet.",
            "{quelle: © OpenStreetMap-Mitwirkende, lizenz: ODbL-1.0}",
        ),
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
            overview=self.plural,
            about=msgid("Was wo geschieht: Nachrichten und Projekte aus jedem Quartier."),
            facts=tuple(self._facts()),
        )

    def outline_source(self) -> OutlineSource | None:
        """Return whose work its outline is."""
        if self.outline is None:
            return None
        terms = LICENSES.get(self.outline.license)
        href = terms.url if terms else ODBL
        return OutlineSource(self.outline.credit, SOURCES[self.outline.license], href)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return that an outline lacks its source, or a source its outline."""
        drawn = entry.id in site.relations.outlines
        if drawn and self.outline is None and "outline" not in entry.failed:
            message = "Neben dieser Datei liegt ein Umriss, aber es steht nicht dabei, von wem er ist."
            cure = "Ergänzen Sie: umriss: {quelle: …, lizenz: …}, bei OpenStreetMap mit der Lizenz ODbL-1.0."
            yield Problem(entry.path, 0, 0, message, cure)
        if self.outline is not None and not drawn:
            line, column = entry.marks.get("outline", (0, 0))
            name = posixpath.splitext(posixpath.basename(entry.original or entry.path))[0]
            cure = f"Legen Sie ihn daneben: {name}.geojson"
            yield Problem(entry.path, line, column, "Der Umriss selbst fehlt.", cure, "warning")

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        image = site.image(entry, self.image)
        return Card(entry.id, self.kind, site.href(entry.url), self.title, self.summary, image=image)

    def _facts(self) -> Iterable[Fact]:
        """Yield the lines of its fact box."""
        if self.contact:
            yield Fact(msgid("Wer Ihnen hilft"), (Link(self.contact, ""),))
        if self.languages:
            yield Fact(msgid("Hier spricht man"), tuple(Link(name, "") for name in self.languages))
