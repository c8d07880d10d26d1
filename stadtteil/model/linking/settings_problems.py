"""What is wrong with the settings of a paper in the light of the day. Knows no entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from stadtteil.model.document import Document
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


def unfit(settings: Settings, documents: Iterable[Document], today: dt.date) -> Iterator[Problem]:
    """Yield what is wrong with settings: what is there twice, or holds for a time that is nearly over."""
    yield from _doubled(settings)
    marks = next((document.marks for document in documents if document.path == PATH), {})

    def place(mark: str) -> tuple[int, int]:
        return marks.get(mark) or marks.get(mark.partition(".")[0], (0, 0))

    if settings.security:
        yield from settings.security.check(settings.mail, today, PATH, place("security.until"))
    if settings.accessibility:
        yield from settings.accessibility.check(settings.mail, today, PATH, place, marks)
