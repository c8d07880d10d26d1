"""Where files stand: what goes on after the address of a page, and what has a folder of its own."""

from __future__ import annotations

import re

INDEX = "index.html"
DATA = "/daten/"
NOT_FOUND = "/404.html"
SITEMAP = "/sitemap.xml"
NEWS_SITEMAP = "/sitemap-news.xml"
MANIFEST = "/manifest.webmanifest"
SECURITY = "/.well-known/security.txt"
ASSETS = "/assets/"
PICTURES = "/bilder/"
DOWNLOADS = "/dateien/"


def file_of(url: str) -> str:
    """Return the file behind a place in the site.

    >>> file_of("/artikel/fest/"), file_of("/feed.xml")
    ('artikel/fest/index.html', 'feed.xml')
    """
    return url.removeprefix("/") + (INDEX if url.endswith("/") else "")


def feed_url(url: str, ending: str = "xml") -> str:
    """Return the feed of the list at `url`; that of the front page has all news. `ending` tells the format.

    >>> feed_url("/"), feed_url("/ressort/leute/", "atom")
    ('/feed.xml', '/ressort/leute/feed.atom')
    """
    return f"{url}feed.{ending}"


def calendar_url(url: str, *, alone: bool = False) -> str:
    """Return the calendar of what the page at `url` is about: to subscribe to, or of the one thing alone.

    >>> calendar_url("/quartier/nordstadt/"), calendar_url("/termine/2026/fest/", alone=True)
    ('/quartier/nordstadt/kalender.ics', '/termine/2026/fest/termin.ics')
    """
    return f"{url}{'termin' if alone else 'kalender'}.ics"


def numbered_url(url: str, number: int) -> str:
    """Return a numbered page of the list at `url`, or the list itself under 0.

    >>> numbered_url("/artikel/", 0), numbered_url("/artikel/", 3)
    ('/artikel/', '/artikel/seite/3/')
    """
    return f"{url}seite/{number}/" if number else url


def is_numbered(url: str) -> bool:
    """Whether a place is a numbered page of a list.

    >>> is_numbered("/artikel/seite/3/"), is_numbered("/artikel/")
    (True, False)
    """
    return re.search(r"/seite/\d+/$", url) is not None


def sitemap_url(number: int) -> str:
    """Return a numbered part of a long list of pages for search engines."""
    return f"/sitemap-{number}.xml"


def qr_code_url(url: str) -> str:
    """Return the picture of the QR code that leads to `url`, for paper.

    >>> qr_code_url("/k/7h3k9m2/"), qr_code_url("/tr/termine/")
    ('/k/7h3k9m2/qr.svg', '/tr/termine/qr.svg')
    """
    return f"{url}qr.svg"


def preview_url(url: str) -> str:
    """Return the drawn picture that shows a section, at `url`, where pages without a picture are shared.

    >>> preview_url("/"), preview_url("/tr/ressort/leute/")
    ('/vorschau.png', '/tr/ressort/leute/vorschau.png')
    """
    return f"{url}vorschau.png"


def poster_url(url: str) -> str:
    """Return the sheet to print and hang up of the page at `url`."""
    return f"{url}aushang/"


def month_url(url: str, year: int, month: int) -> str:
    """Return what a month of the list at `url` stands below.

    >>> poster_url(month_url("/termine/", 2026, 12))
    '/termine/2026-12/aushang/'
    """
    return f"{url}{year}-{month:02}/"


def report_url(fund: str, year: int) -> str:
    """Return a year's report: below the page of its fund, which is at `fund`."""
    return f"{fund}{year}/"


def search_index_url(url: str) -> str:
    """Return what says of which parts the index of the search at `url` consists.

    >>> search_index_url("/tr/suche/")
    '/tr/suche/index.json'
    """
    return f"{url}index.json"


def search_part_url(url: str, name: str) -> str:
    """Return a part of the index of the search at `url`.

    >>> search_part_url("/suche/", "2026-2")
    '/suche/index/2026-2.json'
    """
    return f"{url}index/{name}.json"


def searched_url(url: str) -> str:
    """Return the words by which one finds what the list at `url` shows.

    >>> searched_url("/projekte/")
    '/projekte/suche.json'
    """
    return f"{url}suche.json"


def data_file_url(name: str) -> str:
    """Return a file of the open data."""
    return f"{DATA}{name}"


def picture_url(name: str) -> str:
    """Return a file of a picture."""
    return f"{PICTURES}{name}"


def download_url(name: str) -> str:
    """Return a file that readers can open or keep; without a digest, for such addresses are printed."""
    return f"{DOWNLOADS}{name}"


def asset_url(name: str) -> str:
    """Return a file of the layouts: a style sheet, a script, an icon."""
    return f"{ASSETS}{name}"
