"""The showcase: all funded projects by category, and a page for each value of each facet.

On the pages stands all that their script needs to choose, count and sort; without it, the pages of the
facets are the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.capabilities import Award, Facet
from stadtteil.model.card import Card, Category, Fact, Link
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import Account
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import cents
from stadtteil.model.kinds import KINDS
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import home_link, projects_feed, projects_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, searched_url
from stadtteil.outputs import linked_data
from stadtteil.outputs.facets import (
    Facets,
    Heading,
    Slot,
    accounts_of,
    facets_of,
    headings,
    sum_of,
)
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html
from stadtteil.words import Words


class FacetValue(msgspec.Struct, frozen=True):
    """One value that one can choose, with what it holds; `value` names it in addresses."""

    value: str
    label: str
    href: str
    count: int
    sum: str
    current: bool
    category: Category | None


class FacetFace(msgspec.Struct, frozen=True):
    """One way of choosing; `key` names it in addresses.

    `current` where the page is one of its choices; `overlapping` where a project is not in exactly one
    of them, so that counts and sums do not add up to the whole.
    """

    key: str
    label: str
    choices: tuple[FacetValue, ...]
    current: bool
    overlapping: bool


class GalleryItem(msgspec.Struct, frozen=True):
    """A project's card, and by what it is chosen and sorted: name and value of data attributes."""

    card: Card
    data: tuple[tuple[str, str], ...]


class GalleryGroup(msgspec.Struct, frozen=True):
    """A category with its projects."""

    category: Category
    count: int
    sum: str
    items: tuple[GalleryItem, ...]
    description: str


class GalleryPage(msgspec.Struct, frozen=True):
    """What a page of the gallery shows; `everything` is the choice of all projects, for the way back."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    everything: Annotated[FacetValue, Label("Zahl und Summe aller Projekte")]
    accounts: Annotated[tuple[Account, ...], Label("Kontostand der Fonds")]
    facets: Annotated[tuple[FacetFace, ...], Label("Auswahl")]
    groups: Annotated[tuple[GalleryGroup, ...], Label("Gruppen")]
    total: Annotated[int, Label("Zahl der Beiträge")]
    sum: Annotated[str, Label("Summe")]
    statuses: Annotated[tuple[Fact, ...], Label("Erklärung zum Stand")]
    index: Annotated[str, Label("Verzeichnis für die Suche")]


class GalleryView(PageView, frozen=True, kw_only=True):
    """A page of the gallery."""

    layout: ClassVar[str] = "gallery.html"
    content: GalleryPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the gallery's pages: all projects, then one page for each value of each facet."""
    funded, funds, words = funding_of(site).funded, funding_of(site).funds, site.words
    if not funded and not funds:
        return
    categories, facets = headings(site), facets_of(site)
    values = facets.slots
    ways = {facet: facets.overlap(facet) for facet in dict.fromkeys(slot.facet for slot in values) if facet}
    choices = {slot.url: _choice(site, slot) for slot in values}
    items = {
        entry.id: GalleryItem(card, tuple(_data(entry, award, facets, ways)))
        for entry, award in funded
        if (card := site.card(entry))
    }
    all_, title = words.text("Alle"), words.text("Geförderte Projekte")
    whole = Slot(all_, title, _about(site), site.urls.projects, funded, funds)
    everything = _choice(site, whole)
    kinds = dict.fromkeys(type(entry.record) for entry, _ in funded) or KINDS
    standings = (term.in_words(words) for kind in kinds for term in kind.facet_terms)
    statuses = tuple(Fact(term.label, (Link(term.about, ""),)) for term in standings)
    for slot in (whole, *values):
        content = GalleryPage(
            title=slot.title,
            intro=slot.about,
            everything=msgspec.structs.replace(everything, current=slot is whole),
            accounts=accounts_of(site, slot.funds),
            facets=tuple(_facets(values, choices, ways, slot, words)),
            groups=tuple(_groups(items, slot, categories, words, everything=slot is whole)),
            total=len(slot.funded),
            sum=sum_of(slot.funded, words),
            statuses=statuses,
            index=site.href(searched_url(site.urls.projects)) if funded else "",
        )
        yield _output(site, context, slot, content)


def _data(
    entry: Entry, award: Award, facets: Facets, ways: Mapping[Facet, bool]
) -> Iterator[tuple[str, str]]:
    """Yield a project's values of the facets, what it counts in cents, and in what else one can search.

    What its card says already is not said again.
    """
    for facet, values in facets.values(entry).items():
        if facet in ways and not facet.grouping:
            yield facet.id, " ".join(values)
    yield "zaehlt", str(cents(award.counted))
    opening = entry.prose.opening if entry.prose else ""
    yield "suche", " ".join((award.recipient, *award.partners, opening)).strip()


def _about(site: Site) -> str:
    terms = funding_of(site).funds[0].record.account() if len(funding_of(site).funds) == 1 else None
    if terms:
        return site.words.text("Ideen aus den Quartieren, bezahlt {phrase}.", phrase=terms.phrase)
    return site.words.text("Ideen aus den Quartieren, die gefördert wurden.")


def _output(site: Site, context: PlanContext, slot: Slot, content: GalleryPage) -> Output:
    url, projects = slot.url, site.urls.projects
    about = site.words.many(
        "{n} Projekt, zusammen {sum}.", "{n} Projekte, zusammen {sum}.", content.total, sum=content.sum
    )
    if content.everything.count == 0:
        about = content.intro or content.title
    else:
        about = f"{content.intro} {about}" if content.intro else f"{content.title}: {about}"
    hrefs = (item.card.href for group in content.groups for item in group.items)
    linked = linked_data.of_gallery(content.title, url, hrefs, site) if url == projects else ""
    head = context.head(content.title, url, about, feeds=(projects_feed(site),), nav=projects, linked=linked)
    view = GalleryView(
        template=context.template(GalleryView.layout),
        frame=context.frame,
        head=context.embeddable(head, url) if slot.embedded else head,
        breadcrumbs=(home_link(site),) if url == projects else (home_link(site), projects_link(site)),
        content=content,
    )
    return Output(file_of(url), view)


def _choice(site: Site, slot: Slot) -> FacetValue:
    href = site.href(slot.url)
    count, sum_ = len(slot.funded), sum_of(slot.funded, site.words)
    return FacetValue(slot.value, slot.label, href, count, sum_, False, slot.category)


def _facets(
    values: Sequence[Slot],
    choices: Mapping[str, FacetValue],
    ways: Mapping[Facet, bool],
    here: Slot,
    words: Words,
) -> Iterator[FacetFace]:
    """Yield all facets, with the place where the reader is marked."""
    for facet, overlapping in ways.items():
        mine = [slot.url for slot in values if slot.facet == facet]
        shown = (
            msgspec.structs.replace(choices[url], current=True) if url == here.url else choices[url]
            for url in mine
        )
        yield FacetFace(facet.id, words.text(facet.label), tuple(shown), here.url in mine, overlapping)


def _groups(
    items: Mapping[str, GalleryItem],
    here: Slot,
    categories: Sequence[Heading],
    words: Words,
    *,
    everything: bool,
) -> Iterator[GalleryGroup]:
    """Yield the categories that have projects here; on the page of all, every category."""
    for heading in categories:
        id_ = heading.category.id
        mine = [pair for pair in here.funded if pair[1].category == id_]
        alone = here.category is not None and here.category.id == id_
        if mine or alone or everything:
            shown = tuple(items[entry.id] for entry, _ in mine if entry.id in items)
            about, sum_ = "" if alone else heading.about, sum_of(mine, words)
            yield GalleryGroup(heading.category, len(mine), sum_, shown, about)


def render(view: GalleryView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
