"""Which addresses are to be kept once they are published, and which of those that were lead nowhere now.

Knows what the paper lists (`content/adressen.yaml`), not what stood in any output folder: so a fresh clone
says the same. Lists, their numbered pages and filters come and go by number, and what has an end goes by
itself: none of these is kept, for nobody should be told of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import unquote

import msgspec

from stadtteil.model.address_list import id_mark, title_mark
from stadtteil.model.document import Document
from stadtteil.model.entry import Entry
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.linking.entries import entry_of
from stadtteil.model.linking.former import at_home
from stadtteil.model.reading.readers import url_of
from stadtteil.model.site import Site
from stadtteil.model.source import ADDRESSES
from stadtteil.model.urls import file_of
from stadtteil.outputs.redirects import file_at
from stadtteil.problems import Problem, Report
from stadtteil.words.languages import SHIPPED

MOST_NAMED = 10
"""Addresses named in one hint; those beyond are named once these are mended."""

_TOPS = tuple(f"/{language.suffix}/" for language in SHIPPED.values())


def lasting(site: Site, planned: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the address of each entry's page that has no end, with a mark; translations have none."""
    for there in (site, *map(site.in_language, site.languages[1:])):
        for entry in there.paged:
            if entry.record.leaves(site.zone) is None and file_of(entry.url) in planned:
                yield entry.url, "" if there.is_translated else _mark(entry)


def listed_files(documents: Iterable[Document]) -> frozenset[str]:
    """Return the files behind the addresses that are listed."""
    return frozenset(file_of(url) for one in documents if one.reader == ADDRESSES for url in _marks(one))


def nowhere(site: Site, documents: Collection[Document], planned: Collection[str]) -> Iterator[Problem]:
    """Yield what is said of listed addresses that lead nowhere: where it is now, else one hint for all.

    `planned` are the paths of all files of the site. What is only hidden, or goes by itself, is not lost.
    """
    document = next((one for one in documents if one.reader == ADDRESSES), None)
    marks = _marks(document) if document else {}
    missing = {url for url in marks if file_of(url) not in planned and file_at(url) not in planned}
    if document is None or not missing:
        return
    unseen = {url for url in _own(site, documents) if file_of(url) not in planned}
    lost = _unexplained(missing, unseen, {_plain(url) for url in site.settings.gone})
    heirs = _heirs(site, marks)
    alone = []
    for url in lost:
        heir = heirs.get(marks[url]) if marks[url] else None
        if heir is None:
            alone.append(url)
        else:
            yield moved(heir, url)
    if alone:
        yield _gone(alone, document)


def moved(heir: Entry, url: str) -> Problem:
    """Return what is said of an entry that has left an address."""
    message = f"Bisher stand dieser Eintrag unter {url}. Dorthin führen noch Links und Lesezeichen."
    former = (*heir.record.former, url)
    cure = f"Ergänzen Sie oben: frueher: {url}"
    if heir.record.former:
        cure = f"Hängen Sie die Adresse hinten an: frueher: [{', '.join(former)}]"
    return Problem(heir.path, 0, 0, message, cure, "warning")


def _unexplained(missing: Collection[str], unseen: set[str], gone: set[str]) -> list[str]:
    """Return the missing addresses, sorted, without those that are said to be gone, or only unseen now.

    What is said of an entry's address holds for it in all languages.
    """
    found = []
    for url in sorted(missing):
        top = next((top for top in _TOPS if url.startswith(top)), "/")
        original = "/" + url.removeprefix(top)
        told = original != url and original in missing
        if not told and not gone & {_plain(url), _plain(original)} and not unseen & {url, original}:
            found.append(url)
    return found


def _own(site: Site, documents: Iterable[Document]) -> Iterator[str]:
    """Yield the addresses of all entries' files, and former ones of those that readers do not see now."""
    seen = {entry.path for entry in site.in_all_languages}
    for document in documents:
        if document.reader not in BY_NAME:
            continue
        yield url_of(document.path)
        if document.path not in seen and document.record:
            entry = entry_of(document, site.settings.language)
            yield from at_home(entry, site.settings, site.doubtful, Report()).record.former


def _heirs(site: Site, marks: Mapping[str, str]) -> dict[str, Entry]:
    """Return entries by their marks: by its title only one that has not been published before.

    For titles come again: whoever writes „Sommerfest“ each year has not moved last year's.
    """
    found: dict[str, Entry] = {}
    for entry in site.entries:
        if entry.url not in marks:
            found.setdefault(title_mark(entry.record), entry)
    return found | {mark: entry for entry in site.entries if (mark := id_mark(entry.record))}


def _marks(document: Document) -> dict[str, str]:
    """Return the mark of each listed address; none where the file cannot be read."""
    return msgspec.msgpack.decode(document.record, type=dict[str, str]) if document.record else {}


def _mark(entry: Entry) -> str:
    return id_mark(entry.record) or title_mark(entry.record)


def _plain(url: str) -> str:
    return unquote(url).rstrip("/")


def _gone(urls: list[str], document: Document) -> Problem:
    named = ", ".join(urls[:MOST_NAMED])
    further = len(urls) - MOST_NAMED
    message = f"Die Adresse {named} war einmal veröffentlicht und führt jetzt ins Leere."
    cure = f"Ist der Eintrag umgezogen, schreiben Sie in seine neue Datei: frueher: {urls[0]}."
    if len(urls) > 1:
        shown = named + (f" und {further} weitere" if further > 0 else "")
        message = f"{len(urls)} Adressen, die einmal veröffentlicht waren, führen jetzt ins Leere: {shown}."
        cure = "Ist ein Eintrag umgezogen, schreiben Sie in seine neue Datei „frueher:“ und die alte Adresse."
    cure += f" Ist er gelöscht, ergänzen Sie in content/site.yaml: geloescht: [{named}]"
    line, column = document.marks[urls[0]]
    return Problem(document.path, line, column, message, cure, "warning")
