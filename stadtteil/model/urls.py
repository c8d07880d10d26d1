"""Every address of the site is made here, and nowhere else. Knows no entry, no site and no base path.

An address is a place in the site from its root (`/artikel/2026/fest/`). What belongs to one language is
asked of its `Urls` (`site.urls`); a further language is another `Urls`, and all that goes on after an
address (`feed_url`, `numbered_url`, `frame_url` and so on) keeps the language that it is in.
"""

from __future__ import annotations

import msgspec

from stadtteil.words.languages import Language

INDEX = "index.html"
DATA = "/daten/"
EMBED = "/embed/"
OEMBED = "/oembed/"
NOT_FOUND = "/404.html"
SITEMAP = "/sitemap.xml"
ASSETS = "/assets/"
PICTURES = "/bilder/"
DOWNLOADS = "/dateien/"
EMBED_V1 = f"{EMBED}v1/"
"""Below this stands the embed contract, version 1. Others have its addresses in their pages, so they are
frozen: new ones may be added, none may go or mean something else (docs/einbetten.md)."""
LOADER = "stadtteil-embed.js"


class Urls(msgspec.Struct, frozen=True):
    """The places of the site in one language.

    `top` is what they stand below: `/` for the paper's own language, `/tr/` for another. Places that have
    no language are the same in all: archive, sections, tags, series, audiences,
    years, credits.
    """

    top: str = "/"

    @property
    def home(self) -> str:
        """The front page."""
        return self.top

    @property
    def news(self) -> str:
        """The list of all news."""
        return f"{self.top}artikel/"

    @property
    def projects(self) -> str:
        """The showcase of all that is funded."""
        return f"{self.top}projekte/"

    @property
    def works(self) -> str:
        """The overview of what is built and mended."""
        return f"{self.top}bauarbeiten/"

    @property
    def board(self) -> str:
        """The notice board, in the paper's own language only."""
        return "/pinnwand/"

    @property
    def dates(self) -> str:
        """The list of all that takes place."""
        return f"{self.top}termine/"

    @property
    def past_dates(self) -> str:
        """What the lists of what is over stand below, by year; like all archives they have no language."""
        return "/termine/archiv/"

    def past_dates_of(self, year: int) -> str:
        """Return the list of what was over in a year."""
        return f"{self.past_dates}{year}/"

    def dates_choice(self, filter_: str, value: str = "") -> str:
        """Return what takes place of a sort; some filters have no values.

        >>> Urls().dates_choice("quartier", "salzert"), Urls("/tr/").dates_choice("kostenlos")
        ('/termine/quartier/salzert/', '/tr/termine/kostenlos/')
        """
        return f"{self.dates}{filter_}/" + (f"{value}/" if value else "")

    @property
    def archive(self) -> str:
        """The page that leads to every list."""
        return "/archiv/"

    @property
    def credits(self) -> str:
        """The picture credits."""
        return "/bildnachweise/"

    @property
    def sections(self) -> str:
        """What the lists of the sections stand below."""
        return "/ressort/"

    @property
    def tags(self) -> str:
        """What the lists of the tags stand below."""
        return "/thema/"

    def section(self, id_: str) -> str:
        """Return the list of a section."""
        return f"{self.sections}{id_}/"

    def tag(self, slug: str) -> str:
        """Return the list of a tag."""
        return f"{self.tags}{slug}/"

    def series(self, slug: str) -> str:
        """Return the list of a series."""
        return f"/serie/{slug}/"

    def audience(self, id_: str) -> str:
        """Return the front for an audience."""
        return f"/fuer/{id_}/"

    def year(self, year: int) -> str:
        """Return the list of a year."""
        return f"{self.archive}{year}/"

    def facet(self, id_: str) -> str:
        """Return what the values of a facet of the showcase stand below."""
        return f"{self.projects}{id_}/"

    def choice(self, facet: str, value: str) -> str:
        """Return what one value of a facet chooses.

        >>> Urls().choice("jahr", "2026"), Urls("/tr/").choice("jahr", "2026")
        ('/projekte/jahr/2026/', '/tr/projekte/jahr/2026/')
        """
        return f"{self.facet(facet)}{value}/"

    def without(self, facet: str) -> str:
        """Return what has no value of a facet.

        >>> Urls().without("quartier")
        '/projekte/ohne-quartier/'
        """
        return f"{self.projects}ohne-{facet}/"

    def overview(self, address: str) -> str:
        """Return the overview of a kind; `address` is what the kind stands below."""
        return self.top + address.removeprefix("/")

    def entry(self, address: str, slug: str) -> str:
        """Return the page of an entry; `address` is what its kind stands below.

        >>> Urls().entry("/artikel/", "2026/fest"), Urls("/tr/").entry("/", "impressum")
        ('/artikel/2026/fest/', '/tr/impressum/')
        """
        return f"{self.overview(address)}{slug}/"

    def within(self, address: str, slug: str) -> str:
        """Return the place of an entry on the page that all of its kind share.

        >>> Urls().within("/pinnwand/", "sofa")
        '/pinnwand/#n-sofa'
        """
        return f"{self.overview(address)}#n-{slug}"

    def localized(self, url: str) -> str:
        """Return the place that corresponds here to one in the paper's own language.

        >>> Urls("/tr/").localized("/2019/altes-fest/")
        '/tr/2019/altes-fest/'
        """
        return f"{self.top}{url[1:]}"

    def shared(self, url: str) -> str:
        """Return the place here of a list that every language has; any other stays where it is.

        >>> Urls("/tr/").shared("/projekte/"), Urls("/tr/").shared("/archiv/")
        ('/tr/projekte/', '/archiv/')
        """
        own = Urls()
        return {own.home: self.home, own.news: self.news, own.projects: self.projects}.get(url, url)

    def embedded(self, id_: str) -> str:
        """Return the embedded page that shows one entry alone, by its id (`projekt/2026/wandbild`)."""
        return frame_url(f"{self.top}{id_}/")


def urls_of(language: Language) -> Urls:
    """Return the places of the site in one of the languages that the paper is translated into."""
    return Urls(f"/{language.suffix}/")


def file_of(url: str) -> str:
    """Return the file behind a place in the site.

    >>> file_of("/artikel/fest/"), file_of("/feed.xml")
    ('artikel/fest/index.html', 'feed.xml')
    """
    return url.removeprefix("/") + (INDEX if url.endswith("/") else "")


def feed_url(url: str) -> str:
    """Return the feed of the list at `url`; that of the front page has all news.

    >>> feed_url("/"), feed_url("/ressort/leute/")
    ('/feed.xml', '/ressort/leute/feed.xml')
    """
    return f"{url}feed.xml"


def calendar_url(url: str, *, alone: bool = False) -> str:
    """Return the calendar of what the page at `url` is about: to subscribe to, or of the one thing alone.

    >>> calendar_url("/quartier/salzert/"), calendar_url("/termine/2026/fest/", alone=True)
    ('/quartier/salzert/kalender.ics', '/termine/2026/fest/termin.ics')
    """
    return f"{url}{'termin' if alone else 'kalender'}.ics"


def numbered_url(url: str, number: int) -> str:
    """Return a numbered page of the list at `url`, or the list itself under 0.

    >>> numbered_url("/artikel/", 0), numbered_url("/artikel/", 3)
    ('/artikel/', '/artikel/seite/3/')
    """
    return f"{url}seite/{number}/" if number else url


def report_url(fund: str, year: int) -> str:
    """Return a year's report: below the page of its fund, which is at `fund`."""
    return f"{fund}{year}/"


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


def oembed_url(url: str) -> str:
    """Return the place that says how to embed the page at `url`.

    >>> oembed_url("/projekte/jahr/2026/")
    '/oembed/projekte/jahr/2026.json'
    """
    return f"{OEMBED}{url.strip('/')}.json"


def frame_url(url: str, number: int = 0) -> str:
    """Return the embedded page that shows the list at `url`, or one of its numbered pages.

    >>> frame_url("/projekte/"), frame_url("/tr/projekte/jahr/2026/", 2)
    ('/embed/v1/projekte/', '/embed/v1/tr/projekte/jahr/2026/seite/2/')
    """
    return numbered_url(f"{EMBED_V1}{url[1:]}", number)


def data_url(url: str, number: int = 0) -> str:
    """Return the data of the list at `url`, or of what follows it.

    >>> data_url("/projekte/"), data_url("/projekte/kategorie/bildung/", 2)
    ('/embed/v1/projekte.json', '/embed/v1/projekte/kategorie/bildung/seite/2.json')
    """
    return f"{frame_url(url, number).rstrip('/')}.json"


def fragment_url(url: str) -> str:
    """Return the piece of HTML that servers fetch for the list at `url`."""
    return f"{frame_url(url)}fragment.html"


def loader_url(version: str = "") -> str:
    """Return the script that others load: the newest of version 1, or one that never changes.

    >>> loader_url(), loader_url("1.0.0")
    ('/embed/v1/stadtteil-embed.js', '/embed/v1.0.0/stadtteil-embed.js')
    """
    return f"{EMBED}v{version}/{LOADER}" if version else f"{EMBED_V1}{LOADER}"
