"""What the data for other sites says of a project, of a fund, and of the parts of the showcase.

Names are words for readers; a private person who got money has none here. Money is `counted` and `paid`
as everywhere; `amount`, `sum` and `awarded` are names of the first edition of the contract, and stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from stadtteil.model.capabilities import Award
from stadtteil.model.card import Image, Link
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import account_of
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import ZERO, amount_text
from stadtteil.model.funding.tally import sums_of
from stadtteil.model.urls import data_url
from stadtteil.outputs.embed.showcase import Showcase, Shown, credit_of, rest_of

CURRENCY = "EUR"
SHARED = ("categories", "years", "districts")
"""What the contract calls the ways of choosing."""


class EmbedPicture(msgspec.Struct, frozen=True):
    """A picture; `srcset` and `license_url` may be empty, `focus` is a CSS `object-position`."""

    src: str
    srcset: str
    width: int
    height: int
    alt: str
    credit: str
    license_url: str
    focus: str


class EmbedItem(msgspec.Struct, frozen=True, kw_only=True):
    """A project; `updated` is a day (ISO 8601).

    `amount` is what was promised. `counted` is what the sums take of it; `counted_note` goes on after it,
    as on the paper's cards. `paid` is what was paid out, None where nobody said so. `symbol` is the shape
    of its category for cards without a picture: SVG path data within 24 × 24, to be stroked. `language` is
    the tag of the one that title and summary are in, said where the data is in another.
    """

    id: str
    url: str
    title: str
    summary: str
    language: str | msgspec.UnsetType = msgspec.UNSET
    category: str
    category_label: str
    status: str
    status_label: str
    year: int
    amount: Decimal
    amount_text: str
    counted: Decimal
    counted_text: str
    counted_note: str
    paid: Decimal | None
    paid_text: str
    currency: str
    recipient: str
    partners: tuple[str, ...]
    audience: tuple[str, ...]
    district: str | None
    district_label: str
    image: EmbedPicture | None
    symbol: str
    updated: str


class Share(msgspec.Struct, frozen=True):
    """A part of the showcase: how many projects, what they count together (`sum`), its own data."""

    id: str
    label: str
    count: int
    sum: Decimal
    url: str


class Facts(msgspec.Struct, frozen=True):
    """A fund's running year; `text` says it in words, `awarded` is the same as `counted`."""

    name: str
    year: int
    budget: Decimal
    counted: Decimal
    paid: Decimal
    awarded: Decimal
    remaining: Decimal
    cap: Decimal
    currency: str
    url: str
    text: str


def item_of(entry: Entry, award: Award, showcase: Showcase) -> EmbedItem:
    """Return what the data says of a project."""
    site, card = showcase.site, showcase.card(entry)
    face = card.award if card else None
    moment = entry.record.updated or site.moment(entry)
    district = award.district
    return EmbedItem(
        id=entry.id,
        url=showcase.absolute(entry.url),
        title=entry.title,
        summary=card.teaser if card else "",
        language=card.language if card and card.language else msgspec.UNSET,
        category=award.category,
        category_label=face.category.name if face else award.category,
        status=award.status,
        status_label=face.status_label if face else award.status,
        year=award.year,
        amount=award.promised,
        amount_text=amount_text(award.promised, site.words),
        counted=award.counted,
        counted_text=amount_text(award.counted, site.words),
        counted_note=face.note if face else "",
        paid=award.paid,
        paid_text="" if award.paid is None else amount_text(award.paid, site.words),
        currency=CURRENCY,
        recipient=award.recipient,
        partners=award.partners,
        audience=tuple(audience.name for audience in award.audience),
        district=district.slug if district else None,
        district_label=district.title if district else "",
        image=_picture(card.image, showcase) if card and card.image else None,
        symbol=showcase.shapes.get(face.category.icon, "") if face else "",
        updated=site.day(moment).iso if moment else "",
    )


def _picture(image: Image, showcase: Showcase) -> EmbedPicture:
    absolute = showcase.site.absolute
    parts = (part.strip() for part in image.srcset.split(",") if part.strip())
    return EmbedPicture(
        src=absolute(image.src),
        srcset=", ".join(absolute(part) for part in parts),
        width=image.width,
        height=image.height,
        alt=image.alt,
        credit=credit_of(image),
        license_url=image.license_href,
        focus=image.focus,
    )


def shares_of(showcase: Showcase) -> dict[str, tuple[Share, ...]]:
    """Return the parts of the showcase by the names that the data has for them."""
    return {
        name: tuple(_share(slot, showcase) for slot in showcase.parts if slot.name == name) for name in SHARED
    }


def _share(slot: Shown, showcase: Showcase) -> Share:
    sums = sums_of(award for _, award in slot.funded)
    return Share(slot.value, slot.label, sums.count, sums.counted, showcase.absolute(data_url(slot.url)))


def facts_of(showcase: Showcase) -> Iterator[Facts]:
    """Yield the running year of each fund."""
    site = showcase.site
    funding = funding_of(site)
    for fund in funding.funds:
        account, terms, year = account_of(fund, site), fund.record.account(), funding.running_year(fund)
        if account is None or terms is None or year is None:
            continue
        budget, sums = terms.budgets[year], funding.tally(fund).of(year)
        link: Link = site.link(fund)
        yield Facts(
            name=link.label,
            year=year,
            budget=budget,
            counted=sums.counted,
            paid=sums.paid,
            awarded=sums.counted,
            remaining=max(budget - sums.counted, ZERO),
            cap=terms.cap,
            currency=CURRENCY,
            url=site.absolute(link.href),
            text=rest_of(account).text,
        )
