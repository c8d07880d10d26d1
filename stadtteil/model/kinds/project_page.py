"""A project's page: what it shows, in final words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.card import Body, Card, Category, Day, Fact, Image, Link
from stadtteil.model.fields import Mail
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.kinds.project_words import (
    AUDIENCES,
    HIDDEN_NAME,
    PRIVATE_NAME,
    PROMISED,
    RUNNING,
    STATUSES,
)
from stadtteil.model.labels import Label

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.project import Project
    from stadtteil.model.site import Site


class Outcome(msgspec.Struct, frozen=True):
    """The outcome as the page shows it."""

    text: str
    visitors: str
    date: Day | None


class ProjectPage(msgspec.Struct, frozen=True):
    """What a project's page shows; `counted` and `note` are as on its card.

    `is_begun` and `is_over` say how far it is.
    """

    title: Annotated[str, Label("Titel")]
    summary: Annotated[str, Label("Kurztext")]
    category: Annotated[Category, Label("Bereich")]
    status: Annotated[str, Label("Stand")]
    status_label: Annotated[str, Label("Stand")]
    is_begun: Annotated[bool, Label("Stand")]
    is_over: Annotated[bool, Label("Stand")]
    counted: Annotated[str, Label("Betrag")]
    note: Annotated[str, Label("Betrag")]
    facts: Annotated[tuple[Fact, ...], Label("Angaben im Kasten")]
    image: Annotated[Image | None, Label("Bild")]
    pictures: Annotated[tuple[Image, ...], Label("Bilder")]
    body: Annotated[Body | None, Label("Text")]
    result: Annotated[Outcome | None, Label("Ergebnis")]
    items: Annotated[tuple[str, ...], Label("Angeschafftes")]
    articles: Annotated[tuple[Card, ...], Label("Artikel dazu")]
    partners: Annotated[tuple[Card, ...], Label("Akteure")]
    more: Annotated[tuple[Card, ...], Label("weitere Projekte")]
    fund: Annotated[Link | None, Label("Fonds")]
    exception: Annotated[str, Label("Grund für mehr als den Höchstbetrag")]


def page_of(project: Project, entry: Entry, site: Site) -> ProjectPage:
    """Return a project's page."""
    outcome = project.outcome
    fund = site.target(entry, "fund")
    articles = dict.fromkeys((*site.targets(entry, "outcome.article"), *site.referrers(entry, "artikel")))
    return ProjectPage(
        title=project.title,
        summary=project.summary,
        category=funding_of(site).category(entry),
        status=project.status,
        status_label=STATUSES[project.status],
        is_begun=project.status != PROMISED,
        is_over=project.status not in {PROMISED, RUNNING},
        counted=amount_text(project.counted),
        note=note_of(project),
        facts=tuple(_facts(project, entry, site)),
        image=site.image(entry, project.image),
        pictures=tuple(image for use in project.pictures if (image := site.image(entry, use))),
        body=site.body(entry),
        result=Outcome(
            outcome.text, str(outcome.visitors or ""), site.day(outcome.date) if outcome.date else None
        )
        if outcome
        else None,
        items=project.items,
        articles=site.cards(articles),
        partners=site.cards(site.targets(entry, "partners")),
        more=site.cards(funding_of(site).same_category(entry)),
        fund=site.link(fund) if fund else None,
        exception=project.cap_exception if project.cap_exception else "",
    )


def _facts(project: Project, entry: Entry, site: Site) -> Iterable[Fact]:
    """Yield the lines of the fact box, those that have something to say."""

    def words(label: str, *texts: str) -> Iterable[Fact]:
        said = tuple(Link(text, "") for text in texts if text)
        return (Fact(label, said),) if said else ()

    def money(label: str, amount: Decimal | None) -> Iterable[Fact]:
        return words(label, amount_text(amount)) if amount is not None else ()

    def targets(label: str, name: str) -> Iterable[Fact]:
        found = tuple(site.link(target) for target in site.targets(entry, name))
        return (Fact(label, found),) if found else ()

    yield Fact("Gruppe", (recipient_of(project, entry, site),))
    yield from targets("Quartier", "district")
    yield from words("Für wen", ", ".join(AUDIENCES[name] for name in project.audience))
    yield from words("Beteiligte", str(project.participants or ""))
    yield from words("Bewilligt am", site.day(project.awarded_on).text if project.awarded_on else "")
    yield from words("Zeitraum", period_of(project, site))
    yield from words("Sprachen", ", ".join(project.languages))
    yield from money("Beantragt", project.requested)
    yield from money("Ausgezahlt", None if project.broke_off else project.paid)
    yield from money("Eigener Anteil", project.own_share)
    for source in project.other_sources:
        yield from words(f"Von anderen: {source.source}", amount_text(source.amount))
    more = funding_of(site).category_names(entry, project.more_categories)
    yield from words("Weitere Bereiche", ", ".join(more))
    if project.website:
        yield Fact(
            "Online",
            tuple(Link(address.split("//", 1)[1].rstrip("/"), address) for address in project.website),
        )
    if project.contact:
        href = f"mailto:{project.contact}" if Mail.fits(project.contact) else ""
        yield Fact("Kontakt", (Link(project.contact, href),))


def note_of(project: Project) -> str:
    """Return what goes on after what a project counts, where that is not simply what was promised."""
    if not project.broke_off:
        return ""
    if project.counted == project.promised:
        return "ausgezahlt"
    return f"ausgezahlt ({amount_text(project.promised)} waren bewilligt)"


def recipient_of(project: Project, entry: Entry, site: Site) -> Link:
    """Return who got the money; people and groups that are hidden now stand there without a name."""
    group = site.target(entry, "recipient")
    if group:
        return site.link(group)
    return Link(HIDDEN_NAME if project.recipient.kind else PRIVATE_NAME, "")


def period_of(project: Project, site: Site) -> str:
    """Return from when until when a project lasts, as far as it says so."""
    days = [site.day(day).text for day in (project.begins, project.finishes) if day]
    if len(days) == 2 and project.begins == project.finishes:
        return days[0]
    if len(days) == 2:
        return f"{days[0]} bis {days[1]}"
    return (f"ab {days[0]}" if project.begins else f"bis {days[0]}") if days else ""
