"""What is wrong with an edition: what it says of its own days, and what another edition says as well."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.editions import editions_of
from stadtteil.model.text.slugs import path_slug
from stadtteil.problems import Problem, Severity

if TYPE_CHECKING:
    from stadtteil.model.capabilities import EditionTerms
    from stadtteil.model.entry import Entry
    from stadtteil.model.fields import Ref
    from stadtteil.model.kinds.edition import Edition
    from stadtteil.model.site import Site


def broken_rules(edition: Edition, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with an edition."""
    yield from _own_days(edition, entry)
    others = [(other, terms) for other, terms in editions_of(site).all if other.id < entry.id]
    for other, terms in others:
        yield from _doubled(edition, entry, other, terms)
    yield from _named_twice(edition, entry, site)


def _own_days(edition: Edition, entry: Entry) -> Iterator[Problem]:
    """Yield what does not fit among the days of one edition."""
    day, period, deadline = edition.appears_on, edition.period, edition.deadline
    if deadline and deadline.day and deadline.day > day and not entry.failed & {"deadline", "appears_on"}:
        message = "Der Redaktionsschluss liegt nach dem Erscheinungstag."
        yield _problem(entry, "deadline", message, "Prüfen Sie „redaktionsschluss:“ und „erscheint:“.")
    if period and period.until < period.since and "period" not in entry.failed:
        message = "Der letzte Tag des Zeitraums liegt vor dem ersten."
        yield _problem(entry, "period.until", message, "Tauschen Sie „von:“ und „bis:“.")
    if abs(edition.year - day.year) > 1 and not entry.failed & {"year", "appears_on"}:
        message = f"Jahrgang {edition.year}, aber erschienen {day.year}."
        yield _problem(entry, "year", message, "Prüfen Sie „jahr:“ und „erscheint:“.", "warning")


def _doubled(edition: Edition, entry: Entry, other: Entry, terms: EditionTerms) -> Iterator[Problem]:
    """Yield what another edition claims as well: number and year, or days."""
    same = (edition.number, edition.year) == (terms.number, terms.year)
    if same and not (entry.failed | other.failed) & {"number", "year"}:
        message = f"Ausgabe {edition.number}/{edition.year} gibt es schon: {other.path}."
        yield _problem(entry, "number", message, "Geben Sie einer der beiden eine andere „nummer:“.")
    period = edition.period
    if period is None or not terms.since or not terms.until or "period" in entry.failed | other.failed:
        return
    shared = min(period.until, terms.until) - max(period.since, terms.since)
    if shared.days >= 0 and period.since <= period.until and terms.since <= terms.until:
        message = f"Der Zeitraum überschneidet sich um {shared.days + 1} Tage mit dem von {other.path}."
        if not shared.days:
            message = f"Der Zeitraum überschneidet sich um einen Tag mit dem von {other.path}."
        cure = "Jeder Tag gehört zu einer Ausgabe: Ändern Sie „von:“ oder „bis:“."
        yield _problem(entry, "period", message, cure)


def _named_twice(edition: Edition, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield the articles of its list that stand there twice, or that are from another edition as well."""
    seen: set[str] = set()
    for ref in edition.articles:
        if _stem(ref.name) in seen:
            yield _misplaced(
                entry, ref, f"„{ref.name}“ steht zweimal in der Liste.", "Löschen Sie eine der Zeilen."
            )
        seen.add(_stem(ref.name))
    for story in site.targets(entry, "articles"):
        ref = next(
            (one for one in edition.articles if _stem(one.name) == _stem(story.slug)), edition.articles[0]
        )
        first, said = site.derived(_named)[story.id], site.target(story, "edition")
        if first.id != entry.id:
            message = f"„{story.title}“ steht schon in {first.path}."
            yield _misplaced(
                entry, ref, message, "Lassen Sie den Artikel in der Ausgabe, in der er erschienen ist."
            )
        if said and said.id != entry.id:
            message = f"„{story.title}“ nennt selbst eine andere Ausgabe: {said.path}."
            cure = f"Löschen Sie die Zeile hier oder „ausgabe:“ in {story.path}."
            yield _misplaced(entry, ref, message, cure)


def _named(site: Site) -> dict[str, Entry]:
    """Return of each article that an edition names the first one that does, by the article's id."""
    found: dict[str, Entry] = {}
    for edition, terms in sorted(editions_of(site).all, key=lambda one: one[0].id):
        for story in terms.named:
            found.setdefault(story.id, edition)
    return found


def _stem(name: str) -> str:
    """Return by what two ways to name an article are the same.

    >>> _stem("2026/Wandbild Nordstadt.md"), _stem("wandbild-nordstadt")
    ('wandbild-nordstadt', 'wandbild-nordstadt')
    """
    return path_slug(name.removesuffix(".md")).rpartition("/")[2]


def _misplaced(entry: Entry, ref: Ref, message: str, cure: str) -> Problem:
    return Problem(entry.path, ref.line, ref.column, message, cure)


def _problem(entry: Entry, mark: str, message: str, cure: str, severity: Severity = "error") -> Problem:
    return Problem(entry.path, *entry.marks.get(mark, (0, 0)), message, cure, severity)
