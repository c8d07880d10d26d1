"""A project's row of open data: what is public of it, and of a private person nothing but the grant.

Free texts (description, contact, sources, outcome) stay on the page; a row holds facts that can be
counted. Who got money as a private person is not told, nor shown in a picture beside the amount.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from stadtteil.model.audiences import AUDIENCES
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import total
from stadtteil.model.grant import (
    ORGANISATION,
    PERSON,
    DataImage,
    Grant,
    full_address,
    local_id,
    organisation_id,
)
from stadtteil.model.kinds.project_words import HIDDEN_NAME, PRIVATE_NAME, STATUSES
from stadtteil.model.text.slugs import path_slug

if TYPE_CHECKING:
    import datetime as dt

    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.project import FundedProject
    from stadtteil.model.site import Site

MEDIUM = "embed"
"""What people must have agreed to for a picture to be shown by others."""


def grant_of(project: FundedProject, entry: Entry, site: Site) -> Grant | None:
    """Return a project's row; nothing where its fund is not to be seen."""
    fund = site.target(entry, "fund")
    if fund is None:
        return None
    own = local_id(_lasting_slug(entry), project.year)
    return Grant(
        id=f"{site.settings.data_prefix}-{own}",
        **_what(project, entry, site),
        **_money(project, fund, site),
        **_who(project, entry, site, own),
    )


def _what(project: FundedProject, entry: Entry, site: Site) -> dict[str, Any]:
    """Return what the project is, when and where."""
    category, district = funding_of(site).category(entry), site.target(entry, "district")
    report = site.target(entry, "outcome.article")
    return {
        "title": project.title,
        "summary": project.summary,
        "category": category.id,
        "category_label": category.name,
        "more_categories": tuple(funding_of(site).category_names(entry, project.more_categories)),
        "status": project.status,
        "status_label": site.words.text(STATUSES[project.status]),
        "awarded_on": project.awarded_on,
        "begins": project.begins,
        "ends": project.finishes,
        "district": district.title if district else "",
        **_where(entry, site),
        "languages": project.languages,
        "url": full_address(site, site.href(entry.url)),
        "report": full_address(site, site.href(report.url)) if report else "",
        "report_title": report.title if report else "",
        "modified": _modified(project),
    }


def _where(entry: Entry, site: Site) -> dict[str, Any]:
    """Return the place, and its degrees where they are known."""
    place = site.target(entry, "place")
    location = place.record.location() if place else None
    point = location.point if location else None
    return {
        "place": place.title if place else "",
        "latitude": point.latitude if point else None,
        "longitude": point.longitude if point else None,
    }


def _money(project: FundedProject, fund: Entry, site: Site) -> dict[str, Any]:
    """Return how much it is, and whence."""
    funder = site.target(fund, "funder")
    return {
        "year": project.year,
        "counted": project.counted,
        "promised": project.promised,
        "requested": project.requested,
        "paid": project.paid,
        "own_share": project.own_share,
        "other_funding": total(source.amount for source in project.other_sources),
        "currency": "EUR",
        "fund": fund.title,
        "fund_id": fund.slug,
        "funder": funder.title if funder else "",
        "funder_id": organisation_id(funder, site) if funder else "",
    }


def _who(project: FundedProject, entry: Entry, site: Site, own: str) -> dict[str, Any]:
    """Return who got it, with whom and for whom; with a picture where nobody is to be kept secret."""
    sort, recipient_id, recipient, website = _recipient(project, entry, site, own)
    return {
        "recipient": recipient,
        "recipient_type": sort,
        "recipient_id": recipient_id,
        "recipient_url": website,
        "partners": tuple(partner.title for partner in site.targets(entry, "partners")),
        "audience": tuple(site.words.text(AUDIENCES[name]) for name in project.audience),
        "participants": project.participants,
        "visitors": project.outcome.visitors if project.outcome else None,
        "image": None if sort == PERSON else _image(project, entry, site),
    }


def _lasting_slug(entry: Entry) -> str:
    """Return the slug by which an entry was first known, also where its file was moved since."""
    address = entry.record.address
    former = (url for url in entry.record.former if url.startswith(address) and url.endswith("/"))
    first = next(former, "").removeprefix(address).rstrip("/")
    return first if path_slug(first) == first and first else entry.slug


def _recipient(
    project: FundedProject, entry: Entry, site: Site, own: str
) -> tuple[Literal["organisation", "person"], str, str, str]:
    """Return of which sort the recipient is, its id, its name and its web site.

    A person's id is made of the grant's, not counted: it says nothing of the person, does not tell that
    two grants went to the same one, and stays when other grants are added.
    """
    prefix = site.settings.data_prefix
    if not project.recipient.kind:
        return PERSON, f"{prefix}-IND-{own}", site.words.text(PRIVATE_NAME), ""
    group = site.target(entry, "recipient")
    if group is None:
        return ORGANISATION, f"{prefix}-ORG-NN-{own}", site.words.text(HIDDEN_NAME), ""
    body = group.record.organisation()
    return ORGANISATION, organisation_id(group, site), group.title, body.website if body else ""


def _modified(project: FundedProject) -> dt.date | None:
    days = (project.awarded_on, project.outcome.date if project.outcome else None)
    return max((day for day in days if day), default=None)


def _image(project: FundedProject, entry: Entry, site: Site) -> DataImage | None:
    """Return the project's picture if others may show it."""
    image = site.image(entry, project.image)
    if image is None or MEDIUM not in image.scopes:
        return None
    return DataImage(
        src=full_address(site, image.src),
        width=image.width,
        height=image.height,
        alt=image.alt,
        credit=image.credit,
        license=image.license,
        license_url=image.license_href,
    )
