"""The showcase: all funded projects by category, and a page for each category, year, district and fund."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.account import Account
from stadtteil.model.card import Card, Category, Fact, Link
from stadtteil.model.site import Site
from stadtteil.outputs import linked_data
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.facets import Heading, Slot, accounts_of, headings, slots, sum_of
from stadtteil.outputs.places import PROJECTS, file_of, home_link, is_embeddable, projects_feed, projects_link
from stadtteil.rendering.page import PageView, html

LEGEND = (
    ("bewilligt", "Das Geld ist zugesagt, das Projekt beginnt bald."),
    ("läuft", "Das Projekt ist im Gange."),
    ("abgeschlossen", "Das Projekt ist fertig."),
    ("abgebrochen", "Das Projekt wurde nicht zu Ende geführt; gezählt wird nur, was ausgezahlt ist."),
)


class Choice(msgspec.Struct, frozen=True):
    """One value that one can choose, with what it holds."""

    label: str
    href: str
    count: int
    sum: str
    current: bool
    category: Category | None


class Facet(msgspec.Struct, frozen=True):
    """One way of choosing."""

    label: str
    choices: tuple[Choice, ...]


class Group(msgspec.Struct, frozen=True):
    """A category with its projects."""

    category: Category
    count: int
    sum: str
    cards: tuple[Card, ...]
    description: str


class GalleryPage(msgspec.Struct, frozen=True):
    """What a page of the gallery shows."""

    title: str
    intro: str
    accounts: tuple[Account, ...]
    facets: tuple[Facet, ...]
    groups: tuple[Group, ...]
    total: int
    sum: str
    statuses: tuple[Fact, ...]


class GalleryView(PageView, frozen=True, kw_only=True):
    """A page of the gallery."""

    content: GalleryPage


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield the gallery's pages: all projects, then one page for each value of each facet."""
    funded, funds = site.funded, site.funds
    if not funded and not funds:
        return
    categories = headings(site)
    values = tuple(slots(site, funded, categories))
    choices = {slot.url: _choice(site, slot) for slot in values}
    whole = Slot("", "", "Geförderte Projekte", PROJECTS, funded, _about(site), funds=funds)
    for slot in (whole, *values):
        content = GalleryPage(
            title=slot.title,
            intro=slot.about,
            accounts=accounts_of(site, slot.funds),
            facets=tuple(_facets(values, choices, slot)),
            groups=tuple(_groups(site, slot, categories)),
            total=len(slot.funded),
            sum=slot.sum,
            statuses=tuple(Fact(label, (Link(text, ""),)) for label, text in LEGEND),
        )
        yield _output(site, dress, slot.url, content)


def _about(site: Site) -> str:
    if len(site.funds) == 1:
        return f"Ideen aus den Quartieren, bezahlt aus dem Fonds „{site.funds[0].title}“."
    return "Ideen aus den Quartieren, die gefördert wurden."


def _output(site: Site, dress: Dress, url: str, content: GalleryPage) -> Output:
    count = "1 Projekt" if content.total == 1 else f"{content.total} Projekte"
    about = f"{content.intro} {count}, zusammen {content.sum}."
    if not content.intro:
        about = f"{content.title}:{about}"
    linked = linked_data.of_gallery(content.title, url, content.total, site) if url == PROJECTS else ""
    head = dress.head(content.title, url, about, feeds=(projects_feed(site),), nav=PROJECTS, linked=linked)
    view = GalleryView(
        template=dress.template("gallery.html"),
        frame=dress.frame,
        head=dress.embeddable(head, url) if is_embeddable(url) else head,
        breadcrumbs=(home_link(site),) if url == PROJECTS else (home_link(site), projects_link(site)),
        content=content,
    )
    return Output(file_of(url), view)


def _choice(site: Site, slot: Slot) -> Choice:
    return Choice(slot.label, site.href(slot.url), len(slot.funded), slot.sum, False, slot.category)


def _facets(values: Sequence[Slot], choices: dict[str, Choice], here: Slot) -> Iterator[Facet]:
    """Yield all facets, with the place where the reader is marked."""
    for label in dict.fromkeys(slot.facet for slot in values):
        mine = (slot.url for slot in values if slot.facet == label)
        yield Facet(
            label,
            tuple(
                msgspec.structs.replace(choices[url], current=True) if url == here.url else choices[url]
                for url in mine
            ),
        )


def _groups(site: Site, here: Slot, categories: Sequence[Heading]) -> Iterator[Group]:
    """Yield the categories that have projects here; on the page of all, every category."""
    for heading in categories:
        id_ = heading.category.id
        mine = [pair for pair in here.funded if pair[1].category == id_]
        alone = here.category is not None and here.category.id == id_
        if mine or alone or here.url == PROJECTS:
            cards = site.cards(entry for entry, _ in mine)
            yield Group(heading.category, len(mine), sum_of(mine), cards, "" if alone else heading.about)


def render(view: GalleryView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
