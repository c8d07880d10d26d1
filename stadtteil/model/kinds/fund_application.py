"""How one applies to a fund: step by step, and who helps with it; in final words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import astuple

from stadtteil.model.card import Fact, Link
from stadtteil.model.fields.phone import dialled
from stadtteil.model.funding.money import amount_text
from stadtteil.model.kinds.fund_schedules import days_of

if TYPE_CHECKING:
    from stadtteil.model.kinds.fund import Fund
    from stadtteil.model.kinds.fund_parts import Advice
    from stadtteil.model.site import Site
    from stadtteil.words import Words


def is_applicable(fund: Fund) -> bool:
    """Whether the fund says how to apply, or who helps with it."""
    return any(part is not None and any(astuple(part)) for part in (fund.application, fund.advice))


def steps_of(fund: Fund, site: Site) -> tuple[str, ...]:
    """Return the steps of an application: those that its editors wrote, else what follows from the rest."""
    if fund.steps or not is_applicable(fund):
        return fund.steps
    return (_planning(fund, site.words), _filling(fund, site.words), *_waiting(fund, site))


def _planning(fund: Fund, words: Words) -> str:
    return words.text(
        "Überlegen Sie: Was haben Sie vor, wer macht mit, was kostet es? "
        "Ein Projekt kann bis zu {cap} bekommen.",
        cap=amount_text(fund.cap, words),
    )


def _filling(fund: Fund, words: Words) -> str:
    ways = fund.application
    if ways and ways.url and ways.form:
        return words.text("Füllen Sie den Antrag aus, online oder auf Papier.")
    if ways and ways.url:
        return words.text("Füllen Sie den Antrag online aus.")
    return words.text("Schreiben Sie den Antrag.")


def _waiting(fund: Fund, site: Site) -> Iterable[str]:
    """Yield until when it must be there, and when it is decided upon, as far as that is known."""
    words, always = site.words, fund.account().always_open
    deadlines, decisions = days_of(fund)
    last = next((day for day in deadlines if day >= site.today), None)
    if always:
        yield words.text("Geben Sie ihn ab. Das geht jederzeit.")
    elif last:
        yield words.text("Geben Sie ihn bis zum {day} ab.", day=site.day(last).text)
    else:
        yield words.text("Geben Sie ihn ab.")
    met = next((day for day in decisions if day >= (last or site.today)), None)
    if met:
        yield words.text("Am {day} wird entschieden. Danach bekommen Sie Bescheid.", day=site.day(met).text)
    else:
        yield words.text("Über den Antrag wird entschieden. Danach bekommen Sie Bescheid.")


def help_of(advice: Advice | None, words: Words) -> tuple[Fact, ...]:
    """Return where, when and in which languages somebody helps with an application."""
    if advice is None:
        return ()
    said = (
        (words.text("Wo"), Link(advice.place, "")),
        (words.text("Wann"), Link(advice.hours, "")),
        (words.text("Telefon"), Link(advice.phone, f"tel:{dialled(advice.phone)}")),
        (words.text("Sprachen"), Link(words.row(advice.languages), "")),
    )
    return tuple(Fact(label, (link,)) for label, link in said if link.label)
