"""The head of a foreign text: YAML, TOML or JSON between marks, mended where it is broken.

Every value is text, or lists and tables of text; what a key means is not known here.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import yaml

_KEY = re.compile(r"^(?P<key>[A-Za-zÄÖÜäöü_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(?P<value>.*?))?[ \t]*$")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_END_TOML = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)
_QUOTABLE = re.compile(
    r"^(?P<key>[ ]*(?:-[ ]+)?[\w-]+:[ ]+)(?P<value>(?=[@`%&*!])[^\n]+|[^\s\"'\[{|>#][^\n]*?:[ ][^\n]*)$",
    re.MULTILINE,
)
"""A value that YAML takes for something else: with a colon in it, or with a sign of YAML's own before it."""
_MARKED = "Anführungszeichen im Kopf ergänzt"
_BROKEN = "Kopf der Datei beschädigt, Zeile für Zeile gelesen"
_DEEPEST = 8


class FrontMatter(NamedTuple):
    """What a head says, the text below it, and what was mended. Without a head, `keys` is None."""

    keys: dict[str, object] | None
    text: str
    mended: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    r"""Take a text apart; there is always an answer.

    >>> front_matter("---\ntitle: Fest: heute\n---\nText").keys
    {'title': 'Fest: heute'}
    >>> front_matter('+++\ntitle = "Fest"\n+++\nText')
    FrontMatter(keys={'title': 'Fest'}, text='Text', mended=())
    """
    start = text.lstrip("\n \t")
    if start.startswith("---"):
        return _between(start, _END, keys_of_yaml)
    if start.startswith("+++"):
        return _between(start, _END_TOML, keys_of_toml)
    if start.startswith("{"):
        return _json(start, text)
    return FrontMatter(None, text)


def keys_of_yaml(text: str) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the keys of YAML with all values as text, and what was mended."""
    mended = ["Tabulatoren im Kopf"] if re.search(r"^[ ]*\t", text, re.MULTILINE) else []
    text = re.sub(r"^[ \t]+", lambda blank: blank[0].expandtabs(2), text, flags=re.MULTILINE)
    named = re.findall(r"^([\w-]+)[ \t]*:", text, re.MULTILINE)
    doubled = sorted({name for name in named if named.count(name) > 1}) if len(named) < 500 else []
    mended += [f"Schlüssel doppelt: {name} (der letzte gilt)" for name in doubled]
    for tried, said in ((text, ()), (_QUOTABLE.sub(_with_marks, text), (_MARKED,))):
        read = _loaded(tried)
        if isinstance(read, dict):
            return _table(read), (*mended, *said)
        if read is None:
            return {}, tuple(mended)
    return _line_by_line(text), (*mended, _BROKEN)


def keys_of_toml(text: str) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the keys of TOML with all values as text, and what was mended."""
    try:
        return _table(tomllib.loads(text)), ()
    except (tomllib.TOMLDecodeError, RecursionError):
        pairs = re.findall(r"^\s*([\w-]+)\s*=\s*[\"']?(.*?)[\"']?\s*$", text, re.MULTILINE)
        return dict(pairs), (_BROKEN,)


def keys_of_json(text: str) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the keys of JSON with all values as text."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return {}, (_BROKEN,)
    return (_table(read), ()) if isinstance(read, dict) else ({}, (_BROKEN,))


def _between(
    text: str, end: re.Pattern[str], keys: Callable[[str], tuple[dict[str, object], tuple[str, ...]]]
) -> FrontMatter:
    """Read a head that ends with a mark; where the mark is missing, it ends with its last key."""
    begin = text.find("\n") + 1
    if not begin or text[:begin].strip() not in {"---", "+++"}:
        return FrontMatter(None, text)
    fence = end.search(text, begin)
    if fence is not None:
        found, mended = keys(text[begin : fence.start()])
        return FrontMatter(found, text[fence.end() :].removeprefix("\n"), mended)
    at = begin
    for line in text[begin:].splitlines(keepends=True):
        if not (_KEY.match(line.rstrip("\n")) or line.startswith((" ", "\t", "- ")) or " = " in line):
            break
        at += len(line)
    found, mended = keys(text[begin:at])
    if not found:
        return FrontMatter(None, text)
    return FrontMatter(found, text[at:], (*mended, "Kopf der Datei nicht abgeschlossen"))


def _json(start: str, text: str) -> FrontMatter:
    try:
        read, end = json.JSONDecoder().raw_decode(start)
    except (ValueError, RecursionError):
        return FrontMatter(None, text)
    if not isinstance(read, dict):
        return FrontMatter(None, text)
    return FrontMatter(_table(read), start[end:].lstrip("\n"))


def _loaded(text: str) -> object:
    """Return what YAML makes of a text, all values as text; the text itself where it is none."""
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return text


def _with_marks(found: re.Match[str]) -> str:
    return found["key"] + "'" + found["value"].strip().replace("'", "''") + "'"


def _line_by_line(text: str) -> dict[str, object]:
    """Return what stands behind the keys of single lines; a list below a key is taken, too."""
    keys: dict[str, object] = {}
    last = ""
    for line in text.splitlines():
        item = re.match(r"\s*-\s+(.*)$", line)
        found = _KEY.match(line)
        if found and not item:
            last = found["key"].strip()
            keys[last] = _unquoted(found["value"] or "")
        elif item and last:
            before = keys[last]
            items = before if isinstance(before, list) else [before] if before else []
            keys[last] = [*items, _unquoted(item[1])]
    return keys


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value


def _table(read: Mapping[Any, object], depth: int = 0) -> dict[str, object]:
    return {str(key): _plain(value, depth + 1) for key, value in read.items()}


def _plain(value: object, depth: int) -> object:
    """Return a value as text, or lists and tables of text; what is nested too deep is left out."""
    if isinstance(value, dict):
        return _table(value, depth) if depth < _DEEPEST else ""
    if isinstance(value, list):
        return [_plain(item, depth + 1) for item in value[:1000]] if depth < _DEEPEST else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
