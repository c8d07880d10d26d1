"""All entries of the paper, in its own language and in others: from documents, each at an address of its own.

Knows nothing of what readers may see.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from stadtteil.model.document import Document
from stadtteil.model.entry import Entry, slug_of
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.linking.addresses import alone, beside_languages, fitting
from stadtteil.model.linking.entries import entry_of
from stadtteil.model.linking.former import at_home
from stadtteil.model.linking.translations import Translating, misnamed_captions
from stadtteil.model.settings import Settings
from stadtteil.problems import Report
from stadtteil.words.languages import language_named, language_of


class Gathered(NamedTuple):
    """The entries, those with a translation's `original` after the others.

    `known` are all that can be mentioned, those without an address too; `idle` the paths of files that
    look like translations and are none, of which nothing else is to be said.
    """

    entries: list[Entry]
    known: list[Entry]
    idle: Collection[str]


def gathered(
    documents: Sequence[Document], settings: Settings, doubtful: Collection[str], report: Report
) -> Gathered:
    """Return all entries, and report which files cannot be any."""
    report.add(misnamed_captions(documents, settings, doubtful))
    contents = [document for document in documents if document.reader in BY_NAME]
    report.lenient.update(document.path for document in contents if document.draft)
    others = [document for document in contents if language_of(document.path)]
    named = {document.path for document in others}
    originals = [document for document in contents if document.path not in named]
    found = [
        at_home(entry_of(document, settings.language), settings, doubtful, report)
        for document in originals
        if document.record
    ]
    entries = fitting(alone(found, report.problems), report.problems)
    further = map(language_named, settings.languages[1:])
    entries = beside_languages(entries, further, report.problems)
    if not others:
        return Gathered(entries, found, ())
    lost = {f"{document.reader}/{slug_of(document.path)}" for document in originals if not document.record}
    translations = Translating(
        [document for document in others if document.record], found, lost, settings, doubtful
    )
    drafts = {entry.path for entry in found if entry.record.hidden}
    report.lenient.update(entry.path for entry in translations.entries if entry.original in drafts)
    report.add(translations.problems)
    standing = {entry.path for entry in entries}
    beside = [entry for entry in translations.entries if entry.original in standing]
    at_place = alone([*entries, *beside], report.problems)[len(entries) :]
    return Gathered(
        [*entries, *fitting(at_place, report.problems)], [*found, *translations.entries], translations.idle
    )
