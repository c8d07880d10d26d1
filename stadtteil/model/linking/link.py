"""From documents to the Site: what is visible, who mentions whom, what fills each hole. Pure."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.document import PROSE, Document
from stadtteil.model.entry import Entry, slug_of
from stadtteil.model.fields import fields_of
from stadtteil.model.fields.record import standing_in
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.linking.addresses import alone, clashing, fitting
from stadtteil.model.linking.duplicates import same_awards, without_copies
from stadtteil.model.linking.former import at_home
from stadtteil.model.linking.lookup import Lookup
from stadtteil.model.linking.relating import named_before, relations_of
from stadtteil.model.linking.resolving import Resolver
from stadtteil.model.pictures.index import PictureIndex, is_foreign, shelf_of
from stadtteil.model.reading.unused import beside_its_text
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.site import Site
from stadtteil.model.source import PICTURE, SITE
from stadtteil.model.urls import Urls
from stadtteil.model.visibility import hidden_now, next_change
from stadtteil.problems import Hidden, Problem, Report


def link(documents: Sequence[Document], now: dt.datetime, report: Report, *, drafts: bool = False) -> Site:
    """Return the linked site; `now` is in UTC.

    With `drafts`, drafts and what is scheduled are shown too. Where a file is in error, its entry is
    there all the same, with stand-ins for what could not be read: so nothing else seems to be missing.
    """
    documents, copies = without_copies(documents)
    settings, doubtful = settings_of(documents, report)
    zone = ZoneInfo(settings.zone)
    contents = [document for document in documents if document.reader in BY_NAME and document.record]
    report.lenient.update(document.path for document in contents if document.draft)
    found = [at_home(entry_of(document), settings, doubtful, report) for document in contents]
    entries = fitting(alone(found, report.problems), report.problems)
    hidden = {entry.path: why for entry in entries if (why := _hidden(entry, now, zone, drafts=drafts))}
    href = functools.partial(_href, settings.base)
    shelf = shelf_of(documents, now, zone, href)
    lookup = Lookup(found, shelf.known)
    resolver = Resolver(lookup, hidden, shelf, href)
    visible = [entry for entry in entries if entry.path not in hidden]
    relations = relations_of(visible, resolver, settings, shelf)
    announced = [entry for entry in entries if entry.path in hidden and hidden[entry.path].until]
    over = [entry for entry in entries if _is_over(entry, now)]
    targets = {**relations.targets, **named_before(over, lookup)}
    relations = msgspec.structs.replace(relations, targets=targets)
    site = Site(settings, visible, relations, now.astimezone(zone).date(), over, doubtful=doubtful)
    if announced:
        later = {path: why for path, why in hidden.items() if not why.until}
        site = _ahead(announced, Resolver(lookup, later, shelf, href), site, shelf, report)
    else:
        report.add(_checked(site, shelf))
    report.add([*copies, *_doubled(settings), *resolver.problems])
    report.lenient.update(shelf.unused_rights())
    report.add([*_said(documents, shelf.explained), *shelf.problems, *shelf.unused()])
    report.hidden.extend(sorted([*hidden.values(), *shelf.hidden]))
    report.next_change = _next(entries, shelf, now, zone)
    return site


def _said(documents: Sequence[Document], explained: Collection[str] = ()) -> Iterator[Problem]:
    """Yield what reading has said, but for pictures: of these it is said where they are used."""
    unread = any(not document.reader for document in documents)
    texts = {one.path.rpartition(".")[0].lower() for one in documents if unread and one.understood}
    for document in documents:
        if document.reader == PICTURE or document.path in explained or is_foreign(document):
            continue
        for problem in document.problems:
            yield problem if document.reader else beside_its_text(problem, texts)


def _checked(site: Site, shelf: PictureIndex) -> list[Problem]:
    """Return what is wrong with the entries, but for those that are a picture's rights under another name."""
    entries = (entry for entry in site.entries if entry.path not in shelf.explained)
    checked = [problem for entry in entries for problem in entry.record.check(entry, site)]
    return [*checked, *same_awards(site)]


def _ahead(
    announced: list[Entry], resolver: Resolver, site: Site, shelf: PictureIndex, report: Report
) -> Site:
    """Report what will be wrong once all that is announced has appeared; return the site, knowing of it.

    It must be said today: on the day itself a nightly build would stop, and nobody be there.
    """
    entries = [*site.entries, *announced]
    relations = relations_of(entries, resolver, site.settings, shelf)
    checked = _checked(Site(site.settings, entries, relations, site.today, doubtful=site.doubtful), shelf)
    paths = {entry.path for entry in announced}
    report.add([*resolver.problems, *checked, *clashing(entries, paths)])
    loose = [loose for loose in relations.loose if loose.path in paths]
    return Site(
        site.settings, site.entries, site.relations, site.today, site.lapsed, loose, doubtful=site.doubtful
    )


def _is_over(entry: Entry, now: dt.datetime) -> bool:
    ends, appears = entry.record.ends, entry.record.appears
    return not entry.record.hidden and bool(ends and ends <= now) and not (appears and appears > now)


def settings_of(documents: Iterable[Document], report: Report) -> tuple[Settings, frozenset[str]]:
    """Return the paper's settings and those of them that are in error; a problem where they are missing."""
    for document in documents:
        if document.reader == SITE:
            return msgspec.msgpack.decode(document.record, type=Settings), frozenset(document.failed)
    message = "Die Einstellungen der Zeitung fehlen."
    cure = "Legen Sie content/site.yaml an, mindestens mit „name:“ und „adresse:“."
    report.add([Problem(PATH, 0, 0, message, cure)])
    return standing_in(Settings, {}), frozenset(fields_of(Settings))


def _doubled(settings: Settings) -> Iterator[Problem]:
    """Yield sections of one name: only one of them would have a page."""
    seen: set[str] = set()
    for section in settings.sections:
        if section.id in seen:
            message = f"Das Ressort „{section.id}“ steht zweimal in den Einstellungen."
            yield Problem(PATH, 0, 0, message, "Geben Sie einem der beiden eine andere „kennung:“.")
        seen.add(section.id)


def _href(base: str, url: str) -> str:
    return base + url.removeprefix("/")


def entry_of(document: Document) -> Entry:
    """Return the entry that a document holds, with its place in the site."""
    kind = BY_NAME[document.reader]
    record: Content = _decoder(kind).decode(document.record)
    slug = slug_of(document.path)
    url = Urls().entry(kind.address, slug)
    return Entry(
        f"{kind.kind}/{slug}",
        document.path,
        slug,
        url,
        record,
        document.prose,
        document.marks,
        frozenset(document.failed),
    )


def _lacking(entry: Entry) -> str:
    """Return what a draft must have before it can be shown, in words."""
    fields = fields_of(type(entry.record)).items()
    keys = [field.key for name, field in fields if field.required and name in entry.failed]
    return ", ".join([*keys, *(["ein lesbarer Text"] if PROSE in entry.failed else [])])


@functools.cache
def _decoder(kind: type[Content]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


def _hidden(entry: Entry, now: dt.datetime, zone: ZoneInfo, *, drafts: bool) -> Hidden | None:
    why = hidden_now(entry, now, zone)
    if drafts and entry.record.hidden and (lacking := _lacking(entry)):
        return Hidden(entry.path, f"Entwurf, dem noch fehlt: {lacking}")
    return None if drafts and why and (why.until or entry.record.hidden) else why


def _next(entries: Iterable[Entry], shelf: PictureIndex, now: dt.datetime, zone: ZoneInfo) -> str:
    """Return the next moment at which what is visible changes, as ISO 8601 in UTC; empty: never."""
    today = now.astimezone(zone).date()
    moments: list[dt.datetime | None] = list(shelf.changes)
    for entry in entries:
        if not entry.record.hidden:
            moments += _coming(entry.record.turns(), today, zone)
    change = next_change(moments, now)
    return change.isoformat() if change else ""


def _coming(turns: Iterable[dt.date | dt.datetime], today: dt.date, zone: ZoneInfo) -> Iterator[dt.datetime]:
    """Yield moments, and of each day after `today` its beginning in a time zone."""
    for turn in turns:
        if isinstance(turn, dt.datetime):
            yield turn
        elif turn > today:
            yield dt.datetime.combine(turn, dt.time(), zone).astimezone(dt.UTC)
