"""Fund: the money that residents' ideas can get, its rules, and how one applies."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
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
    Money,
    Ref,
    Text,
    To,
)
from stadtteil.model.kind import AccountTerms, CategoryTerms, Content
from stadtteil.model.kinds.fund_page import FundPage, page_of, ways_of
from stadtteil.model.kinds.fund_parts import Advice, Application, Budget, Category, Deadline, Decision, Faq
from stadtteil.model.money import amount_text, total
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class Fund(Content, frozen=True, kw_only=True):
    """A fund."""

    kind: ClassVar[str] = "fonds"
    folder: ClassVar[str] = "fonds"
    noun: ClassVar[str] = "Fonds"
    address: ClassVar[str] = "/fonds/"
    template: ClassVar[str] = "fund.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = FundPage

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
            "wohnbau-loerrach",
            required=True,
        ),
    ]
    budgets: Annotated[
        tuple[Budget, ...],
        Field(
            "haushalt",
            Many(Group(Budget)),
            "Haushalt je Jahr",
            "",
            "[{jahr: 2026, betrag: 15000}]",
            required=True,
        ),
    ]
    cap: Annotated[
        Decimal, Field("obergrenze", Money(), "Höchstbetrag je Projekt", "", "1500", required=True)
    ]
    categories: Annotated[
        tuple[Category, ...],
        Field(
            "kategorien",
            Many(Group(Category)),
            "Bereiche",
            "",
            "[{kennung: bildung, name: Bildung}]",
            required=True,
        ),
    ]
    summary: Annotated[str, Field("kurz", Headline(), "Ein Satz", suggested=True)] = ""
    currency: Annotated[
        str, Field("waehrung", Choice({"eur": "Euro"}, {"€": "eur", "euro": "eur"}), "Währung", "", "EUR")
    ] = "eur"
    applicants: Annotated[str, Field("antragsberechtigt", Text(), "Wer einen Antrag stellen darf")] = ""
    eligible: Annotated[
        tuple[str, ...], Field("foerderfaehig", Many(Line()), "Was gefördert wird", also=("förderfähig",))
    ] = ()
    ineligible: Annotated[
        tuple[str, ...], Field("nicht_foerderfaehig", Many(Line()), "Was nicht gefördert wird")
    ] = ()
    criteria: Annotated[tuple[str, ...], Field("kriterien", Many(Line()), "Wonach entschieden wird")] = ()
    decision: Annotated[Decision | None, Field("entscheidung", Group(Decision), "Entscheidung")] = None
    deadline: Annotated[Deadline | None, Field("frist", Group(Deadline), "Frist")] = None
    application: Annotated[
        Application | None, Field("antrag", Group(Application), "Antrag", also=("apply",))
    ] = None
    advice: Annotated[Advice | None, Field("beratung", Group(Advice), "Beratung", also=("help",))] = None
    payment: Annotated[str, Field("auszahlung", Text(), "Wie das Geld kommt")] = ""
    proof: Annotated[str, Field("verwendungsnachweis", Text(), "Was danach nachzuweisen ist")] = ""
    faq: Annotated[tuple[Faq, ...], Field("faq", Many(Group(Faq)), "Häufige Fragen")] = ()

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
            applicable=any(ways_of(self)),
            always_open=self.deadline is not None and self.deadline.sort == "laufend",
            deadlines=tuple(sorted(self.deadline.dates)) if self.deadline else (),
        )

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(entry.id, self.kind, site.href(entry.url), self.title, self.summary)

    def page(self, entry: Entry, site: Site) -> FundPage:
        """Return its page."""
        return page_of(self, entry, site)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return the years in which more was awarded than there is, and doubled years or categories."""
        budgets = {budget.year: budget.amount for budget in self.budgets}
        line, column = entry.marks.get("budgets", (0, 0))
        if len(budgets) < len(self.budgets):
            yield Problem(
                entry.path,
                line,
                column,
                "Ein Jahr steht zweimal unter „haushalt:“.",
                "Löschen Sie einen der Einträge.",
            )
        if len({item.id for item in self.categories}) < len(self.categories):
            at = entry.marks.get("categories", (0, 0))
            yield Problem(
                entry.path,
                *at,
                "Eine Kennung steht zweimal unter „kategorien:“.",
                "Jeder Bereich braucht eine eigene Kennung.",
            )
        if self.deadline and self.deadline.sort == "termine" and not self.deadline.dates:
            at = entry.marks.get("deadline", (0, 0))
            cure = "Ergänzen Sie: termine: [2027-03-01, 2027-09-01], oder schreiben Sie: art: laufend."
            yield Problem(entry.path, *at, "Die Termine fehlen.", cure)
        for number, budget in enumerate(self.budgets):
            given = total(award.counted for award in site.awards(entry) if award.year == budget.year)
            if given > budget.amount:
                at = entry.marks.get(f"budgets.{number}", (line, column))
                over = amount_text(given - budget.amount)
                yield Problem(
                    entry.path, *at,
                    f"{budget.year} sind {amount_text(given)} vergeben, {over} mehr als vorgesehen.",
                    "Prüfen Sie die Beträge der Projekte dieses Jahres oder den Haushalt.",
                )  # fmt: skip
