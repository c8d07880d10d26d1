"""Former addresses: those with the paper's own host become places in the site, others are problems.

Of what has its page in a further language the former addresses are those that it had there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from urllib.parse import SplitResult, urlsplit

import msgspec

from stadtteil.model.entry import Entry
from stadtteil.model.kind import Content
from stadtteil.model.settings import Settings
from stadtteil.model.urls import Urls
from stadtteil.problems import Problem, Report


def at_home(entry: Entry, settings: Settings, doubtful: Collection[str], report: Report) -> Entry:
    """Return the entry with its former addresses from the site's root; `doubtful` settings judge nothing."""
    if not any("://" in url for url in entry.record.former):
        return entry
    former = tuple(_places(entry, settings, settings.has_address and "url" not in doubtful, report))
    return msgspec.structs.replace(entry, record=msgspec.structs.replace(entry.record, former=former))


def localized(record: Content, urls: Urls) -> Content:
    """Return a record whose former addresses are those that it had in the language of some addresses."""
    if not record.former:
        return record
    return msgspec.structs.replace(record, former=tuple(urls.localized(url) for url in record.former))


def _places(entry: Entry, settings: Settings, known: bool, report: Report) -> Iterator[str]:
    split = _split(settings.url)
    own = split.netloc if split else ""
    for number, url in enumerate(entry.record.former):
        parts = _split(url)
        if parts is None:
            line, column = entry.marks.get(f"former.{number}", entry.marks.get("former", (0, 0)))
            cure = "Nennen Sie nur, was hinter dem Rechner steht, zum Beispiel: /2019/altes-sommerfest/"
            report.add([Problem(entry.path, line, column, f"„{url}“ ist keine Adresse.", cure)])
        elif not parts.netloc:
            yield url
        elif not known or _bare(parts.netloc) == _bare(own):
            inner = parts.path
            yield "/" + inner.removeprefix(settings.base) if inner.startswith(settings.base) else inner
        else:
            line, column = entry.marks.get(f"former.{number}", entry.marks.get("former", (0, 0)))
            message = f"„{url}“ ist keine Adresse dieser Seite; deren Rechner heißt {own}."
            cure = f"Nennen Sie nur, was hinter dem Rechner steht: {parts.path}"
            report.add([Problem(entry.path, line, column, message, cure)])


def _split(url: str) -> SplitResult | None:
    """Return the parts of an address; None where it has none, as `http://[`."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")
