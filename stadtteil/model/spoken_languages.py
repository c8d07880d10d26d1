"""The languages that people speak in a district: codes (BCP 47) and their German names. Knows no kind."""

from __future__ import annotations

from stadtteil.model.fields import Choice, Many
from stadtteil.words import msgid

SPOKEN = {
    "de": msgid("Deutsch"),
    "en": msgid("Englisch"),
    "it": msgid("Italienisch"),
    "tr": msgid("Türkisch"),
    "ru": msgid("Russisch"),
    "uk": msgid("Ukrainisch"),
    "ar": msgid("Arabisch"),
    "sq": msgid("Albanisch"),
    "fr": msgid("Französisch"),
    "ro": msgid("Rumänisch"),
    "hr": msgid("Kroatisch"),
    "sr": msgid("Serbisch"),
    "bs": msgid("Bosnisch"),
    "pl": msgid("Polnisch"),
    "fa": msgid("Persisch"),
    "ku": msgid("Kurdisch"),
    "ti": msgid("Tigrinya"),
    "es": msgid("Spanisch"),
    "pt": msgid("Portugiesisch"),
    "el": msgid("Griechisch"),
    "hu": msgid("Ungarisch"),
    "bg": msgid("Bulgarisch"),
    "ta": msgid("Tamil"),
    "th": msgid("Thailändisch"),
    "vi": msgid("Vietnamesisch"),
    "zh": msgid("Chinesisch"),
}
IN_LANGUAGES = Many(Choice(SPOKEN, {"farsi": "fa", "dari": "fa", "kurmandschi": "ku"}), commas=True)
"""What stands behind a key that says in which languages something takes place."""
