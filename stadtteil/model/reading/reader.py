"""From one file's bytes to its Document. A file is read alone: nothing here opens a second one."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.content_file import SourceText
from stadtteil.model.document import PROSE, UNTIL_IT_GOES, Document
from stadtteil.model.fields.field import Notes, Record, fields_of
from stadtteil.model.fields.record import lists_of, read_whole, standing_in
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.pictures.captions import PictureWords
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.reading.filename import dated
from stadtteil.model.reading.inline_rights import with_inline_rights, with_unread_rights
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.placeholders import placeholders_in
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.reading.unused import unused
from stadtteil.model.settings import Settings
from stadtteil.model.source import (
    CAPTIONS,
    DETAILS,
    DOWNLOAD,
    FONT,
    ICON,
    OUTLINE,
    PICTURE,
    RIGHTS,
    SITE,
    UNUSED,
    WORDS,
)
from stadtteil.model.text.body import read_body
from stadtteil.model.text.prose import Prose
from stadtteil.model.text.scripts import is_in_another_script
from stadtteil.model.yaml.conflicts import conflicts_in
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.plain_lines import compose_lines
from stadtteil.model.yaml.tree import Mapping, Scalar, compose, is_empty
from stadtteil.model.yaml.utf8 import decode
from stadtteil.problems import Problem
from stadtteil.words import Words
from stadtteil.words.languages import language_of

Keep = Callable[[bytes], str]
_encode = msgspec.msgpack.Encoder().encode
_HELD_BACK = re.compile(
    r"^(?:(?:entwurf|draft)[ ]*:[ ]*(?:ja|yes|true)|status[ ]*:[ ]*(?:entwurf|draft)"
    r"|(?:veroeffentlicht|published)[ ]*:[ ]*(?:nein|no|false))[ ]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""The line of a draft, for heads that are not to be understood otherwise."""


def read(path: str, data: bytes, locale: Locale, keep: Keep) -> Document:
    """Return what a content file says; `locale` is the site's, `keep` stores a blob by its digest."""
    reader = reader_of(path)
    if reader == UNUSED:
        return Document(path, reader, (unused(path, data),))
    if reader in {PICTURE, DOWNLOAD, OUTLINE, ICON, FONT}:
        return _no_text(path, reader, data, keep)
    text, problems = decode(data, path)
    if any(problem.severity == "error" for problem in problems):
        return _unread(path, reader, problems)
    if torn := conflicts_in(text, path):
        return _unread(path, reader, torn, text)
    document = _own_words(path, text) if reader == WORDS else _read_text(path, reader, text, locale, keep)
    found = placeholders_in(text, path)
    if not (problems or found):
        return document
    return msgspec.structs.replace(document, problems=(*problems, *document.problems), placeholders=found)


def _no_text(path: str, reader: str, data: bytes, keep: Keep) -> Document:
    """Return what a file that is no text says; what reads it is dear to import, and texts do not need it."""
    if reader == PICTURE:
        from stadtteil.model.pictures.picture import read_picture

        picture, problems = read_picture(data, path, keep)
        return Document(path, reader, problems, variants=picture.variants, tone=picture.tone)
    if reader == ICON:
        from stadtteil.model.pictures.icon import read_icon

        variants, problems = read_icon(data, path, keep)
        return Document(path, reader, problems, variants=variants)
    if reader == FONT:
        from stadtteil.model.reading.fonts import read_font

        return read_font(path, data, keep)
    if reader == DOWNLOAD:
        from stadtteil.model.downloads.download import read_download

        stored, problems = read_download(data, path, keep)
        return Document(path, reader, problems, stored=stored)
    from stadtteil.model.reading.outlines import read_outline

    return read_outline(path, data)


def _own_words(path: str, text: str) -> Document:
    from stadtteil.model.reading.own_words import read_own_words  # late: few papers have any

    return read_own_words(path, text)


def _read_text(path: str, reader: str, text: str, locale: Locale, keep: Keep) -> Document:
    record_type = record_type_of(reader)
    if path.lower().endswith((".md", ".markdown")):
        parts, problem = split(text, path)
        if parts is None:
            return _unread(path, reader, (problem,) if problem else (), text)
        mapping, problems = compose_lines(parts.matter, path, parts.matter_line, lists_of(record_type))
        matter, body, body_line = parts.matter, parts.text, parts.text_line
    else:
        mapping, problems = compose(text, path, lists=lists_of(record_type))
        matter = text
        mapping, body, body_line = _without_body(mapping, _body_key(reader))
    read_prose = functools.partial(_prose, body, path, body_line, keep, locale.words_of(path))
    if not mapping.pairs and any(problem.severity == "error" for problem in problems):
        prose, said = read_prose()
        document = _unread(path, reader, (*problems, *said), matter)
        return msgspec.structs.replace(document, prose=prose) if body.strip() else document
    notes = Notes(path, ZoneInfo(locale.zone), partial=_is_translation(path, reader))
    mapping, misdated = (mapping, None) if notes.partial else dated(record_type, mapping, path)
    record, failed = read_whole(record_type, mapping, notes)
    prose, said = read_prose(verse=isinstance(record, Content) and record.is_verse)
    failed = _failed(failed, record_type, mapping, lost=bool(body.strip()) and prose is None)
    if prose is not None and isinstance(record, Content) and record.in_short:
        prose = msgspec.structs.replace(prose, opening="")
    wrong = {problem.line for problem in problems if problem.severity == "error"}
    if wrong:  # what else is said of such a line follows from what the parser said
        failed = (*failed, *(name for name, (line, _) in notes.marks.items() if line in wrong))
    noted = (problem for problem in notes.problems if problem.line not in wrong)
    draft = isinstance(record, Content) and record.hidden
    mistaken = () if draft or not notes.partial else _other_script(path, body, body_line)
    found = (*problems, *((misdated,) if misdated else ()), *noted, *mistaken, *said)
    found = _with_refused(found, record, SourceText(path, text, body, body_line))
    document = Document(path, reader, found, _encode(record), failed, draft, notes.marks, prose)
    return with_inline_rights(document, notes.rights, _kept_until(record, failed, notes.zone))


def _failed(
    failed: tuple[str, ...], record_type: type[Record], mapping: Mapping, *, lost: bool
) -> tuple[str, ...]:
    """Return what of a file is in error, its text among it where that is `lost`."""
    if lost:
        failed = (*failed, PROSE)
    return (*fields_of(record_type), PROSE) if failed and not mapping.pairs else failed


def _with_refused(found: tuple[Problem, ...], record: Record, source: SourceText) -> tuple[Problem, ...]:
    """Return problems with what must not stand in a file; a hint at such a place is no news."""
    errors = tuple(record.refused(source)) if isinstance(record, Content) else ()
    places = {(problem.line, problem.column) for problem in errors}
    return (*(one for one in found if (one.line, one.column) not in places), *errors)


def _kept_until(record: Record, failed: Sequence[str], zone: ZoneInfo) -> dt.datetime | None:
    """Return from when on nothing may be kept of a record's file; of one in error nobody knows it."""
    if isinstance(record, Rights | PictureWords):
        return UNTIL_IT_GOES  # it is about a picture, of which nothing may be kept where it goes
    if not (isinstance(record, Content) and record.fleeting):
        return None
    return UNTIL_IT_GOES if failed else record.leaves(zone) or UNTIL_IT_GOES


def _prose(
    body: str, path: str, line: int, keep: Keep, words: Words, *, verse: bool = False
) -> tuple[Prose | None, tuple[Problem, ...]]:
    """Return what is known of a file's text, which begins on a line, and what is wrong with it."""
    return read_body(body, path, line, keep, words, verse=verse) if body.strip() else (None, ())


def _other_script(path: str, body: str, line: int) -> tuple[Problem, ...]:
    """Return a hint where the text of a translation is in other letters than its language has."""
    language = language_of(path)
    if language is None or not is_in_another_script(body, language.script):
        return ()
    message = f"Die Datei ist nach ihrem Namen {language.name}, aber der Text steht in anderer Schrift."
    cure = "Ist es die richtige Datei? Solange sie nicht übersetzt ist, schreiben Sie „entwurf: ja“ dazu."
    return (Problem(path, line, 1, message, cure, "warning"),)


def _unread(path: str, reader: str, problems: tuple[Problem, ...], matter: str = "") -> Document:
    """Return the document of a file that cannot be understood: all of it is a stand-in."""
    if reader in {UNUSED, PICTURE, DOWNLOAD, OUTLINE, WORDS, FONT}:
        return Document(path, reader, problems)
    record_type = record_type_of(reader)
    draft = issubclass(record_type, Content) and bool(_HELD_BACK.search(matter))
    record = standing_in(record_type, {"draft": True} if draft else {})
    failed = (*fields_of(record_type), PROSE)
    until = _kept_until(record, failed, ZoneInfo("UTC"))
    document = Document(path, reader, problems, _encode(record), failed, draft, kept_until=until)
    return with_unread_rights(document, matter)


def record_type_of(reader: str) -> type[Record]:
    """Return what a file of a reader says, where that is keys and values."""
    if reader == SITE:
        return Settings
    if reader == RIGHTS:
        return Rights
    if reader == CAPTIONS:
        return PictureWords
    if reader == DETAILS:
        from stadtteil.model.downloads.details import DownloadDetails  # late: few papers have any

        return DownloadDetails
    return BY_NAME[reader]


def _is_translation(path: str, reader: str) -> bool:
    """Whether a file says only what differs from another one."""
    return (reader in BY_NAME or reader == SITE) and language_of(path) is not None


def _body_key(reader: str) -> str:
    return BY_NAME[reader].body_key if reader in BY_NAME else ""


def _without_body(mapping: Mapping, key: str) -> tuple[Mapping, str, int]:
    """Take the Markdown block out of a YAML record, with the line that it begins on."""
    for pair in mapping.pairs:
        name, node = pair
        if (
            key
            and name.text.lower() in {key, "body", "description"}
            and isinstance(node, Scalar)
            and not is_empty(node)
        ):
            rest = msgspec.structs.replace(
                mapping, pairs=tuple(other for other in mapping.pairs if other is not pair)
            )
            return rest, node.text, node.line + (1 if node.line == name.line and not node.plain else 0)
    return mapping, "", 1


def failed(path: str, problem: Problem) -> Document:
    """Return the document of a file that could not be opened."""
    return _unread(path, reader_of(path), (problem,))
