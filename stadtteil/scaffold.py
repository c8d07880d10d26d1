"""The text of a new file: every key that a kind of content has, explained, from the fields' declarations.

What only the editor can know stays empty, so that no example is left in by mistake.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from stadtteil.model.fields import Choice, Field, Group, Many, Record, fields_of
from stadtteil.model.kind import Content

WIDTH = 100
_INTRODUCTION = """\
Was hinter einem Doppelpunkt fehlt, muss noch hinein. Zeilen mit # am Anfang gelten nicht: \
Soll eine gelten, löschen Sie das #. Was Sie nicht brauchen, darf weg."""


PLACEHOLDER = "<!-- Hier beginnt der Text. -->"
"""Stands where the text goes, and is no text."""
_DRAFT = (
    "Entwurf: Noch sieht niemand diesen Eintrag, und was fehlt, hält niemanden auf. "
    "Ist er fertig, löschen Sie die nächste Zeile."
)


def markdown(kind: type[Content], known: Mapping[str, str]) -> str:
    """Return a text with its keys in front; `known` are values by key."""
    return "\n".join(["---", *_keys(kind, known), "---", "", PLACEHOLDER, ""])


def record(kind: type[Content], known: Mapping[str, str]) -> str:
    """Return a record of keys only; its text is one of them."""
    body = [
        "",
        "# Der ausführliche Text, in Absätzen, eingerückt:",
        f"#{kind.body_key}: |",
        f"#  {PLACEHOLDER}",
        "",
    ]
    return "\n".join([*_keys(kind, known), *body])


def _keys(kind: type[Content], known: Mapping[str, str]) -> Iterator[str]:
    yield from _comment(_INTRODUCTION)
    yield ""
    yield from _comment(_DRAFT)
    yield f"{fields_of(Content)['draft'].key}: ja"
    for field in _in_order(kind):
        yield ""
        yield from _comment(_about(field))
        value = known.get(field.key, "")
        if field.required or value:
            if not value:
                yield from _comment(_choices(field) or _example(field))
            yield from _lines(field, value, known, filled=False)
        else:
            yield from _comment(_choices(field))
            yield from (f"#{line}" for line in _lines(field, "", known, filled=True))


def _in_order(kind: type[Content]) -> list[Field]:
    """Return what is required first, then what is advised, and last what any kind has."""
    shared = fields_of(Content)
    fields = fields_of(kind)
    own = [field for name, field in fields.items() if name not in shared]
    rest = [field for name, field in fields.items() if name in shared and name != "draft"]
    return [*sorted(own, key=lambda field: (not field.required, not field.suggested)), *rest]


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
    return textwrap.wrap(text, WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def _lines(field: Field, value: str, known: Mapping[str, str], *, filled: bool) -> Iterator[str]:
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


def _nested(inner: type[Record], known: Mapping[str, str], *, listed: bool) -> Iterator[str]:
    """Yield the keys of a section, each with its label; in a list the first one has a dash."""
    for number, field in enumerate(fields_of(inner).values()):
        lead = ("  - " if number == 0 else "    ") if listed else "  "
        value = known.get(field.key, "") if field.key == "jahr" else ""
        label = _choices(field) or field.label
        yield f"{lead}{field.key}: {value}".rstrip() + f"   # {label}"


def quoted(text: str) -> str:
    """Return a text as YAML takes it whatever is in it.

    >>> quoted("Rock 'n' Roll: heute")
    "'Rock ''n'' Roll: heute'"
    """
    return "'" + text.replace("'", "''") + "'"


def listed(words: Iterable[str]) -> str:
    """Return words as people list them.

    >>> listed(["artikel", "projekt", "seite"])
    'artikel, projekt oder seite'
    """
    *some, last = words
    return f"{', '.join(some)} oder {last}" if some else last
