"""From documents to the Site: what is visible, who mentions whom, what fills each hole. Pure."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from stadtteil.model.calendar import calendar_of
from stadtteil.model.document import Document
from stadtteil.model.entry import Entry
from stadtteil.model.fields import fields_of
from stadtteil.model.fields.record import standing_in
from stadtteil.model.linking.addresses import clashing
from stadtteil.model.linking.duplicates import same_awards, without_copies
from stadtteil.model.linking.gathering import gathered
from stadtteil.model.linking.hiding import all_hidden, held_back, hidden_alone, until_then
from stadtteil.model.linking.lookup import Lookup
from stadtteil.model.linking.media import Media, media_of
from stadtteil.model.linking.outlines import outlines_of, without_entry
from stadtteil.model.linking.own_words import own_words_of
from stadtteil.model.linking.relating import named_before, relations_of
from stadtteil.model.linking.resolving import Resolver
from stadtteil.model.linking.settings_problems import unfit
from stadtteil.model.linking.site_words import translated_settings
from stadtteil.model.linking.theming import fonts_of, icon_of, theme_problems
from stadtteil.model.pictures.index import is_foreign
from stadtteil.model.reading.unused import beside_its_text
from stadtteil.model.relations import Relations
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.site import Site
from stadtteil.model.source import DOWNLOAD, PICTURE, SITE
from stadtteil.model.visibility import PUBLIC, Showing, next_change
from stadtteil.problems import Problem, Report
from stadtteil.words.language_marks import plain
from stadtteil.words.overrides import Overrides

_ELSEWHERE = frozenset({PICTURE, DOWNLOAD})
"""Readers of which nothing is said here: what is wrong is told where the picture or file is used."""


def link(documents: Sequence[Document], now: dt.datetime, report: Report, shown: Showing = PUBLIC) -> Site:
    """Return the linked site; `now` is in UTC.

    `shown` says what is shown beside what readers see. Where a file is in error, its entry is there all the
    same, with stand-ins for what could not be read: so nothing else seems to be missing.
    """
    documents, copies = without_copies(documents)
    settings, doubtful = settings_of(documents, report)
    zone = ZoneInfo(settings.zone)
    entries, known, idle = gathered(documents, settings, doubtful, report)
    hidden = all_hidden(entries, now, zone, shown)
    href = functools.partial(_href, settings.base)
    own = own_words_of(documents, settings, doubtful)
    media = media_of(documents, now, settings, href, own.words_of)
    lookup = Lookup(known, media.pictures.known)
    resolver = Resolver(lookup, hidden, media, href)
    visible = [entry for entry in entries if entry.path not in hidden]
    spoken = translated_settings(documents, settings, doubtful, report)
    announced = [entry for entry in entries if entry.path in hidden and hidden[entry.path].until]
    over = [entry for entry in _originals(entries) if _is_over(entry, now, zone)]
    relations = _with_files(relations_of(visible, resolver, (settings, spoken), media), documents)
    relations = _with_former(relations, named_before(over, lookup), own.overrides)
    today = now.astimezone(zone).date()
    site = Site(settings, _originals(visible), relations, today, over, doubtful=doubtful)
    later = Resolver(lookup, until_then(hidden), media, href)
    site = _ahead(visible, announced, (later, spoken), site, media, report)
    report.add([*copies, *unfit(settings, documents, today), *theme_problems(settings, doubtful, documents)])
    report.add([*own.problems, *resolver.problems])
    report.lenient.update(media.lenient)
    report.add([*_said(documents, known, {*media.pictures.explained, *idle, *own.idle}), *media.said()])
    report.hidden.extend(sorted([*hidden_alone(entries, hidden), *held_back(visible), *media.hidden]))
    report.next_change = _next(entries, site, media.changes, now)
    return site


def _with_files(relations: Relations, documents: Sequence[Document]) -> Relations:
    """Return relations with what files beside the entries bring: outlines, the paper's icon and fonts."""
    outlines, icon, fonts = outlines_of(documents), icon_of(documents), fonts_of(documents)
    return replace(relations, outlines=outlines, icon=icon, fonts=fonts)


def _with_former(
    relations: Relations,
    named: Mapping[str, Mapping[str, tuple[Entry, ...]]],
    overrides: Mapping[str, Overrides],
) -> Relations:
    """Return relations with what entries named whose time is over, and with the paper's own words."""
    return replace(relations, targets={**relations.targets, **named}, overrides=overrides)


def _said(
    documents: Sequence[Document], known: Iterable[Entry], explained: Collection[str]
) -> Iterator[Problem]:
    """Yield what belongs to none of the `known` entries, and what reading has said.

    Of media it is said where they are used; of the paths that are `explained` nothing is.
    """
    yield from without_entry(documents, {entry.id for entry in known})
    unread = any(not document.reader for document in documents)
    texts = {one.path.rpartition(".")[0].lower() for one in documents if unread and one.understood}
    for document in documents:
        if document.reader in _ELSEWHERE or document.path in explained or is_foreign(document):
            continue
        for problem in document.problems:
            yield problem if document.reader else beside_its_text(problem, texts)


def _checked(site: Site, media: Media) -> list[Problem]:
    """Return what is wrong with the entries, but for those that are a picture's rights under another name.

    Of a translation it is said only what is not wrong with its original.
    """
    entries = [entry for entry in site.entries if entry.path not in media.pictures.explained]
    checked = [(entry.id, problem) for entry in entries for problem in entry.record.check(entry, site)]
    told = {(id_, problem.message) for id_, problem in checked}
    for language in site.languages[1:]:
        there = site.in_language(language)
        for entry in there.written:
            found = (replace(one, message=plain(one.message)) for one in entry.record.check(entry, there))
            checked += [(entry.id, one) for one in found if (entry.id, one.message) not in told]
    return [*(problem for _, problem in checked), *same_awards(site)]


def _ahead(
    visible: list[Entry],
    announced: list[Entry],
    then: tuple[Resolver, Mapping[str, Settings]],
    site: Site,
    media: Media,
    report: Report,
) -> Site:
    """Report what will be wrong once all that is announced has appeared; return the site, knowing of it.

    It must be said today: on the day itself a nightly build would stop, and nobody be there.
    """
    if not announced:
        report.add(_checked(site, media))
        return site
    entries = [*visible, *announced]
    resolver, spoken = then
    relations = relations_of(entries, resolver, (site.settings, spoken), media)
    before = site.relations
    looks = {"icon": before.icon, "fonts": before.fonts}
    relations = replace(relations, outlines=before.outlines, overrides=before.overrides, **looks)
    later = Site(site.settings, _originals(entries), relations, site.today, doubtful=site.doubtful)
    checked = _checked(later, media)
    paths = {entry.path for entry in announced}
    report.add([*resolver.problems, *checked, *clashing(entries, paths)])
    loose = [loose for loose in relations.loose if loose.path in paths]
    return Site(
        site.settings, site.entries, site.relations, site.today, site.lapsed, loose, doubtful=site.doubtful
    )


def _originals(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if not entry.original]


def _is_over(entry: Entry, now: dt.datetime, zone: ZoneInfo) -> bool:
    leaves, appears = entry.record.leaves(zone), entry.record.appears
    return not entry.record.hidden and bool(leaves and leaves <= now) and not (appears and appears > now)


def settings_of(documents: Iterable[Document], report: Report) -> tuple[Settings, frozenset[str]]:
    """Return the paper's settings and those of them that are in error; a problem where they are missing."""
    for document in documents:
        if document.path == PATH and document.reader == SITE:
            return msgspec.msgpack.decode(document.record, type=Settings), frozenset(document.failed)
    message = "Die Einstellungen der Zeitung fehlen."
    cure = "Legen Sie content/site.yaml an, mindestens mit „name:“."
    report.add([Problem(PATH, 0, 0, message, cure)])
    return standing_in(Settings, {}), frozenset(fields_of(Settings))


def _href(base: str, url: str) -> str:
    return base + url.removeprefix("/")


def _next(entries: Iterable[Entry], site: Site, changes: Iterable[dt.datetime], now: dt.datetime) -> str:
    """Return the next moment at which what is visible changes, as ISO 8601 in UTC; empty: never.

    `changes` are those of the media.
    """
    moments: list[dt.datetime | None] = list(changes)
    moments += _coming(calendar_of(site).turns, site)
    moments += _coming(site.settings.turns(), site)
    for entry in entries:
        if not entry.record.hidden:
            moments.append(entry.record.leaves(site.zone))
            moments += _coming(entry.record.turns(site.today), site)
    change = next_change(moments, now)
    return change.isoformat() if change else ""


def _coming(turns: Iterable[dt.date | dt.datetime], site: Site) -> Iterator[dt.datetime]:
    """Yield moments, and of each day after today its beginning at the paper's place."""
    for turn in turns:
        if isinstance(turn, dt.datetime):
            yield turn
        elif turn > site.today:
            yield dt.datetime.combine(turn, dt.time(), site.zone).astimezone(dt.UTC)
