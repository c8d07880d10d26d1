"""In which order names stand in lists, by the alphabet of the readers' language. Knows no catalogue.

The order is that of CLDR's root, with what DIN 5007-1, Turkish and Albanian say otherwise: so a list of ours
and one that a browser sorts (`Intl.Collator`) agree.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
LATIN_OF = {
    "tr": "a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z",
    "sq": "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh",
}
"""Languages in which letters with signs, or pairs of letters, have places of their own."""

CYRILLIC = "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я"
"""Russian and Ukrainian at once: each has its letters in this order."""

ARABIC = "ء ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ك گ ل م ن ه و ي"
SAME = {
    **{"ё": "е", "ة": "ت", "ى": "ي", "ک": "ك", "ی": "ي"},
    **{"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"},
}
"""Letters that stand where others do, where their language gives them no place of their own.

Letters with marks that Unicode takes apart, as `é` or `أ`, stand where the bare letter does.
"""

SCRIPTS = {"ru": 1, "uk": 1, "ar": 2}
"""Which of the three scripts comes first; the Latin one (0) where nothing is said."""

SILENT = frozenset("'’‘ʼ`\"“”„«»‹›‚…ـ")
"""Signs that are passed over: quotation marks, apostrophes, and what stretches an Arabic word."""

_GAP, _NUMBER, _OTHER = "\x01", "\x02", "\uf000"
_TOKEN = r"|\d+|."


class _Places(dict[str, str]):
    """Where each letter stands; of other signs it is found out when they are first asked for."""

    def __missing__(self, token: str) -> str:
        """Return where a sign or a number stands; signs are remembered, for there are few."""
        place = _place(token, self)
        if len(token) == 1:
            self[token] = place
        return place


class _Alphabet(NamedTuple):
    """The places of letters, and the pattern that finds them; pairs of letters come first in it."""

    places: _Places
    token: re.Pattern[str]


@functools.lru_cache(maxsize=16384)
def sort_key(text: str, language: str) -> str:
    """Return a text by which a name sorts among others, for readers of a language (BCP 47).

    First by letters alone, then by their marks, small ones before capitals. Spaces and hyphens come before
    digits, digits count as numbers, letters of foreign scripts come after one's own. The Arabic article is
    part of the name, as it is for browsers.

    >>> sorted(["Zoo", "Äpfel", "Apfel 10", "apfel 9", "Arzt"], key=lambda name: sort_key(name, "de"))
    ['Äpfel', 'apfel 9', 'Apfel 10', 'Arzt', 'Zoo']
    """
    first = language.partition("-")[0]
    alphabet = _alphabet(first)
    plain = _lower(unicodedata.normalize("NFC", text), first)
    places = map(alphabet.places.__getitem__, alphabet.token.findall(plain))
    marks = unicodedata.normalize("NFD", plain)
    return "\0".join(("".join(places).strip(_GAP), marks, text.swapcase(), text))


@functools.cache
def _alphabet(language: str) -> _Alphabet:
    scripts = [LATIN_OF.get(language, LATIN).split(), CYRILLIC.split(), ARABIC.split()]
    scripts.insert(0, scripts.pop(SCRIPTS.get(language, 0)))
    letters = [letter for script in scripts for letter in script]
    places = _Places({letter: chr(0x100 + place) for place, letter in enumerate(letters)})
    for letter, others in SAME.items():
        places.setdefault(letter, "".join(places[other] for other in others))
    pairs = [letter for letter in letters if len(letter) > 1]
    return _Alphabet(places, re.compile("|".join(pairs) + _TOKEN if pairs else _TOKEN[1:], re.DOTALL))


def _lower(text: str, language: str) -> str:
    return (text.replace("I", "ı").replace("İ", "i") if language == "tr" else text).lower()


def _place(token: str, places: _Places) -> str:
    """Return where a number, or a sign without a place of its own, stands, as a text that sorts so."""
    if token[0].isdigit():
        digits = str(int(token)) if token.isdecimal() else token
        return f"{_NUMBER}{chr(0x20 + min(len(digits), 200))}{digits}"
    sort = unicodedata.category(token)[0]
    if token in SILENT or sort in "MC":
        return ""
    if sort not in "L":
        return _GAP
    bare = unicodedata.normalize("NFD", token)
    return "".join(places[sign] for sign in bare) if bare != token else _OTHER + token
