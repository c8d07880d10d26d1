"""Finds links of content that lead nowhere, among those to places that only the plan knows (lists, feeds)."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from stadtteil.model.download_advice import advice_for
from stadtteil.model.fields.choices import meant
from stadtteil.model.site import Site
from stadtteil.model.text.slugs import slug
from stadtteil.model.urls import feed_url, file_of
from stadtteil.outputs.deleted import contradictions
from stadtteil.problems import Problem, Severity

MOST_GUESSED = 100
"""Addresses for which the likeliest file is looked for: each is compared with all."""
_NUMBERED = re.compile(r"(/.+/)seite/\d+/")


def broken(site: Site, paths: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each internal address in content behind which no file is planned.

    A list may have lost the last of its entries as its time was over; that must not stop a build. What
    is announced must be right today, but for lists, which it may bring along.
    """
    planned = frozenset(paths)
    yield from contradictions(site, planned)
    gone = _gone(site)
    emptied = any(entry.record.account() or entry.record.term() for entry in site.lapsed)
    lists = _lists(site)
    coming = [loose for loose in site.announced if not loose.url.startswith(lists)]
    unsure, guesses = _unsure(site), itertools.count()
    for loose in (*site.relations.loose, *coming):
        url = unicodedata.normalize("NFC", unquote(loose.url))
        path = file_of(url)
        if path in planned or (unsure and url.startswith(unsure)):
            continue
        cure = "Prüfen Sie die Adresse, oder nennen Sie die Datei, zum Beispiel seiten/impressum.md."
        if advice := advice_for(url):
            cure = advice
        elif file_of(f"{url}/") in planned:
            cure = f"Am Ende fehlt der Schrägstrich: {loose.url}/"
        elif len(planned) < 5000 and next(guesses) < MOST_GUESSED:
            close = meant(path, planned, 0.8)
            shown = f"/{close.removesuffix('index.html')}"
            cure = f"Meinten Sie „{shown}“?" if close and shown != url else cure
        numbered = _NUMBERED.fullmatch(url)
        front = numbered[1] if numbered else url
        shrunk = (
            front in gone
            or (numbered and site.lapsed and file_of(front) in planned)
            or (emptied and url.startswith(site.urls.projects))
        )
        message = f"Die Adresse „{loose.url}“ gibt es auf dieser Seite nicht."
        severity: Severity = "warning" if shrunk else "error"
        yield Problem(loose.path, loose.line, loose.column, message, cure, severity)


def doubtful(site: Site) -> frozenset[str]:
    """Return the pages of entries that are in error."""
    failed = (entry for entry in site.in_all_languages if entry.failed)
    return frozenset(file_of(entry.url) for entry in failed if not entry.record.hidden)


def _unsure(site: Site) -> tuple[str, ...]:
    """Return how addresses begin that may be there once the entries are mended that are in error."""
    failed = [entry for entry in site.in_all_languages if entry.failed]
    if any("former" in entry.failed for entry in failed):
        return (site.urls.home,)
    lists = _lists(site) if failed or "sections" in site.doubtful else ()
    return (*lists, *(entry.url for entry in failed))


def _lists(site: Site) -> tuple[str, ...]:
    """Return below what stand lists that begin with the first and end with the last of what they hold."""
    urls = site.urls
    groups = {
        entry.record.address
        for entry in (*site.entries, *site.lapsed)
        if (term := entry.record.term()) and term.listed
    }
    return (urls.news, urls.archive, urls.projects, urls.sections, urls.tags, *map(urls.overview, groups))


def _gone(site: Site) -> set[str]:
    """Return the lists that entries stood in whose time is over."""
    found: set[str] = set()
    urls = site.urls
    for entry in site.lapsed:
        record = entry.record
        found.add(urls.overview(record.address))
        found.update(urls.tag(slug(name)) for name in record.tags)
        if record.story and record.moment:
            found.add(urls.year(record.moment.astimezone(site.zone).year))
        for term in (*record.facets(entry, site), *record.facet_terms):
            place = urls.choice(term.facet.id, term.id)
            found.update((urls.projects, feed_url(urls.projects), urls.without(term.facet.id), place))
    return found
