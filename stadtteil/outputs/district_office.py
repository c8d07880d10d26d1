"""Where residents of a district find its office, by when one can come and by phone. Knows no page."""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.model.card import Fact, Link
from stadtteil.model.entry import Entry
from stadtteil.model.fields.phone import dialled
from stadtteil.model.site import Site


def office_facts(site: Site, entry: Entry) -> Iterator[Fact]:
    """Yield where the office is that an entry names, when it is open, and its phone."""
    office = site.target(entry, "office")
    if office is None:
        return
    words, location = site.words, office.record.location()
    point = office.record.contact_point(office, site)
    street = (Link(location.street, ""),) if location and location.street else ()
    yield Fact(words.text("Wo"), (site.link(office), *street))
    if point:
        times = tuple(Link(f"{days} {clock}".strip(), "") for days, clock in point.hours)
        yield Fact(words.text("Wann"), times)
    if location and location.phone:
        yield Fact(words.text("Telefon"), (Link(location.phone, f"tel:{dialled(location.phone)}"),))
