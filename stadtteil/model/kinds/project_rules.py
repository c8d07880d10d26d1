"""What a fund's rules say against a project: unknown categories, too much money, years without a budget."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.fields.choices import did_you_mean, likely
from stadtteil.model.funding.money import amount_text
from stadtteil.problems import Problem
from stadtteil.words import GERMAN

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.project import FundedProject
    from stadtteil.model.site import Site


def broken_rules(project: FundedProject, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield what its fund's rules say against a project."""
    fund = site.target(entry, "fund")
    terms = fund.record.account() if fund else None
    if terms is None or fund is None:
        return

    def problem(mark: str, message: str, cure: str, fix: str = "") -> Problem:
        line, column = entry.marks.get(mark, (0, 0))
        return Problem(entry.path, line, column, message, cure, fix=fix)

    known = [category.id for category in terms.categories]
    named = (project.category, *project.more_categories) if "categories" not in fund.failed else ()
    for number, name in enumerate(named):
        if name not in known and not (number == 0 and "category" in entry.failed):
            mark = "category" if number == 0 else f"more_categories.{number - 1}"
            message = f"Den Bereich „{name}“ gibt es in „{fund.title}“ nicht."
            yield problem(mark, message, did_you_mean(name, known), likely(name, known))
    yield from _checked_amounts(project, None if "cap" in fund.failed else terms.cap, entry.failed, problem)
    if project.year not in terms.budgets and "budgets" not in fund.failed and "year" not in entry.failed:
        yield problem(
            "year",
            f"Für das Jahr {project.year} nennt „{fund.title}“ kein Jahresbudget.",
            f"Ergänzen Sie das Jahr unter „haushalt:“ in {fund.path}, oder prüfen Sie „jahr:“.",
        )
    if project.awarded_on and abs(project.awarded_on.year - project.year) > 1 and "year" not in entry.failed:
        message = f"Bewilligt {project.awarded_on.year}, aber mit dem Geld von {project.year}."
        odd = problem("awarded_on", message, "Prüfen Sie „bewilligt_am:“ und „jahr:“.")
        yield msgspec.structs.replace(odd, severity="warning")
    if project.begins and project.finishes and project.finishes < project.begins:
        yield problem("finishes", "Das Ende liegt vor dem Beginn.", "Prüfen Sie beide Daten.")


def _checked_amounts(
    project: FundedProject,
    cap: Decimal | None,
    failed: frozenset[str],
    problem: Callable[[str, str, str], Problem],
) -> Iterator[Problem]:
    """Yield what is wrong with the money; no `cap` where that is not known."""
    if "promised" in failed:
        return
    promised = amount_text(project.promised, GERMAN)
    excused = project.cap_exception or "cap_exception" in failed
    if cap is not None and project.promised > cap and not excused:
        yield problem(
            "promised",
            f"Der Betrag {promised} liegt über dem Höchstbetrag von {amount_text(cap, GERMAN)} je Projekt.",
            "Prüfen Sie den Betrag, oder nennen Sie den Grund unter „obergrenze_ausnahme:“.",
        )
    if project.disbursed and project.disbursed > project.promised:
        said = problem(
            "disbursed",
            f"Ausgezahlt sind {amount_text(project.disbursed, GERMAN)}, bewilligt nur {promised}.",
            "Prüfen Sie „ausgezahlt:“ und „betrag:“.",
        )
        yield msgspec.structs.replace(said, severity="warning")
