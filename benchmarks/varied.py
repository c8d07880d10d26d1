"""The varied paper for measuring, of any size: as mixed as what volunteers write, always the same.

Knows no generator. A tenth as many projects as articles, a twentieth as many events, up to forty places;
every seventeenth article also stands in one, two or three other languages.
"""

from __future__ import annotations

import datetime as dt
import functools
import random
from collections.abc import Iterator

from benchmarks import corpus
from benchmarks import varied_words as words
from benchmarks.corpus import Article, Event, Picture, Place, Project
from benchmarks.varied_texts import PICTURES, PLACES, Writer, foreign, length, picture_alt, picture_name

LANGUAGES = tuple(words.SENTENCES)
TRANSLATED = 17
"""Each article whose number this divides is translated."""

_AHEAD = dt.datetime(2027, 9, 1, 18)
"""When the last events begin, so that some are always to come."""


@functools.lru_cache(maxsize=11_000)
def article(number: int, count: int) -> Article:
    """Return one of `count` articles; the one after the last is a day or more younger than all."""
    chance = random.Random(f"{corpus.SEED} varied article {number}")
    writer = Writer(chance, number)
    return Article(
        number=number,
        slug=f"artikel-{number:05}",
        title=writer.title(),
        date=corpus.FIRST + dt.timedelta(days=(number - 1) * 7300 // count),
        author=_author(chance),
        section=chance.choices(corpus.SECTIONS, (8, 4, 5, 3, 4, 6))[0],
        tags=_tags(chance),
        teaser=_simple(writer.sentence()),
        body=writer.body(length(chance)),
        is_signed=True,
        picture=picture_name(chance.randrange(1, PICTURES + 1)) if chance.random() < 0.15 else "",
        languages=() if number % TRANSLATED else LANGUAGES[: number // TRANSLATED % len(LANGUAGES) + 1],
    )


def articles(count: int) -> Iterator[Article]:
    """Yield `count` articles over twenty years, oldest first."""
    return (article(number, count) for number in range(1, count + 1))


def translations(count: int) -> Iterator[Article]:
    """Yield what there is in other languages of `count` articles."""
    for number in range(TRANSLATED, count + 1, TRANSLATED):
        original = article(number, count)
        for language in original.languages:
            chance = random.Random(f"{corpus.SEED} {language} {number}")
            title, teaser, body = foreign(chance, language)
            yield original._replace(title=title, teaser=teaser, body=body, language=language, languages=())


def projects(count: int) -> Iterator[Project]:
    """Yield `count` projects, with texts of their own."""
    for project in corpus.projects(count):
        writer = Writer(random.Random(f"{corpus.SEED} varied project {project.number}"), project.number)
        yield project._replace(
            title=writer.title(), summary=_simple(writer.sentence())[:130], body=writer.body(120)
        )


def events(count: int) -> Iterator[Event]:
    """Yield `count` events over twenty years; the last ones are still to come."""
    for number in range(1, count + 1):
        chance = random.Random(f"{corpus.SEED} event {number}")
        writer = Writer(chance, 0)
        day = corpus.FIRST + dt.timedelta(days=(number - 1) * 7300 // count)
        start = dt.datetime.combine(day, dt.time(chance.randrange(9, 20), chance.choice((0, 15, 30))))
        if number * 50 > count * 49:
            start = _AHEAD - dt.timedelta(days=count - number)
        yield Event(
            slug=f"termin-{number:05}",
            title=writer.title(),
            summary=_simple(writer.sentence())[:130],
            start=start,
            end=start + dt.timedelta(hours=chance.randrange(1, 5)),
            place=f"ort-{chance.randrange(1, places_beside(count * 20) + 1):03}",
            district=chance.choice(corpus.DISTRICTS),
            body=writer.body(chance.randrange(20, 150)),
        )


def places_beside(count: int) -> int:
    """Return how many places a paper with `count` articles has."""
    return max(1, min(PLACES, count // 25))


def places(count: int) -> Iterator[Place]:
    """Yield `count` places, spread over a square of some kilometres."""
    for number in range(1, count + 1):
        chance = random.Random(f"{corpus.SEED} place {number}")
        writer = Writer(chance, 0)
        yield Place(
            slug=f"ort-{number:03}",
            title=f"Treff {number} am {chance.choice(words.FIRST_HALVES).capitalize()}platz",
            summary=_simple(writer.sentence())[:130],
            street=f"Musterstraße {number}",
            latitude=round(47.6 + chance.random() / 20, 4),
            longitude=round(7.6 + chance.random() / 20, 4),
            district=chance.choice(corpus.DISTRICTS),
            hours=tuple(f"{day} {chance.randrange(8, 12)}–18 Uhr" for day in ("Mo", "Do")),
            body=writer.paragraph(),
        )


def pictures() -> Iterator[Picture]:
    """Yield the drawings, with their rights."""
    for number in range(1, PICTURES + 1):
        yield Picture(number, picture_name(number), picture_alt(number), f"Zeichnung {number % 5 + 1}")


def _author(chance: random.Random) -> str:
    """Return who has written: a few write much, most write little."""
    return words.AUTHORS[min(int(chance.expovariate(0.15)), len(words.AUTHORS) - 1)]


def _tags(chance: random.Random) -> tuple[str, ...]:
    """Return one to five tags; some are used often, others hardly ever."""
    found = {words.TAGS[int(chance.triangular(0, len(words.TAGS), 0))] for _ in range(chance.randrange(1, 6))}
    return tuple(sorted(found))


def _simple(sentence: str) -> str:
    """Return a sentence without what would mean something in front matter."""
    return sentence.replace(":", " –").replace('"', "").replace("'", "")
