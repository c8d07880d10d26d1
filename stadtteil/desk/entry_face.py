"""One entry as the desk shows it: form, text, problems, state, and what is typed and not saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import islice
from typing import Any

import msgspec

from stadtteil.desk.entries import line_of
from stadtteil.desk.entry_file import EntryFile
from stadtteil.desk.forms import FormChoice, FormField, Lists, form_of
from stadtteil.desk.inventory import Inventory
from stadtteil.desk.problem_places import PlacedProblem, PlacesOfKeys, placed_all
from stadtteil.model.reading.readers import reader_of, url_of
from stadtteil.model.settings import PATH as SETTINGS_PATH
from stadtteil.problems import Problem
from stadtteil.words import GERMAN
from stadtteil.words.languages import language_of, original_of

MOST_DATES = 3
"""Next days of a repetition that stand in its form: enough to see whether the rule means what was meant."""
_SETTINGS = "Einstellungen der Zeitung"


class EntryText(msgspec.Struct, frozen=True):
    """The text of an entry, and the line of its file on which it begins; None where there can be none."""

    value: str | None
    line: int


class EntryFace(msgspec.Struct, frozen=True):
    """All that the desk shows of an entry."""

    path: str
    kind: str
    title: str
    digest: str
    translation_of: str
    language: str
    source: str
    fields: tuple[FormField, ...]
    text: EntryText
    problems: list[PlacedProblem]
    url: str
    state: str
    state_words: str
    typed: Any = None
    dates: tuple[str, ...] = ()


def dates_of(inventory: Inventory, path: str, now: dt.datetime) -> tuple[str, ...]:
    """Return the next days to which an entry is repeated as it is typed, in words."""
    one = inventory.entry(path)
    if one is None or one.entry.failed:
        return ()
    days = one.entry.record.next_days(now.astimezone(inventory.zone).date())
    return tuple(GERMAN.formats.day_of_week(day) for day in islice(days, MOST_DATES))


def places_of(file: EntryFile) -> PlacesOfKeys:
    """Return where the keys and values of a file stand."""
    return PlacesOfKeys(file.record, file.keys, file.text_line, file.text_key)


def lists_of(inventory: Inventory) -> Lists:
    """Return what the paper declares, as choices of a form."""
    sections = {one.id: FormChoice(one.id, one.name) for one in inventory.settings.sections}
    accounts = [account for one in inventory.entries() if (account := one.entry.record.account())]
    categories = {one.id: FormChoice(one.id, one.name) for account in accounts for one in account.categories}
    return {"sections": tuple(sections.values()), "categories": tuple(categories.values())}


def _name_of(path: str) -> str:
    """Return what a file is called that is no entry, or no entry yet."""
    return _SETTINGS if path == SETTINGS_PATH else path.rpartition("/")[2]


def face_of(
    file: EntryFile,
    original: EntryFile | None,
    inventory: Inventory,
    problems: Sequence[Problem],
    now: dt.datetime,
    typed: Any = None,
) -> EntryFace:
    """Return an entry as its `file` says it; `original` is the file that it translates, if it does."""
    language = language_of(file.path)
    one = inventory.entry(file.path)
    line = line_of(one, inventory, problems, now, unsaved=typed is not None) if one else None
    return EntryFace(
        path=file.path,
        kind=reader_of(file.path),
        title=line.title if line else _name_of(file.path),
        digest=file.digest,
        translation_of=original_of(file.path) if language else "",
        language=language.suffix if language else "",
        source=file.source,
        fields=form_of(file.record, file.keys, original.keys if original else None, lists_of(inventory)),
        text=EntryText(file.text, file.text_line),
        problems=placed_all(problems, places_of(file)),
        url=url_of(file.path),
        state=line.state if line else "problems" if problems else "public",
        state_words=line.state_words if line else "",
        typed=typed,
        dates=dates_of(inventory, file.path, now),
    )
