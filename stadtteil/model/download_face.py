"""How files to download look on pages: final words and final hrefs. Knows nothing of their bytes."""

from __future__ import annotations

import msgspec

from stadtteil.words.isolation import filled


class Captions(msgspec.Struct, frozen=True):
    """The captions of a film in one language: its tag, what its readers call it, and their href (WebVTT)."""

    language: str
    label: str
    href: str


class Download(msgspec.Struct, frozen=True):
    """A file that readers can open or keep, ready for a page.

    `sort` is `document`, `sound` or `film`, `type` its media type. `note` says format, length and size:
    `PDF, 2 Seiten, 120 kB`. `language` is its tag (BCP 47) where that is not the page's. `hint` says who
    may have trouble with it, and may be empty. `transcript` is what is said in it, in words,
    `transcript_href` where that stands instead; both may be empty.
    """

    href: str
    title: str
    sort: str
    type: str
    note: str
    language: str
    hint: str
    credit: str
    license: str
    license_href: str
    transcript: str = ""
    transcript_href: str = ""
    captions: tuple[Captions, ...] = ()

    def label(self, direction: str) -> str:
        """Its title and its note in one line of a direction: `Antrag (PDF, 2 Seiten, 120 kB)`."""
        return filled("{title} ({note})", direction, {"title": self.title, "note": self.note})
