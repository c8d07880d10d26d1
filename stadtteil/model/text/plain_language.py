"""What is hard to read in a text in plain German: found by patterns, said with its place and a cure.

The rules are those on which guides to plain language agree; where a pattern cannot be sure, it is silent.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from stadtteil.model.text.origin import Origin
from stadtteil.model.text.sentences import paragraphs_of, sentences_of, tokens_of

MOST_WORDS = 15
"""Words that a sentence may have."""
MOST_LETTERS = 16
"""Letters that a word may have without a hyphen or a middle dot."""
MOST_SAID = 5
"""Hints at one text; how many more there would be, the last one says."""
MOST_OF_A_SORT = 2

_WORD = re.compile(r"[^\W_]+(?:[-·.,:/*'’][^\W_]+)*")
_LONG = re.compile(rf"(?<![\w@/.·-])[^\W\d_]{{{MOST_LETTERS + 1},}}(?![\w@/·-]|\.\w)")
_NOT_PASSIVE = (
    r"(?!(?:\w*(?:gehen|geben|gefallen|gewinnen)|gehören|gelingen|genießen|gestalten|geschehen"
    r"|gerecht|gesamt|genug|geeignet|gespannt|bekannt|bereit|berühmt|beliebt|verrückt|erkältet|entfernt)\b)"
)
_MOST_BETWEEN = 300
"""Signs between the two words of a passive: with a bound, no sentence takes long."""
_PASSIVE = re.compile(
    rf"\b(?:(?:wird|werden|wirst)\b[^.,;:!?]{{0,{_MOST_BETWEEN}}}?\s{_NOT_PASSIVE}"
    r"(?:(?>[a-zäöüß]*?ge)[a-zäöüß]{2,}(?:t|en)|(?:be|ver|er|ent|zer)[a-zäöüß]{2,}t|[a-zäöüß]{3,}iert)"
    rf"|(?:wurde|wurden)\b[^.,;:!?]{{0,{_MOST_BETWEEN}}}?\s{_NOT_PASSIVE}"
    r"(?:(?>[a-zäöüß]*?ge)[a-zäöüß]{2,}(?:t|en)|(?:be|ver|er|ent|zer)[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{3,}iert)"
    r"|(?>[a-zäöüß]*?ge)[a-zäöüß]{2,}(?:t|en) worden)(?=[ \t\n]*(?:[.,;:!?–]|$))"
)
_GENITIVES = re.compile(r"\b(?:des|eines) [A-ZÄÖÜ]\w+ (?:der|des|eines|einer) [A-ZÄÖÜ]\w+")
_SUBJUNCTIVES = {
    "könnte": "kann", "würde": "macht“ statt „würde machen", "hätte": "hat", "wäre": "ist", "müsste": "muss",
    "dürfte": "darf",
}  # fmt: skip
_SUBJUNCTIVE = re.compile(rf"\b({'|'.join(_SUBJUNCTIVES)})(?:n|st)?\b")
_TWICE_NOT = re.compile(r"\b[Nn]icht un(?!d\b|s\b|ser|ter|gef[äa]hr|bedingt)[a-zäöüß]{4,}")
_NUMBERS = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "hundert": 100, "tausend": 1000,
}  # fmt: skip
_NUMBER = re.compile(rf"(?<![\w-])(?:{'|'.join(_NUMBERS)})(?![\w-])")
_WRITTEN_OUT = {
    "z. b.": "zum Beispiel", "d. h.": "das heißt", "u. a.": "und andere", "bzw.": "oder",
    "usw.": "und so weiter", "ca.": "ungefähr", "ggf.": "vielleicht", "evtl.": "vielleicht",
    "inkl.": "mit", "nr.": "Nummer", "tel.": "Telefon", "etc.": "und so weiter",
    "i. d. r.": "meistens", "o. ä.": "oder Ähnliches",
}  # fmt: skip
_SHORT = re.compile(
    r"(?<![\w.])(?:z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?d\.\s?R|o\.\s?ä|bzw|usw|ca|ggf|evtl|inkl|Nr|Tel|etc)\.",
    re.IGNORECASE,
)


class Hard(NamedTuple):
    """Something that is hard to read; `words` are those by which its place is found, likeliest first."""

    sort: str
    words: tuple[str, ...]
    message: str
    cure: str


def say_what_is_hard(origin: Origin, page: str) -> None:
    """Say what is hard to read in sanitised HTML that was made of a text: a few hints, folded."""
    tokens = tokens_of(page)
    found: list[Hard] = []
    for run in paragraphs_of(page):
        text = html.unescape("".join(tokens[number] for number in run)).replace("\u00a0", " ")
        for sentence in sentences_of(" ".join(text.split())):
            found += hard_in(sentence)
    told: list[Hard] = []
    for hard in found:
        if len(told) < MOST_SAID and [one.sort for one in told].count(hard.sort) < MOST_OF_A_SORT:
            told += [hard] if all(one.message != hard.message for one in told) else []
    rest = len({hard.message for hard in found}) - len(told)
    for number, hard in enumerate(told, 1):
        more = f" Ähnlich schwer sind {rest} weitere Stellen." if rest > 1 else ""
        more = " Ähnlich schwer ist eine weitere Stelle." if rest == 1 else more
        origin.say(origin.first(*hard.words), hard.message, hard.cure + (more if number == len(told) else ""))


def hard_in(sentence: str) -> Iterator[Hard]:
    """Yield what is hard to read in a sentence.

    >>> [hard.sort for hard in hard_in("Der Antrag wird von drei Leuten geprüft.")]
    ['passive', 'number']
    """
    words = _WORD.findall(sentence)
    place = _beginnings(sentence)
    if len(words) > MOST_WORDS:
        yield Hard(
            "sentence", place,
            f"Dieser Satz ist mit {len(words)} Wörtern lang: „{' '.join(words[:4])} …“",
            f"Machen Sie mehrere Sätze daraus, jeden mit höchstens {MOST_WORDS} Wörtern.",
        )  # fmt: skip
    for word in _LONG.findall(sentence):
        yield Hard(
            "word", (word, *place),
            f"Das Wort „{word}“ ist lang und schwer zu lesen.",
            "Nehmen Sie ein kürzeres, oder schreiben Sie es mit Bindestrich: Stadtteil-Konferenz.",
        )  # fmt: skip
    yield from _of_grammar(sentence, place)
    for number in _NUMBER.findall(sentence):
        message = f"Zahlen liest man leichter als Ziffern: „{number}“ in „{_around(sentence, number)}“."
        yield Hard("number", place, message, f"Schreiben Sie: {_NUMBERS[number]}")
    for short in _SHORT.findall(sentence):
        # Some letters of other alphabets match one of ours in another case: these are left alone.
        if full := _WRITTEN_OUT.get(re.sub(r"\.\s?(?=\w)", ". ", short.lower())):
            message = f"Abkürzungen kennen nicht alle: „{short}“."
            cure = f"Schreiben Sie aus, was gemeint ist: {full}"
            yield Hard("abbreviation", (short, *place), message, cure)


def _of_grammar(sentence: str, place: tuple[str, ...]) -> Iterator[Hard]:
    """Yield forms of verbs and nouns that are hard to read."""
    if found := _PASSIVE.search(sentence):
        message = f"Hier steht nicht, wer etwas tut: „{_shortened(found[0])}“."
        cure = "Nennen Sie, wer es tut: „Die Jury prüft den Antrag“ statt „Der Antrag wird geprüft“."
        yield Hard("passive", place, message, cure)
    if found := _GENITIVES.search(sentence):
        message = f"Zwei Genitive hintereinander sind schwer zu verstehen: „{found[0]}“."
        yield Hard("genitive", place, message, "Schreiben Sie es mit „von“, oder in zwei Sätzen.")
    if found := _SUBJUNCTIVE.search(sentence):
        message = f"Was nur sein könnte, ist schwer zu verstehen: „{found[0]}“."
        instead = _SUBJUNCTIVES[found[1]]
        yield Hard("subjunctive", place, message, f"Schreiben Sie, was ist: „{instead}“.")
    if found := _TWICE_NOT.search(sentence):
        message = f"Zweimal nein ist schwer zu verstehen: „{found[0]}“."
        yield Hard("negation", place, message, "Schreiben Sie, wie es ist, ohne „nicht“.")


def _beginnings(sentence: str) -> tuple[str, ...]:
    """Return by what a sentence is looked for in its source, where marks may stand between its words."""
    words = sentence.split()
    lengths = [(0, 6), (0, 3), (0, 2), *((start, start + 3) for start in range(1, len(words) - 1))]
    return (*(" ".join(words[start:end]) for start, end in lengths), max(words, key=len))


def _around(sentence: str, word: str) -> str:
    """Return a word with those beside it."""
    words = sentence.split()
    at = next((n for n, one in enumerate(words) if word in one), 0)
    return " ".join(words[max(0, at - 1) : at + 2]).strip(".,;:!?")


def _shortened(text: str) -> str:
    words = text.split()
    return text if len(words) <= 6 else f"{' '.join(words[:2])} … {' '.join(words[-2:])}"
