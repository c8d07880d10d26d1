"""Which translations of a paper are missing, and which are older than their originals. Changes nothing.

Only `check` asks: a build does not wait for translators.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.reading.wording import wording_of
from stadtteil.model.settings import PATH, Settings
from stadtteil.words.languages import Language, language_named, language_of, original_of


class Survey(msgspec.Struct, frozen=True):
    """How far the paper is translated into a language, by the paths of originals and translations.

    `missing` are originals that newcomers need; `outdated` translations whose original has changed since;
    `undated` those that do not say which version they were made from; `drafts` those that nobody sees yet.
    """

    language: Language
    missing: tuple[str, ...]
    outdated: tuple[str, ...]
    undated: tuple[str, ...]
    drafts: tuple[str, ...]


def surveys(root: Path, today: dt.date) -> Iterator[Survey]:
    """Yield a survey for each further language of the paper in the folder `root`, as of a day."""
    languages = languages_of(root)
    if len(languages) < 2:
        return
    paths = sorted(
        file.relative_to(root).as_posix() for file in (root / "content").rglob("*") if file.is_file()
    )
    entries = [path for path in paths if reader_of(path) in BY_NAME]
    originals = [path for path in entries if language_of(path) is None]
    needed = [path for path in originals if _is_needed(root, path, today)]
    stems = {path.rpartition(".")[0]: path for path in originals}
    for tag in languages[1:]:
        language = language_named(tag)
        found = [path for path in entries if _is_in(path, language)]
        told = {_stem(path): path for path in found}
        missing = tuple(path for path in needed if path.rpartition(".")[0] not in told)
        yield _survey(
            root, language, missing, {path: stems[stem] for stem, path in told.items() if stem in stems}
        )


def _survey(root: Path, language: Language, missing: tuple[str, ...], pairs: dict[str, str]) -> Survey:
    """Return a survey, with translations and the originals that they say anew."""
    outdated, undated, drafts = [], [], []
    for path, original in pairs.items():
        record, wording = _record(root, path), wording_of(original, (root / original).read_bytes())
        if record is None or wording is None:
            continue
        if record.hidden:
            drafts.append(path)
        if not record.translated_from:
            undated.append(path)
        elif record.translated_from != wording.digest:
            outdated.append(path)
    return Survey(language, missing, tuple(outdated), tuple(undated), tuple(drafts))


def languages_of(root: Path) -> tuple[str, ...]:
    """Return the tags of the languages that the settings in a folder name, the paper's own first."""
    file = root / PATH
    if not file.is_file():
        return ()
    document = read(PATH, file.read_bytes(), Locale(), digest_of)
    return msgspec.msgpack.decode(document.record, type=Settings).languages


def _record(root: Path, path: str) -> Content | None:
    """Return what a file says; None where it cannot be read."""
    document = read(path, (root / path).read_bytes(), Locale(), digest_of)
    if not document.record:
        return None
    found: Content = msgspec.msgpack.decode(document.record, type=BY_NAME[document.reader])
    return found


def _is_needed(root: Path, path: str, today: dt.date) -> bool:
    """Whether newcomers need an original; files of kinds that they never do are not opened."""
    if BY_NAME[reader_of(path)].is_for_newcomers is Content.is_for_newcomers:
        return False
    record = _record(root, path)
    return record is not None and not record.hidden and record.is_for_newcomers(today)


def _is_in(path: str, language: Language) -> bool:
    found = language_of(path)
    return found is not None and found.code == language.code


def _stem(path: str) -> str:
    return original_of(path).rpartition(".")[0]
