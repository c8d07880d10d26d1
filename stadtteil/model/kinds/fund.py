"""Fund: the money that residents' ideas can get, its rules, and how one applies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

import msgspec

from stadtteil.model.capabilities import AccountTerms, CategoryTerms, ContactPoint, FacetTerm
from stadtteil.model.card import Card, Link
from stadtteil.model.fields import (
    Choice,
    Field,
    Group,
    Headline,
    Many,
    Money,
    Phrase,
    Ref,
    Text,
    To,
)
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds.fund_application import is_applicable
from stadtteil.model.kinds.fund_page import FundPage, page_of
from stadtteil.model.kinds.fund_parts import (
    Advice,
    Application,
    Budget,
    Deadline,
    Decision,
    Faq,
    Foreword,
    FundCategory,
)
from stadtteil.model.kinds.fund_rules import broken_rules
from stadtteil.model.kinds.fund_schedules import days_of, schedules_of
from stadtteil.model.kinds.showcase_facets import category_term, fund_term
from stadtteil.model.schedule import Schedule
from stadtteil.model.shared_links import projects_link
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

_BY_ENDING = {
    "aus dem": ("fonds", "topf", "budget", "groschen", "preis"),
    "aus der": ("kasse", "stiftung", "förderung", "hilfe"),
}


def phrase_of(name: str) -> str:
    """Return a fund's name as it stands behind "bezahlt", as far as its ending tells the article.

    >>> phrase_of("Aktionsfonds"), phrase_of("Nachbarschaftskasse"), phrase_of("Geld für alle")
    ('aus dem Aktionsfonds', 'aus der Nachbarschaftskasse', 'aus dem Fonds „Geld für alle“')
    """
    for start, endings in _BY_ENDING.items():
        if name.casefold().endswith(endings) and " " not in name:
            return f"{start} {name}"
    return f"aus dem Fonds „{name}“"


class Fund(Content, frozen=True, kw_only=True):
    """A fund."""

    kind: ClassVar[str] = "fonds"
    folder: ClassVar[str] = "fonds"
    noun: ClassVar[str] = "Fonds"
    plural: ClassVar[str] = msgid("Fonds")
    other_names: ClassVar[tuple[str, ...]] = ("fund",)
    default_if_only: ClassVar[bool] = True
    address: ClassVar[str] = "/fonds/"
    template: ClassVar[str] = "fund.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = FundPage
    in_every_language: ClassVar[bool] = True

    title: Annotated[
        str, Field("name", Headline(80), "Name", "", "Aktionsfonds", required=True, also=("titel",))
    ]
    funder: Annotated[
        Ref,
        Field(
            "geldgeber",
            To("akteur"),
            "Geldgeber",
            "Dateiname aus content/akteure.",
            "wohnbau",
            required=True,
        ),
    ]
    budgets: Annotated[
        tuple[Budget, ...],
        Field(
            "haushalt",
            Many(Group(Budget)),
            "Jahresbudget",
            "",
            "[{jahr: 2026, betrag: 15000}]",
            required=True,
        ),
    ]
    cap: Annotated[
        Decimal, Field("obergrenze", Money(), "Höchstbetrag je Projekt", "", "1500", required=True)
    ]
    categories: Annotated[
        tuple[FundCategory, ...],
        Field(
            "kategorien",
            Many(Group(FundCategory)),
            "Bereiche",
            "",
            "[{kennung: bildung, name: Bildung}]",
            required=True,
        ),
    ]
    phrase: Annotated[
        str,
        Field(
            "name_im_satz",
            Phrase(80),
            "Der Name in einem Satz",
            "Wie nach „bezahlt“, mit „aus“ und Artikel; nötig, wo es anders klingt als gedacht.",
            "aus der Nachbarschaftskasse",
        ),
    ] = ""
    summary: Annotated[str, Field("kurz", Headline(), "Ein Satz", suggested=True)] = ""
    currency: Annotated[
        str, Field("waehrung", Choice({"eur": "Euro"}, {"€": "eur", "euro": "eur"}), "Währung", "", "EUR")
    ] = "eur"
    applicants: Annotated[str, Field("antragsberechtigt", Text(), "Wer einen Antrag stellen darf")] = ""
    eligible: Annotated[
        tuple[str, ...], Field("foerderfaehig", Many(Phrase()), "Was gefördert wird", also=("förderfähig",))
    ] = ()
    ineligible: Annotated[
        tuple[str, ...], Field("nicht_foerderfaehig", Many(Phrase()), "Was nicht gefördert wird")
    ] = ()
    criteria: Annotated[tuple[str, ...], Field("kriterien", Many(Phrase()), "Wonach entschieden wird")] = ()
    decision: Annotated[Decision | None, Field("entscheidung", Group(Decision), "Entscheidung")] = None
    deadline: Annotated[Deadline | None, Field("frist", Group(Deadline), "Frist")] = None
    application: Annotated[
        Application | None, Field("antrag", Group(Application), "Antrag", also=("apply",))
    ] = None
    advice: Annotated[Advice | None, Field("beratung", Group(Advice), "Beratung", also=("help",))] = None
    steps: Annotated[
        tuple[str, ...],
        Field(
            "schritte",
            Many(Phrase()),
            "Der Antrag in Schritten",
            "Ein Satz je Schritt; fehlen sie, schreibt das Programm selbst welche.",
            also=("steps",),
        ),
    ] = ()
    payment: Annotated[str, Field("auszahlung", Text(), "Wie das Geld kommt")] = ""
    proof: Annotated[str, Field("verwendungsnachweis", Text(), "Was danach nachzuweisen ist")] = ""
    faq: Annotated[tuple[Faq, ...], Field("faq", Many(Group(Faq)), "Häufige Fragen")] = ()
    reports: Annotated[
        tuple[Foreword, ...],
        Field(
            "berichte",
            Many(Group(Foreword)),
            "Worte zu den Jahren",
            "Stehen im Jahresbericht über den Zahlen; der Bericht selbst entsteht von allein.",
        ),
    ] = ()

    def is_for_newcomers(self, today: dt.date) -> bool:
        """Whether each language should have it: always."""
        return True

    @property
    def name(self) -> str:
        """The fund's name."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    def account(self) -> AccountTerms:
        """Return what there is to give."""
        return AccountTerms(
            {budget.year: budget.amount for budget in self.budgets},
            self.cap,
            tuple(
                CategoryTerms(item.id, item.name, item.icon, item.color, item.description)
                for item in self.categories
            ),
            applicable=is_applicable(self),
            always_open=self.deadline is not None and self.deadline.sort == "laufend",
            deadlines=tuple(sorted(self.deadline.dates)) if self.deadline else (),
            reports={words.year: words.text for words in self.reports},
            phrase=self.phrase or phrase_of(self.title),
        )

    def contact_point(self, entry: Entry, site: Site) -> ContactPoint | None:
        """Return who helps with an application."""
        advice = self.advice
        if advice is None or not advice.place:
            return None
        hours = ((advice.hours, ""),) if advice.hours else ()
        return ContactPoint(site.link(entry), advice.place, hours, advice.languages)

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(entry.id, self.kind, site.href(entry.url), self.title, self.summary)

    def schedules(self, entry: Entry, site: Site) -> Iterable[Schedule]:
        """Return the last days for applications and the days on which these are decided upon."""
        return schedules_of(self, entry, site)

    def page(self, entry: Entry, site: Site) -> FundPage:
        """Return its page."""
        return page_of(self, entry, site)

    def opens(self, entry: Entry, site: Site) -> Iterable[FacetTerm]:
        """Return its categories, which are an invitation while they are empty, and itself."""
        for category, said in zip(funding_of(site).categories(entry), self.categories, strict=True):
            yield category_term(category, site.words, said.description)
        yield fund_term(entry, site.words)

    def breadcrumb(self, entry: Entry, site: Site) -> tuple[Link, ...]:
        """Return the way by the showcase."""
        return (projects_link(site),)

    def turns(self, today: dt.date) -> Iterable[dt.date | dt.datetime]:
        """Return also the days on which a year of its money begins or ends, and those after its own days."""
        yield from super().turns(today)
        yield from (dt.date(year, 1, 1) for budget in self.budgets for year in (budget.year, budget.year + 1))
        yield from (day + dt.timedelta(days=1) for days in days_of(self) for day in days)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return the years in which more is given away than there is, and what is doubled or missing."""
        return broken_rules(self, entry, site)
