"""What is wrong with a file to download in the light of its sidecar: rights, consent, who cannot use it."""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.model.document import Document
from stadtteil.model.download_formats import FORMATS, suffix_of
from stadtteil.model.downloads.details import DownloadDetails
from stadtteil.problems import Problem, Severity

_TAGGED = (
    "Wie man ein PDF so speichert, dass es sich vorlesen lässt, steht im Handbuch; "
    "sonst schreiben Sie: barrierefrei: nein, und einen Hinweis dazu."
)


def is_accessible(details: DownloadDetails, file: Document, *, captions: bool) -> bool:
    """Whether everybody can use a file: as its editors say, else as far as it can be seen."""
    if details.accessible is not None:
        return details.accessible
    form = FORMATS[suffix_of(file.path)]
    if form.sort == "sound":
        return is_transcribed(details)
    if form.sort == "film":
        return captions or details.silent
    if suffix_of(file.path) == ".pdf":
        return file.stored is not None and file.stored.tagged
    return not form.worse


def is_transcribed(details: DownloadDetails) -> bool:
    """Whether what is to be heard stands somewhere in words."""
    return bool(details.transcript) or details.transcript_at is not None


class _Notes:
    """Says problems at the places of a sidecar's fields, but for those that are in error."""

    def __init__(self, sidecar: Document) -> None:
        self._sidecar = sidecar
        self._failed = frozenset(sidecar.failed)

    def are_clear(self, *fields: str) -> bool:
        """Whether none of some fields is in error."""
        return not self._failed.intersection(fields)

    def at(self, field: str, message: str, cure: str, severity: Severity = "error") -> Problem:
        line, column = self._sidecar.marks.get(field, (1, 1))
        return Problem(self._sidecar.path, line, column, message, cure, severity)


def lacking(
    details: DownloadDetails, sidecar: Document, file: Document, *, captions: bool
) -> Iterator[Problem]:
    """Yield what a file needs before it may be published, and hints for those who cannot use it."""
    notes = _Notes(sidecar)
    yield from _consent(details, notes)
    yield from _senses(details, notes, file, captions=captions)
    if file.stored is not None:
        yield from _access(details, notes, file)


def _consent(details: DownloadDetails, notes: _Notes) -> Iterator[Problem]:
    consent = details.consent
    agreed = consent is not None and consent.status in {"ja", "nicht-noetig", "widerrufen"}
    shown = details.people == "erkennbar" or details.minors
    if shown and not agreed and notes.are_clear("people", "minors", "consent"):
        yield notes.at(
            "minors" if details.minors else "people",
            "In der Datei sind Menschen zu sehen oder zu hören, aber es liegt keine Einwilligung vor.",
            "Holen Sie sie ein, und vermerken Sie das unter Einwilligung (einwilligung: {status: ja}).",
        )
    elif consent is not None and consent.status == "offen":
        yield notes.at(
            "consent.status",
            "Die Einwilligung zu dieser Datei ist noch offen.",
            "Klären Sie sie, und schreiben Sie dann: status: ja, oder status: nicht-noetig.",
            "warning",
        )


def _senses(details: DownloadDetails, notes: _Notes, file: Document, *, captions: bool) -> Iterator[Problem]:
    """Yield what those need who cannot hear."""
    sort = FORMATS[suffix_of(file.path)].sort
    if sort == "sound" and not is_transcribed(details) and notes.are_clear("transcript", "transcript_at"):
        yield notes.at(
            "transcript",
            "Wer nicht hört, erfährt nicht, was in dieser Aufnahme gesagt wird.",
            "Schreiben Sie es unter „transkript: |“, oder nennen Sie mit „transkript_in:“ den Artikel.",
        )
    if sort == "film" and not captions and not details.silent and notes.are_clear("silent"):
        stem = file.path.rsplit("/", 1)[-1].rpartition(".")[0]
        yield notes.at(
            "silent",
            "Diesem Film fehlen Untertitel; wer nicht hört, versteht ihn nicht.",
            f"Legen Sie daneben die Datei {stem}.vtt. Ist der Film stumm, ergänzen Sie: ohne_ton: ja",
        )


def _access(details: DownloadDetails, notes: _Notes, file: Document) -> Iterator[Problem]:
    """Yield hints where a file will not serve everybody, or does not do what its editors say."""
    suffix = suffix_of(file.path)
    if FORMATS[suffix].worse and details.accessible is None and notes.are_clear("accessible"):
        name = FORMATS[suffix].name
        message = f"Eine {name} können nicht alle öffnen, auf alten Telefonen fast niemand."
        cure = "Besser ist ein PDF. Muss es so bleiben, ergänzen Sie: barrierefrei: nein"
        yield notes.at("title", message, cure, "warning")
    elif suffix == ".pdf" and file.stored is not None and not file.stored.tagged:
        if details.accessible and notes.are_clear("accessible"):
            message = (
                "Dieses PDF kennt seine eigene Gliederung nicht (ohne „Tags“); vorlesen lässt es sich nicht."
            )
            yield notes.at("accessible", message, _TAGGED, "warning")
        elif details.accessible is None and notes.are_clear("accessible"):
            message = "Dieses PDF ist nicht barrierefrei: Vorlesen lässt es sich nicht (ohne „Tags“)."
            yield notes.at("accessible", message, _TAGGED, "warning")
