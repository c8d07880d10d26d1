"""Static page: imprint, privacy, accessibility, about us."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import msgspec

from stadtteil.model.accessibility_statement import AccessibilityStatement, statement_of
from stadtteil.model.card import Body, Card, Day
from stadtteil.model.download_face import Download
from stadtteil.model.fields import DOWNLOADS, Choice, Field, FileUse, Headline, When, YesNo
from stadtteil.model.kind import Content
from stadtteil.model.kinds.missing_text import untold
from stadtteil.model.labels import Label
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class StaticPage(msgspec.Struct, frozen=True):
    """What a static page shows."""

    title: Annotated[str, Label("Titel")]
    teaser: Annotated[str, Label("Vorspann")]
    updated: Annotated[Day | None, Label("Änderungsdatum")]
    body: Annotated[Body | None, Label("Text")]
    downloads: Annotated[tuple[Download, ...], Label("Dateien zum Herunterladen")]
    obstacles: Annotated[tuple[Download, ...], Label("Dateien, die nicht alle benutzen können")]
    statement: Annotated[AccessibilityStatement | None, Label("Erklärung zur Barrierefreiheit")] = None


class Page(Content, frozen=True, kw_only=True):
    """A static page; it stands at the site's root."""

    kind: ClassVar[str] = "seite"
    folder: ClassVar[str] = "seiten"
    noun: ClassVar[str] = "Seite"
    plural: ClassVar[str] = msgid("Seiten")
    other_names: ClassVar[tuple[str, ...]] = ("page",)
    file_format: ClassVar[Literal["md", "yaml"]] = "md"
    address: ClassVar[str] = "/"
    template: ClassVar[str] = "page.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = StaticPage

    title: Annotated[str, Field("titel", Headline(150), "Überschrift", "", "Über uns", required=True)]
    teaser: Annotated[
        str,
        Field(
            "teaser", Headline(300), "Vorspann", also=("summary", "description", "excerpt", "beschreibung")
        ),
    ] = ""
    downloads: Annotated[tuple[FileUse, ...], DOWNLOADS] = ()
    lists_obstacles: Annotated[
        bool,
        Field(
            "hindernisse",
            YesNo(),
            "Dateien auflisten, die nicht alle benutzen können",
            "Für die Erklärung zur Barrierefreiheit.",
            "ja",
        ),
    ] = False
    date: Annotated[dt.datetime | None, Field("datum", When(), "Datum", "", "2026-09-14")] = None
    updated: Annotated[
        dt.datetime | None,
        Field(
            "aktualisiert",
            When(),
            "Stand",
            "",
            "2026-09-14",
            also=("lastmod", "modified", "last_modified_at"),
        ),
    ] = None
    status: Annotated[
        str,
        Field(
            "status",
            Choice(
                {"entwurf": "Entwurf", "veroeffentlicht": "Veröffentlicht"},
                {"draft": "entwurf", "published": "veroeffentlicht"},
            ),
            "Stand der Arbeit",
            translated=True,
        ),
    ] = "veroeffentlicht"

    @property
    def name(self) -> str:
        """The headline."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its teaser."""
        return self.teaser

    @property
    def hidden(self) -> bool:
        """Whether it is a draft, in any spelling."""
        return super().hidden or self.status == "entwurf"

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(entry.id, self.kind, site.href(entry.url), self.title, self.teaser)

    def page(self, entry: Entry, site: Site) -> StaticPage:
        """Return its page; where the statement on accessibility has its address, with that below the text."""
        said = statement_of(site) if entry.url == site.urls.accessibility else None
        return StaticPage(
            self.title,
            self.teaser,
            site.day(self.updated) if self.updated else None,
            site.body(entry),
            site.downloads(entry, self.downloads),
            site.obstacles() if self.lists_obstacles or said else (),
            said,
        )

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return that it has no text."""
        return untold(entry)
