"""What is wrong with the settings of a paper in the light of the day. Knows no entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from stadtteil.model.document import Document
from stadtteil.model.linking.replaceable import unreplaced
from stadtteil.model.settings import PATH, Settings
from stadtteil.problems import Problem


def _doubled(settings: Settings) -> Iterator[Problem]:
    """Yield sections of one name: only one of them would have a page."""
    seen: set[str] = set()
    for section in settings.sections:
        if section.id in seen:
            message = f"Das Ressort „{section.id}“ steht zweimal in den Einstellungen."
            yield Problem(PATH, 0, 0, message, "Geben Sie einem der beiden eine andere „kennung:“.")
        seen.add(section.id)


def _nowhere(settings: Settings, said: Document | None) -> Iterator[Problem]:
    """Yield that a paper has no address, where that is not said otherwise."""
    if said is not None and not settings.has_address and "url" not in said.failed:
        message = (
            "Die Zeitung hat noch keine Adresse im Netz. Feeds und Ausdrucke nennen eine, die es nicht gibt."
        )
        cure = "Sobald Sie wissen, wo sie liegen wird, tragen Sie es in den Einstellungen ein: adresse: https://…"
        yield Problem(PATH, 0, 0, message, cure, "warning")


def unfit(settings: Settings, documents: Sequence[Document], today: dt.date) -> Iterator[Problem]:
    """Yield what is wrong with settings: what is there twice, or holds for a time that is nearly over.

    What is yet to be filled in, anywhere in the paper, depends on them too.
    """
    said = next((document for document in documents if document.path == PATH), None)
    yield from _nowhere(settings, said)
    yield from _doubled(settings)
    yield from unreplaced(documents, settings)
    marks = said.marks if said else {}

    def place(mark: str) -> tuple[int, int]:
        return marks.get(mark) or marks.get(mark.partition(".")[0], (0, 0))

    if settings.security:
        yield from settings.security.check(settings.mail, today, PATH, place("security.until"))
    if settings.accessibility:
        yield from settings.accessibility.check(settings.mail, today, PATH, place, marks)
