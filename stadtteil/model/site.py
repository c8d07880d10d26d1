"""All visible entries, linked and frozen, and the questions that pages ask of them.

Cards and bodies are made on demand and kept; nothing else changes after linking.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from stadtteil.model.card import Body, Card, Day, Link, SectionFace
from stadtteil.model.dates import day_face
from stadtteil.model.entry import Entry, newest_first
from stadtteil.model.fields.choices import did_you_mean, likely
from stadtteil.model.media_faces import MediaFaces
from stadtteil.model.navigation import Section
from stadtteil.model.relations import Loose, Relations
from stadtteil.model.settings import Settings
from stadtteil.model.site_languages import SiteLanguages
from stadtteil.model.text.slugs import slug
from stadtteil.model.timeline import timeline_of
from stadtteil.model.urls import Urls, urls_of
from stadtteil.words import words_of
from stadtteil.words.language_marks import marked
from stadtteil.words.languages import Language

T = TypeVar("T")


class Site(MediaFaces, SiteLanguages):
    """The whole paper at one moment. `entries` are newest first, undated ones last, by id.

    `words` are those that it says to readers.
    """

    def __init__(
        self,
        settings: Settings,
        entries: Iterable[Entry],
        relations: Relations,
        today: dt.date,
        lapsed: Iterable[Entry] = (),
        announced: Iterable[Loose] = (),
        doubtful: frozenset[str] = frozenset(),
    ) -> None:
        """Freeze what linking has found.

        `lapsed` are the entries whose time is over; `announced` the loose links of those to come;
        `doubtful` the settings that are in error.
        """
        self.settings = settings
        self.language = relations.language
        self.own = self
        self.urls = Urls() if self.language.code == settings.language else urls_of(self.language)
        self.words = words_of(self.language.code, relations.overrides.get(self.language.suffix))
        self.entries = tuple(sorted(entries, key=newest_first))
        self.today, self._today = today, today.isoformat()
        self._base, self._origin = settings.base, settings.origin
        self.doubtful = doubtful
        self.lapsed = tuple(lapsed)
        self.announced = tuple(announced)
        self.zone = ZoneInfo(settings.zone)
        self.relations, self._targets = relations, relations.targets
        self._derived: dict[Callable[[Site], Any], Any] = {}
        self._in_languages: dict[str, Site] = {}
        self._cards: dict[str, Card | None] = {}
        self._tag_links: dict[str, Link] = {}
        self._days: dict[dt.date | dt.datetime, Day] = {}

    def href(self, url: str) -> str:
        """Return the root-absolute href of a place in the site."""
        return self._base + url[1:]

    def absolute(self, href: str) -> str:
        """Return the full address of a root-absolute href."""
        return self._origin + href if href.startswith("/") else href

    def in_language(self, language: Language) -> Site:
        """Return the site as readers of a further language see it; made once.

        Where an entry is translated, its translation stands in its place; what has a page in every language
        has its address there; all else is as it is here.
        """
        found = self._in_languages.get(language.code)
        if found is None:
            entries = self.relations.translations[language.code].over(self.entries)
            relations = self.relations.in_language(language)
            rest = (self.today, self.lapsed, self.announced, self.doubtful)
            settings = self.relations.translations[language.code].settings
            found = self._in_languages[language.code] = Site(settings, entries, relations, *rest)
            found.own = self
        return found

    def derived(self, make: Callable[[Site], T]) -> T:
        """Return what `make` makes of this site: made once, and kept as long as the site."""
        try:
            found: T = self._derived[make]
        except KeyError:
            found = self._derived[make] = make(self)
        return found

    @functools.cached_property
    def stories(self) -> tuple[Entry, ...]:
        """Return the news, newest first."""
        return tuple(entry for entry in self.entries if entry.record.story)

    @functools.cached_property
    def _by_kind(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.record.kind, []).append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    def of(self, kind: str) -> tuple[Entry, ...]:
        """Return the entries of a kind, newest first."""
        return self._by_kind.get(kind, ())

    def targets(self, entry: Entry, field: str) -> tuple[Entry, ...]:
        """Return the visible entries that a field of an entry names."""
        found = self._targets.get(entry.id)
        return found.get(field, ()) if found else ()

    def target(self, entry: Entry, field: str) -> Entry | None:
        """Return the one entry that a field names, if it is visible."""
        return next(iter(self.targets(entry, field)), None)

    def referrers(self, entry: Entry, kind: str) -> tuple[Entry, ...]:
        """Return the visible entries of a kind that mention this one, newest first."""
        return tuple(
            other for other in self.relations.referrers.get(entry.id, ()) if other.record.kind == kind
        )

    def card(self, entry: Entry) -> Card | None:
        """Return an entry's short face."""
        try:
            return self._cards[entry.id]
        except KeyError:
            card = entry.record.card(entry, self)
            if card and (language := self.foreign(entry)):
                card = replace(card, language=language)
                if not self.is_paged(entry):
                    title, teaser = marked(card.title, language), marked(card.teaser, language)
                    card = replace(card, title=title, teaser=teaser, hreflang=language)
            self._cards[entry.id] = card
            return card

    def cards(self, entries: Iterable[Entry]) -> tuple[Card, ...]:
        """Return the faces of those entries that have one."""
        found = self._cards
        return tuple([card for entry in entries if (card := found.get(entry.id) or self.card(entry))])

    def link(self, entry: Entry) -> Link:
        """Return an entry's title and href."""
        if self.is_paged(entry):
            return Link(entry.title, self.href(entry.url))
        there = self.foreign(entry)
        return Link(marked(entry.title, there), self.href(entry.url), there)

    def told(self, entry: Entry, text: str) -> str:
        """Return words of an entry; where it has no page for these readers, they say their language here."""
        return text if self.is_paged(entry) else marked(text, self.foreign(entry))

    def body(self, entry: Entry) -> Body | None:
        """Return an entry's body with its references resolved."""
        return self.relations.bodies.get(entry.id)

    def day(self, moment: dt.date | dt.datetime) -> Day:
        """Return a day's face; a moment is taken in the site's time zone."""
        found = self._days.get(moment)
        if found is None:
            day = moment.astimezone(self.zone).date() if isinstance(moment, dt.datetime) else moment
            found = self._days[moment] = day_face(day, self.words)
        return found

    def last_change(self, entry: Entry) -> Day | None:
        """Return the day on which an entry was last changed; None where it has none, or one to come."""
        moment = entry.record.updated or entry.record.day or entry.record.moment
        day = self.day(moment) if moment else None
        return day if day and day.iso <= self._today else None

    def moment(self, entry: Entry) -> dt.datetime | None:
        """Return when an entry is dated, in the site's time zone, where its day begins."""
        day, moment = entry.record.day, entry.record.moment
        if day:
            return dt.datetime.combine(day, dt.time(), self.zone)
        return moment.astimezone(self.zone) if moment else None

    @functools.cached_property
    def _sections(self) -> dict[str, SectionFace]:
        faces = ((one, self._section_link(one)) for one in self.settings.sections)
        return {one.id: SectionFace(one.id, one.name, one.description, link) for one, link in faces}

    def _section_link(self, section: Section) -> Link:
        href, there = self.href(self.urls.section(section.id)), self.elsewhere
        is_theirs = there and section.name == self.own.section(section.id).name
        return Link(marked(section.name, there) if is_theirs else section.name, href, there)

    def section(self, id_: str) -> SectionFace:
        """Return a section; the first where the id is empty or unknown."""
        if id_ in self._sections:
            return self._sections[id_]
        return next(iter(self._sections.values()), SectionFace("", "", "", None))

    @property
    def sections(self) -> tuple[SectionFace, ...]:
        """All sections, in the order of the settings."""
        return tuple(self._sections.values())

    def knows_section(self, id_: str) -> bool:
        """Whether the settings have such a section, or may have it once they are mended."""
        return id_ in self._sections or "sections" in self.doubtful

    def meant_section(self, id_: str) -> str:
        """Return the section that an unknown one probably means, or nothing."""
        return likely(id_, self._sections)

    def section_hint(self, id_: str) -> str:
        """Return what an unknown section may have meant."""
        return did_you_mean(id_, self._sections) or "Legen Sie Ressorts in content/site.yaml an."

    def tag(self, name: str) -> Link:
        """Return a tag's name and its list."""
        found = self._tag_links.get(name)
        if found is None:
            found = self._tag_links[name] = Link(
                marked(name, self.elsewhere), self.href(self.urls.tag(slug(name))), self.elsewhere
            )
        return found

    @property
    def newest(self) -> Day | None:
        """The day of the newest article: the date of the paper."""
        articles = self.stories
        return self.day(articles[0].record.moment) if articles and articles[0].record.moment else None

    def neighbours(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the articles after and before this one in its section."""
        return self.derived(timeline_of).neighbours(entry)

    def related(self, entry: Entry) -> tuple[Entry, ...]:
        """Return what is most akin to an article, so that a new one changes no old page."""
        return self.derived(timeline_of).related(entry)
