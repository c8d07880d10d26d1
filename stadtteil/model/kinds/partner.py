"""Partner: an institution, association or group that takes part in the life of the district."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar

import msgspec

from stadtteil.model.calendar import calendar_of
from stadtteil.model.capabilities import Organisation, Term
from stadtteil.model.card import Body, Card, DateFace, Fact, Link
from stadtteil.model.date_face import next_faces
from stadtteil.model.fields import (
    Choice,
    Field,
    Group,
    Headline,
    Line,
    Mail,
    Many,
    ProperName,
    Record,
    Ref,
    Text,
    To,
    Web,
)
from stadtteil.model.kind import Content
from stadtteil.model.labels import Label
from stadtteil.model.text.slugs import slug
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

DATES_SHOWN = 6
SORTS = {
    "wohnungsunternehmen": msgid("Wohnungsunternehmen"),
    "stadt": msgid("Stadt und Verwaltung"),
    "sozial": msgid("Soziale Einrichtungen"),
    "schule": msgid("Schulen"),
    "kita": msgid("Kindergärten"),
    "kirche": msgid("Kirchen und Religionsgemeinschaften"),
    "verein": msgid("Vereine"),
    "initiative": msgid("Initiativen"),
    "privatgruppe": msgid("Gruppen von Nachbarinnen und Nachbarn"),
    "gewerbe": msgid("Gewerbe"),
}


class Register(Record, frozen=True, kw_only=True):
    """Where an association or company is entered."""

    sort: Annotated[str, Field("typ", Line(), "Register", "", "VR")] = ""
    court: Annotated[str, Field("gericht", Line(), "Gericht", "", "Freiburg")] = ""
    number: Annotated[str, Field("nummer", Line(), "Nummer", "", "1234")] = ""


class PartnerPage(msgspec.Struct, frozen=True):
    """What a partner's page shows."""

    title: Annotated[str, Label("Titel")]
    kicker: Annotated[str, Label("Ressort")]
    summary: Annotated[str, Label("Kurztext")]
    facts: Annotated[tuple[Fact, ...], Label("Angaben im Kasten")]
    body: Annotated[Body | None, Label("Text")]
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]
    articles: Annotated[tuple[Card, ...], Label("Artikel dazu")]


class Partner(Content, frozen=True, kw_only=True):
    """A partner."""

    kind: ClassVar[str] = "akteur"
    folder: ClassVar[str] = "akteure"
    noun: ClassVar[str] = "Akteur"
    plural: ClassVar[str] = msgid("Wer mitmacht")
    other_names: ClassVar[tuple[str, ...]] = ("partner", "verein", "gruppe")
    address: ClassVar[str] = "/akteure/"
    overview_in_every_language: ClassVar[bool] = True
    template: ClassVar[str] = "partner.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = PartnerPage

    title: Annotated[
        str,
        Field("name", ProperName(120), "Name", "", "Sozialer Arbeitskreis", required=True, also=("titel",)),
    ]
    sort: Annotated[
        str, Field("art", Choice(SORTS), "Art", ", ".join(SORTS), "verein", required=True, also=("kind",))
    ]
    summary: Annotated[
        str,
        Field("kurz", Headline(), "Ein Satz", "", "Nachbarschaftshilfe in der Nordstadt.", suggested=True),
    ] = ""
    website: Annotated[
        str, Field("web", Web(), "Adresse im Netz", "", "https://verein.example/", also=("link",))
    ] = ""
    mail: Annotated[
        str,
        Field(
            "mail",
            Mail(),
            "E-Mail",
            "Ein Postfach, keine private Adresse.",
            "kontakt@verein.example",
            also=("email",),
        ),
    ] = ""
    register: Annotated[
        Register | None,
        Field(
            "register", Group(Register), "Registereintrag", "", "{typ: VR, gericht: Freiburg, nummer: 1234}"
        ),
    ] = None
    districts: Annotated[
        tuple[Ref, ...],
        Field(
            "quartiere",
            Many(To("quartier"), commas=True),
            "Quartiere",
            "Dateinamen aus content/quartiere.",
            "[nordstadt]",
            also=("quartier",),
        ),
    ] = ()

    board: Annotated[
        str,
        Field(
            "pinnwand",
            Text(),
            "Wie man eine Notiz aufgibt",
            "Nur bei der Gruppe, die die Pinnwand pflegt. Steht dort über den Notizen.",
            "Zettel nehmen wir samstags im Keller an.",
        ),
    ] = ""

    @property
    def name(self) -> str:
        """The partner's name."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    @property
    def keeps_board(self) -> str:
        """How a notice comes onto its board."""
        return self.board

    def term(self) -> Term:
        """Return that it groups what it takes part in."""
        about = msgid("Einrichtungen, Vereine und Gruppen aus den Quartieren.")
        return Term(
            msgid("Akteur"), self.summary, SORTS[self.sort], listed=False, overview=self.plural, about=about
        )

    def organisation(self) -> Organisation:
        """Return who it is; a German register is named by court, sort and number (org-id.guide: DE-CR)."""
        entered = self.register
        if entered is None or not (entered.sort and entered.court and entered.number):
            return Organisation("", self.website)
        court, number = slug(entered.court).title(), slug(f"{entered.sort}{entered.number}").upper()
        return Organisation(f"DE-CR-{court}-{number}", self.website)

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        kicker = Link(site.words.text(SORTS[self.sort]), "")
        return Card(entry.id, self.kind, site.href(entry.url), self.title, self.summary, kicker)

    def page(self, entry: Entry, site: Site) -> PartnerPage:
        """Return its page."""
        return PartnerPage(
            title=self.title,
            kicker=site.words.text(SORTS[self.sort]),
            summary=self.summary,
            facts=tuple(self._facts(entry, site)),
            body=site.body(entry),
            dates=next_faces(site, calendar_of(site).at(entry), DATES_SHOWN),
            projects=site.cards(site.referrers(entry, "projekt")),
            articles=site.cards(site.referrers(entry, "artikel")),
        )

    def _facts(self, entry: Entry, site: Site) -> Iterable[Fact]:
        words = site.words
        districts = tuple(site.link(district) for district in site.targets(entry, "districts"))
        if districts:
            yield Fact(words.many("Quartier", "Quartiere", len(districts)), districts)
        if self.website:
            yield Fact(
                words.text("Online"), (Link(self.website.split("//", 1)[1].rstrip("/"), self.website),)
            )
        if self.mail:
            yield Fact(words.text("E-Mail"), (Link(self.mail, f"mailto:{self.mail}"),))
        if self.board:
            board = Link(words.text("Notizen ansehen"), site.href(site.urls.board))
            yield Fact(words.text("Pinnwand"), (board,))
        if self.register:
            said = (self.register.sort, self.register.court, self.register.number)
            yield Fact(words.text("Register"), (Link(" ".join(part for part in said if part), ""),))
