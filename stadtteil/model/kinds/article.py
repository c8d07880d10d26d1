"""Article: a text of the paper, dated and signed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar

import msgspec

from stadtteil.model.card import Card
from stadtteil.model.fields import (
    Choice,
    Field,
    Group,
    Headline,
    Line,
    Many,
    Picture,
    PictureUse,
    Record,
    Ref,
    Tag,
    Text,
    To,
    When,
)
from stadtteil.model.fields import Day as DayField
from stadtteil.model.fields.moments import FAR
from stadtteil.model.kind import Content
from stadtteil.model.kinds.article_page import ArticlePage, page_of
from stadtteil.model.kinds.untold import untold
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

GENRES = {
    "bericht": "Bericht",
    "portraet": "Porträt",
    "interview": "Interview",
    "rezept": "Rezept",
    "raetsel": "Rätsel",
    "leserbrief": "Leserbrief",
    "kommentar": "Kommentar",
    "tipp": "Tipp",
    "ankuendigung": "Ankündigung",
    "geschichte": "Geschichte",
    "editorial": "Editorial",
    "anzeige": "Anzeige",
}
UNLABELLED = {"bericht"}
"""Genres that a reader need not be told."""


LONGEST_WAIT = 550
"""Days that an article may wait before it is asked whether its year is right."""


class Correction(Record, frozen=True, kw_only=True):
    """What was wrong, and since when it is right."""

    date: Annotated[dt.date, Field("datum", DayField(), "Datum", example="2026-09-20", required=True)]
    text: Annotated[str, Field("text", Text(), "Was berichtigt wurde", required=True)]


class Reply(Record, frozen=True, kw_only=True):
    """A counterstatement (MStV § 20): unaltered, linked with the text as long as it stands."""

    name: Annotated[str, Field("name", Line(), "Wer sie verlangt hat", required=True)]
    text: Annotated[str, Field("text", Text(), "Wortlaut", required=True)]
    date: Annotated[dt.date | None, Field("datum", DayField(), "Datum", example="2026-09-20")] = None


class Client(Record, frozen=True, kw_only=True):
    """Who pays for an advertisement (LPresseG BW § 10)."""

    client: Annotated[str, Field("auftraggeber", Line(), "Auftraggeber", required=True)]


class Article(Content, frozen=True, kw_only=True):
    """A text of the paper."""

    kind: ClassVar[str] = "artikel"
    folder: ClassVar[str] = "artikel"
    noun: ClassVar[str] = "Artikel"
    address: ClassVar[str] = "/artikel/"
    template: ClassVar[str] = "article.html"
    story: ClassVar[bool] = True
    page_type: ClassVar[type[msgspec.Struct] | None] = ArticlePage

    title: Annotated[
        str,
        Field(
            "titel",
            Headline(150),
            "Überschrift",
            "Sagt, worum es geht.",
            "Sommerfest im Salzert",
            required=True,
        ),
    ]
    date: Annotated[
        dt.datetime,
        Field(
            "datum",
            When(),
            "Erscheinungstag",
            "Liegt er in der Zukunft, wartet der Artikel bis dahin.",
            "2026-09-14",
            required=True,
        ),
    ]
    teaser: Annotated[
        str,
        Field(
            "teaser",
            Headline(300),
            "Vorspann",
            "Ein bis zwei Sätze für Listen, Suchmaschinen und Feeds.",
            "Am Samstag feiert der Salzert.",
            suggested=True,
            also=("summary", "description", "excerpt", "beschreibung", "desc"),
        ),
    ] = ""
    authors: Annotated[
        tuple[str, ...],
        Field(
            "autor",
            Many(Line()),
            "Wer geschrieben hat",
            "Name oder Kürzel; auch mehrere.",
            "Redaktion Salzert",
            also=("author", "autoren", "autorin", "author-name"),
        ),
    ] = ("Redaktion",)
    section: Annotated[
        str,
        Field(
            "ressort",
            Line(),
            "Ressort",
            "Kennung aus content/site.yaml; ohne Angabe das erste.",
            "leute",
            also=("rubrik",),
        ),
    ] = ""
    genre: Annotated[
        str,
        Field(
            "art",
            Choice(GENRES, {"porträt": "portraet", "rätsel": "raetsel", "ankündigung": "ankuendigung"}),
            "Art des Textes",
            "Steht als Hinweis über dem Titel.",
            "interview",
            also=("kind",),
        ),
    ] = "bericht"
    image: Annotated[
        PictureUse | None,
        Field(
            "bild",
            Picture(),
            "Bild",
            "Dateiname aus content/bilder; die Rechte stehen daneben in NAME.jpg.yaml.",
            "sommerfest.jpg",
            also=("img", "titelbild"),
        ),
    ] = None
    districts: Annotated[
        tuple[Ref, ...],
        Field(
            "quartier",
            Many(To("quartier"), commas=True),
            "Quartiere",
            "Dateinamen aus content/quartiere.",
            "salzert",
            also=("quartiere", "district"),
        ),
    ] = ()
    tags: Annotated[
        tuple[str, ...],
        Field(
            "schlagwoerter",
            Many(Tag(60), commas=True),
            "Schlagwörter",
            "Höchstens fünf, klein geschrieben wie im Satz.",
            "[Garten, Nachbarschaft]",
            also=("schlagwörter", "tag", "themen"),
        ),
    ] = ()
    projects: Annotated[
        tuple[Ref, ...],
        Field(
            "projekte",
            Many(To("projekt"), commas=True),
            "Geförderte Projekte, um die es geht",
            "Dateinamen aus content/projekte.",
            "2026/kids-und-kunst",
            also=("projekt", "project"),
        ),
    ] = ()
    partners: Annotated[
        tuple[Ref, ...],
        Field(
            "akteure",
            Many(To("akteur"), commas=True),
            "Beteiligte Akteure",
            "Dateinamen aus content/akteure.",
            "sozialer-arbeitskreis",
            also=("akteur", "partner"),
        ),
    ] = ()
    updated: Annotated[
        dt.datetime | None,
        Field(
            "aktualisiert",
            When(),
            "Zuletzt geändert",
            "",
            "2026-09-20",
            also=("lastmod", "modified", "last_modified_at"),
        ),
    ] = None
    corrections: Annotated[
        tuple[Correction, ...],
        Field(
            "korrektur",
            Many(Group(Correction)),
            "Berichtigungen",
            "Stehen sichtbar am Artikel.",
            "[{datum: 2026-09-20, text: …}]",
            also=("korrekturen", "berichtigung"),
        ),
    ] = ()
    counterstatement: Annotated[
        Reply | None, Field("gegendarstellung", Group(Reply), "Gegendarstellung", "Im verlangten Wortlaut.")
    ] = None
    ad: Annotated[
        Client | None,
        Field(
            "anzeige",
            Group(Client),
            "Anzeige",
            "Nötig bei „art: anzeige“.",
            "{auftraggeber: Bäckerei am Eck}",
        ),
    ] = None
    disclosure: Annotated[
        str,
        Field(
            "transparenz",
            Line(),
            "Eigenes Interesse",
            "Ein Satz, wenn die Zeitung oder ihre Geldgeber beteiligt sind.",
            "Die Wohnbau gibt diese Zeitung mit heraus.",
        ),
    ] = ""
    status: Annotated[
        str,
        Field(
            "status",
            Choice(
                {"entwurf": "Entwurf", "veroeffentlicht": "Veröffentlicht"},
                {"draft": "entwurf", "published": "veroeffentlicht", "veröffentlicht": "veroeffentlicht"},
            ),
            "Stand",
            "",
            "entwurf",
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
    def moment(self) -> dt.datetime | None:
        """The day of appearance."""
        return self.date

    @property
    def appears(self) -> dt.datetime | None:
        """The later of its date and its own `ab:`."""
        return max(self.date, self.starts) if self.starts else self.date

    @property
    def hidden(self) -> bool:
        """Whether it is a draft, in any spelling."""
        return super().hidden or self.status == "entwurf"

    @property
    def is_ad(self) -> bool:
        """Whether it is an advertisement."""
        return self.ad is not None or self.genre == "anzeige"

    @property
    def label(self) -> str:
        """The word that stands with the title: what kind of text this is, if a reader should know."""
        genre = "anzeige" if self.ad else self.genre
        return "" if genre in UNLABELLED else GENRES[genre]

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(
            entry.id,
            self.kind,
            site.href(entry.url),
            self.title,
            self._summary(entry),
            kicker=site.section(self.section).link,
            label=self.label,
            date=site.day(self.date),
            byline=", ".join(self.authors),
            minutes=entry.prose.minutes if entry.prose else 0,
            image=site.image(entry, self.image),
            paid=self.is_ad,
        )

    def page(self, entry: Entry, site: Site) -> ArticlePage:
        """Return its page."""
        return page_of(self, entry, site)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what the whole site tells: an unknown section, an ad without a client, no teaser."""
        if self.section and not site.knows_section(self.section):
            line, column = entry.marks.get("section", (0, 0))
            yield Problem(
                entry.path,
                line,
                column,
                f"Das Ressort „{self.section}“ gibt es nicht.",
                site.section_hint(self.section),
            )
        doubtful = entry.failed & {"date", "starts", "ends"}
        if self.ends and self.appears and self.ends <= self.appears and not doubtful:
            line, column = entry.marks.get("ends", (0, 0))
            message = "„bis“ liegt vor dem Erscheinen; der Artikel wäre nie zu sehen."
            yield Problem(entry.path, line, column, message, "Prüfen Sie „datum:“, „ab:“ und „bis:“.")
        wait = (self.appears.date() - site.today).days if self.appears and not doubtful else 0
        if self.appears and self.appears.year <= FAR and wait > LONGEST_WAIT:
            line, column = entry.marks.get("starts" if self.appears == self.starts else "date", (0, 0))
            message = f"Bis der Artikel erscheint, dauert es noch bis {self.appears.year}."
            yield Problem(entry.path, line, column, message, "Stimmt das Jahr?", "warning")
        yield from untold(entry)
        if self.genre == "anzeige" and self.ad is None and "ad" not in entry.failed:
            line, column = entry.marks.get("genre", (0, 0))
            yield Problem(
                entry.path, line, column,
                "Bei einer Anzeige muss stehen, wer sie bezahlt.",
                "Ergänzen Sie: anzeige: {auftraggeber: Name}.",
            )  # fmt: skip
        if not self.teaser and "teaser" not in entry.failed:
            yield Problem(
                entry.path, 0, 0,
                "Der Teaser fehlt; Listen und Feeds zeigen stattdessen den Anfang des Textes.",
                "Ergänzen Sie „teaser:“ mit ein bis zwei Sätzen.", "warning",
            )  # fmt: skip

    def _summary(self, entry: Entry) -> str:
        return self.teaser or (entry.prose.opening if entry.prose else "")
