"""All that a paper says in formats that other programs read: Markdown with YAML, JSON, English keys.

Knows files and records; of a kind only what it declares.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.misuse import StadtteilError
from stadtteil.model.document import Document
from stadtteil.model.entry import slug_of
from stadtteil.model.fields import Record, fields_of
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.settings import Settings
from stadtteil.model.source import CAPTIONS, DETAILS, RIGHTS, SITE
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.tree import Scalar, compose
from stadtteil.model.yaml.utf8 import decode
from stadtteil.words.languages import language_of

_RECORDS = frozenset({SITE, RIGHTS, CAPTIONS, DETAILS})
"""Files of keys that are no entries."""


class Exported(msgspec.Struct, frozen=True):
    """What was written: how many entries and other files; `unread` are copied as they are."""

    entries: int
    files: int
    unread: tuple[str, ...]


def export(root: Path, folder: Path) -> Exported:
    """Write all of `root`'s content below `folder`; StadtteilError where that is no empty folder."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StadtteilError(f"{folder} ist nicht leer. Nennen Sie einen Ordner, den es noch nicht gibt.")
    content = root / "content"
    if folder.resolve().is_relative_to(content.resolve()):
        raise StadtteilError(f"{folder} liegt in content/. Nennen Sie einen Ordner außerhalb.")
    listed, files, unread = [], 0, []
    for file in sorted(content.rglob("*")):
        if not file.is_file() or file.name.startswith("."):
            continue
        path = file.relative_to(root).as_posix()
        target = folder / file.relative_to(content)
        target.parent.mkdir(parents=True, exist_ok=True)
        said = _said(path, file)
        if said is None:
            shutil.copyfile(file, target)
            files += 1
            unread += [path] if reader_of(path) in {*_RECORDS, *BY_NAME} else []
        elif "type" in said:
            _write_entry(target, said)
            listed.append({key: said[key] for key in ("type", "id", "path", "language")})
        else:
            _write_json(target.with_suffix(".json"), said)
            files += 1
    folder.mkdir(parents=True, exist_ok=True)
    _write_json(folder / "index.json", {"entries": listed})
    return Exported(len(listed), files, tuple(unread))


def _said(path: str, file: Path) -> dict[str, Any] | None:
    """Return what a file says under English keys; None for what is no record, or cannot be read."""
    reader = reader_of(path)
    if reader not in BY_NAME and reader not in _RECORDS:
        return None
    data = file.read_bytes()
    document = read(path, data, Locale(), digest_of)
    if not document.understood:
        return None
    if reader not in BY_NAME:
        return _plain(_record_of(document, _type_of(reader)), _said_in(document))
    kind = BY_NAME[reader]
    language = language_of(path)
    head = {"type": kind.__name__, "id": f"{kind.kind}/{slug_of(path)}", "path": path}
    body = _body(path, data, kind.body_key)
    return {
        **head,
        "language": language.code if language else "",
        **_plain(_record_of(document, kind), _said_in(document)),
        "body": body,
    }


def _said_in(document: Document) -> frozenset[str]:
    """Return the fields that a file says itself: stand-ins and what follows from elsewhere are none."""
    return frozenset(mark.partition(".")[0] for mark in document.marks)


def _type_of(reader: str) -> type[Record]:
    """Return what a file that is no entry says: settings, or what stands beside pictures and files."""
    if reader == SITE:
        return Settings
    if reader == RIGHTS:
        from stadtteil.model.pictures.rights import Rights

        return Rights
    if reader == CAPTIONS:
        from stadtteil.model.pictures.captions import PictureWords

        return PictureWords
    from stadtteil.model.downloads.details import DownloadDetails

    return DownloadDetails


def _record_of(document: Document, type_: type[Record]) -> Record:
    found: Record = msgspec.msgpack.decode(document.record, type=type_)
    return found


def _plain(record: Record, marks: Container[str]) -> dict[str, Any]:
    """Return what a record says for itself, by its English keys, as texts, numbers, lists and tables."""
    said = msgspec.to_builtins(record)
    return {name: _bare(said[name]) for name in fields_of(type(record)) if name in marks}


def _bare(value: Any) -> Any:
    """Return a value without the places where it stands; of a mention only the name is left."""
    if isinstance(value, list):
        return [_bare(one) for one in value]
    if not isinstance(value, dict):
        return value
    if {"name", "line", "column"} <= value.keys():
        return value["name"]
    return {
        key: _bare(one)
        for key, one in value.items()
        if key not in {"line", "column"} and one not in (None, "")
    }


def _body(path: str, data: bytes, key: str) -> str:
    """Return the text of an entry: below its head, or behind the key that its kind names."""
    text, _ = decode(data, path)
    if not path.endswith((".yaml", ".yml")):
        parts, _ = split(text, path)
        return parts.text if parts else ""
    return next(_behind(text, path, key), "")


def _behind(text: str, path: str, key: str) -> Iterator[str]:
    for name, node in compose(text, path)[0].pairs:
        if name.text.strip().lower() == key and isinstance(node, Scalar):
            yield node.text


def _write_entry(target: Path, said: dict[str, Any]) -> None:
    """Write an entry twice: as Markdown with a head, and as JSON."""
    import yaml

    head = {key: value for key, value in said.items() if key != "body"}
    matter = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=110)
    name = target.with_suffix("")
    name.with_name(f"{name.name}.md").write_text(
        f"---\n{matter}---\n\n{said['body'].strip()}\n", encoding="utf-8", newline="\n"
    )
    _write_json(name.with_name(f"{name.name}.json"), said)


def _write_json(target: Path, said: dict[str, Any]) -> None:
    target.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
