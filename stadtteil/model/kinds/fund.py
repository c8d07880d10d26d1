"""Fund: the money that residents' ideas can get, its rules, and how one applies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

import msgspec

from stadtteil.model.account import Account, CategoryRow, YearRow, account_rows
from stadtteil.model.card import Body, Card, Fact, Link
from stadtteil.model.fields import (
    Choice,
    Color,
    Field,
    Group,
    Line,
    Many,
    Money,
    Record,
    Ref,
    Slug,
    Text,
    To,
    Web,
    Year,
)
from stadtteil.model.fields import Day as DayField
from stadtteil.model.kind import AccountTerms, CategoryTerms, Content
from stadtteil.model.money import amount_text, total
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class Budget(Record, frozen=True, kw_only=True):
    """What there is to give in a year."""

    year: Annotated[int, Field("jahr", Year(), "Jahr", required=True)]
    amount: Annotated[Decimal, Field("betrag", Money(), "Betrag", required=True)]


class Category(Record, frozen=True, kw_only=True):
    """A field that the fund supports."""

    id: Annotated[
        str,
        Field(
            "kennung",
            Slug(),
            "Kennung",
            "Steht in den Projekten und in Adressen.",
            "kunst-kultur",
            required=True,
        ),
    ]
    name: Annotated[str, Field("name", Line(), "Name", example="Kunst und Kultur", required=True)]
    icon: Annotated[
        str, Field("symbol", Slug(), "Symbol", "buch, baum, ball, pinsel oder tisch.", "pinsel")
    ] = ""
    color: Annotated[
        str, Field("farbe", Color(), "Farbe", "bildung, wohnumfeld, sport, kultur oder zusammen.", "kultur")
    ] = ""
    description: Annotated[str, Field("beschreibung", Line(), "Was dazu gehört")] = ""


class Decision(Record, frozen=True, kw_only=True):
    """Who decides, and when."""

    board: Annotated[str, Field("gremium", Line(), "Wer entscheidet", required=True)]
    dates: Annotated[tuple[dt.date, ...], Field("termine", Many(DayField()), "Sitzungen")] = ()


class Deadline(Record, frozen=True, kw_only=True):
    """Until when one may apply."""

    sort: Annotated[
        str,
        Field(
            "art",
            Choice({"laufend": "jederzeit", "termine": "zu festen Terminen"}),
            "laufend oder termine",
            required=True,
        ),
    ]
    dates: Annotated[tuple[dt.date, ...], Field("termine", Many(DayField()), "Termine")] = ()


class Application(Record, frozen=True, kw_only=True):
    """How one applies."""

    url: Annotated[str, Field("url", Web(), "Formular im Netz")] = ""
    mail: Annotated[str, Field("mail", Line(), "E-Mail")] = ""
    form: Annotated[str, Field("pdf", Web(), "Formular zum Ausdrucken")] = ""
    leaflet: Annotated[str, Field("merkblatt", Web(), "Merkblatt")] = ""
    post: Annotated[str, Field("post", Line(), "Mit der Post")] = ""
    in_person: Annotated[str, Field("vor_ort", Line(), "Vor Ort")] = ""


class Advice(Record, frozen=True, kw_only=True):
    """Who helps with applying."""

    place: Annotated[str, Field("ort", Line(), "Wo")] = ""
    hours: Annotated[str, Field("zeiten", Line(), "Wann")] = ""
    languages: Annotated[
        tuple[str, ...], Field("sprachen", Many(Line(40), commas=True), "In welchen Sprachen")
    ] = ()


class Faq(Record, frozen=True, kw_only=True):
    """A question that is often asked."""

    question: Annotated[str, Field("frage", Line(), "Frage", required=True)]
    answer: Annotated[str, Field("antwort", Text(), "Antwort", required=True)]


class TextList(msgspec.Struct, frozen=True):
    """A list of rules with its heading; `mark` says `yes` or `no` of its items, or nothing."""

    title: str
    items: tuple[str, ...]
    mark: str = ""


class Question(msgspec.Struct, frozen=True):
    """A question and its answer as the page shows them."""

    question: str
    answer: str


class FundPage(msgspec.Struct, frozen=True):
    """What a fund's page shows."""

    title: str
    summary: str
    account: Account | None
    body: Body | None
    years: tuple[YearRow, ...]
    categories: tuple[CategoryRow, ...]
    total_row: tuple[str, ...]
    facts: tuple[Fact, ...]
    lists: tuple[TextList, ...]
    apply: tuple[Fact, ...]
    questions: tuple[Question, ...]
    projects: tuple[Card, ...]


class Fund(Content, frozen=True, kw_only=True):
    """A fund."""

    kind: ClassVar[str] = "fonds"
    folder: ClassVar[str] = "fonds"
    noun: ClassVar[str] = "Fonds"
    address: ClassVar[str] = "/fonds/"
    template: ClassVar[str] = "fund.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = FundPage

    title: Annotated[str, Field("name", Line(80), "Name", "", "Aktionsfonds", required=True, also=("titel",))]
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
    summary: Annotated[str, Field("kurz", Line(), "Ein Satz", suggested=True)] = ""
    currency: Annotated[
        str, Field("waehrung", Choice({"EUR": "Euro", "eur": "Euro"}), "Währung", "", "EUR")
    ] = "EUR"
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

    def account(self) -> AccountTerms:
        """Return what there is to give."""
        return AccountTerms(
            {budget.year: budget.amount for budget in self.budgets},
            self.cap,
            tuple(
                CategoryTerms(item.id, item.name, item.icon, item.color, item.description)
                for item in self.categories
            ),
            applicable=any(self._apply()),
            always_open=self.deadline is not None and self.deadline.sort == "laufend",
            deadlines=tuple(sorted(self.deadline.dates)) if self.deadline else (),
        )

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(
            entry.id,
            self.kind,
            site.href(entry.url),
            self.title,
            self.summary,
            None,
            "",
            None,
            "",
            0,
            None,
            None,
        )

    def page(self, entry: Entry, site: Site) -> FundPage:
        """Return its page."""
        years, categories, sums = account_rows(entry, site)
        return FundPage(
            title=self.title,
            summary=self.summary,
            account=site.account(entry),
            body=site.body(entry),
            years=years,
            categories=categories,
            total_row=sums,
            facts=tuple(self._facts(entry, site)),
            lists=tuple(
                TextList(title, items, mark)
                for title, items, mark in (
                    ("Was gefördert wird", self.eligible, "yes"),
                    ("Was nicht gefördert wird", self.ineligible, "no"),
                    ("Wonach entschieden wird", self.criteria, ""),
                )
                if items
            ),
            apply=tuple(self._apply()),
            questions=tuple(Question(item.question, item.answer) for item in self.faq),
            projects=site.cards(site.awarded(entry)[:6]),
        )

    def _facts(self, entry: Entry, site: Site) -> Iterable[Fact]:
        funder = site.target(entry, "funder")
        if funder:
            yield Fact("Geldgeber", (site.link(funder),))
        yield Fact("Höchstbetrag je Projekt", (Link(amount_text(self.cap), ""),))
        if self.applicants:
            yield Fact("Wer darf?", (Link(self.applicants, ""),))
        if self.decision:
            dates = ", ".join(site.day(day).short for day in self.decision.dates)
            yield Fact(
                "Wer entscheidet?",
                (Link(self.decision.board + (f" (Sitzungen: {dates})" if dates else ""), ""),),
            )
        if self.deadline:
            dates = ", ".join(site.day(day).text for day in self.deadline.dates)
            yield Fact("Frist", (Link(dates or "Anträge jederzeit", ""),))
        if self.payment:
            yield Fact("Auszahlung", (Link(self.payment, ""),))
        if self.proof:
            yield Fact("Nachweis", (Link(self.proof, ""),))

    def _apply(self) -> Iterable[Fact]:
        if self.application:
            ways = self.application
            for label, text, href in (
                ("Im Netz", "Antrag ausfüllen", ways.url),
                ("Per E-Mail", ways.mail, f"mailto:{ways.mail}" if ways.mail else ""),
                ("Formular zum Ausdrucken", "Formular öffnen", ways.form),
                ("Merkblatt", "Merkblatt öffnen", ways.leaflet),
                ("Mit der Post", ways.post, ""),
                ("Vor Ort", ways.in_person, ""),
            ):
                if href or (text and label in {"Mit der Post", "Vor Ort"}):
                    yield Fact(label, (Link(text, href),))
        if self.advice:
            parts = [self.advice.place, self.advice.hours, ", ".join(self.advice.languages)]
            yield Fact("Hilfe beim Antrag", tuple(Link(part, "") for part in parts if part))

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
        for number, budget in enumerate(self.budgets):
            given = total(award.counted for award in site.awards(entry) if award.year == budget.year)
            if given > budget.amount:
                at = entry.marks.get(f"budgets.{number}", (line, column))
                yield Problem(
                    entry.path, *at,
                    f"{budget.year} sind {amount_text(given)} vergeben, das sind {amount_text(given - budget.amount)} "
                    f"mehr als der Haushalt von {amount_text(budget.amount)}.",
                    "Prüfen Sie die Beträge der Projekte dieses Jahres oder den Haushalt.",
                )  # fmt: skip
