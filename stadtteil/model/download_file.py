"""A file to download as linking leaves it, and its face for pages. Knows neither bytes nor sidecar."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from decimal import Decimal

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.download_face import Captions, Download
from stadtteil.model.download_formats import CAPTIONS, FORMATS, suffix_of
from stadtteil.model.text.slugs import path_slug, short
from stadtteil.model.urls import download_url
from stadtteil.words import Words
from stadtteil.words.languages import SHIPPED, language_named

LONGEST_STEM = 100
"""Bytes of a file's name that go into its address."""

_MEGABYTE, _KILOBYTE, _MINUTE = 1_000_000, 1000, 60
_PLACES_BELOW = 10 * _MEGABYTE
"""From here on a tenth of a megabyte tells nobody anything."""


class CaptionsFile(msgspec.Struct, frozen=True):
    """A film's captions in one language (its tag): their place in the site and their bytes by digest."""

    url: str
    blob: str
    language: str


class DownloadFile(msgspec.Struct, frozen=True):
    """A file to download: its place in the site, its bytes by digest, and what its editors say of it.

    `language` is its tag (BCP 47); `license` is German. `accessible` where everybody can use it, as far as is
    known; `hint` is its editors' word on that. `transcript_href` is where what is said in it stands in words.
    """

    path: str
    url: str
    blob: str
    size: int
    pages: int
    seconds: int
    title: str
    language: str
    credit: str
    license: str
    license_href: str
    accessible: bool
    hint: str
    transcript: str = ""
    transcript_href: str = ""
    captions: tuple[CaptionsFile, ...] = ()

    def face(self, words: Words, href: Callable[[str], str], title: str = "") -> Download:
        """Return its face in some words; `href` turns a place in the site into an href."""
        form = FORMATS[suffix_of(self.path)]
        foreign = self.language.partition("-")[0] != words.language.partition("-")[0]
        return Download(
            href=href(self.url),
            title=title or self.title,
            sort=form.sort,
            type=form.type,
            note=words.row(tuple(self._facts(words, foreign=foreign))),
            language=self.language if foreign else "",
            hint=self.hint or self._trouble(words),
            credit=self.credit,
            license=words.text(self.license),
            license_href=self.license_href,
            transcript=self.transcript,
            transcript_href=self.transcript_href,
            captions=tuple(_captions(one, href) for one in self.captions),
        )

    def _facts(self, words: Words, *, foreign: bool) -> Iterator[str]:
        """Yield format, length, size and a language that is another than the page's."""
        yield words.text(FORMATS[suffix_of(self.path)].name)
        if self.pages:
            yield words.many("{n} Seite", "{n} Seiten", self.pages)
        if self.seconds:
            yield length_text(self.seconds, words)
        yield size_text(self.size, words)
        if foreign:
            yield language_named(self.language).endonym

    def _trouble(self, words: Words) -> str:
        """Return who may have trouble with it, where its editors say nothing."""
        if FORMATS[suffix_of(self.path)].worse:
            return words.text("Zum Öffnen brauchen Sie ein Büroprogramm.")
        return ""


def _captions(one: CaptionsFile, href: Callable[[str], str]) -> Captions:
    return Captions(one.language, language_named(one.language).endonym, href(one.url))


def place_of(path: str) -> str:
    """Return the place in the site of a file below content/dateien; long names are cut, and told apart.

    >>> place_of("content/dateien/fonds/Antrag 2026.PDF")
    '/dateien/fonds/antrag-2026.pdf'
    """
    *_, inner = path.split("/", 2)
    stem = path_slug(posixpath.splitext(inner)[0])
    cut = short(stem, LONGEST_STEM)
    name = stem if cut == stem else f"{cut}-{digest_of(stem.encode())[:8]}"
    return download_url(name + suffix_of(path))


def captions_for(path: str) -> tuple[str, ...]:
    """Return how files with the captions of a film may be called.

    >>> captions_for("content/dateien/fest.mp4")[:2]
    ('content/dateien/fest.vtt', 'content/dateien/fest.de.vtt')
    """
    stem = posixpath.splitext(path)[0]
    endings = ("", *(f".{language.suffix}" for language in SHIPPED.values()))
    return tuple(stem + ending + CAPTIONS[0] for ending in endings)


def size_text(size: int, words: Words) -> str:
    r"""Return a number of bytes as readers know it.

    >>> from stadtteil.words import GERMAN
    >>> size_text(300, GERMAN), size_text(123_456, GERMAN), size_text(4_250_000, GERMAN)
    ('1\xa0kB', '123\xa0kB', '4,2\xa0MB')
    """
    if round(size / _KILOBYTE) < _KILOBYTE:
        return words.text("{n}\u00a0kB", n=max(1, round(size / _KILOBYTE)))
    places = 1 if size < _PLACES_BELOW else 0
    return words.text("{n}\u00a0MB", n=words.formats.number(Decimal(size) / _MEGABYTE, places))


def length_text(seconds: int, words: Words) -> str:
    """Return how long something lasts, as far as that matters to whoever wants to hear it.

    >>> from stadtteil.words import GERMAN
    >>> length_text(40, GERMAN), length_text(61, GERMAN), length_text(140, GERMAN)
    ('40 Sekunden', '1 Minute', '2 Minuten')
    """
    if seconds < _MINUTE:
        return words.many("{n} Sekunde", "{n} Sekunden", seconds)
    return words.many("{n} Minute", "{n} Minuten", round(seconds / _MINUTE))
