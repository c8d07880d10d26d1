"""What reading makes of a content file's bytes: its keys and its body, or why it cannot be read."""

from __future__ import annotations

import msgspec

from stadtteil.editing.asked import DeclaredKeys
from stadtteil.editing.refusal import AS_TEXT, Refusal
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.reader import record_type_of
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.source import CAPTIONS, DETAILS, RIGHTS, SITE
from stadtteil.model.yaml.conflicts import conflicts_in
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.tree import Mapping, compose
from stadtteil.model.yaml.utf8 import decode
from stadtteil.problems import Problem

_MARKDOWN = (".md", ".markdown")
_OTHERS = frozenset({SITE, RIGHTS, CAPTIONS, DETAILS})


class KeysAndBody(msgspec.Struct, frozen=True):
    """What a file says: its keys, and its body where it is Markdown."""

    keys: Mapping
    body: str


def is_markdown(path: str) -> bool:
    """Whether a file is a text with its keys in front."""
    return path.lower().endswith(_MARKDOWN)


def declared_by(path: str) -> DeclaredKeys | None:
    """Return what declares the keys of a content file; None for one whose keys nobody declares."""
    reader = reader_of(path)
    if reader in BY_NAME:
        return DeclaredKeys(record_type_of(reader), "" if is_markdown(path) else BY_NAME[reader].body_key)
    return DeclaredKeys(record_type_of(reader)) if reader in _OTHERS else None


def said_by(path: str, data: bytes) -> KeysAndBody | Refusal:
    """Return what a file says; a refusal where something keeps it from being read."""
    text, problems = decode(data, path)
    if wrong := _first_error(problems) or _first_error(conflicts_in(text, path)):
        return _refused(wrong)
    body = ""
    if is_markdown(path):
        parts, problem = split(text, path)
        if parts is None:
            return _refused(problem) if problem else Refusal(AS_TEXT)
        text, body = parts.matter, parts.text
    keys, found = compose(text, path)
    wrong = _first_error(found)
    return _refused(wrong) if wrong else KeysAndBody(keys, body)


def _first_error(problems: tuple[Problem, ...]) -> Problem | None:
    return next((problem for problem in problems if problem.severity == "error"), None)


def _refused(problem: Problem) -> Refusal:
    place = f"Zeile {problem.line}: " if problem.line else ""
    return Refusal(f"{place}{problem.message} {problem.cure}".strip())
