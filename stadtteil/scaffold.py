"""The text of a new entry's file, or of a sidecar: every key that it may have, with label, help and example.

What only the editor can know stays empty, so that no example is left in by mistake.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from stadtteil.model.fields import CalendarDay, Choice, Field, Group, Many, Record, To, When, Year, fields_of
from stadtteil.model.kind import Content
from stadtteil.model.yaml.flow import Written, flow, quoted

Said = Mapping[str, Written]

_WIDTH = 100
_INTRODUCTION = """\
Was hinter einem Doppelpunkt fehlt, muss noch hinein. Zeilen mit # am Anfang gelten nicht: \
Soll eine gelten, löschen Sie das #. Was Sie nicht brauchen, darf weg."""

PLACEHOLDER = "<!-- Hier beginnt der Text. -->"
"""Stands where the text goes, and is no text."""
_DRAFT = (
    "Entwurf: Noch sieht niemand diesen Eintrag, und was fehlt, hält niemanden auf. "
    "Ist er fertig, löschen Sie die nächste Zeile."
)


class Known(NamedTuple):
    """What is known of a new entry before its editor has written a word.

    `default_entry` returns the name of the entry of a kind that can be taken for granted, or nothing.
    """

    title: str
    day: dt.date
    default_entry: Callable[[str], str]


def scaffold(kind: type[Content], known: Known) -> str:
    """Return the text of a new file, in the format that its kind declares."""
    keys = "\n".join(_keys(kind, known))
    if kind.file_format == "md":
        return f"---\n{keys}\n---\n\n{PLACEHOLDER}\n"
    body = f"#{kind.body_key}: |\n#  {PLACEHOLDER}\n"
    return f"{keys}\n\n# Der ausführliche Text, in Absätzen, eingerückt:\n{body}"


def known_values(kind: type[Content], known: Known) -> dict[str, str]:
    """Return what is known of a new entry, by the keys of a new file in their order."""
    said = {}
    for name, field in _in_order(kind):
        if field.required or field.filled:
            said[field.key] = known.title if name == kind.title_field else _value(field, known)
    return {key: value for key, value in said.items() if value}


def sidecar(details: type[Record], known: Known, said: Said | None = None) -> str:
    """Return the text of the file that stands beside a picture or a file to download.

    `said` is what is known already, by its German key.
    """
    fields = _by_need(fields_of(details).items())
    keys = [*_comment(_INTRODUCTION), *_filled_in(fields, "", known, said or {})]
    return "\n".join(keys) + "\n"


def _keys(kind: type[Content], known: Known) -> Iterator[str]:
    yield from _comment(_INTRODUCTION)
    yield ""
    yield from _comment(_DRAFT)
    yield f"{fields_of(Content)['draft'].key}: ja"
    yield from _filled_in(_in_order(kind), kind.title_field, known)


def _filled_in(
    fields: Iterable[tuple[str, Field]], title: str, known: Known, said: Said | None = None
) -> Iterator[str]:
    """Yield the lines of some fields; `title` is the attribute of the one that names the entry."""
    for name, field in fields:
        yield ""
        yield from _comment(_about(field))
        if said and said.get(field.key):
            yield f"{field.key}: {flow(said[field.key])}"
        elif field.required or field.filled:
            value = quoted(known.title) if name == title else _value(field, known)
            if not value:
                yield from _comment(_choices(field) or _example(field))
            yield from _lines(field, value, known, filled=False)
        else:
            yield from _comment(_choices(field))
            yield from (f"#{line}" for line in _lines(field, "", known, filled=True))


def _value(field: Field, known: Known) -> str:
    """Return what is known for a field by its type, as YAML; empty for what only the editor knows."""
    match field.type:
        case CalendarDay() | When():
            return known.day.isoformat()
        case Year():
            return str(known.day.year)
        case To(kind=kind):
            return known.default_entry(kind)
        case _:
            return ""


def _in_order(kind: type[Content]) -> list[tuple[str, Field]]:
    """Return fields by attribute: the required first, then the advised, and last what every kind has."""
    shared = fields_of(Content)
    fields = fields_of(kind)
    own = [item for item in fields.items() if item[0] not in shared]
    rest = [
        item
        for item in fields.items()
        if item[0] in shared and item[0] != "draft" and not item[1].of_translations
    ]
    return [*_by_need(own), *rest]


def order_of(record: type[Record]) -> list[str]:
    """Return the attributes of a record in the order in which a new file has their keys."""
    if issubclass(record, Content):
        translated = [name for name, field in fields_of(record).items() if field.of_translations]
        return ["draft", *translated, *(name for name, _ in _in_order(record))]
    return [name for name, _ in _by_need(fields_of(record).items())]


def _by_need(fields: Iterable[tuple[str, Field]]) -> list[tuple[str, Field]]:
    """Return fields, those that are needed first, then those that are advised."""
    return sorted(fields, key=lambda item: (not item[1].required, not item[1].suggested))


def _about(field: Field) -> str:
    label = field.label if field.label.endswith("?") else f"{field.label}."
    return f"{label} {field.help}".strip()


def _choices(field: Field) -> str:
    """Return the words that a field can hold, where only some are possible."""
    if not isinstance(field.type, Choice):
        return ""
    words = list({word.casefold(): word for word in reversed(field.type.options)}.values())[::-1]
    return "" if all(word in field.help for word in words) else f"Möglich: {', '.join(words)}"


def _example(field: Field) -> str:
    of = field.type.of if isinstance(field.type, Many) else field.type
    plain = field.example and not isinstance(of, Group | Choice)
    return f"Zum Beispiel: {field.example}" if plain else ""


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _lines(field: Field, value: str, known: Known, *, filled: bool) -> Iterator[str]:
    """Yield a key with what stands behind it; with `filled` its example, if nothing is known."""
    of = field.type.of if isinstance(field.type, Many) else field.type
    if isinstance(of, Group):
        yield f"{field.key}:"
        yield from _nested(of.record, known, listed=isinstance(field.type, Many))
        return
    example = field.example if filled else ""
    if filled and isinstance(of, Choice) and example not in of.options and not example.startswith("["):
        example = next(iter(of.options))
    yield f"{field.key}: {value or example}".rstrip()


def _nested(inner: type[Record], known: Known, *, listed: bool) -> Iterator[str]:
    """Yield the keys of a section, each with its label; in a list the first one has a dash."""
    for number, field in enumerate(fields_of(inner).values()):
        lead = ("  - " if number == 0 else "    ") if listed else "  "
        value = _value(field, known) if isinstance(field.type, Year) else ""
        label = _choices(field) or field.label
        yield f"{lead}{field.key}: {value}".rstrip() + f"   # {label}"


def listed(words: Iterable[str]) -> str:
    """Return words as people list them.

    >>> listed(["artikel", "projekt", "seite"])
    'artikel, projekt oder seite'
    """
    *some, last = words
    return f"{', '.join(some)} oder {last}" if some else last
