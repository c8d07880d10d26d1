"""The words for what a project is and whom it is for, by the names that records use."""

STATUSES = {
    "bewilligt": "bewilligt",
    "laufend": "läuft",
    "abgeschlossen": "abgeschlossen",
    "abgebrochen": "abgebrochen",
}
PROMISED, RUNNING, DONE = "bewilligt", "laufend", "abgeschlossen"
BROKEN_OFF = "abgebrochen"
"""The status of a project that was not carried through: only what was paid for it counts."""

AUDIENCES = {
    "alle": "alle",
    "kinder": "Kinder",
    "jugendliche": "Jugendliche",
    "erwachsene": "Erwachsene",
    "aeltere": "Ältere",
    "frauen": "Frauen",
    "maenner": "Männer",
    "familien": "Familien",
    "alleinerziehende": "Alleinerziehende",
    "zugewanderte": "Zugewanderte",
    "nachbarschaft": "die Nachbarschaft",
}
PRIVATE = "privat"
PRIVATE_NAME = "Einzelperson aus dem Quartier"
HIDDEN_NAME = "eine Gruppe aus dem Quartier"
