"""A place's page: what it shows, in final words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.audiences import AUDIENCES
from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Body, CalendarLink, Card, DateFace, Fact, Image, Link
from stadtteil.model.date_face import date_faces
from stadtteil.model.fields import Mail
from stadtteil.model.fields.phone import dialled
from stadtteil.model.kinds.place_hours import ClosureFace, HoursFace, closure_faces, hours_faces
from stadtteil.model.kinds.place_words import ICONS, SORTS
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import calendar_link
from stadtteil.model.urls import calendar_url

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.place import PublicPlace
    from stadtteil.model.kinds.place_head import Access, Hire
    from stadtteil.model.site import Site
    from stadtteil.words import Words

DATES_SHOWN = 6


class HireFace(msgspec.Struct, frozen=True):
    """What one can rent, as the page shows it."""

    what: str
    price: str
    contact: Link | None


class PlacePage(msgspec.Struct, frozen=True):
    """What a place's page shows; `icon` is of its sort, `way` leads to a map of others."""

    title: Annotated[str, Label("Titel")]
    summary: Annotated[str, Label("Kurztext")]
    kicker: Annotated[str, Label("Ressort")]
    icon: Annotated[str, Label("Zeichen")]
    address: Annotated[tuple[str, ...], Label("Adresse")]
    way: Annotated[str, Label("Weg zur Karte")]
    hours: Annotated[tuple[HoursFace, ...], Label("Öffnungszeiten")]
    hours_note: Annotated[str, Label("Öffnungszeiten")]
    closures: Annotated[tuple[ClosureFace, ...], Label("Ausnahmen")]
    facts: Annotated[tuple[Fact, ...], Label("Angaben im Kasten")]
    image: Annotated[Image | None, Label("Bild")]
    body: Annotated[Body | None, Label("Text")]
    offers: Annotated[tuple[str, ...], Label("Angebote")]
    hire: Annotated[tuple[HireFace, ...], Label("was man mieten kann")]
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    calendar: Annotated[CalendarLink, Label("Kalender")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]
    articles: Annotated[tuple[Card, ...], Label("Artikel dazu")]


def page_of(place: PublicPlace, entry: Entry, site: Site) -> PlacePage:
    """Return a place's page."""
    location = place.location()
    return PlacePage(
        title=place.title,
        summary=place.summary,
        kicker=site.words.text(SORTS[place.sort]),
        icon=ICONS[place.sort],
        address=location.lines,
        way=location.map_href,
        hours=hours_faces(place.hours, site.words),
        hours_note=place.hours_note,
        closures=closure_faces(place.closures, site),
        facts=tuple(_facts(place, entry, site)),
        image=site.image(entry, place.image),
        body=site.body(entry),
        offers=place.offers,
        hire=tuple(map(_hired, place.hire)),
        dates=date_faces(site, calendar_of(site).at(entry), DATES_SHOWN),
        calendar=calendar_link(site, place.title, calendar_url(entry.url)),
        projects=site.cards(site.referrers(entry, "projekt")),
        articles=site.cards(site.referrers(entry, "artikel")),
    )


def _facts(place: PublicPlace, entry: Entry, site: Site) -> Iterator[Fact]:
    """Yield the lines of the fact box, those that have something to say."""
    words = site.words
    for label, values in (
        (words.text("Telefon"), _phone(place.phone)),
        (words.text("E-Mail"), (Link(place.mail, f"mailto:{place.mail}"),) if place.mail else ()),
        (words.text("Online"), _online(place.website)),
        (words.text("Barrierefreiheit"), _plain(_access(place.accessibility, words))),
        (words.text("Bus und Bahn"), _plain(place.transport)),
        (words.text("Hier spricht man"), _plain(words.row(place.languages))),
        (
            words.text("Für wen"),
            _plain(words.row([words.text(AUDIENCES[name]) for name in place.audience])),
        ),
        (words.text("Quartier"), tuple(map(site.link, site.targets(entry, "district")))),
        (words.text("Träger"), tuple(map(site.link, site.targets(entry, "operator")))),
    ):
        if values:
            yield Fact(label, values)


def _plain(text: str) -> tuple[Link, ...]:
    return (Link(text, ""),) if text else ()


def _phone(number: str) -> tuple[Link, ...]:
    return (Link(number, f"tel:{dialled(number)}"),) if number else ()


def _online(address: str) -> tuple[Link, ...]:
    return (Link(address.split("//", 1)[1].rstrip("/"), address),) if address else ()


def _access(access: Access | None, words: Words) -> str:
    """Return what is known of how one gets in."""
    if access is None:
        return ""
    known = (
        (access.step_free, words.text("ohne Stufen"), words.text("nur über Stufen")),
        (access.toilet, words.text("WC für Rollstühle"), words.text("kein WC für Rollstühle")),
        (access.lift, words.text("Aufzug"), words.text("kein Aufzug")),
    )
    said = words.row([yes if is_so else no for is_so, yes, no in known if is_so is not None])
    return ". ".join(part for part in (said, access.note) if part)


def _hired(hire: Hire) -> HireFace:
    href = f"mailto:{hire.contact}" if Mail.fits(hire.contact) else ""
    return HireFace(hire.what, hire.price, Link(hire.contact, href) if hire.contact else None)
