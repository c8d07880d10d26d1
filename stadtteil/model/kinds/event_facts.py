"""The lines of an event's fact box: what it costs, for whom it is, which languages, access, who invites."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.audiences import AUDIENCES
from stadtteil.model.card import Fact, Link
from stadtteil.model.funding.money import amount_text
from stadtteil.model.kinds.event_parts import price_of
from stadtteil.model.spoken_languages import SPOKEN
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.event import Event
    from stadtteil.model.kinds.event_parts import EventAccess
    from stadtteil.model.site import Site
    from stadtteil.words import Words

ACCESS = {
    "wheelchair": (msgid("mit dem Rollstuhl erreichbar"), msgid("nicht mit dem Rollstuhl erreichbar")),
    "induction": (msgid("Höranlage für Hörgeräte"), ""),
    "sign_language": (msgid("Deutsche Gebärdensprache"), ""),
    "plain_language": (msgid("Leichte Sprache"), ""),
}
"""What is said where somebody said yes, and where somebody said no."""


def facts_of(event: Event, entry: Entry, site: Site) -> Iterator[Fact]:
    """Yield the lines of the fact box, those that have something to say."""
    words = site.words
    for label, text in (
        (words.text("Eintritt"), fee_text(event.fee, words)),
        (words.text("Für wen"), words.row([words.text(AUDIENCES[name]) for name in event.audience])),
        (words.text("Sprachen"), words.row([words.text(SPOKEN[code]) for code in event.languages])),
        (words.text("Barrierefreiheit"), access_text(event.accessibility, words)),
        (words.text("Kinderbetreuung"), _childcare(event, words)),
    ):
        if text:
            yield Fact(label, (Link(text, ""),))
    districts = site.targets(entry, "districts")
    for label, field in (
        (words.text("Veranstaltet von"), "organisers"),
        (words.many("Quartier", "Quartiere", len(districts)), "districts"),
        (words.text("Förderung"), "fund"),
    ):
        links = tuple(site.link(target) for target in site.targets(entry, field))
        if links:
            yield Fact(label, links)


def fee_text(fee: str, words: Words) -> str:
    """Return what it costs: `frei`, an amount with its currency, or words as they are written."""
    price = price_of(fee) if fee else None
    if price is None or (price == 0 and fee.strip("0,. €")):
        return fee
    return amount_text(price, words) if price else words.text("frei")


def access_text(access: EventAccess | None, words: Words) -> str:
    """Return for whom it is without barriers, as far as somebody said so."""
    if access is None:
        return ""
    said = {
        "wheelchair": access.wheelchair,
        "induction": access.induction,
        "sign_language": access.sign_language,
        "plain_language": access.plain_language,
    }
    found = (ACCESS[name][0 if yes else 1] for name, yes in said.items() if yes is not None)
    return words.row([words.text(text) for text in found if text])


def _childcare(event: Event, words: Words) -> str:
    if event.childcare is None:
        return ""
    return words.text("ja") if event.childcare else words.text("nein")
