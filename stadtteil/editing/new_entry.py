"""Where a new entry is filed, and its file with what is known of it and nothing else. Knows no kind by name.

`stadtteil new` files its entries here as well, but explains in them every key.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from stadtteil.editing.asked import ValueChange
from stadtteil.editing.edited import edited
from stadtteil.editing.refusal import Refusal
from stadtteil.model.fields import fields_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.source import TEXTS
from stadtteil.model.text.slugs import short, slug
from stadtteil.project import Project
from stadtteil.scaffold import Known, known_values
from stadtteil.words.languages import language_of

_LONGEST_NAME = 80
"""Bytes of a file's name: of a longer title only the beginning goes into it, and so into the address."""
_NO_NAME = Refusal("Der Titel braucht mindestens einen Buchstaben oder eine Ziffer.")
_TAKEN = "Die Datei {path} gibt es schon. Ergänzen Sie sie, oder wählen Sie einen anderen Titel."


class NewEntry(msgspec.Struct, frozen=True):
    """A new entry: the path of its file, relative to the project, and its bytes."""

    path: str
    data: bytes


def new_entry(project: Project, kind: type[Content], title: str, date: dt.date) -> NewEntry | Refusal:
    """Return a new draft that says what is known of it; it is for others to save.

    It holds no remarks: whoever looks into it one day finds only what is filled in, under words that explain
    themselves.
    """
    title = " ".join(title.split())
    path = free_path(project.root, kind, title, date)
    if isinstance(path, Refusal):
        return path
    values = known_values(kind, known_of(project, title, date))
    empty = b"---\n---\n" if kind.file_format == "md" else b""
    draft = ValueChange((fields_of(Content)["draft"].key,), "ja")
    data = edited(path, empty, [draft, *(ValueChange((key,), value) for key, value in values.items())])
    return data if isinstance(data, Refusal) else NewEntry(path, data)


def known_of(project: Project, title: str, date: dt.date) -> Known:
    """Return what is known of a new entry of a project."""
    return Known(title, date, lambda name: default_entry(project.root, BY_NAME[name]))


def free_path(root: Path, kind: type[Content], title: str, date: dt.date) -> str | Refusal:
    """Return where an entry is filed in the project at `root`, where no other is, under whatever ending."""
    name = short(slug(title), _LONGEST_NAME)
    if not name:
        return _NO_NAME
    year = f"{date.year}/" if kind.by_year else ""
    folder = f"content/{kind.folder}/{year}"
    alike = sorted((root / folder).glob(f"{name}.*"))
    taken = next((one for one in alike if language_of(one.name) is None), None)
    return (
        Refusal(_TAKEN.format(path=f"{folder}{taken.name}"))
        if taken
        else f"{folder}{name}.{kind.file_format}"
    )


def default_entry(root: Path, kind: type[Content]) -> str:
    """Return the name of the only entry of a kind where that may be taken for granted; else nothing."""
    if not kind.default_if_only:
        return ""
    found = [
        file.stem
        for file in (root / "content" / kind.folder).rglob("*")
        if file.suffix in TEXTS and not file.name.startswith(".") and language_of(file.name) is None
    ]
    return found[0] if len(found) == 1 else ""
