"""Fund: the money that residents' ideas can get, its rules, and how one applies."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

import msgspec

from stadtteil.model.capabilities import AccountTerms, CategoryTerms
from stadtteil.model.card import Card
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
from stadtteil.model.funding.money import amount_text
from stadtteil.model.kind import Content
from stadtteil.model.kinds.fund_page import FundPage, page_of, ways_of
from stadtteil.model.kinds.fund_parts import (
    Advice,
    Application,
    Budget,
    Deadline,
    Decision,
    Faq,
    FundCategory,
    Words,
)
from stadtteil.problems import Problem

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


LATEST_NAMED = 5
"""Awards that are named where there are too many."""


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
    payment: Annotated[str, Field("auszahlung", Text(), "Wie das Geld kommt")] = ""
    proof: Annotated[str, Field("verwendungsnachweis", Text(), "Was danach nachzuweisen ist")] = ""
    faq: Annotated[tuple[Faq, ...], Field("faq", Many(Group(Faq)), "Häufige Fragen")] = ()
    reports: Annotated[
        tuple[Words, ...],
        Field(
            "berichte",
            Many(Group(Words)),
            "Worte zu den Jahren",
            "Stehen im Jahresbericht über den Zahlen; der Bericht selbst entsteht von allein.",
        ),
    ] = ()

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
            reports={words.year: words.text for words in self.reports},
            phrase=self.phrase or phrase_of(self.title),
        )

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(entry.id, self.kind, site.href(entry.url), self.title, self.summary)

    def page(self, entry: Entry, site: Site) -> FundPage:
        """Return its page."""
        return page_of(self, entry, site)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return the years in which more is given away than there is, and what is doubled or missing."""

        def problem(mark: str, message: str, cure: str) -> Problem:
            line, column = entry.marks.get(mark, entry.marks.get(mark.partition(".")[0], (0, 0)))
            return Problem(entry.path, line, column, message, cure)

        budgets = {budget.year: budget.amount for budget in self.budgets}
        if len(budgets) < len(self.budgets):
            yield problem(
                "budgets", "Ein Jahr steht zweimal unter „haushalt:“.", "Löschen Sie einen der Einträge."
            )
        if len({item.id for item in self.categories}) < len(self.categories):
            yield problem(
                "categories",
                "Eine Kennung steht zweimal unter „kategorien:“.",
                "Jeder Bereich braucht eine eigene Kennung.",
            )
        fixed = self.deadline is not None and self.deadline.sort == "termine"
        if self.deadline and fixed and not self.deadline.dates and "deadline" not in entry.failed:
            cure = "Ergänzen Sie: termine: [2027-03-01, 2027-09-01], oder schreiben Sie: art: laufend."
            yield problem("deadline", "Die Termine fehlen.", cure)
        if "budgets" not in entry.failed:
            yield from self._reported(budgets, problem)
        # An error, though time adds projects: those to come are checked today as if they had appeared.
        for number, budget in enumerate(self.budgets):
            given = funding_of(site).tally(entry).of(budget.year).counted
            if given > budget.amount:
                over = amount_text(given - budget.amount)
                yield problem(
                    f"budgets.{number}",
                    f"{budget.year} sind {amount_text(given)} vergeben, {over} mehr als vorgesehen.",
                    f"Prüfen Sie Jahresbudget und Projekte; zuletzt: {_latest(entry, budget.year, site)}.",
                )

    def _reported(
        self, budgets: Container[int], problem: Callable[[str, str, str], Problem]
    ) -> Iterator[Problem]:
        """Yield the words on years that no report will show."""
        seen: set[int] = set()
        for number, words in enumerate(self.reports):
            if words.year in seen:
                cure = "Fassen Sie beide Texte zu einem zusammen."
                yield problem(f"reports.{number}", f"{words.year} steht zweimal unter „berichte:“.", cure)
            elif words.year not in budgets:
                yield problem(
                    f"reports.{number}",
                    f"Zum Bericht über {words.year} fehlt das Jahresbudget.",
                    "Ergänzen Sie das Jahr unter „haushalt:“, oder prüfen Sie „jahr:“.",
                )
            seen.add(words.year)


def _latest(fund: Entry, year: int, site: Site) -> str:
    """Return the latest awards of a year with their sums."""
    found = funding_of(site).awarded(fund, year)
    named = ((one.record.name, one.record.award(one, site)) for one in found[:LATEST_NAMED])
    listed = ", ".join(f"„{name}“ ({amount_text(award.counted)})" for name, award in named if award)
    more = len(found) - LATEST_NAMED
    return listed + (f" und {more} weitere" if more > 0 else "")
