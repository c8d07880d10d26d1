"""What is said of places that are yet to be filled in, and of left-overs of the sample. Knows no entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stadtteil.model.document import Document
from stadtteil.model.placeholder import Placeholder
from stadtteil.model.settings import Settings
from stadtteil.problems import Problem


def unreplaced(documents: Iterable[Document], settings: Settings) -> Iterator[Problem]:
    """Yield what is to be filled in, and what was left over, file by file.

    It is an error once the paper has an address, for then people would read it: then each place is named.
    Before, and of left-overs, the first of a file stands for all of them.
    """
    for document in documents:
        blanks = [one for one in document.placeholders if not one.invented]
        if settings.has_address:
            yield from (_missing(document.path, blank) for blank in blanks)
        elif blanks:
            yield _missing_yet(document.path, blanks)
        left_over = [one for one in document.placeholders if one.invented]
        if left_over and not settings.sample:
            yield _left_over(document.path, left_over)


def _missing(path: str, blank: Placeholder) -> Problem:
    cure = "Schreiben Sie es an die Stelle der eckigen Klammern, oder löschen Sie die Zeile."
    return Problem(path, blank.line, blank.column, f"Hier fehlt noch: {blank.text}.", cure)


def _missing_yet(path: str, blanks: Sequence[Placeholder]) -> Problem:
    first = blanks[0]
    message = f"Hier fehlt noch: {first.text}{_and_more(blanks)}."
    cure = "Schreiben Sie es statt der eckigen Klammern, bevor die Zeitung eine Adresse im Netz bekommt."
    return Problem(path, first.line, first.column, message, cure, "warning")


def _left_over(path: str, left_over: Sequence[Placeholder]) -> Problem:
    first = left_over[0]
    message = f"„{first.text}“ stammt aus der Musterausgabe{_and_more(left_over)}."
    cure = "Schreiben Sie, was für Ihre Zeitung stimmt, oder löschen Sie die Datei."
    return Problem(path, first.line, first.column, message, cure, "warning")


def _and_more(found: Sequence[Placeholder]) -> str:
    """Return how many more places there are in the file, in words."""
    more = len(found) - 1
    return f" (und noch {'eine Stelle' if more == 1 else f'{more} Stellen'} in dieser Datei)" if more else ""
