"""A letter as plain text: short lines, no rows of signs, each address on a line of its own.

This is what people hear whose programs read mails aloud, and what watches and old programs show.
"""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.mailing.address_lines import lines_of, wrapped
from stadtteil.mailing.sender import Sender
from stadtteil.model.card import DateFace
from stadtteil.model.letter_terms import LetterItem, LetterNotice, LetterTerms
from stadtteil.words import Words
from stadtteil.words.language_marks import plain


def plain_text(letter: LetterTerms, foreword: str, sender: Sender, page: str, words: Words) -> str:
    r"""Return the text, its lines ending with `\n`; `foreword` is HTML, `page` the letter's address."""
    parts = [sender.name, letter.title, letter.day.text]
    parts += [wrapped(sender.notice)] if sender.notice else []
    parts += [wrapped(letter.greeting)] if letter.greeting else []
    parts += [lines_of(foreword)] if foreword else []
    for part in letter.letter_parts:
        parts.append(f"\n{part.heading}")
        parts += ["\n".join(_date(date, sender, words)) for date in part.dates]
        parts += ["\n".join(_item(item, sender)) for item in part.items]
    if letter.closing:
        parts += ["\n" + "\n".join(wrapped(line) for line in letter.closing.strip().split("\n"))]
    parts.append("\n" + "\n".join(_foot(sender, page, words)))
    return plain("\n\n".join(parts)) + "\n"


def _date(date: DateFace, sender: Sender, words: Words) -> Iterator[str]:
    label = f"{date.label}: " if date.label else ""
    yield wrapped(f"{label}{date.title}")
    yield wrapped(when_of(date, words))
    if date.note:
        yield wrapped(date.note)
    if date.href:
        yield sender.full(date.href)


def when_of(date: DateFace, words: Words) -> str:
    """Return when and where, in words: `Di, 1. Dezember 2026, 18–20 Uhr, Treffpunkt`."""
    until = words.text("bis {day}", day=date.until.text) if date.until else ""
    day = " ".join(part for part in (date.weekday_date, until) if part)
    place = date.place.label if date.place else ""
    return words.formats.comma.join(part for part in (day, date.time, place) if part)


def _item(item: LetterItem, sender: Sender) -> Iterator[str]:
    card = item.card
    label = f"{card.label}: " if card.label else ""
    yield wrapped(f"{label}{card.title}")
    if card.byline:
        yield wrapped(card.byline)
    if card.teaser:
        yield wrapped(card.teaser)
    yield from (wrapped(said_of(notice)) for notice in item.notices)
    yield sender.full(card.href)


def said_of(notice: LetterNotice) -> str:
    """Return what must stand with a text, on one line."""
    text = " ".join(notice.text.split())
    return f"{notice.heading}: {text}" + (f" ({notice.signed})" if notice.signed else "")


def _foot(sender: Sender, page: str, words: Words) -> Iterator[str]:
    yield words.text("Diesen Brief im Netz lesen")
    yield page
    yield ""
    yield words.text("Diesen Brief abbestellen")
    yield sender.leave_in_words(words)
    yield ""
    if sender.publisher:
        yield wrapped(words.text("{paper}, herausgegeben von {publisher}", **sender.parties))
    yield sender.mail
    yield f"{words.text('Impressum')}: {sender.imprint}"
