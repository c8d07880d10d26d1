"""What one can find: each entry that has a page for these readers, with the words that lead to it.

Asks entries for capabilities, and knows nothing of how an index is written. What is fleeting is left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Card, Day, Image
from stadtteil.model.entry import Entry
from stadtteil.model.entry_pages import page_of
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.signatures import signed
from stadtteil.model.site import Site
from stadtteil.model.text.vocabulary import vocabulary_path
from stadtteil.outputs.search_choices import ChoicesOfEntries
from stadtteil.outputs.search_page_words import words_on
from stadtteil.words.language_marks import plain


class Findable(msgspec.Struct, frozen=True, array_like=True):
    """An entry as the index knows it.

    `date` is ISO 8601: a day, or a year where no day says anything; or empty. `label` is a word that must
    stand with the title. `head` are the words, beside its title, that say what it is. `choices` are by what
    it can be chosen, `vocabulary` names the words of its text, if it has one. `picture` is the address of a
    small one, or empty; `language` is a tag where that is not the page's.
    """

    title: str
    href: str
    date: str
    label: str
    language: str
    picture: str
    choices: tuple[str, ...]
    head: str
    said: str
    vocabulary: str


class Findables:
    """All that one can find in the language of a site, by the day of each, the newest first."""

    def __init__(self, site: Site) -> None:
        """Gather what has a page."""
        self._site = site
        self._funded: dict[str, Findable] = {}
        self._choices = site.derived(ChoicesOfEntries)
        self._titles = _titles_of_files(site)
        self._starts = {
            schedule.entry.id: schedule.span.start.date()
            for schedule in calendar_of(site).schedules
            if schedule.listed and not schedule.id and not schedule.rule
        }
        found = [(self._day(entry), entry) for entry in site.paged if _has_page(entry)]
        dated = sorted(
            ((day, entry) for day, entry in found if day), key=lambda one: (-one[0].toordinal(), one[1].id)
        )
        self.entries = (*dated, *((None, entry) for day, entry in found if day is None))
        """Each with its day; the undated last."""

    def of(self, entry: Entry) -> Findable:
        """Return an entry as the index knows it; of what is funded the showcase's search asks once more."""
        found = self._funded.get(entry.id)
        if found is None:
            found = self._made(entry)
            if funding_of(self._site).award(entry):
                self._funded[entry.id] = found
        return found

    def _made(self, entry: Entry) -> Findable:
        site, card, body = self._site, self._site.card(entry), self._site.body(entry)
        return Findable(
            plain(card.title if card else entry.title),
            site.href(entry.url),
            self._shown(entry, card),
            plain(card.label) if card else "",
            site.foreign(entry),
            _small(card.image) if card else "",
            self._choices.of(entry),
            _joined(self._head(entry, card)),
            _joined(self._said(entry)),
            vocabulary_path(body.text) if body else "",
        )

    def _day(self, entry: Entry) -> dt.date | None:
        """Return by which day an entry stands among the others."""
        moment = self._site.moment(entry)
        return moment.date() if moment else self._starts.get(entry.id)

    def _shown(self, entry: Entry, card: Card | None) -> str:
        """Return the date that readers see: that of the card, else no more than the year."""
        shown: Day | None = card.date if card else None
        if shown:
            return shown.iso
        if entry.id in self._starts:
            return self._starts[entry.id].isoformat()
        moment = self._site.moment(entry)
        return str(moment.year) if moment else ""

    def _head(self, entry: Entry, card: Card | None) -> list[str]:
        """Return what says what an entry is: summary, names, tags, places, files that it offers."""
        site, record = self._site, entry.record
        found = [card.teaser, card.kicker.label if card.kicker else ""] if card else []
        found.append(record.in_short)
        found += [author.label for author in signed(record.authors, site)]
        found += (*record.tags, record.series, *self._choices.names(entry))
        if award := funding_of(site).award(entry):
            found += (award.recipient, *award.partners)
        if card and card.award:
            found.append(card.award.category.name)
        if location := record.location():
            found += (location.name, *location.lines)
        if entry.id in self._starts:
            start = self._starts[entry.id]
            found.append(f"{start.day}.{start.month}.{start.year}")
        found += self._titles.get(entry.path, ())
        return found

    def _said(self, entry: Entry) -> list[str]:
        """Return what the page of an entry says beside its text; of news the text says all."""
        if not entry.record.page_type or entry.record.story:
            return []
        page = page_of(entry, self._site)
        return words_on(page, self._site.words) if page else []


def findables_of(site: Site) -> Findables:
    """Return all that one can find in the language of a site."""
    return site.derived(Findables)


def _joined(words: Sequence[str]) -> str:
    """Return some words as one text, each that is there once."""
    return plain(" ".join(dict.fromkeys(filter(None, words)))) if words else ""


def _has_page(entry: Entry) -> bool:
    """Whether an entry has a page that lasts: one that its kind makes, or the list of what is with it."""
    record = entry.record
    if record.fleeting or record.pageless:
        return False
    term = None if record.page_type else record.term()
    return record.page_type is not None or (term is not None and term.listed)


def _titles_of_files(site: Site) -> dict[str, list[str]]:
    """Return the titles of the files to download that entries offer, by the paths of these."""
    found: dict[str, list[str]] = {}
    for (path, _), file in site.relations.downloads.items():
        found.setdefault(path, []).append(file.title)
    return found


def _small(image: Image | None) -> str:
    """Return the address of the smallest variant of a picture that every browser of today shows."""
    thumbs = next((one.thumbs for one in image.encodings if one.type == "image/webp"), "") if image else ""
    return thumbs.partition(" ")[0]
