"""Where pages stand in each language. Knows no entry, no site and no base path."""

from __future__ import annotations

from collections.abc import Container

import msgspec

from stadtteil.model.urls.embeds import frame_url
from stadtteil.words.languages import Language


class Urls(msgspec.Struct, frozen=True):
    """The places of the site in one language.

    `top` is what they stand below: `/` for the paper's own language, `/tr/` for another. Places that have
    no language are the same in all: archive, sections, tags, series, audiences, years, credits.
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
    def letters(self) -> str:
        """The list of all letters by mail, in the paper's own language only."""
        return "/brief/"

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

        >>> Urls().dates_choice("quartier", "nordstadt"), Urls("/tr/").dates_choice("kostenlos")
        ('/termine/quartier/nordstadt/', '/tr/termine/kostenlos/')
        """
        return f"{self.dates}{filter_}/" + (f"{value}/" if value else "")

    @property
    def archive(self) -> str:
        """The page that leads to every list."""
        return "/archiv/"

    @property
    def search(self) -> str:
        """The page on which one searches."""
        return f"{self.top}suche/"

    @property
    def feeds(self) -> str:
        """The page that offers all feeds."""
        return f"{self.top}feeds/"

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

    @property
    def imprint(self) -> str:
        """Who answers for the paper, where that page has its usual name."""
        return f"{self.top}impressum/"

    @property
    def languages(self) -> str:
        """The page that says what there is in each language."""
        return f"{self.top}sprachen/"

    @property
    def accessibility(self) -> str:
        """The statement on accessibility, where the settings have one."""
        return f"{self.top}barrierefreiheit/"

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

    def short(self, code: str) -> str:
        """Return the short address of what has a code, for paper.

        >>> Urls().short("7h3k9m2"), Urls("/tr/").short("7h3k9m2")
        ('/k/7h3k9m2/', '/tr/k/7h3k9m2/')
        """
        return f"{self.top}k/{code}/"

    def localized(self, url: str) -> str:
        """Return the place that corresponds here to one in the paper's own language.

        >>> Urls("/tr/").localized("/2019/altes-fest/")
        '/tr/2019/altes-fest/'
        """
        return f"{self.top}{url[1:]}"

    def original(self, url: str) -> str:
        """Return the place in the paper's own language that one here corresponds to; any other as it is.

        >>> Urls("/tr/").original("/tr/projekte/"), Urls("/tr/").original("/archiv/")
        ('/projekte/', '/archiv/')
        """
        return f"/{url.removeprefix(self.top)}" if url.startswith(self.top) else url

    def shared(self, url: str, overviews: Container[str] = ()) -> str:
        """Return the place here of a list that every language has; any other stays where it is.

        Such lists are `overviews`, and all below the showcase and the dates but for archives.

        >>> Urls("/tr/").shared("/projekte/jahr/2026/"), Urls("/tr/").shared("/archiv/")
        ('/tr/projekte/jahr/2026/', '/archiv/')
        """
        own = Urls()
        below = url.startswith((own.projects, own.dates)) and not url.startswith(own.past_dates)
        if below or url in overviews or url in {own.home, own.news, own.works, own.languages, own.feeds}:
            return self.localized(url)
        return url

    def embedded(self, id_: str) -> str:
        """Return the embedded page that shows one entry alone, by its id (`projekt/2026/wandbild`)."""
        return frame_url(f"{self.top}{id_}/")


def urls_in(language: Language, own: Language) -> Urls:
    """Return the places of the site in a language of a paper whose own language is `own`."""
    return Urls() if language.code == own.code else urls_of(language)


def urls_of(language: Language) -> Urls:
    """Return the places of the site in one of the languages that the paper is translated into."""
    return Urls(f"/{language.suffix}/")
