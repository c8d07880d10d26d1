"""The statement on accessibility as readers see it, in the words of their language. Knows no page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from stadtteil.model.accessibility import (
    BOTH,
    BURDEN,
    EXEMPT,
    FULL,
    LACKING,
    NONE,
    OWN,
    PARTIAL,
    THIRD,
    Accessibility,
    EnforcementBody,
    FeedbackContact,
    Shortfall,
)
from stadtteil.model.card import Fact, Link
from stadtteil.model.fields.language import marked_where_same
from stadtteil.model.fields.phone import dialled
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.site import Site

TITLE = msgid("Erklärung zur Barrierefreiheit")
INTRO = msgid("Wie gut alle diese Website benutzen können, was noch fehlt und wer Ihnen hilft.")

STANDINGS = {
    FULL: msgid("Die Website „{paper}“ ist mit der Norm EN 301 549 vollständig vereinbar."),
    PARTIAL: msgid("Die Website „{paper}“ ist mit der Norm EN 301 549 teilweise vereinbar."),
    NONE: msgid("Die Website „{paper}“ ist mit der Norm EN 301 549 noch nicht vereinbar."),
}
METHODS = {
    OWN: msgid("Wir haben die Website selbst geprüft."),
    THIRD: msgid("Fachleute von außen haben die Website geprüft."),
    BOTH: msgid("Wir haben die Website selbst geprüft, und Fachleute von außen haben sie auch geprüft."),
}
REASONS = {
    LACKING: msgid("Das fehlt noch"),
    BURDEN: msgid("Das ist für uns zu viel Aufwand"),
    EXEMPT: msgid("Dafür gelten die Regeln nicht"),
}


class ShortfallFace(msgspec.Struct, frozen=True):
    """Something that not everybody can use: what, why, and what there is in its place."""

    what: str
    why: str
    instead: str


class ShortfallGroup(msgspec.Struct, frozen=True):
    """What not everybody can use for one reason."""

    reason: str
    shortfalls: tuple[ShortfallFace, ...]


class AccessibilityStatement(msgspec.Struct, frozen=True):
    """What is said of the website, in final words.

    `facts` are who examined it, when, and by which law; `contact` is whom readers tell of a barrier, `body`
    (called `body_name`) who helps where the editors do not. Notes may be empty.
    """

    standing: str
    groups: tuple[ShortfallGroup, ...]
    method: str
    facts: tuple[Fact, ...]
    contact: tuple[Fact, ...]
    contact_note: str
    body_name: str
    body: tuple[Fact, ...]
    body_note: str


def statement_of(site: Site) -> AccessibilityStatement | None:
    """Return the statement in the language of the site; None where the settings have none."""
    said = _in_words(site)
    if said is None:
        return None
    words, body = site.words, said.body
    return AccessibilityStatement(
        standing=words.text(STANDINGS[said.standing], paper=site.settings.name),
        groups=tuple(_groups(said, words)),
        method=words.text(METHODS[said.method]),
        facts=tuple(_facts(said, site)),
        contact=tuple(_ways(_contact(said, site), words)),
        contact_note=said.contact.note,
        body_name=body.name if body else "",
        body=tuple(_ways(body, words)) if body else (),
        body_note=body.note if body else "",
    )


def _in_words(site: Site) -> Accessibility | None:
    """Return what the settings say; words that are not translated say in which language they are."""
    here, own = site.settings.accessibility, site.own.settings.accessibility
    if here is None or own is None or not site.is_translated:
        return here
    return marked_where_same(here, own, site.elsewhere)


def _contact(said: Accessibility, site: Site) -> FeedbackContact:
    """Return whom readers tell of a barrier; the editors where no mail of its own is named."""
    return said.contact if said.contact.mail else replace(said.contact, mail=site.settings.mail)


def _groups(said: Accessibility, words: Words) -> Iterator[ShortfallGroup]:
    """Yield what is not accessible, by its reasons."""
    for reason, label in REASONS.items():
        found = tuple(_face(one) for one in said.shortfalls if one.reason == reason)
        if found:
            yield ShortfallGroup(words.text(label), found)


def _face(shortfall: Shortfall) -> ShortfallFace:
    return ShortfallFace(shortfall.what, shortfall.why, shortfall.instead)


def _facts(said: Accessibility, site: Site) -> Iterator[Fact]:
    """Yield when the website was examined, by whom where others did it, and what for."""
    words = site.words
    yield Fact(words.text("Zuletzt geprüft am"), (Link(site.day(said.date).text, ""),))
    if said.examiner and said.method != OWN:
        yield Fact(words.text("Geprüft von"), (Link(said.examiner, ""),))
    if said.laws:
        yield Fact(words.text("Dieses Gesetz gilt"), (Link(said.laws, ""),))


def _ways(said: FeedbackContact | EnforcementBody, words: Words) -> Iterator[Fact]:
    """Yield how somebody is reached."""
    if said.mail:
        yield Fact(words.text("E-Mail"), (Link(said.mail, f"mailto:{said.mail}"),))
    if said.phone:
        yield Fact(words.text("Telefon"), (Link(said.phone, f"tel:{dialled(said.phone)}"),))
    if said.address:
        yield Fact(words.text("Adresse"), (Link(said.address, ""),))
    if said.website:
        yield Fact(words.text("Online"), (Link(said.website.split("//", 1)[1].rstrip("/"), said.website),))
