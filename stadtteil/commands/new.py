"""`stadtteil new`: makes the file of a new entry, with every key that it may have, explained."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from stadtteil.commands.clock import day, zone_of
from stadtteil.commands.saying import say
from stadtteil.commands.skeleton import listed, markdown, quoted, record
from stadtteil.misuse import StadtteilError
from stadtteil.model.fields import fields_of
from stadtteil.model.fields.choices import meant
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_FOLDER, BY_NAME
from stadtteil.model.text.slugs import short, slug
from stadtteil.project import Project
from stadtteil.words.languages import language_of

TEXTS = ("artikel", "seite")
"""Kinds that are texts first, and so Markdown with keys in front; the others are YAML records."""
BY_YEAR = ("artikel", "projekt")
LONGEST_NAME = 80
"""Bytes of a file's name: of a longer title only the beginning goes into it, and so into the address."""
SYNONYMS = {
    "article": "artikel",
    "beitrag": "artikel",
    "bericht": "artikel",
    "text": "artikel",
    "project": "projekt",
    "fund": "fonds",
    "partner": "akteur",
    "verein": "akteur",
    "gruppe": "akteur",
    "district": "quartier",
    "stadtteil": "quartier",
    "page": "seite",
}


def run(options: argparse.Namespace) -> int:
    """Make the file and say where it is; StadtteilError when there is one already."""
    project = Project(Path(options.project))
    kind = _kind(options.kind)
    date = _date(options.date, project)
    title = " ".join(options.title.split())
    path = _path(kind, title, date)
    known = {
        "titel": quoted(title),
        "name": quoted(title),
        "datum": date.isoformat(),
        "jahr": str(date.year),
        "fonds": _only_fund(project),
    }
    text = (markdown if kind.kind in TEXTS else record)(kind, _of_kind(kind, known))
    _write(project.root / path, path, text)
    say(f"Angelegt: {path}")
    say("Es ist noch ein Entwurf. Füllen Sie die leeren Angaben aus, dann löschen Sie „entwurf: ja“.")
    return 0


def _kind(word: str) -> type[Content]:
    lower = word.lower()
    found = BY_NAME.get(SYNONYMS.get(lower, lower)) or BY_FOLDER.get(lower)
    if found is None:
        close = meant(lower, (*BY_NAME, *SYNONYMS), 0.6)
        cure = f"Meinten Sie „{SYNONYMS.get(close, close)}“?" if close else f"Möglich: {listed(BY_NAME)}."
        raise StadtteilError(f"„{word}“ kann man nicht anlegen. {cure}")
    return found


def _date(written: str | None, project: Project) -> dt.date:
    """Return the day of the entry: today at the paper's place, a given one, or a year's first."""
    if not written:
        return dt.datetime.now(zone_of(project)).date()
    return day(f"{written}-01-01" if written.isdigit() and len(written) == 4 else written)


def _path(kind: type[Content], title: str, date: dt.date) -> str:
    name = short(slug(title), LONGEST_NAME)
    if not name:
        raise StadtteilError("Der Titel braucht mindestens einen Buchstaben oder eine Ziffer.")
    year = f"{date.year}/" if kind.kind in BY_YEAR else ""
    return f"content/{kind.folder}/{year}{name}.{'md' if kind.kind in TEXTS else 'yaml'}"


def _only_fund(project: Project) -> str:
    """Return the name of the fund, if there is just one to choose."""
    found = sorted(
        file.stem
        for file in (project.root / "content" / "fonds").glob("*")
        if file.suffix in {".yaml", ".yml", ".md"}
        and not file.name.startswith(".")
        and language_of(file.name) is None
    )
    return found[0] if len(found) == 1 else ""


def _of_kind(kind: type[Content], known: dict[str, str]) -> dict[str, str]:
    """Return those of the known values that this kind must have; `jahr` also serves its sections."""
    required = {field.key for field in fields_of(kind).values() if field.required}
    return {key: value for key, value in known.items() if key in required or key == "jahr"}


def _write(file: Path, path: str, text: str) -> None:
    """Write a file that was not there before, under whatever ending."""
    alike = (one for one in sorted(file.parent.glob(f"{file.stem}.*")) if language_of(one.name) is None)
    taken = next(alike, None)
    if taken is not None:
        shown = f"{path.rpartition('/')[0]}/{taken.name}"
        raise StadtteilError(
            f"Die Datei {shown} gibt es schon. Ergänzen Sie sie, oder wählen Sie einen anderen Titel."
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
