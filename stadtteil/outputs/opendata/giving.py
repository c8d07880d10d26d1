"""360giving.json: the grants in the form of the 360Giving Data Standard 1.4.

https://standard.threesixtygiving.org says what each key means. Days stand as full date-times: a bare
date meets both branches of the standard's `oneOf` where a validator does not check formats. Its
`amountAwarded` is what counts, so that it adds up to our sums; `amountDisbursed` is what was paid.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.grant import PERSON, Grant
from stadtteil.model.labels import Label
from stadtteil.outputs.data_files import GIVING, path_of
from stadtteil.outputs.opendata.accounts import FundAccount
from stadtteil.outputs.opendata.dataset import Dataset
from stadtteil.outputs.opendata.numbers import json_text

VERSION = "1.4"
NOBODY = "Individual Recipient"
"""What the standard calls a person who got money; whoever it is must not be told."""
COUNTRY = "DE"


class Part(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A part of a grant, in which nothing stands for what is not known."""


class Party(Part, frozen=True, kw_only=True):
    """Who gives or gets."""

    id: str
    name: str
    url: str | None = None


class Period(Part, frozen=True, kw_only=True):
    """When it is to take place."""

    start_date: str | None = None
    end_date: str | None = None


class BeneficiaryLocation(Part, frozen=True, kw_only=True):
    """Where it does good; degrees are of WGS 84."""

    name: str
    country_code: str
    latitude: Decimal | None = None
    longitude: Decimal | None = None


class Programme(Part, frozen=True, kw_only=True):
    """Out of which fund it came."""

    code: str
    title: str
    url: str | None = None


class Classification(Part, frozen=True, kw_only=True):
    """What it is by a vocabulary of ours."""

    vocabulary: str
    code: str
    title: str


class GivingGrant(Part, frozen=True, kw_only=True):
    """A grant as the standard wants it: with an organisation or with a person, never with both."""

    id: str
    title: str
    description: str
    currency: str
    amount_awarded: Decimal
    amount_applied_for: Decimal | None = None
    amount_disbursed: Decimal | None = None
    award_date: str
    url: str
    planned_dates: tuple[Period, ...] = ()
    recipient_organization: tuple[Party, ...] = ()
    recipient_individual: Party | None = None
    funding_organization: tuple[Party, ...]
    beneficiary_location: tuple[BeneficiaryLocation, ...] = ()
    grant_programme: tuple[Programme, ...]
    classifications: tuple[Classification, ...]
    from_open_call: str | None = None
    date_modified: str | None = None
    data_source: str


class DataPublisher(Part, frozen=True, kw_only=True):
    """Whose data they are."""

    name: str
    website: str


class Package(Part, frozen=True, kw_only=True):
    """The file; `download_url` and `access_url` are spelled as the standard does."""

    version: Annotated[str, Label("Fassung")]
    title: Annotated[str, Label("Titel")]
    description: Annotated[str, Label("Beschreibung")]
    issued: Annotated[str | None, Label("Tag der Veröffentlichung")] = None
    modified: Annotated[str | None, Label("neueste Angabe")] = None
    identifier: Annotated[str, Label("Kennung")]
    publisher: Annotated[DataPublisher, Label("Herausgeber")]
    download_url: Annotated[str, Label("Adresse der Datei")] = msgspec.field(name="downloadURL")
    access_url: Annotated[str, Label("Adresse der Seite")] = msgspec.field(name="accessURL")
    license: Annotated[str, Label("Lizenz")]
    grants: Annotated[tuple[GivingGrant, ...], Label("Projekte")]


class GivingView(View, frozen=True, kw_only=True):
    """The file."""

    file: Package


def plan(dataset: Dataset) -> Iterator[Output]:
    """Yield the file, unless there is no grant: the standard wants at least one."""
    if not dataset.grants:
        return
    about = dataset.about
    funds = {fund.id: fund for fund in dataset.accounts}
    file = Package(
        version=VERSION,
        title=about.title,
        description=about.description,
        issued=_moment(about.issued),
        modified=_moment(about.modified),
        identifier=f"{about.prefix}-projekte",
        publisher=DataPublisher(name=about.publisher, website=about.home),
        download_url=about.address(GIVING),
        access_url=about.page,
        license=about.license.url,
        grants=tuple(_grant(grant, funds.get(grant.fund_id), about.page) for grant in dataset.grants),
    )
    yield Output(path_of(GIVING), GivingView(file=file))


def _grant(grant: Grant, fund: FundAccount | None, source: str) -> GivingGrant:
    """Return a grant; where nobody knows its day, it is that on which the year of its money begins."""
    recipient = Party(id=grant.recipient_id, name=grant.recipient, url=grant.recipient_url or None)
    person = grant.recipient_type == PERSON
    return GivingGrant(
        id=grant.id,
        title=grant.title,
        description=grant.summary,
        currency=grant.currency,
        amount_awarded=grant.counted,
        amount_applied_for=grant.requested,
        amount_disbursed=grant.paid,
        award_date=_moment(grant.awarded_on or dt.date(grant.year, 1, 1)) or "",
        url=grant.url,
        planned_dates=tuple(_periods(grant)),
        recipient_organization=() if person else (recipient,),
        recipient_individual=Party(id=grant.recipient_id, name=NOBODY) if person else None,
        funding_organization=(Party(id=grant.funder_id, name=grant.funder),),
        beneficiary_location=tuple(_locations(grant)),
        grant_programme=(Programme(code=grant.fund_id, title=grant.fund, url=fund.url if fund else None),),
        classifications=(
            Classification(
                vocabulary="stadtteil-kategorien", code=grant.category, title=grant.category_label
            ),
            Classification(vocabulary="stadtteil-status", code=grant.status, title=grant.status_label),
        ),
        from_open_call="Yes" if fund and fund.open_call else None,
        date_modified=_moment(grant.modified),
        data_source=source,
    )


def _locations(grant: Grant) -> Iterator[BeneficiaryLocation]:
    """Yield the district, then the place in it."""
    if grant.district:
        yield BeneficiaryLocation(name=grant.district, country_code=COUNTRY)
    if grant.place:
        point = {"latitude": grant.latitude, "longitude": grant.longitude}
        yield BeneficiaryLocation(name=grant.place, country_code=COUNTRY, **point)


def _periods(grant: Grant) -> Iterator[Period]:
    if grant.begins or grant.ends:
        yield Period(start_date=_moment(grant.begins), end_date=_moment(grant.ends))


def _moment(day: dt.date | None) -> str | None:
    """Return a day as a date-time (RFC 3339); its time of day means nothing."""
    return f"{day.isoformat()}T00:00:00Z" if day else None


def render(view: GivingView, blobs: Blobs) -> bytes:
    """Return the file."""
    return json_text(view.file)
