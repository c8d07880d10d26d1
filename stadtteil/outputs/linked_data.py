"""What pages say to machines: small pieces of JSON-LD in the words of schema.org.

Made from capabilities of entries, in plan. People who got money as private persons are in none of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stadtteil.model.card import Image
from stadtteil.model.editions import editions_of
from stadtteil.model.entry import Entry
from stadtteil.model.fields.phone import dialled
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.grant import Grant, full_address
from stadtteil.model.location import Location
from stadtteil.model.site import Site
from stadtteil.outputs.data_files import About, about_of
from stadtteil.rendering.json_ld import DAYS, Thing, Type, issue, script, thing

COUNTRY = "DE"
LAST_MINUTE = 24 * 60 - 1


def of_entry(entry: Entry, site: Site) -> str:
    """Return what an entry's page says of it: that it is a funded project, a fund, a place, or nothing.

    What an article says is made with its page (`stadtteil/outputs/pages.py`): ten thousand would take too
    long to plan.
    """
    grant = funding_of(site).grant(entry)
    if grant:
        return script(_project(grant))
    if entry.record.account():
        return script(_fund(entry, site), _dataset(about_of(site)))
    location = entry.record.location()
    return script(_location(location, entry, site)) if location else ""


def of_paper(site: Site, logo: str) -> str:
    """Return what the front page says of the paper; `logo` is the full address of its icon, or empty."""
    settings = site.settings
    facts = {
        "name": settings.name,
        "alternateName": settings.claim,
        "description": settings.description,
        "url": full_address(site, site.href(site.urls.home)),
        "logo": logo,
        "email": settings.mail,
        "knowsLanguage": [language.code for language in site.languages],
    }
    return script(thing(Type.NEWS_ORGANIZATION, facts))


def of_edition(entry: Entry, cover: Image | None, site: Site) -> str:
    """Return what an edition's page says of it."""
    image = site.absolute(cover.src) if cover else ""
    url = full_address(site, site.href(entry.url))
    return script(issue(editions_of(site).face_of(entry), site.settings.name, image, url))


def of_gallery(title: str, url: str, hrefs: Iterable[str], site: Site) -> str:
    """Return what the showcase of all projects says of itself; `hrefs` are theirs, as the page has them."""
    items = [
        thing(Type.LIST_ITEM, {"position": at, "url": full_address(site, href)})
        for at, href in enumerate(hrefs, 1)
    ]
    facts = {
        "name": title,
        "url": full_address(site, site.href(url)),
        "inLanguage": site.language.code,
        "mainEntity": thing(Type.LIST, {"numberOfItems": len(items), "itemListElement": items}),
        "about": {"@id": _dataset_id(about_of(site))},
    }
    return script(thing(Type.COLLECTION, facts))


def of_data(about: About) -> str:
    """Return what the page of open data says of them."""
    return script(_dataset(about))


def _dataset_id(about: About) -> str:
    """Return the URI by which all pages mean the same data."""
    return f"{about.page}#daten"


def _dataset(about: About) -> Thing:
    ends = dict.fromkeys(str(year) for year in about.years[:1] + about.years[-1:])
    facts = {
        "@id": _dataset_id(about),
        "name": about.title,
        "description": about.description,
        "url": about.page,
        "license": about.license.url,
        "creator": _organisation(about.publisher),
        "inLanguage": about.language,
        "isAccessibleForFree": True,
        "temporalCoverage": "/".join(ends),
        "datePublished": about.issued,
        "dateModified": about.modified,
        "distribution": [
            thing(
                Type.DOWNLOAD,
                {
                    "name": file.label,
                    "encodingFormat": file.media,
                    "contentUrl": about.address(file.path),
                },
            )
            for file in about.files
        ],
    }
    return thing(Type.DATASET, facts)


def _project(grant: Grant) -> Thing:
    amount = {"currency": grant.currency, "value": grant.counted}
    funding = {
        "identifier": grant.id,
        "name": f"{grant.fund} {grant.year}",
        "url": grant.url,
        "amount": thing(Type.AMOUNT, amount),
        "funder": _organisation(grant.funder),
    }
    facts = {
        "name": grant.title,
        "description": grant.summary,
        "url": grant.url,
        "keywords": ", ".join((grant.category_label, *grant.audience)),
        "areaServed": thing(Type.PLACE, {"name": grant.district}) if grant.district else None,
        "subjectOf": thing(Type.ARTICLE, {"headline": grant.report_title, "url": grant.report})
        if grant.report
        else None,
        "funding": thing(Type.GRANT, funding),
    }
    return thing(Type.PROJECT, facts)


def _fund(entry: Entry, site: Site) -> Thing:
    card, funder = site.card(entry), site.target(entry, "funder")
    facts = {
        "name": entry.title,
        "description": card.teaser if card else "",
        "url": full_address(site, site.href(entry.url)),
        "funder": _organisation(funder.title if funder else ""),
    }
    return thing(Type.SCHEME, facts)


def whereabouts(location: Location) -> Thing:
    """Return the name of a place, its postal address and its point, as far as they are known."""
    street, town = location.street, location.town
    address = {"streetAddress": street, "postalCode": location.postal_code, "addressLocality": town}
    geo = {"latitude": location.latitude, "longitude": location.longitude}
    return {
        "name": location.name,
        "address": thing(Type.ADDRESS, {**address, "addressCountry": COUNTRY}) if street or town else None,
        "geo": thing(Type.GEO, geo) if location.point else None,
    }


def _location(location: Location, entry: Entry, site: Site) -> Thing:
    card = site.card(entry)
    facts = {
        **whereabouts(location),
        "description": card.teaser if card else "",
        "url": full_address(site, site.href(entry.url)),
        "image": site.absolute(card.image.src) if card and card.image else "",
        "telephone": dialled(location.phone) if location.phone else "",
        "sameAs": location.website,
        "openingHoursSpecification": list(_hours(location)),
        "specialOpeningHoursSpecification": list(_closed(location, site)),
        "amenityFeature": _step_free(location, site),
    }
    return thing(Type.PLACE, facts)


def _hours(location: Location) -> Iterator[Thing]:
    """Yield when it is open: what is alike on several days, once."""
    found: dict[tuple[int, int], list[str]] = {}
    for time in location.hours:
        found.setdefault((time.opens, time.closes), []).append(DAYS[time.weekday])
    for (opens, closes), days in found.items():
        yield thing(Type.HOURS, {"dayOfWeek": days, "opens": _clock(opens), "closes": _clock(closes)})


def _clock(minutes: int) -> str:
    """Return a time of day; the end of the day is its last minute, for midnight is its beginning."""
    return "{:02}:{:02}".format(*divmod(min(minutes, LAST_MINUTE), 60))


def _closed(location: Location, site: Site) -> Iterator[Thing]:
    """Yield when it is closed, today or later: opening and closing in the same minute say so."""
    for days in location.closed:
        if days.last >= site.today:
            span = {"validFrom": days.first, "validThrough": days.last}
            yield thing(Type.HOURS, {**span, "opens": _clock(0), "closes": _clock(0)})


def _step_free(location: Location, site: Site) -> Thing | None:
    if location.step_free is None:
        return None
    return thing(Type.FEATURE, {"name": site.words.text("ohne Stufen"), "value": location.step_free})


def _organisation(name: str) -> Thing | None:
    return thing(Type.ORGANIZATION, {"name": name}) if name else None
