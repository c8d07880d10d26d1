"""What in a text bars those who listen to it or see it badly: structure that is missing, signs in rows.

Judges what a machine can be sure of; whether words are plain, `plain_language` asks. Links and pictures are
judged where they are read (`link_text`, `alt_text`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.text.origin import Origin
from stadtteil.model.text.verbatim import without_code

MOST_CAPITALS = 16
"""Letters in capitals that stand together before anybody is told: names of offices are shorter."""

_HEADING = re.compile(r"<h([1-6])[^>]*>([^<]*+(?:<(?!/h\1>)[^<]*+)*+)</h\1>")
_TABLE = re.compile(r"<table[^>]*>([^<]*+(?:<(?!/table>|table)[^<]*+)*+)</table>")
"""Tables without another one in them."""
_HEAD = re.compile(r"<th\b[^>]*>(?!(?:<br>|\s)*</th>)")
_ROW = "<tr"
_TAG = re.compile(r"<[^<>]*>")
_WRITTEN_HEADING = late_pattern(
    r"^[ \t>]{0,8}(?P<signs>#{1,6})(?!#)|<h(?P<number>[1-6])\b|^(?P<line>=+)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_WRITTEN_TABLE = late_pattern(
    r"<table\b|^(?=[^\n|]*\|)[ \t>]*\|?[ \t]*:?-+[ \t:|-]*$", re.MULTILINE | re.IGNORECASE
)
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶŁŃŇŐŘŚŞŠŢŤŪŮŰŲŹŻŽЁА-ЯҐЄІЇ"
_WORD = rf"[{_CAPITAL}][{_CAPITAL}]{{3,39}}"
"""It begins with a sign that stands once: so it is found ten times as fast."""
_LONG = late_pattern(rf"[{_CAPITAL}]{{5}}")
"""What is longer than abbreviations are."""
_ROMAN = late_pattern(r"\b[IVXLCDM]+\b")
_WITHIN = frozenset("@/._-")
"""Signs within an address or a name."""
_BETWEEN = r"[^\w\n/,;]{1,3}"
"""Between words of a sentence in capitals; commas stand in lists of abbreviations, too."""
_WORDS = rf"{_WORD}{_BETWEEN}(?:[{_CAPITAL}]{{1,3}}{_BETWEEN}){{0,4}}"
_CAPITALS = late_pattern(
    rf"{_WORDS}(?:{_WORDS}){{0,39}}{_WORD}"
    rf"(?:{_BETWEEN}[{_CAPITAL}]{{1,3}}){{0,4}}(?![\w@/-]|\.\w)"
)
_PICTURE = (
    "(?:[\U0001f1e6-\U0001f1ff]{2}"
    "|[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001f1e5\U0001f200-\U0001faff])"
    "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]{0,2}"
)
"""One picture: a flag is a pair of letters; skin and form go with what stands before."""
_FACE = f"(?:{_PICTURE}(?:\u200d{_PICTURE}){{0,5}}[ \u00a0]?)"
"""What readers see as one, and listeners hear as one: some are joined from several."""
_FACES = late_pattern(rf"{_FACE}{{4,}}")
_RULES = "*~+^°•·◦●○★☆✶✿♥❤"
_OF_MARKDOWN = frozenset("* ")
"""Signs of which a row is a line across the page."""
_RULE = late_pattern(rf"(?<![\w{_RULES}])(?:[{_RULES}][ ]?){{6,}}(?!\w)")
_SIGNS = f"{_RULES}\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_SIGN = f"[{_SIGNS}]"
_CAPITAL_OR_SIGN = f"[{_CAPITAL}{_SIGNS}]"
_MAY_BE = re.compile(
    rf"{_CAPITAL_OR_SIGN}"
    rf"(?:(?<=[{_CAPITAL}])[{_CAPITAL}]{{3}}{_BETWEEN}[{_CAPITAL}]{{2}}|(?<={_SIGN})[ ]?{_SIGN})"
)
"""Words in capitals or signs beside each other: one look, by which most texts are found to have none."""
_PART_OF_IT = re.compile(rf"{_CAPITAL_OR_SIGN}(?:(?<=[{_CAPITAL}])[{_CAPITAL}]{{3}}|(?<={_SIGN}))")
MOST_KEPT = 1 << 15
"""Words of which one process keeps that they are no part of such, but for those of one text more."""
_WITHOUT_BARRIERS: set[str] = set()
"""Words without a row of capitals and without a sign; texts have the same ones again and again."""


def say_barriers(origin: Origin, sanitized: str, plain: str, distinct: Set[str]) -> None:
    """Say what bars people in a text of which `sanitized` is the HTML, `plain` the words.

    `distinct` are the words, cut at their blanks, each once.
    """
    if "<h" in sanitized:
        _of_headings(origin, sanitized)
    if "<table" in sanitized:
        _of_tables(origin, sanitized)
    if _may_have_barriers(distinct) and _MAY_BE.search(plain):
        text = without_code(origin.text).text
        _of_capitals(origin, text, plain)
        _of_rows(origin, text)


def _may_have_barriers(distinct: Set[str]) -> bool:
    """Whether any of some words has a row of capitals or a sign."""
    unknown = distinct - _WITHOUT_BARRIERS
    found = any(map(_PART_OF_IT.search, unknown))
    if not found:
        if len(_WITHOUT_BARRIERS) > MOST_KEPT:
            _WITHOUT_BARRIERS.clear()
        _WITHOUT_BARRIERS.update(unknown)
    return found


def capitals_in(text: str) -> str:
    """Return the first words in capitals that stand together; nothing for abbreviations and single words.

    >>> capitals_in("Heute: GROSSES SOMMERFEST IM HOF!"), capitals_in("Die WBL und der ÖPNV in LÖRRACH")
    ('GROSSES SOMMERFEST IM HOF', '')
    """
    return next((words for _, words in _capitals(text)), "")


def _capitals(text: str) -> Iterator[tuple[int, str]]:
    for found in _CAPITALS.finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        is_long = sum(map(str.isalpha, found[0])) >= MOST_CAPITALS and _LONG.search(_ROMAN.sub("", found[0]))
        if is_long and not (before.isalnum() or before in _WITHIN):
            yield found.start(), found[0]


def _of_headings(origin: Origin, sanitized: str) -> None:
    """Say what is wrong with headings, each at its place: the nth of a level is the nth in the source."""
    found = [(int(level), words) for level, words in _HEADING.findall(sanitized)]
    wrong = list(_wrong(found))
    if not wrong:
        return
    written: dict[int, list[int]] = {}
    for place in _WRITTEN_HEADING.finditer(without_code(origin.text).text):
        level = len(place["signs"] or "") or int(place["number"] or 1)
        written.setdefault(level, []).append(place.start())
    places = {level: iter(starts) for level, starts in written.items()}
    starts = [next(places.get(level, iter(())), None) for level, _ in found]
    for number, message, cure in wrong:
        start = starts[number]
        origin.say((origin.first_line, 1) if start is None else origin.at(start), message, cure)


def _wrong(headings: list[tuple[int, str]]) -> Iterator[tuple[int, str, str]]:
    """Yield the numbers of those headings that are empty, of level one, or skip a level: why, and a cure."""
    above = 1
    for number, (level, words) in enumerate(headings):
        if not words.strip() or ("<" in words and not _TAG.sub("", words).strip()):
            if "<img" not in words:
                yield (
                    number,
                    "Diese Überschrift ist leer; sie fällt weg.",
                    "Ergänzen Sie sie, oder löschen Sie sie.",
                )
            continue
        if level == 1:
            yield (
                number,
                "Eine Überschrift mit # hat die Seite schon: ihren Titel. Hier wird daraus eine mit ##.",
                "Schreiben Sie: ## Wer den Tisch gebaut hat",
            )
        elif level > above + 1:
            skipped, signs = "#" * (above + 1), "#" * level
            yield (
                number,
                f"Vor der Überschrift mit {signs} fehlt eine mit {skipped}.",
                f"Nehmen Sie {skipped}: Vorlesehilfen nennen die Ebene, und Leser suchen, was fehlt.",
            )
        above = max(level, 2)


def _of_tables(origin: Origin, sanitized: str) -> None:
    """Say which tables have several rows and nothing that names their columns or rows."""
    tables = enumerate(_TABLE.findall(sanitized))
    headless = [number for number, table in tables if table.count(_ROW) > 1 and not _HEAD.search(table)]
    if not headless:
        return
    written = [found.start() for found in _WRITTEN_TABLE.finditer(without_code(origin.text).text)]
    for number in headless:
        origin.say(
            origin.at(written[number]) if number < len(written) else (origin.first_line, 1),
            "Dieser Tabelle fehlt die Kopfzeile: Wer sie hört, weiß nicht, was in den Spalten steht.",
            "Nennen Sie in der ersten Zeile die Spalten: | Tag | Ort |, in HTML mit <th>.",
        )


def _of_capitals(origin: Origin, text: str, plain: str) -> None:
    for start, words in _capitals(text):
        if words.split()[0] in plain:
            origin.say(
                origin.at(start),
                f"Diese Wörter sind ganz in Großbuchstaben: {_shortened(words)}",
                "Schreiben Sie sie wie sonst; was wichtig ist, wird mit Sternchen fett: **wichtig**.",
            )


def _of_rows(origin: Origin, text: str) -> None:
    for found in _FACES.finditer(text):
        origin.say(
            origin.at(found.start()),
            f"Vorlesehilfen nennen jedes dieser Bildzeichen beim Namen: {_shortened(found[0])}",
            "Eines am Ende des Satzes genügt.",
        )
    for found in _RULE.finditer(text):
        if set(found[0]) - _OF_MARKDOWN:
            origin.say(
                origin.at(found.start()),
                f"Vorlesehilfen lesen diese Zeichen einzeln vor: {_shortened(found[0])}",
                "Löschen Sie sie. Eine Linie wird aus ---, eine Zwischenüberschrift aus ##.",
            )


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 40 else f"{words[:40]} …"
