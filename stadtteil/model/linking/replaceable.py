"""What is said of places that are yet to be filled in, and of left-overs of the sample. Knows no entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stadtteil.model.document import Document
from stadtteil.model.settings import Settings
from stadtteil.problems import Problem, Severity


def unreplaced(documents: Iterable[Document], settings: Settings) -> Iterator[Problem]:
    """Yield each place that is to be filled in, and one left-over of each file.

    It is an error once the paper has an address: then an unfinished page would be read by people.
    """
    severity: Severity = "error" if settings.has_address else "warning"
    for document in documents:
        for blank in (one for one in document.placeholders if not one.invented):
            message = f"Hier fehlt noch: {blank.text}."
            cure = "Schreiben Sie es an die Stelle der eckigen Klammern, oder löschen Sie die Zeile."
            if severity == "warning":
                cure += " Bevor die Zeitung eine „adresse:“ bekommt, muss es dastehen."
            yield Problem(document.path, blank.line, blank.column, message, cure, severity)
        if not settings.sample:
            yield from _left_over(document)


def _left_over(document: Document) -> Iterator[Problem]:
    """Yield the first of a file's left-overs, which stands for all of them."""
    found = [one for one in document.placeholders if one.invented]
    if found:
        first, more = found[0], len(found) - 1
        others = " (und noch eine Stelle)" if more == 1 else f" (und noch {more} Stellen)" if more else ""
        message = f"„{first.text}“ stammt aus der Musterausgabe{others}."
        cure = "Schreiben Sie, was für Ihre Zeitung stimmt, oder löschen Sie die Datei."
        yield Problem(document.path, first.line, first.column, message, cure, "warning")
