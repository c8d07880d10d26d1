"""Addresses that leave with this edition because their file was renamed or deleted: said once, with a cure.

Looks at what the last edition was made from. Addresses that the paper lists are told in `kept_addresses`. An
entry that is only hidden now has not vanished.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from stadtteil.engine.source import Source
from stadtteil.model.document import Document
from stadtteil.model.entry import Entry
from stadtteil.model.linking.entries import entry_of
from stadtteil.model.reading.readers import url_of
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.kept_addresses import moved
from stadtteil.problems import Problem
from stadtteil.words.languages import language_of, original_of

Before = Callable[[str, str], Document | None]
"""Returns what a file said when it had a digest, if that is still known."""


def vanished(
    site: Site,
    sources: Iterable[Source],
    before: Mapping[str, str],
    said: Before,
    files: tuple[Collection[str], Collection[str]],
) -> Iterator[Problem]:
    """Yield a hint for each address that was public, and is not there any more.

    `before` has the digests of the last edition's sources, by path; `files` are those of its site, and
    those that are planned now.
    """
    now = {source.path: source.digest for source in sources}
    stood, planned = files
    missing = before.keys() - now.keys()
    known = {url_of(path) for path in missing if not language_of(path)} | set(site.settings.gone)
    for path in sorted(missing):
        url = url_of(path)
        file = file_of(url)
        if not url or file not in stood or file in planned or url in site.settings.gone:
            continue
        if language_of(path) and url_of(original_of(path)) in known:
            continue  # what is said of its original holds for it
        heir = _heir(site, path, now, before, said)
        yield moved(heir, url) if heir else _deleted(path, url)


def _heir(
    site: Site, path: str, now: Mapping[str, str], before: Mapping[str, str], said: Before
) -> Entry | None:
    """Return the new entry that was this file: with the same bytes, id or title."""
    fresh = [entry for entry in site.entries if entry.path not in before]
    for entry in fresh:
        if now.get(entry.path) == before[path]:
            return entry
    document = said(path, before[path]) if fresh else None
    if document is None or not document.record:
        return None
    old = entry_of(document, site.settings.language)
    for entry in fresh:
        same = entry.record.id == old.record.id if old.record.id else entry.title == old.title
        if same and entry.record.kind == old.record.kind:
            return entry
    return None


def _deleted(path: str, url: str) -> Problem:
    message = f"Diese Datei gibt es nicht mehr; ihre Adresse {url} führt jetzt ins Leere."
    cure = (
        f"Ist sie umgezogen, hängen Sie in der neuen Datei an: frueher: {url}. "
        f"Ist sie gelöscht, ergänzen Sie in content/site.yaml: geloescht: [{url}]"
    )
    return Problem(path, 0, 0, message, cure, "warning")
