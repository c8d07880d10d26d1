"""Whom something is for: the closed list that records choose from. Knows no kind, and no page."""

from __future__ import annotations

import functools

from stadtteil.model.capabilities import Audience
from stadtteil.model.fields import Choice, Many
from stadtteil.words import Words, msgid

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
