"""What the desk shows without changing anything: the paper, all entries, one entry, news of builds."""

from __future__ import annotations

from http import HTTPStatus

import msgspec

from stadtteil.desk.answers import Denied, DeskAnswer, as_json
from stadtteil.desk.asked import Asked
from stadtteil.desk.desk import Desk
from stadtteil.desk.entries import EntryLine, lines_of
from stadtteil.desk.problem_places import PlacedProblem, unplaced
from stadtteil.desk.publication import EditorFace, editor_of
from stadtteil.editing.desk_folder import NAME
from stadtteil.model.fields import CalendarDay, When, Year, fields_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import KINDS
from stadtteil.photos.last_credit import last_credit
from stadtteil.problems import Problem
from stadtteil.words.languages import language_named

_LOST = "Hier wurde noch geschrieben, aber die Datei gibt es nicht mehr."
_WHERE = f"Was geschrieben wurde, liegt in {NAME}/entwuerfe."
LONGEST_POLL = 20.0
"""Seconds that a question for news waits for some."""


class KindFace(msgspec.Struct, frozen=True):
    """A kind of content as the desk offers it; `dated` where a new one wants a day or a year."""

    name: str
    noun: str
    plural: str
    folder: str
    format: str
    dated: bool
    count: int


class FurtherLanguage(msgspec.Struct, frozen=True):
    """A further language of the paper."""

    suffix: str
    name: str


class CreditFace(msgspec.Struct, frozen=True):
    """What was said of the last photo, by the keys of its form; empty where nothing is known."""

    urheber: str
    lizenz: str


class PaperFace(msgspec.Struct, frozen=True):
    """What the page must know of the paper before all else."""

    name: str
    language: str
    today: str
    site: str
    preview: str
    kinds: list[KindFace]
    languages: list[FurtherLanguage]
    editor: EditorFace | None
    last_credit: CreditFace


class EntryList(msgspec.Struct, frozen=True):
    """All entries, what is wrong with files that are none, and the version of the build that said so."""

    entries: list[EntryLine]
    problems: list[PlacedProblem]
    version: str


class BuildNews(msgspec.Struct, frozen=True):
    """How the preview stands."""

    version: str
    building: bool
    errors: int
    hints: int
    failure: str


class Looking:
    """Answers questions that change nothing."""

    def __init__(self, desk: Desk) -> None:
        """Ask the parts of this desk."""
        self._desk = desk

    def paper(self, asked: Asked) -> DeskAnswer:
        """Answer what the page must know first."""
        desk, settings = self._desk, self._desk.inventory.settings
        counts = desk.inventory.counts()
        return as_json(
            PaperFace(
                settings.name,
                settings.language,
                desk.now.astimezone(desk.inventory.zone).date().isoformat(),
                desk.site(),
                f"{desk.preview.origin}{desk.preview.site.base}",
                [_kind(kind, counts.get(kind.kind, 0)) for kind in KINDS],
                [
                    FurtherLanguage(one.suffix, one.name)
                    for one in map(language_named, settings.languages[1:])
                ],
                editor_of(desk.preview.project()),
                CreditFace(*last_credit(desk.root)),
            )
        )

    def entries(self, asked: Asked) -> DeskAnswer:
        """Answer the list of all entries."""
        desk = self._desk
        by_path = desk.preview.reporter.by_path
        lines = lines_of(desk.inventory, by_path, desk.typing.paths(), desk.now)
        known = {line.path for line in lines}
        others = [one for path, problems in by_path.items() if path not in known for one in problems]
        lost = sorted(path for path in desk.typing.paths() if not (desk.root / path).exists())
        lines = [line for line in lines if line.path not in lost]  # the preview still has what was typed
        others += [Problem(path, 0, 0, _LOST, _WHERE, "warning") for path in lost]
        return as_json(EntryList(lines, list(map(unplaced, others)), desk.preview.site.version))

    def events(self, asked: Asked) -> DeskAnswer:
        """Answer when another version than the one named is there, or after a while."""
        preview = self._desk.preview
        preview.site.wait_for_update(asked.word("version"), LONGEST_POLL)
        if preview.site.closed:
            raise Denied(HTTPStatus.SERVICE_UNAVAILABLE, "Der Schreibtisch wurde beendet.")
        reporter = preview.reporter
        return as_json(
            BuildNews(
                preview.site.version,
                preview.site.is_building,
                reporter.errors,
                reporter.hints,
                reporter.failure,
            )
        )


def _kind(kind: type[Content], count: int) -> KindFace:
    dated = any(
        field.required and isinstance(field.type, CalendarDay | When | Year)
        for field in fields_of(kind).values()
    )
    return KindFace(
        kind.kind,
        kind.noun,
        kind.plural or kind.noun,
        kind.folder,
        kind.file_format,
        dated or kind.by_year,
        count,
    )
