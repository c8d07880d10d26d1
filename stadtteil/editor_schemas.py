"""The schemas of all files of a paper, and the settings that tell code editors which is for which file.

Knows how files are called. What may stand in them the fields say.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from stadtteil.misuse import StadtteilError
from stadtteil.model.downloads.details import DownloadDetails
from stadtteil.model.fields import Record
from stadtteil.model.kinds import KINDS
from stadtteil.model.picture_formats import SUFFIXES
from stadtteil.model.pictures.captions import PictureWords
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.settings import Settings
from stadtteil.record_schema import record_schema
from stadtteil.type_schema import Schema
from stadtteil.words.languages import SHIPPED

FOLDER = ".vscode/stadtteil"
"""Where the schemas lie in a paper's folder."""
SETTINGS = ".vscode/settings.json"
_BY_PATTERN = "yaml.schemas"
_YAML = "{yaml,yml}"
_LANGUAGES = f"{{{','.join(language.suffix for language in SHIPPED.values())}}}"
_PICTURES = f"{{{','.join(suffix.removeprefix('.') for suffix in SUFFIXES)}}}"


class EditorSchema(NamedTuple):
    """A schema, the name of its file, and the files that it is for, as patterns from the paper's folder.

    A pattern that begins with `!` takes files out.
    """

    name: str
    schema: Schema
    files: tuple[str, ...]


def editor_schemas() -> Iterator[EditorSchema]:
    """Yield the schemas of everything that is written as keys and values, with translations beside."""
    yield from _both("site", Settings, "Einstellungen der Zeitung", "content/site")
    for kind in KINDS:
        yield from _both(kind.kind, kind, kind.noun, f"content/{kind.folder}/**/*", kind.body_key)
    rights = record_schema(Rights, "Angaben zu einem Bild")
    yield EditorSchema("bild", rights, (f"content/**/*.{_PICTURES}.{_YAML}",))
    captions = record_schema(PictureWords, "Angaben zu einem Bild, übersetzt")
    yield EditorSchema("bild-uebersetzung", captions, (f"content/**/*.{_PICTURES}.{_LANGUAGES}.{_YAML}",))
    details = record_schema(DownloadDetails, "Angaben zu einer Datei")
    yield EditorSchema("datei", details, (f"content/dateien/**/*.{_YAML}",))


def _both(
    name: str, record: type[Record], noun: str, files: str, body_key: str = ""
) -> Iterator[EditorSchema]:
    """Yield the schema of originals, and that of their translations."""
    pattern, translated = f"{files}.{_YAML}", f"{files}.{_LANGUAGES}.{_YAML}"
    own = record_schema(record, noun, body_key=body_key)
    yield EditorSchema(name, own, (pattern, f"!{translated}"))
    other = record_schema(record, f"{noun}, übersetzt", partial=True, body_key=body_key)
    yield EditorSchema(f"{name}-uebersetzung", other, (translated,))


def with_schemas(settings: str, schemas: Mapping[str, tuple[str, ...]]) -> str:
    """Return the text of an editor's settings with our schemas in them, and all else as it was.

    `schemas` are patterns by the name of a schema. StadtteilError where the settings cannot be understood
    without losing something, as where they hold remarks.
    """
    try:
        known: Any = json.loads(settings) if settings.strip() else {}
    except ValueError:
        known = None
    ours = {_reference(name): list(files) for name, files in schemas.items()}
    before = known.get(_BY_PATTERN, {}) if isinstance(known, dict) else None
    if not isinstance(before, dict):
        shown = json.dumps({_BY_PATTERN: ours}, ensure_ascii=False)
        raise StadtteilError(
            f"{SETTINGS} enthält Bemerkungen oder anderes, was dabei verloren ginge. "
            f"Ergänzen Sie darin selbst: {shown[1:-1]}"
        )
    others = {name: files for name, files in before.items() if not name.startswith(_reference(""))}
    wanted = {**known, _BY_PATTERN: {**others, **ours}}
    if wanted == known:
        return settings
    return json.dumps(wanted, ensure_ascii=False, indent=4) + "\n"


def _reference(name: str) -> str:
    """Return how settings name a schema; of no name, how all of ours begin."""
    return f"./{FOLDER}/{name}.json" if name else f"./{FOLDER}/"
