"""`stadtteil new`: makes the file of a new entry, with every key that it may have, explained."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from stadtteil.commands.zone import zone_of
from stadtteil.model.fields import Field, fields_of
from stadtteil.model.fields.choices import did_you_mean
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_FOLDER, BY_NAME
from stadtteil.model.slugs import slug
from stadtteil.misuse import StadtteilError
from stadtteil.project import Project

TITLES = ("titel", "name")
WRITTEN = ("artikel", "seite")
"""Kinds that are texts first, and so Markdown with front matter; the others are YAML records."""
BY_YEAR = ("artikel", "projekt")


def run(options: argparse.Namespace) -> int:
    """Make the file and say where it is; StadtteilError when there is one already."""
    project = Project(Path(options.project))
    kind = _kind(options.kind)
    day = _day(options.date, project)
    name = slug(options.title)
    if not name:
        raise StadtteilError("Der Titel braucht mindestens einen Buchstaben oder eine Ziffer.")
    suffix = "md" if kind.kind in WRITTEN else "yaml"
    year = f"{day.year}/" if kind.kind in BY_YEAR else ""
    path = f"content/{kind.folder}/{year}{name}.{suffix}"
    file = project.root / path
    if file.exists():
        raise StadtteilError(
            f"Die Datei {path} gibt es schon. Wählen Sie einen anderen Titel, oder öffnen Sie sie."
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(skeleton(kind, options.title, day), encoding="utf-8", newline="\n")
    print(f"Angelegt: {path}")
    print("Füllen Sie die Angaben aus; Zeilen mit # am Anfang sind Vorschläge und dürfen weg.")
    return 0


def _kind(word: str) -> type[Content]:
    lower = word.lower()
    found = BY_NAME.get(lower) or BY_FOLDER.get(lower)
    if found is None:
        raise StadtteilError(f"„{word}“ kann man nicht anlegen. {did_you_mean(lower, BY_NAME)}")
    return found


def _day(written: str | None, project: Project) -> dt.date:
    today = dt.datetime.now(zone_of(project)).date()
    if not written:
        return today
    try:
        return (
            dt.date(int(written), 1, 1)
            if written.isdigit() and len(written) == 4
            else dt.date.fromisoformat(written)
        )
    except ValueError:
        raise StadtteilError(f"„{written}“ ist kein Datum. Beispiel: 2026-09-14") from None


def skeleton(kind: type[Content], title: str, day: dt.date) -> str:
    """Return the text of a new file: required keys to fill in, all others as comments."""
    lines = list(_keys(kind, title, day))
    if kind.kind in WRITTEN:
        return "\n".join(["---", *lines, "---", "", "Hier steht der Text.", ""])
    body = [f"{kind.body_key}: |", "  Hier steht der Text, so lang er sein soll.", ""]
    return "\n".join([*lines, "", *body])


def _keys(kind: type[Content], title: str, day: dt.date) -> Iterator[str]:
    fields = list(fields_of(kind).values())
    for field in (
        *(field for field in fields if field.required),
        *(field for field in fields if not field.required),
    ):
        about = f"{field.label}. {field.help}".strip() if field.help else field.label
        value = _value(field, title, day)
        if field.required:
            yield f"# {about}"
            yield f"{field.key}: {value}"
        else:
            yield f"# {field.key}: {value}".rstrip() + f"   # {about}"


def _value(field: Field, title: str, day: dt.date) -> str:
    """Return what stands behind a key: the title, the day, else the field's example."""
    if field.required and field.key in TITLES:
        return "'" + title.replace("'", "''") + "'"
    if field.required and field.key == "datum":
        return day.isoformat()
    if field.required and field.key == "jahr":
        return str(day.year)
    return field.example
