"""Author: somebody who writes for the paper, named only as long as they agree to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar

from stadtteil.model.capabilities import Signature, Term
from stadtteil.model.card import Card
from stadtteil.model.fields import Field, Headline, Line, PictureUse, ProperName, YesNo
from stadtteil.model.kind import Content
from stadtteil.model.kinds.author_rules import broken_rules
from stadtteil.model.pictures.own_picture import OwnPicture
from stadtteil.model.signatures import written_by
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class Author(Content, frozen=True, kw_only=True):
    """Somebody who writes."""

    kind: ClassVar[str] = "autor"
    folder: ClassVar[str] = "autoren"
    noun: ClassVar[str] = "Person"
    plural: ClassVar[str] = msgid("Wer schreibt")
    other_names: ClassVar[tuple[str, ...]] = ("person", "autorin", "author")
    address: ClassVar[str] = "/autoren/"
    overview_in_every_language: ClassVar[bool] = True

    title: Annotated[
        str,
        Field(
            "anzeigename",
            ProperName(80),
            "Name",
            "So steht er über den Artikeln.",
            "Mira (erfunden)",
            required=True,
            also=("name", "titel"),
        ),
    ]
    consent: Annotated[
        bool,
        Field(
            "einwilligung",
            YesNo(),
            "Ist mit der Nennung einverstanden",
            "Ohne „ja“ steht überall „Redaktion“.",
            "ja",
            suggested=True,
        ),
    ] = False
    short: Annotated[
        str,
        Field("kuerzel", Line(20), "Kürzel", "Damit dürfen Artikel gezeichnet sein.", "mi", also=("kürzel",)),
    ] = ""
    active: Annotated[
        bool,
        Field(
            "aktiv",
            YesNo(),
            "Schreibt noch mit",
            "Mit „nein“ verschwinden Name, Bild und Seite; überall steht „Redaktion“.",
            "nein",
        ),
    ] = True
    paged: Annotated[
        bool,
        Field("seite", YesNo(), "Eigene Seite", "Mit allen Artikeln; nur, wenn die Person das möchte.", "ja"),
    ] = False
    bio: Annotated[
        str,
        Field(
            "bio",
            Headline(),
            "Ein, zwei Sätze zur Person",
            "Ohne E-Mail-Adresse und Telefonnummer.",
            "Schreibt über Gärten und Höfe.",
        ),
    ] = ""
    image: Annotated[
        PictureUse | None,
        Field(
            "bild",
            OwnPicture(),
            "Porträt",
            "Dateiname aus content/bilder; die Rechte stehen daneben in NAME.jpg.yaml.",
            "mira.jpg",
        ),
    ] = None

    @property
    def name(self) -> str:
        """The name over the articles."""
        return self.title

    @property
    def in_short(self) -> str:
        """What is said of the person."""
        return self.bio

    @property
    def hidden(self) -> bool:
        """Never: of a draft it must be known whom nobody may name."""
        return False

    @property
    def pageless(self) -> bool:
        """Whether the person has no page."""
        return not (self.paged and self._named)

    @property
    def _named(self) -> bool:
        return self.consent and self.active and self.published and not self.draft

    def signature(self) -> Signature:
        """Return by which names articles know the person, and whether readers may."""
        return Signature((self.title, self.short), self._named)

    def term(self) -> Term | None:
        """Return that the person groups their articles, with a page."""
        if self.pageless:
            return None
        return Term(
            msgid("Redaktion"),
            self.bio,
            msgid("Autorinnen und Autoren"),
            listed=True,
            overview=self.plural,
            about=msgid("Menschen aus den Quartieren, die für diese Zeitung schreiben."),
        )

    def gathers(self, entry: Entry, site: Site) -> tuple[Entry, ...]:
        """Return the articles that the person has signed."""
        return written_by(entry, site)

    def card(self, entry: Entry, site: Site) -> Card | None:
        """Return the face for lists."""
        if self.pageless:
            return None
        return Card(
            entry.id,
            self.kind,
            site.href(entry.url),
            self.title,
            self.bio,
            image=site.image(entry, self.image),
        )

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what keeps the person from being named, and what is too private."""
        return broken_rules(self, entry, site)
