"""The showcase: all funded projects by category, and a page for each category, year and district."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.account import Account
from stadtteil.model.card import Card, Category, Fact, Link
from stadtteil.model.entry import Entry
from stadtteil.model.kind import Award
from stadtteil.model.money import amount_text, total
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.places import file_of, home_link
from stadtteil.rendering.page import PageView, html

ROOT = "/projekte/"
Funded = tuple[Entry, Award]

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
    account: Account | None
    facets: tuple[Facet, ...]
    groups: tuple[Group, ...]
    total: int
    sum: str
    statuses: tuple[Fact, ...]


class GalleryView(PageView, frozen=True, kw_only=True):
    """A page of the gallery."""

    content: GalleryPage


class _Slot(msgspec.Struct, frozen=True):
    """One value of one facet and the projects behind it."""

    facet: str
    label: str
    title: str
    url: str
    funded: tuple[Funded, ...]
    category: Category | None = None


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield the gallery's pages."""
    funded = site.funded
    if not funded and not site.funds:
        return
    slots = (*_categories(site, funded), *_years(funded), *_districts(site, funded))
    fund = next(iter(site.funds), None)
    account = site.account(fund) if fund else None
    intro = "Ideen von Bewohnerinnen und Bewohnern, bezahlt aus dem Aktionsfonds."
    if fund:
        intro = f"Ideen aus den Quartieren, bezahlt aus dem Fonds „{fund.title}“."
    yield _output(
        site, dress, _Slot("", "", "Geförderte Projekte", ROOT, tuple(funded)), slots, account, intro
    )
    for slot in slots:
        if slot.funded or slot.category:
            yield _output(site, dress, slot, slots, None, "")


def _output(
    site: Site, dress: Dress, here: _Slot, slots: Sequence[_Slot], account: Account | None, intro: str
) -> Output:
    content = GalleryPage(
        title=here.title,
        intro=intro or _description(site, here),
        account=account,
        facets=tuple(_facets(site, here, slots)),
        groups=tuple(_groups(site, here)),
        total=len(here.funded),
        sum=_sum(here.funded),
        statuses=tuple(Fact(label, (Link(text, ""),)) for label, text in LEGEND),
    )
    feeds = (Link("Geförderte Projekte (RSS)", site.href("/projekte/feed.xml")),)
    view = GalleryView(
        template=dress.template("gallery.html"),
        frame=dress.frame,
        head=dress.head(here.title, here.url, content.intro, feeds=feeds, nav=ROOT),
        breadcrumbs=(home_link(site),)
        if here.url == ROOT
        else (home_link(site), Link("Projekte", site.href(ROOT))),
        content=content,
    )
    return Output(file_of(here.url), view)


def _sum(funded: Sequence[Funded]) -> str:
    return amount_text(total(award.counted for _, award in funded))


def _all_categories(site: Site) -> dict[str, tuple[Category, str]]:
    """Return the categories of all funds by id, each with its description."""
    found: dict[str, tuple[Category, str]] = {}
    for fund in site.funds:
        terms = fund.record.account()
        for category, said in zip(site.categories(fund), terms.categories if terms else (), strict=True):
            found.setdefault(category.id, (category, said.description))
    return found


def _description(site: Site, here: _Slot) -> str:
    known = _all_categories(site)
    return known[here.category.id][1] if here.category and here.category.id in known else ""


def _categories(site: Site, funded: Sequence[Funded]) -> Iterator[_Slot]:
    for category, _ in _all_categories(site).values():
        mine = tuple(pair for pair in funded if pair[1].category == category.id)
        url = f"{ROOT}kategorie/{category.id}/"
        yield _Slot("Bereich", category.name, f"{category.name}: geförderte Projekte", url, mine, category)


def _years(funded: Sequence[Funded]) -> Iterator[_Slot]:
    for year in sorted({award.year for _, award in funded}, reverse=True):
        mine = tuple(pair for pair in funded if pair[1].year == year)
        yield _Slot("Jahr", str(year), f"Geförderte Projekte {year}", f"{ROOT}jahr/{year}/", mine)


def _districts(site: Site, funded: Sequence[Funded]) -> Iterator[_Slot]:
    districts = {award.district.id: award.district for _, award in funded if award.district}
    for district in sorted(districts.values(), key=lambda entry: (entry.title, entry.id)):
        mine = tuple(pair for pair in funded if pair[1].district is district)
        yield _Slot(
            "Quartier",
            district.title,
            f"Geförderte Projekte: {district.title}",
            f"{ROOT}quartier/{district.slug}/",
            mine,
        )


def _facets(site: Site, here: _Slot, slots: Sequence[_Slot]) -> Iterator[Facet]:
    for label in ("Bereich", "Jahr", "Quartier"):
        mine = [slot for slot in slots if slot.facet == label]
        if mine:
            yield Facet(label, tuple(_choice(site, slot, here) for slot in mine))


def _choice(site: Site, slot: _Slot, here: _Slot) -> Choice:
    return Choice(
        slot.label,
        site.href(slot.url),
        len(slot.funded),
        _sum(slot.funded),
        slot.url == here.url,
        slot.category,
    )


def _groups(site: Site, here: _Slot) -> Iterator[Group]:
    """Yield the categories that have projects here; on the page of all, every category."""
    for category, description in _all_categories(site).values():
        mine = [pair for pair in here.funded if pair[1].category == category.id]
        if mine or here.url == ROOT or (here.category and here.category.id == category.id):
            cards = site.cards(entry for entry, _ in mine)
            yield Group(category, len(mine), _sum(mine), cards, "" if here.category else description)


def render(view: GalleryView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
