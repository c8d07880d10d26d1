"""The plain paper for measuring, of any size: German articles of few words, and the nouns of any corpus.

Knows no generator: it makes neutral articles and projects, which `sites` writes in each one's form. It stays
as it is, so that figures can be compared with older ones; `varied` is the corpus that resembles papers.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from typing import NamedTuple

SEED = 2026
FIRST = dt.date(2006, 11, 1)
SECTIONS = ("quartier", "leute", "vereine", "rathaus", "kultur", "tipps")
CATEGORIES = ("bildung", "wohnumfeld", "sport-freizeit", "kunst-kultur", "zusammenleben-events")
DISTRICTS = ("salzert", "stetten", "neumatt", "nordstadt", "haagen")
TAGS = (
    "Garten", "Nachbarschaft", "Kinder", "Sport", "Musik", "Verkehr", "Schule", "Kita", "Fest",
    "Geschichte", "Umwelt", "Energie", "Wohnen", "Miete", "Sanierung", "Spielplatz", "Theater", "Kino",
    "Lesen", "Sprache", "Integration", "Ehrenamt", "Jugend", "Frauen", "Senioren", "Gesundheit",
    "Essen", "Rezept", "Markt", "Tausch", "Reparatur", "Fahrrad", "Bus", "Sicherheit", "Licht",
    "Wasser", "Wald", "Fluss", "Kunst", "Medien",
)  # fmt: skip
_SUBJECTS = (
    "die Nachbarin", "der Verein", "eine Gruppe aus dem Hinterhaus", "das Team im Treffpunkt",
    "die Klasse 4b", "ein Vater von drei Kindern", "die Redaktion", "der Hausmeister",
    "die Gartengruppe", "das Quartiersbüro", "die Großmutter im ersten Stock", "der Chor", "die Jury",
    "ein Schüler", "die Stadtverwaltung",
)  # fmt: skip
_VERBS = (
    "erzählt von", "plant", "zeigt", "sucht Hilfe für", "freut sich über", "streitet um",
    "berichtet über", "rechnet mit", "kümmert sich um", "lädt ein zu", "erinnert an", "wirbt für",
    "sammelt Geld für", "prüft", "eröffnet",
)  # fmt: skip
_OBJECTS = (
    "den neuen Spielplatz", "ein Fest im Hof", "die Beete am Haus", "den Kompost",
    "eine Ausstellung im Durchgang", "das Turnier am Samstag", "die Werkstatt im Keller",
    "die Bänke am Fluss", "den Deutschkurs am Abend", "die Lesestunde",
    "das Wandbild an der Giebelwand", "die Tauschbörse", "den Schulweg im Winter",
    "die Sanierung der Treppenhäuser", "eine Suppe für fünfzig Leute",
    "den Bolzplatz hinter der Schule",
)  # fmt: skip
_ENDS = (
    "und niemand hatte damit gerechnet", "weil es sonst keiner macht", "obwohl das Geld noch fehlt",
    "seit der Regen aufgehört hat", "bis spät in den Abend", "mit Kaffee, Kuchen und einem alten Radio",
    "und am Ende blieben alle länger als gedacht", "wie jedes Jahr im September",
    "diesmal mit doppelt so vielen Stühlen", "auch wenn die Treppe steil ist",
    "zum ersten Mal seit acht Jahren", "zwischen Müllhaus und Wäscheplatz",
)  # fmt: skip


class Article(NamedTuple):
    """One article, in Markdown. `number` counts from 1, oldest first.

    `is_signed` says that the author has a page. `language` is a tag; where it is not `de`, this is a
    translation; in which other languages an article stands is said by `languages`. `picture` is the name of
    the picture at its head.
    """

    number: int
    slug: str
    title: str
    date: dt.date
    author: str
    section: str
    tags: tuple[str, ...]
    teaser: str
    body: str
    is_signed: bool = False
    picture: str = ""
    language: str = "de"
    languages: tuple[str, ...] = ()


class Project(NamedTuple):
    """One funded project. The amount is in whole euros."""

    number: int
    slug: str
    title: str
    summary: str
    year: int
    category: str
    district: str
    amount: int
    body: str


class Event(NamedTuple):
    """Something that takes place. Times are local ones, without a zone."""

    slug: str
    title: str
    summary: str
    start: dt.datetime
    end: dt.datetime
    place: str
    district: str
    body: str


class Place(NamedTuple):
    """Somewhere to go. Latitude and longitude in degrees."""

    slug: str
    title: str
    summary: str
    street: str
    latitude: float
    longitude: float
    district: str
    hours: tuple[str, ...]
    body: str


class Picture(NamedTuple):
    """A little drawing with what is said of it; its pixels follow from its number."""

    number: int
    name: str
    alt: str
    credit: str


def articles(count: int) -> Iterator[Article]:
    """Yield `count` articles over twenty years, oldest first."""
    return (article(number, count) for number in range(1, count + 1))


def article(number: int, count: int) -> Article:
    """Return one of `count` articles; the one after the last is a day or more younger than all."""
    chance = random.Random(f"{SEED} article {number}")
    title = _title(chance)
    return Article(
        number=number,
        slug=f"artikel-{number:05}",
        title=title,
        date=FIRST + dt.timedelta(days=(number - 1) * 7300 // count),
        author=f"Redaktion {chance.choice(DISTRICTS).capitalize()}",
        section=chance.choice(SECTIONS),
        tags=tuple(sorted(chance.sample(TAGS, 3))),
        teaser=_sentence(chance),
        body=_body(chance, number),
    )


def projects(count: int) -> Iterator[Project]:
    """Yield `count` projects; their years are as many as the fund's budget needs."""
    for number in range(1, count + 1):
        chance = random.Random(f"{SEED} project {number}")
        yield Project(
            number=number,
            slug=f"projekt-{number:05}",
            title=_title(chance),
            summary=_sentence(chance)[:130],
            year=2006 + (number - 1) % 21,
            category=chance.choice(CATEGORIES),
            district=chance.choice(DISTRICTS),
            amount=chance.randrange(200, 1500, 10),
            body="\n\n".join(_paragraph(chance, 4) for _ in range(3)),
        )


def _title(chance: random.Random) -> str:
    thing = chance.choice(_OBJECTS).split(" ", 1)[1]
    words = f"{chance.choice(_SUBJECTS)} und {thing}"
    return words[0].upper() + words[1:]


def _sentence(chance: random.Random) -> str:
    who, does, what = chance.choice(_SUBJECTS), chance.choice(_VERBS), chance.choice(_OBJECTS)
    words = f"{who} {does} {what}, {chance.choice(_ENDS)}"
    return words[0].upper() + words[1:] + "."


def _paragraph(chance: random.Random, sentences: int) -> str:
    said = [_sentence(chance) for _ in range(sentences)]
    at = chance.randrange(len(said))
    said[at] = chance.choice(
        (
            f"**{said[at][:-1]}**.",
            f"*{said[at][:-1]}*.",
            f'"{said[at][:-1]}", sagt sie.',
            said[at] + f" Das kostet {chance.randrange(20, 900)} Euro -- oder mehr.",
        )
    )
    return " ".join(said)


def _body(chance: random.Random, number: int) -> str:
    """Return 350 to 500 words with headings, a list, links, and often a table, a quote or a footnote."""
    link = f"[{chance.choice(_OBJECTS)}](https://beispiel.example/{chance.randrange(1000)}/)"
    back = (
        f"[früher schon berichtet](artikel-{chance.randrange(1, number):05}.md)"
        if number > 1
        else "früher nie"
    )
    parts = [
        _paragraph(chance, 3),
        _paragraph(chance, 3) + f" Mehr dazu steht unter {link}.",
        f"## {_title(chance)}",
        _paragraph(chance, 3) + (" Das ist belegt.[^1]" if chance.random() < 0.3 else ""),
        "\n".join(f"- {_sentence(chance)}" for _ in range(chance.randrange(3, 6))),
        _paragraph(chance, 3) + f" Wir haben {back}.",
        f"## {_title(chance)}",
        _paragraph(chance, 4),
    ]
    if chance.random() < 0.3:
        rows = "\n".join(f"| {chance.choice(_OBJECTS)} | {chance.randrange(10, 900)} € |" for _ in range(4))
        parts.insert(6, f"| Was | Kosten |\n|:----|------:|\n{rows}")
    if chance.random() < 0.4:
        parts.insert(4, f"> {_sentence(chance)}")
    parts.append(_paragraph(chance, 3))
    text = "\n\n".join(parts)
    if "[^1]" in text:
        text += f"\n\n[^1]: {_sentence(chance)}"
    return text + "\n"
