"""A project's page: what it shows, in final words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.audiences import AUDIENCES
from stadtteil.model.card import Body, Card, Category, Day, Fact, Image, Link
from stadtteil.model.download_face import Download
from stadtteil.model.fields import Mail
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.kinds.project_words import (
    HIDDEN_NAME,
    PRIVATE_NAME,
    PROMISED,
    RUNNING,
    STATUSES,
)
from stadtteil.model.labels import Label

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.project import FundedProject
    from stadtteil.model.site import Site
    from stadtteil.words import Words


class ProjectResult(msgspec.Struct, frozen=True):
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
    result: Annotated[ProjectResult | None, Label("Ergebnis")]
    items: Annotated[tuple[str, ...], Label("Angeschafftes")]
    downloads: Annotated[tuple[Download, ...], Label("Dateien zum Herunterladen")]
    articles: Annotated[tuple[Card, ...], Label("Artikel dazu")]
    partners: Annotated[tuple[Card, ...], Label("Akteure")]
    more: Annotated[tuple[Card, ...], Label("weitere Projekte")]
    fund: Annotated[Link | None, Label("Fonds")]
    exception: Annotated[str, Label("Grund für mehr als den Höchstbetrag")]


def page_of(project: FundedProject, entry: Entry, site: Site) -> ProjectPage:
    """Return a project's page."""
    outcome = project.outcome
    fund = site.target(entry, "fund")
    articles = dict.fromkeys((*site.targets(entry, "outcome.article"), *site.referrers(entry, "artikel")))
    return ProjectPage(
        title=project.title,
        summary=project.summary,
        category=funding_of(site).category(entry),
        status=project.status,
        status_label=site.words.text(STATUSES[project.status]),
        is_begun=project.status != PROMISED,
        is_over=project.status not in {PROMISED, RUNNING},
        counted=amount_text(project.counted, site.words),
        note=note_of(project, site.words),
        facts=tuple(_facts(project, entry, site)),
        image=site.image(entry, project.image),
        pictures=tuple(image for use in project.pictures if (image := site.image(entry, use))),
        body=site.body(entry),
        result=ProjectResult(
            outcome.text, str(outcome.visitors or ""), site.day(outcome.date) if outcome.date else None
        )
        if outcome
        else None,
        items=project.items,
        downloads=site.downloads(entry, project.downloads),
        articles=site.cards(articles),
        partners=site.cards(site.targets(entry, "partners")),
        more=site.cards(funding_of(site).same_category(entry)),
        fund=site.link(fund) if fund else None,
        exception=project.cap_exception if project.cap_exception else "",
    )


def _facts(project: FundedProject, entry: Entry, site: Site) -> Iterable[Fact]:
    """Yield the lines of the fact box, those that have something to say."""
    words = site.words
    yield Fact(words.text("Gruppe"), (recipient_of(project, entry, site),))
    yield from _targets(words.text("Ort"), "place", entry, site)
    yield from _targets(words.text("Quartier"), "district", entry, site)
    audience = [words.text(AUDIENCES[name]) for name in project.audience]
    awarded_on = site.day(project.awarded_on).text if project.awarded_on else ""
    for label, text in (
        (words.text("Für wen"), words.row(audience)),
        (words.text("Beteiligte"), str(project.participants or "")),
        (words.text("Bewilligt am"), awarded_on),
        (words.text("Zeitraum"), period_of(project, site)),
        (words.text("Sprachen"), words.row(project.languages)),
    ):
        yield from _said(label, text)
    yield from _amounts(project, words)
    more = funding_of(site).category_names(entry, project.more_categories)
    yield from _said(words.text("Weitere Bereiche"), words.row(more))
    yield from _contacts(project, words)


def _said(label: str, text: str) -> Iterable[Fact]:
    """Return a line of plain words, where there are some."""
    return (Fact(label, (Link(text, ""),)),) if text else ()


def _targets(label: str, name: str, entry: Entry, site: Site) -> Iterable[Fact]:
    """Return a line with the ways to what a field names."""
    found = tuple(site.link(target) for target in site.targets(entry, name))
    return (Fact(label, found),) if found else ()


def _amounts(project: FundedProject, words: Words) -> Iterable[Fact]:
    """Yield the lines about money, as far as it is known."""
    for label, amount in (
        (words.text("Beantragt"), project.requested),
        (words.text("Ausgezahlt"), None if project.broke_off else project.paid),
        (words.text("Eigener Anteil"), project.own_share),
        *(
            (words.text("Von anderen: {source}", source=source.source), source.amount)
            for source in project.other_sources
        ),
    ):
        yield from _said(label, "" if amount is None else amount_text(amount, words))


def _contacts(project: FundedProject, words: Words) -> Iterable[Fact]:
    """Yield where one finds the project and reaches its people."""
    if project.website:
        yield Fact(
            words.text("Online"),
            tuple(Link(address.split("//", 1)[1].rstrip("/"), address) for address in project.website),
        )
    if project.contact:
        href = f"mailto:{project.contact}" if Mail.fits(project.contact) else ""
        yield Fact(words.text("Kontakt"), (Link(project.contact, href),))


def note_of(project: FundedProject, words: Words) -> str:
    """Return what goes on after what a project counts, where that is not simply what was promised."""
    if not project.broke_off:
        return ""
    if project.counted == project.promised:
        return words.text("ausgezahlt")
    return words.text(
        "ausgezahlt ({promised} waren bewilligt)", promised=amount_text(project.promised, words)
    )


def recipient_of(project: FundedProject, entry: Entry, site: Site) -> Link:
    """Return who got the money; people and groups that are hidden now stand there without a name."""
    group = site.target(entry, "recipient")
    if group:
        return site.link(group)
    return Link(site.words.text(HIDDEN_NAME if project.recipient.kind else PRIVATE_NAME), "")


def period_of(project: FundedProject, site: Site) -> str:
    """Return from when until when a project lasts, as far as it says so."""
    begin = site.day(project.begins).text if project.begins else ""
    end = site.day(project.finishes).text if project.finishes else ""
    if begin and end:
        same = project.begins == project.finishes
        return begin if same else site.words.text("{begin} bis {end}", begin=begin, end=end)
    if begin:
        return site.words.text("ab {begin}", begin=begin)
    return site.words.text("bis {end}", end=end) if end else ""
