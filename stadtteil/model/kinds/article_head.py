"""What stands at the head of an article: its fields. What becomes of them it does not know."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from stadtteil.model.capabilities import EDITORS
from stadtteil.model.fields import (
    DOWNLOADS,
    Choice,
    Field,
    FileUse,
    Group,
    Headline,
    Line,
    Many,
    Phrase,
    PictureUse,
    Ref,
    When,
)
from stadtteil.model.fields.declared import Declared
from stadtteil.model.kinds.article_parts import EDITION, PAGE_NUMBER, Client, Correction, Reply
from stadtteil.model.kinds.article_subject import ArticleSubject
from stadtteil.model.pictures.own_picture import OwnPicture
from stadtteil.words import msgid

GENRES = {
    "bericht": msgid("Bericht"),
    "portraet": msgid("Porträt"),
    "interview": msgid("Interview"),
    "rezept": msgid("Rezept"),
    "raetsel": msgid("Rätsel"),
    "leserbrief": msgid("Leserbrief"),
    "kommentar": msgid("Kommentar"),
    "tipp": msgid("Tipp"),
    "ankuendigung": msgid("Ankündigung"),
    "geschichte": msgid("Geschichte"),
    "editorial": msgid("Editorial"),
    "gedicht": msgid("Gedicht"),
    "nachruf": msgid("Nachruf"),
    "anzeige": msgid("Anzeige"),
}
POEM, OBITUARY = "gedicht", "nachruf"
UNLABELLED = {"bericht"}
"""Genres that a reader need not be told."""
LEADING = frozenset({"bericht", "portraet", "interview", "geschichte"})
"""Genres that a front page opens with, as long as there is one of them among the newest."""


class ArticleHead(ArticleSubject, frozen=True, kw_only=True):
    """The fields of a text of the paper."""

    title: Annotated[
        str,
        Field(
            "titel",
            Headline(150),
            "Überschrift",
            "Sagt, worum es geht.",
            "Sommerfest in der Nordstadt",
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
            "Am Samstag feiert die Nordstadt.",
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
            "Redaktion Nordstadt",
            also=("author", "autoren", "autorin", "author-name"),
        ),
    ] = (EDITORS,)
    section: Annotated[
        str,
        Field(
            "ressort",
            Declared("sections"),
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
    lifetime: Annotated[
        str,
        Field(
            "lebensdaten",
            Phrase(60),
            "Lebensdaten",
            "Bei einem Nachruf, wenn die Angehörigen es möchten.",
            "1941 bis 2026",
        ),
    ] = ""
    image: Annotated[
        PictureUse | None,
        Field(
            "bild",
            OwnPicture(),
            "Bild",
            "Dateiname aus content/bilder; die Rechte stehen daneben in NAME.jpg.yaml.",
            "sommerfest.jpg",
            also=("img", "titelbild"),
        ),
    ] = None
    edition: Annotated[Ref | None, EDITION] = None
    page_number: Annotated[int | None, PAGE_NUMBER] = None
    downloads: Annotated[tuple[FileUse, ...], DOWNLOADS] = ()
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
            "Nötig, wenn die Art des Textes „Anzeige“ ist.",
            "{auftraggeber: Bäckerei am Eck}",
        ),
    ] = None
    disclosure: Annotated[
        str,
        Field(
            "transparenz",
            Phrase(),
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
            translated=True,
        ),
    ] = "veroeffentlicht"
