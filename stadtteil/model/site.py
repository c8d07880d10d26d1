"""All visible entries, linked and frozen, and the questions that pages ask of them.

Cards and bodies are made on demand and kept; nothing else changes after linking.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.account import Account, account_of
from stadtteil.model.card import Body, Card, Category, Day, Image, Link
from stadtteil.model.dates import day_face
from stadtteil.model.entry import Entry, newest_first
from stadtteil.model.fields import PictureUse
from stadtteil.model.fields.choices import did_you_mean
from stadtteil.model.images import PictureFile
from stadtteil.model.kind import Award
from stadtteil.model.row import LATEST_MENTIONED, Row
from stadtteil.model.settings import Settings
from stadtteil.model.slugs import slug
from stadtteil.model.tally import Tally

if TYPE_CHECKING:
    from stadtteil.model.grant import Grant


class SectionFace(msgspec.Struct, frozen=True):
    """A section of the paper; without link where the paper has none."""

    id: str
    name: str
    description: str
    link: Link | None


class Loose(msgspec.Struct, frozen=True):
    """A link to a place in the site that only the plan knows: checked when all files are planned."""

    path: str
    line: int
    column: int
    url: str


class Relations(msgspec.Struct, frozen=True):
    """What linking found out: who mentions whom, what fills which hole, which pictures are used.

    `images` is keyed by the path of an entry and the file as it names it; `picture_files` are the files
    of pictures by their place in the site; `withheld` says by path why pictures are not shown any more.
    """

    targets: Mapping[str, Mapping[str, tuple[Entry, ...]]]
    referrers: Mapping[str, tuple[Entry, ...]]
    bodies: Mapping[str, Body]
    images: Mapping[tuple[str, str], Image]
    picture_files: Mapping[str, PictureFile]
    withheld: Mapping[str, str]
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    loose: tuple[Loose, ...]


class Site:
    """The whole paper at one moment. `entries` are newest first, undated ones last, by id."""

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
        self.doubtful = doubtful
        self.lapsed = tuple(lapsed)
        self.announced = tuple(announced)
        self.settings = settings
        self._base = settings.base
        self._origin = settings.origin
        self.zone = ZoneInfo(settings.zone)
        self.entries = tuple(sorted(entries, key=newest_first))
        self.relations = relations
        self.today = today
        self._cards: dict[str, Card | None] = {}
        self._tag_links: dict[str, Link] = {}
        self._categories: dict[str, tuple[Category, ...]] = {}
        self._tallies: dict[str, Tally] = {}
        self._sections = {
            section.id: SectionFace(
                section.id,
                section.name,
                section.description,
                Link(section.name, self.href(f"/ressort/{section.id}/")),
            )
            for section in settings.sections
        }

    def href(self, url: str) -> str:
        """Return the root-absolute href of a place in the site."""
        return self._base + url[1:]

    def absolute(self, href: str) -> str:
        """Return the full address of a root-absolute href."""
        return self._origin + href if href.startswith("/") else href

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
        return self.relations.targets.get(entry.id, {}).get(field, ())

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
            card = self._cards[entry.id] = entry.record.card(entry, self)
            return card

    def cards(self, entries: Iterable[Entry]) -> tuple[Card, ...]:
        """Return the faces of those entries that have one."""
        return tuple(card for entry in entries if (card := self.card(entry)))

    def link(self, entry: Entry) -> Link:
        """Return an entry's title and href."""
        return Link(entry.title, self.href(entry.url))

    def body(self, entry: Entry) -> Body | None:
        """Return an entry's body with its references resolved."""
        return self.relations.bodies.get(entry.id)

    def image(self, entry: Entry, use: PictureUse | None) -> Image | None:
        """Return the picture that an entry uses, in its words where it has some."""
        if use is None:
            return None
        image = self.relations.images.get((entry.path, use.file))
        if image is None or not (use.alt or use.caption):
            return image
        return msgspec.structs.replace(image, alt=use.alt or image.alt, caption=use.caption or image.caption)

    def day(self, moment: dt.date | dt.datetime) -> Day:
        """Return a day's face; a moment is taken in the site's time zone."""
        if isinstance(moment, dt.datetime):
            moment = moment.astimezone(self.zone).date()
        return day_face(moment)

    def moment(self, entry: Entry) -> dt.datetime | None:
        """Return when an entry is dated, in the site's time zone, where its day begins."""
        day, moment = entry.record.day, entry.record.moment
        if day:
            return dt.datetime.combine(day, dt.time(), self.zone)
        return moment.astimezone(self.zone) if moment else None

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

    def section_hint(self, id_: str) -> str:
        """Return what an unknown section may have meant."""
        return did_you_mean(id_, self._sections) or "Legen Sie Ressorts in content/site.yaml an."

    def tag(self, name: str) -> Link:
        """Return a tag's name and its list."""
        found = self._tag_links.get(name)
        if found is None:
            found = self._tag_links[name] = Link(name, self.href(f"/thema/{slug(name)}/"))
        return found

    @property
    def newest(self) -> Day | None:
        """The day of the newest article: the date of the paper."""
        articles = self.stories
        return self.day(articles[0].record.moment) if articles and articles[0].record.moment else None

    @functools.cached_property
    def _row(self) -> Row:
        return Row(self.stories)

    def neighbours(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the articles after and before this one in time."""
        return self._row.neighbours(entry)

    def related(self, entry: Entry) -> tuple[Entry, ...]:
        """Return older articles that share the most tags, so that a new one changes no old page."""
        return self._row.related(entry)

    @functools.cached_property
    def _awards(self) -> dict[str, list[tuple[Entry, Award]]]:
        found: dict[str, list[tuple[Entry, Award]]] = {}
        for entry in self.entries:
            award = entry.record.award(entry, self)
            if award:
                found.setdefault(award.fund.id, []).append((entry, award))
        return found

    @functools.cached_property
    def funded(self) -> tuple[tuple[Entry, Award], ...]:
        """Every entry that has an award, newest first, with it."""
        return tuple((entry, award) for entry in self.entries if (award := entry.record.award(entry, self)))

    @functools.cached_property
    def _grants(self) -> dict[str, Grant]:
        found = ((entry.id, entry.record.record(entry, self)) for entry in self.entries)
        return {id_: grant for id_, grant in found if grant}

    def grant(self, entry: Entry) -> Grant | None:
        """Return what a fund gave to an entry as a row of open data."""
        return self._grants.get(entry.id)

    @property
    def grants(self) -> tuple[Grant, ...]:
        """All rows of open data, the newest first."""
        return tuple(self._grants.values())

    @functools.cached_property
    def is_embeddable(self) -> bool:
        """Whether there is a showcase that other sites can show."""
        return self.settings.embeddable and bool(self.funds or self.funded)

    @functools.cached_property
    def offers_data(self) -> bool:
        """Whether there is a fund or a grant to tell of."""
        return bool(self._grants or self.funds)

    @functools.cached_property
    def funds(self) -> tuple[Entry, ...]:
        """The entries that have something to give."""
        return tuple(entry for entry in self.entries if entry.record.account())

    def awards(self, fund: Entry) -> tuple[Award, ...]:
        """Return all awards of a fund."""
        return tuple(award for _, award in self._awards.get(fund.id, ()))

    def awarded(self, fund: Entry, year: int | None = None) -> tuple[Entry, ...]:
        """Return the entries that got awards of a fund, in one year or in all, newest first."""
        pairs = self._awards.get(fund.id, ())
        return tuple(entry for entry, award in pairs if year is None or award.year == year)

    def tally(self, fund: Entry) -> Tally:
        """Return the exact sums of a fund."""
        found = self._tallies.get(fund.id)
        if found is None:
            terms = fund.record.account()
            found = self._tallies[fund.id] = Tally(terms.budgets if terms else {}, self.awards(fund))
        return found

    def running_year(self, fund: Entry) -> int | None:
        """Return the latest year with a budget that has begun; else the first that will."""
        terms = fund.record.account()
        years = sorted(terms.budgets) if terms else []
        begun = [year for year in years if year <= self.today.year]
        return begun[-1] if begun else next(iter(years), None)

    def account(self, fund: Entry) -> Account | None:
        """Return a fund's running year."""
        return account_of(fund, self)

    def categories(self, fund: Entry) -> tuple[Category, ...]:
        """Return a fund's categories, in its own order."""
        found = self._categories.get(fund.id)
        if found is None:
            terms = fund.record.account()
            found = self._categories[fund.id] = tuple(
                Category(
                    item.id,
                    item.name,
                    item.icon,
                    item.color or item.id,
                    self.href(f"/projekte/kategorie/{item.id}/"),
                )
                for item in (terms.categories if terms else ())
            )
        return found

    def category(self, entry: Entry) -> Category:
        """Return the category that an entry's award counts in."""
        award = entry.record.award(entry, self)
        if award:
            for category in self.categories(award.fund):
                if category.id == award.category:
                    return category
        return Category("", "", "", "", "")

    def category_names(self, entry: Entry, ids: Iterable[str]) -> list[str]:
        """Return the names of categories of the fund that an entry's award comes from."""
        award = entry.record.award(entry, self)
        names = {category.id: category.name for category in self.categories(award.fund)} if award else {}
        return [names.get(id_, id_) for id_ in ids]

    def same_category(self, entry: Entry) -> tuple[Entry, ...]:
        """Return up to three other entries of the same category, those next before it in time."""
        place = self._places.get(entry.id)
        if place is None:
            return ()
        same, at = place
        return tuple((same[at + 1 : at + 1 + LATEST_MENTIONED] + same[:at])[:LATEST_MENTIONED])

    @functools.cached_property
    def _places(self) -> dict[str, tuple[list[Entry], int]]:
        """Return, for each entry with an award, those of its fund and category, and its place there."""
        found: dict[str, tuple[list[Entry], int]] = {}
        groups: dict[tuple[str, str], list[Entry]] = {}
        for fund, pairs in self._awards.items():
            for entry, award in pairs:
                group = groups.setdefault((fund, award.category), [])
                found[entry.id] = (group, len(group))
                group.append(entry)
        return found
