"""The same thing twice: copies beside their originals, and awards that say the same. Counts nothing.

A copy in the content folder would be published and counted like its original, so it is an error before
anything else is said of it. Where no original stands beside it the name may be a true one.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.entry import Entry
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.linking.copies import Copy, Sign, copy_of, may_say
from stadtteil.model.site import Site
from stadtteil.model.source import PICTURE, RIGHTS, TEXTS, UNUSED
from stadtteil.model.text.slugs import slug
from stadtteil.problems import Problem
from stadtteil.words import GERMAN

_EDITED = "Ein Programm legt sie an, wenn zwei Rechner dieselbe Datei geändert haben."
_DELETE = "Löschen Sie eine von beiden. Ist es etwas Eigenes, geben Sie der Datei einen eigenen Namen."


def without_copies(documents: Sequence[Document]) -> tuple[Sequence[Document], list[Problem]]:
    """Return the documents, copies blank so that nothing else is said of them, and what is said of copies."""
    marked = [(document, copy) for document in documents for copy in _marked(document.path)]
    if not marked:
        return documents, []
    folders, files = _Folders(documents), _Files(documents)
    problems: dict[Problem, None] = {}
    blank = set()
    for document, copy in marked:
        said = folders.said(document.path) or (copy and files.said(document, copy))
        if said:
            problems[said] = None
            if said.severity == "error" or said.path != document.path or document.reader in {UNUSED, RIGHTS}:
                blank.add(document.path)
    left = [Document(one.path, one.reader) if one.path in blank else one for one in documents]
    return left, list(problems)


def _marked(path: str) -> Iterator[Copy | None]:
    """Yield what a file's name says; None where only one of its folders is called like a copy."""
    if not may_say(path):
        return
    *folders, name = path.split("/")[1:]
    copy = copy_of(posixpath.splitext(name)[0])
    if copy or any(map(copy_of, folders)):
        yield copy


class _Folders:
    """Folders that are copies of others: those whose original has a file of the same name."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._paths = [document.path.lower() for document in documents]
        self._alike: dict[tuple[str, str], bool] = {}

    def said(self, path: str) -> Problem | None:
        """Return what is to be said of the folders that a file lies in."""
        parts = path.split("/")
        for at in range(1, len(parts) - 1):
            copy = copy_of(parts[at])
            if copy is None or not _is_sure(copy, parts[at]):
                continue
            folder, original = "/".join(parts[: at + 1]), "/".join([*parts[:at], copy.original])
            if self._are_alike(folder.lower(), original.lower()):
                return _folder(folder, original, used=at > 1)
        return None

    def _are_alike(self, folder: str, original: str) -> bool:
        both = (folder, original)
        if both not in self._alike:
            mine, theirs = (
                {path[len(start) :] for path in self._paths if path.startswith(f"{start}/")} for start in both
            )
            self._alike[both] = not mine.isdisjoint(theirs)
        return self._alike[both]


def _is_sure(copy: Copy, name: str) -> bool:
    """Whether a name beside its original can hardly be a true one: a number behind a blank often is."""
    return copy.sign > Sign.NUMBER or "(" in name


def _folder(folder: str, original: str, *, used: bool) -> Problem:
    message = f"Dieser Ordner sieht aus wie eine Kopie von {original}."
    cure = "Vergleichen Sie beide, und löschen Sie einen davon."
    return Problem(folder, 0, 0, message, cure, "error" if used else "warning")


class _Files:
    """Files that are copies of one beside them."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents: dict[str, Document] = {}
        self._copies: dict[str, Document] = {}
        for document in documents:
            self._documents.setdefault(_key(document.path), document)

    def said(self, document: Document, copy: Copy) -> Problem | None:
        """Return what is to be said of a file with such a name."""
        folder, name = posixpath.split(document.path)
        if document.reader == RIGHTS and _key(posixpath.splitext(document.path)[0]) in self._documents:
            return None  # it is called after its picture, of which the same is said
        wanted = f"{folder}/{copy.original}{posixpath.splitext(name)[1]}"
        original = self._documents.get(_key(wanted))
        twin = self._copies.setdefault(_key(wanted), document)
        if original is not None:
            return _beside(document, original, copy.sign, sure=_is_sure(copy, name))
        if twin is not document:
            return _beside(document, twin, copy.sign, sure=copy.sign > Sign.NUMBER)
        if copy.sign is Sign.CONFLICT and document.reader != PICTURE:
            return Problem(
                document.path, 0, 0,
                f"So heißt eine Kopie. {_EDITED}",
                f"Gibt es das Original nicht mehr, nennen Sie sie {posixpath.basename(wanted)}.", "warning",
            )  # fmt: skip
        return None


def _key(path: str) -> str:
    """Return what a file has in common with those that say the same in another way."""
    stem, ending = posixpath.splitext(path.lower())
    return f"{stem}.md" if ending in TEXTS else f"{stem}{ending}"


def _beside(document: Document, other: Document, sign: Sign, *, sure: bool) -> Problem | None:
    """Return what is to be said of a copy; where its name is not sure, only if both say the same."""
    message = f"Diese Datei sieht aus wie eine Kopie von {other.path}."
    if sign is Sign.CONFLICT:
        cure = f"Vergleichen Sie beide, übernehmen Sie in {posixpath.basename(other.path)}, was dort fehlt, "
        return Problem(document.path, 0, 0, f"{message} {_EDITED}", cure + "und löschen Sie diese.")
    picture = document.reader == PICTURE
    if ((picture and sign is Sign.NUMBER) or not sure) and not _say_the_same(document, other):
        return None
    used = document.reader not in {UNUSED, RIGHTS} and not picture
    return Problem(document.path, 0, 0, message, _DELETE, "error" if used else "warning")


def _say_the_same(document: Document, other: Document) -> bool:
    if document.reader != other.reader:
        return False
    if document.variants:
        return document.variants == other.variants
    return document.understood and other.understood and _name(document) == _name(other)


def _name(document: Document) -> str:
    """Return what an entry is called; of anything else, all that its file says."""
    kind = BY_NAME.get(document.reader)
    if kind is None:
        return document.record.hex()
    record: Content = msgspec.msgpack.decode(document.record, type=kind)
    return slug(record.name)


def same_awards(site: Site) -> Iterator[Problem]:
    """Yield a hint for each award that a fund gave in one year under the same name and of the same amount."""
    found: dict[tuple[str, int, str, Decimal], Entry] = {}
    for entry, award in sorted(funding_of(site).funded, key=lambda pair: pair[0].path):
        first = found.setdefault((award.fund.id, award.year, slug(entry.title), award.promised), entry)
        if first is entry:
            continue
        line, column = entry.marks.get("title", (0, 0))
        yield Problem(
            entry.path, line, column,
            f"Titel, Jahr und Betrag sind dieselben wie in {first.path}; "
            f"„{award.fund.title}“ zählt {amount_text(award.counted, GERMAN)} zweimal.",
            "Ist es dasselbe Projekt, löschen Sie eine der beiden Dateien. "
            "Sind es zwei, geben Sie ihnen verschiedene Titel.", "warning",
        )  # fmt: skip
