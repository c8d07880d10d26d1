"""The words for what a project is and who gets its money, by the names that records use."""

from __future__ import annotations

from stadtteil.words import msgid

STATUSES = {
    "bewilligt": msgid("bewilligt"),
    "laufend": msgid("läuft"),
    "abgeschlossen": msgid("abgeschlossen"),
    "abgebrochen": msgid("abgebrochen"),
}
PROMISED, RUNNING, DONE = "bewilligt", "laufend", "abgeschlossen"
BROKEN_OFF = "abgebrochen"
"""The status of a project that was not carried through: only what was paid for it counts."""

PRIVATE = "privat"
PRIVATE_NAME = msgid("Einzelperson aus dem Quartier")
HIDDEN_NAME = msgid("eine Gruppe aus dem Quartier")
