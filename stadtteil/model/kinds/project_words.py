"""The words for what a project is and whom it is for, by the names that records use."""

from __future__ import annotations

import functools

from stadtteil.model.capabilities import Audience
from stadtteil.words import Words, msgid

STATUSES = {
    "bewilligt": msgid("bewilligt"),
    "laufend": msgid("läuft"),
    "abgeschlossen": msgid("abgeschlossen"),
    "abgebrochen": msgid("abgebrochen"),
}
PROMISED, RUNNING, DONE = "bewilligt", "laufend", "abgeschlossen"
BROKEN_OFF = "abgebrochen"
"""The status of a project that was not carried through: only what was paid for it counts."""

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
PRIVATE = "privat"
PRIVATE_NAME = msgid("Einzelperson aus dem Quartier")
HIDDEN_NAME = msgid("eine Gruppe aus dem Quartier")


@functools.cache
def audiences_in(words: Words) -> dict[str, Audience]:
    """Return whom projects can be for, by the names that records use."""
    return {id_: Audience(id_, words.text(name), rank) for rank, (id_, name) in enumerate(AUDIENCES.items())}
