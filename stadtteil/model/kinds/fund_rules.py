"""What is wrong with a fund, also in the light of its projects: more given than there is, years missing."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from typing import TYPE_CHECKING

from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.problems import Problem
from stadtteil.words import GERMAN

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.fund import Fund
    from stadtteil.model.site import Site

LATEST_NAMED = 5
"""Awards that are named where there are too many."""


def broken_rules(fund: Fund, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield the years in which more is given away than there is, and what is doubled or missing."""

    def problem(mark: str, message: str, cure: str) -> Problem:
        line, column = entry.marks.get(mark, entry.marks.get(mark.partition(".")[0], (0, 0)))
        return Problem(entry.path, line, column, message, cure)

    budgets = {budget.year: budget.amount for budget in fund.budgets}
    if len(budgets) < len(fund.budgets):
        yield problem(
            "budgets", "Ein Jahr steht zweimal unter „haushalt:“.", "Löschen Sie einen der Einträge."
        )
    if len({item.id for item in fund.categories}) < len(fund.categories):
        yield problem(
            "categories",
            "Eine Kennung steht zweimal unter „kategorien:“.",
            "Jeder Bereich braucht eine eigene Kennung.",
        )
    fixed = fund.deadline is not None and fund.deadline.sort == "termine"
    if fund.deadline and fixed and not fund.deadline.dates and "deadline" not in entry.failed:
        cure = "Ergänzen Sie: termine: [2027-03-01, 2027-09-01], oder schreiben Sie: art: laufend."
        yield problem("deadline", "Die Termine fehlen.", cure)
    if "budgets" not in entry.failed:
        yield from _reported(fund, budgets, problem)
    # An error, though time adds projects: those to come are checked today as if they had appeared.
    for number, budget in enumerate(fund.budgets):
        given = funding_of(site).tally(entry).of(budget.year).counted
        if given > budget.amount:
            over = amount_text(given - budget.amount, GERMAN)
            yield problem(
                f"budgets.{number}",
                f"{budget.year} sind {amount_text(given, GERMAN)} vergeben, {over} mehr als vorgesehen.",
                f"Prüfen Sie Jahresbudget und Projekte; zuletzt: {_latest(entry, budget.year, site)}.",
            )


def _reported(
    fund: Fund, budgets: Container[int], problem: Callable[[str, str, str], Problem]
) -> Iterator[Problem]:
    """Yield the words on years that no report will show."""
    seen: set[int] = set()
    for number, words in enumerate(fund.reports):
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
    listed = ", ".join(f"„{name}“ ({amount_text(award.counted, GERMAN)})" for name, award in named if award)
    more = len(found) - LATEST_NAMED
    return listed + (f" und {more} weitere" if more > 0 else "")
