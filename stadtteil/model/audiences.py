"""Whom something is for: the closed list that records choose from, and the pages for some of them.

Knows no kind, and nothing of what stands on those pages.
"""

from __future__ import annotations

import functools
from collections.abc import Collection
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.capabilities import Audience
from stadtteil.model.card import Link
from stadtteil.model.fields import Choice, Many
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.site import Site

AUDIENCES = {
    "alle": msgid("alle"),
    "kinder": msgid("Kinder"),
    "jugendliche": msgid("Jugendliche"),
    "erwachsene": msgid("Erwachsene"),
    "aeltere": msgid("Ältere"),
    "frauen": msgid("Frauen"),
    "maenner": msgid("Männer"),
    "familien": msgid("Familien"),
    "alleinerziehende": msgid("Alleinerziehende"),
    "zugewanderte": msgid("Zugewanderte"),
    "nachbarschaft": msgid("die Nachbarschaft"),
}
WHOM = Many(Choice(AUDIENCES, {"senioren": "aeltere"}), commas=True)
"""What stands behind a key that says whom something is for."""


@functools.cache
def audiences_in(words: Words) -> dict[str, Audience]:
    """Return whom things can be for, by the names that records use."""
    return {id_: Audience(id_, words.text(name), rank) for rank, (id_, name) in enumerate(AUDIENCES.items())}


class AudienceFront(msgspec.Struct, frozen=True):
    """A page for some audiences: its id in addresses, title and introduction in German, whom it is for."""

    id: str
    title: str
    about: str
    audiences: tuple[str, ...]


FRONTS = (
    AudienceFront(
        "kinder",
        msgid("Für Kinder und Jugendliche"),
        msgid("Was es für Kinder und Jugendliche gibt, und was sie selbst auf die Beine stellen."),
        ("kinder", "jugendliche"),
    ),
    AudienceFront(
        "aeltere",
        msgid("Für ältere Menschen"),
        msgid("Was das Leben leichter macht, und wo man nicht allein sitzt."),
        ("aeltere",),
    ),
    AudienceFront(
        "frauen",
        msgid("Für Frauen"),
        msgid("Was Frauen hier zusammen machen, und wer sie unterstützt."),
        ("frauen",),
    ),
    AudienceFront(
        "familien",
        msgid("Für Familien"),
        msgid("Was Familien und Alleinerziehende brauchen können."),
        ("familien", "alleinerziehende"),
    ),
    AudienceFront(
        "neu-hier",
        msgid("Neu hier"),
        msgid("Für alle, die erst kurz hier sind: wo man Deutsch übt, Hilfe findet und Leute trifft."),
        ("zugewanderte",),
    ),
)
"""The fronts that a paper can have, in their order. Which it has depends on what there is for them."""
FACET = "zielgruppe"
"""What names, in addresses of the showcase, the choice by audience."""


def front_links(names: Collection[str], site: Site) -> tuple[Link, ...]:
    """Return the fronts that something for these audiences stands on: in the paper's own language alone."""
    if not names:
        return ()
    return tuple(
        Link(site.words.text(front.title), site.href(site.urls.audience(front.id)), hreflang=site.elsewhere)
        for front in FRONTS
        if not set(names).isdisjoint(front.audiences)
    )
