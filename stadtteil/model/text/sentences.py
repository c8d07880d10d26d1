"""Where German sentences end, and a text with one of them in each line. Knows no measure of what is plain."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?P<sign>[.!?…])[\"'“”‘’»«)\]]*(?P<blank>[ \t\n]+)(?=[\"'„“‚‘»«(\[]*(?P<next>[^\W_]+))")
"""A sign that may end a sentence, the blank behind it, and the word that follows."""
_LAST_WORD = re.compile(r"[^\W_]+(?:[-/.][^\W_]+)*$")
_ABBREVIATIONS = frozenset([
    "abs", "art", "bzw", "ca", "dr", "evtl", "fr", "ggf", "hr", "inkl", "kath", "max", "min", "mind",
    "mio", "mrd", "nr", "prof", "st", "std", "str", "tel", "vgl", "zzgl", "ev", "mo", "di", "mi", "do",
    "sa", "jan", "feb", "febr", "apr", "aug", "sept", "okt", "nov", "dez", "z.b", "d.h", "u.a", "o.ä",
    "s.o", "s.u", "i.d.r", "u.u",
])  # fmt: skip
"""In lower case, without their last point. What can end a sentence too (usw., etc., So.) is not here."""
_OPENERS = frozenset([
    "aber", "alle", "also", "auch", "bei", "bitte", "da", "damit", "dann", "danach", "daran", "darum",
    "das", "dazu", "den", "denn", "der", "deshalb", "dem", "die", "diese", "dieser", "dieses", "dort",
    "du", "ein", "eine", "einen", "einer", "er", "es", "für", "gehen", "hier", "heute", "ich", "ihr",
    "ihre", "im", "immer", "in", "ist", "jede", "jeder", "jetzt", "kommen", "man", "manche", "mit",
    "morgen", "nach", "nicht", "nun", "nur", "oder", "ohne", "rufen", "sagen", "schreiben", "sein",
    "seine", "sie", "sind", "so", "später", "um", "und", "uns", "unser", "unsere", "viele", "vor",
    "vorher", "wann", "warum", "was", "wenn", "wer", "wie", "wir", "wo", "zu", "zum", "zur", "zusammen",
])  # fmt: skip
"""Words of which one behind "2." begins a sentence; any other is what is counted: am 2. Mai, der 3. Platz."""
_ORDINAL = re.compile(r"(?<![\w.,:])\d{1,3}$")
_VOID = frozenset({"br", "hr", "img"})
_TOKEN = re.compile(r"(<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_IN_LINES = frozenset({"p", "li", "dd", "blockquote", "div", "td", "th"})
_INLINE = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
])  # fmt: skip


def blanks_between(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the blanks stand that part the sentences of a paragraph: start and end.

    >>> text = "Am 3. Mai ist z. B. Markt. Er endet um 16 Uhr. Kommen Sie?"
    >>> [text[start - 4 : end + 4] for start, end in blanks_between(text)]
    ['rkt. Er e', 'Uhr. Komm']
    """
    for found in _END.finditer(text):
        if not found["next"][0].islower() and (found["sign"] != "." or _ends(text, found)):
            yield found.span("blank")


def _ends(text: str, found: re.Match[str]) -> bool:
    """Whether a point ends a sentence: not behind an abbreviation, an initial, or a number that counts."""
    before = text[: found.start()]
    if _ORDINAL.search(before):
        return found["next"].lower() in _OPENERS
    word = _LAST_WORD.search(before)
    if word is None:
        return True
    if len(word[0]) == 1 and word[0].isalpha():
        return False
    return word[0].lower() not in _ABBREVIATIONS


def sentences_of(text: str) -> Iterator[str]:
    """Yield the sentences of a paragraph, without the blanks between them.

    >>> list(sentences_of("Das ist Dr. Muster. Sie hilft."))
    ['Das ist Dr. Muster.', 'Sie hilft.']
    """
    start = 0
    for end, following in blanks_between(text):
        yield text[start:end]
        start = following
    if text[start:].strip():
        yield text[start:].rstrip()


def paragraphs_of(page: str) -> Iterator[list[int]]:
    """Yield for each run of text of sanitised HTML the places of its parts among the `tokens_of` it.

    A run is what stands together in one element: tags within a line do not end it, but line breaks do.
    What stands in headings and as code is none.
    """
    run: list[int] = []
    open_: list[str] = []
    for number, token in enumerate(tokens_of(page)):
        if number % 2 == 0:
            if token and open_ and open_[-1] in _IN_LINES:
                run.append(number)
        elif (name := _block_of(token)) is not None:
            if run:
                yield run
                run = []
            _step(open_, name, closing=token.startswith("</"))
    if run:
        yield run


def _block_of(token: str) -> str | None:
    """Return the name of a tag that ends a run of text."""
    found = _NAME.match(token)
    return found[1] if found and found[1] not in _INLINE else None


def _step(open_: list[str], name: str, *, closing: bool) -> None:
    """Note that an element opens or closes; those within it that were left open close with it."""
    if not closing:
        open_ += [] if name in _VOID else [name]
    elif name in open_:
        del open_[len(open_) - 1 - open_[::-1].index(name) :]


def tokens_of(page: str) -> list[str]:
    """Return texts and tags of HTML, in turn: each tag stands at an odd place."""
    return _TOKEN.split(page)


def one_a_line(page: str) -> str:
    """Return sanitised HTML in which each sentence begins a line.

    >>> one_a_line("<p>Das ist <b>gut.</b> Es kostet nichts.</p>")
    '<p>Das ist <b>gut.</b><br>Es kostet nichts.</p>'
    """
    tokens = tokens_of(page)
    for run in paragraphs_of(page):
        text = "".join(tokens[number] for number in run)
        blanks = list(blanks_between(text))
        start = len(text)
        for number in reversed(run):
            start -= len(tokens[number])
            end = start + len(tokens[number])
            for first, last in reversed(blanks):
                if start <= first < end:
                    cut = tokens[number]
                    tokens[number] = f"{cut[: first - start]}<br>{cut[min(last, end) - start :]}"
    return "".join(tokens)
