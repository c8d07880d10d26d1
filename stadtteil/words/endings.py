"""What a word is asked for without: endings and, in Arabic, what stands joined before it. All of it folded.

Only what somebody types is shortened, never a text: a word of the index that begins with the rest is a hit,
so an ending too many finds more, and none is ever lost. Knows languages by the first part of their tags.
"""

from __future__ import annotations

LEAST_ELSEWHERE = 4
LEAST = {"ru": 3, "uk": 3, "ar": 3}
"""Letters that stay in any case."""

ENDINGS = {
    "de": "inen ens ern ers em en er es in e n s",
    "en": "es s",
    "it": "i e o a",
    "tr": (
        "lerinde larinda lerinden larindan lerini larini lerine larina lerin larin lerde larda lerden lardan "
        "leri lari lere lara ler lar nin nun den dan ten tan de da te ta yi yu si su in un i u e a"
    ),
    "ru": (
        "иями ями ами иях ях ах иям ям ам ием ем ом ого его ому ему ыми ими ых их ая яя ое ее ые ие ыи ии ои "
        "еи ию ью ия ья ов ев ы и а я у ю е о ь"
    ),
    "uk": ("ями ами ях ах ям ам ем ом ого ому ими их іі ои еи ію ью ія ів ові еві ою ею а я у ю і е о и ь"),
    "ar": "ات ون ين ان ها هم نا ه ي",
    "sq": "ave eve ve ut it in et te at es e a i t",
    "fr": "es s x e",
}
"""By language, with blanks between. The first that leaves enough letters is taken off: long ones go first."""

BEGINNINGS = {"ar": "وال بال كال فال لل ال"}
"""What stands joined before a word and is left off, likewise."""
