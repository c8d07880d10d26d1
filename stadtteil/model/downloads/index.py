"""All files to download: which may be published, and what is to be said of the others."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.document import Document, StoredFile
from stadtteil.model.download_file import CaptionsFile, DownloadFile, captions_for, place_of
from stadtteil.model.download_formats import CAPTIONS, FORMATS, suffix_of
from stadtteil.model.downloads.details import DownloadDetails
from stadtteil.model.downloads.rules import is_accessible, lacking
from stadtteil.model.fields import Goal
from stadtteil.model.pictures.images import is_withheld, reason_of
from stadtteil.model.pictures.rights import license_of
from stadtteil.model.source import DETAILS, DOWNLOAD
from stadtteil.problems import Hidden, Problem
from stadtteil.words.languages import language_of, original_of


class DownloadIndex(msgspec.Struct):
    """All files to download by path: those that may be published, those that are withheld, and why.

    `flaws` are said where a file is used, else as hints. `transcripts` are the places that sidecars name
    for what is said in a recording. `told` grows: these files were used. `sidecars` are the paths of the
    sidecars by those of their files.
    """

    files: dict[str, DownloadFile] = {}
    withheld: dict[str, str] = {}
    known: tuple[str, ...] = ()
    problems: list[Problem] = []
    hidden: list[Hidden] = []
    changes: list[dt.datetime] = []
    flaws: dict[str, tuple[Problem, ...]] = {}
    transcripts: dict[str, Goal] = {}
    told: set[str] = set()
    sidecars: dict[str, str] = {}

    def unused(self) -> Iterator[Problem]:
        """Yield, as hints, what is wrong with files that nobody uses."""
        for path in self.known:
            if path not in self.told:
                for problem in self.flaws.get(path, ()):
                    yield msgspec.structs.replace(problem, severity="warning")

    def unused_details(self) -> set[str]:
        """Return the sidecars of files that nobody uses: what they lack stops nothing."""
        return {sidecar for path, sidecar in self.sidecars.items() if path not in self.told}


def downloads_of(
    documents: Iterable[Document], now: dt.datetime, zone: ZoneInfo, language: str
) -> DownloadIndex:
    """Return all files to download with what their sidecars say; `language` is the paper's own."""
    documents = list(documents)
    stored = {one.path: one for one in documents if one.reader == DOWNLOAD}
    files = [one for one in stored.values() if suffix_of(one.path) not in CAPTIONS]
    sidecars = {posixpath.splitext(one.path)[0]: one for one in documents if one.reader == DETAILS}
    captions: dict[str, list[Document]] = {}
    for document in stored.values():
        if suffix_of(document.path) in CAPTIONS:
            captions.setdefault(_stem(original_of(document.path)), []).append(document)
    index = DownloadIndex({}, {}, tuple(one.path for one in files), [], [], [], {}, {}, set(), {})
    index.problems += _alike(stored)
    shelf = _Shelf(index, now, zone, language)
    for file in files:
        shown = captions.pop(_stem(file.path), []) if FORMATS[suffix_of(file.path)].sort == "film" else []
        shelf.place(file, _sidecar(sidecars, file.path), shown)
    index.problems += map(_alone, (one for found in captions.values() for one in found))
    there = {document.path.lower() for document in documents}
    index.problems += [
        _lost(one) for path, one in sidecars.items() if path.lower() not in there and one.record
    ]
    return index


def _sidecar(left: dict[str, Document], path: str) -> Document | None:
    """Take the sidecar of a file from those that are left; names count without case, its own first."""
    found = path if path in left else next((one for one in left if one.lower() == path.lower()), None)
    return left.pop(found) if found else None


class _Shelf:
    """Puts files into an index, one by one."""

    def __init__(self, index: DownloadIndex, now: dt.datetime, zone: ZoneInfo, language: str) -> None:
        self._index = index
        self._now = now
        self._zone = zone
        self._language = language

    def place(self, file: Document, sidecar: Document | None, captions: list[Document]) -> None:
        """Note a file if it may be published, and what is to be said of it."""
        index, path = self._index, file.path
        flaws = [*file.problems, *(problem for one in captions for problem in one.problems)]
        index.flaws[path] = tuple(flaws if sidecar else [*flaws, _undescribed(path)])
        if sidecar is None or not sidecar.record:
            return
        index.sidecars[path] = sidecar.path
        details = details_of(sidecar)
        index.problems += lacking(details, sidecar, file, captions=bool(captions))
        if details.consent and details.consent.ends:
            index.changes.append(details.consent.ends)
        if details.consent and is_withheld(details.consent, self._now):
            index.withheld[path] = reason = reason_of(details.consent, self._now, self._zone)
            index.hidden.append(Hidden(path, reason))
        elif file.stored and sidecar.understood:
            if details.transcript_at:
                index.transcripts[path] = details.transcript_at
            index.files[path] = self._file(file, file.stored, details, captions)

    def _file(
        self, file: Document, stored: StoredFile, details: DownloadDetails, captions: list[Document]
    ) -> DownloadFile:
        named = language_of(file.path)
        said = details.language or (named.code if named else "") or stored.language
        language = said or self._language
        license_, license_href = license_of(details.license)
        return DownloadFile(
            path=file.path,
            url=place_of(file.path),
            blob=stored.blob,
            size=stored.size,
            pages=stored.pages,
            seconds=stored.seconds,
            title=details.title,
            language=language,
            credit=details.credit,
            license=license_,
            license_href=license_href,
            accessible=is_accessible(details, file, captions=bool(captions)),
            hint=details.hint,
            transcript=details.transcript,
            captions=tuple(_captions(captions, language)),
        )


def _captions(documents: Iterable[Document], language: str) -> list[CaptionsFile]:
    """Return the captions of a film in a language, those in the same first."""
    found = []
    for document in documents:
        if document.stored:
            said = language_of(document.path)
            tag = said.code if said else language
            found.append(CaptionsFile(place_of(document.path), document.stored.blob, tag))
    return sorted(found, key=lambda one: (one.language != language, one.language))


def _stem(path: str) -> str:
    return posixpath.splitext(path)[0].lower()


def _alike(paths: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each file that would be published where another one is."""
    found: dict[str, str] = {}
    for path in paths:
        first = found.setdefault(place_of(path), path)
        if first is not path:
            message = f"Zwei Dateien hätten im Netz dieselbe Adresse {place_of(path)}: {first} und {path}."
            yield Problem(path, 0, 0, message, "Benennen Sie eine davon um, und ebenso ihre Angaben.")


def _undescribed(path: str) -> Problem:
    name = posixpath.basename(path)
    cure = f"Legen Sie daneben die Datei {name}.yaml an, mit titel, urheber und lizenz."
    return Problem(path, 0, 0, "Zu dieser Datei fehlen die Angaben.", cure)


def _lost(sidecar: Document) -> Problem:
    cure = "Heißt die Datei anders? Der Name muss bis auf „.yaml“ gleich sein: antrag.pdf, antrag.pdf.yaml."
    return Problem(sidecar.path, 0, 0, "Zu diesen Angaben gibt es keine Datei.", cure, "warning")


def _alone(captions: Document) -> Problem:
    cure = "Heißt der Film anders? Die Namen müssen gleich sein: film.mp4, film.vtt."
    return Problem(captions.path, 0, 0, "Zu diesen Untertiteln gibt es keinen Film.", cure, "warning")


def withheld_downloads(documents: Iterable[Document], now: dt.datetime) -> frozenset[str]:
    """Return the paths, in lower case, of those files whose people do not agree to be heard or seen at `now`.

    Nothing of them is to be read, nor kept, their captions included.
    """
    found: set[str] = set()
    for document in documents:
        if document.reader == DETAILS and document.record and is_withheld(details_of(document).consent, now):
            path = posixpath.splitext(document.path)[0].lower()
            found |= {path, *captions_for(path)}
    return frozenset(found)


def details_of(sidecar: Document) -> DownloadDetails:
    """Return what a sidecar says."""
    return msgspec.msgpack.decode(sidecar.record, type=DownloadDetails)
