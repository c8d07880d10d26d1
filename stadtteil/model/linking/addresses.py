"""Who stands at which address: no two files at one, no file at one too long, seen today or not."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import unquote

from stadtteil.model.entry import Entry
from stadtteil.model.text.slugs import LONGEST, fits
from stadtteil.model.urls import INDEX
from stadtteil.problems import Problem
from stadtteil.words.languages import Language


def alone(entries: Iterable[Entry], problems: list[Problem]) -> list[Entry]:
    """Return the first entry of each address; every other one is a problem.

    Drafts count too: what is known of one of two twins would be taken for the other.
    """
    found: dict[str, Entry] = {}
    for entry in entries:
        first = found.setdefault(entry.url, entry)
        if first is not entry:
            problems.append(_clash(entry.url, first, entry))
    return list(found.values())


def fitting(entries: Iterable[Entry], problems: list[Problem]) -> list[Entry]:
    """Return the entries whose addresses every disk can hold; every other one is a problem."""
    found = []
    for entry in entries:
        if fits(entry.url.strip("/")):
            found.append(entry)
        else:
            name = entry.slug.rsplit("/", 1)[-1]
            most = max(1, LONGEST - len(entry.url.strip("/")) + len(name))
            message = f"Der Name dieser Datei ist mit {len(name)} Zeichen zu lang für eine Adresse."
            cure = f"Kürzen Sie ihn, am besten auf drei bis fünf Wörter (höchstens {most} Zeichen)."
            problems.append(Problem(entry.path, 0, 0, message, cure))
    return found


def beside_languages(
    entries: Iterable[Entry], languages: Iterable[Language], problems: list[Problem]
) -> list[Entry]:
    """Return the entries whose address begins as those of no further language do; others are a problem."""
    by_suffix = {language.suffix: language for language in languages}
    found = []
    for entry in entries:
        language = by_suffix.get(entry.url.split("/")[1])
        if language is None:
            found.append(entry)
        else:
            message = (
                f"Mit /{language.suffix}/ beginnen die Adressen auf {language.name}; hier geht das nicht."
            )
            cure = "Benennen Sie die Datei oder ihren Ordner um."
            problems.append(Problem(entry.path, 0, 0, message, cure))
    return found


def clashing(entries: Iterable[Entry], announced: Collection[str]) -> Iterator[Problem]:
    """Yield what will want a taken address once the entries at the paths `announced` have appeared."""
    entries = list(entries)
    found = {place(entry.url): entry for entry in entries}
    for entry in entries:
        for former in entry.moved_from:
            first = found.setdefault(place(former), entry)
            if entry is first:
                continue
            if entry.path in announced or first.path in announced:
                yield _clash(former, first, entry)


def place(url: str) -> str:
    """Return the form in which addresses of one file are equal.

    >>> place("/2019/S%C3%BCdfest/"), place("/2019/südfest/index.html")
    ('2019/südfest', '2019/südfest')
    """
    plain = unicodedata.normalize("NFC", unquote(url)).casefold().strip("/")
    return plain.removesuffix(f"/{INDEX}")


def _clash(url: str, first: Entry, second: Entry) -> Problem:
    return Problem(
        second.path,
        0,
        0,
        f"Zwei Dateien wollen auf dieselbe Adresse {url}: {first.path} und {second.path}.",
        "Benennen Sie eine der beiden Dateien um.",
    )
