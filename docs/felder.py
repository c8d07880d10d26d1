"""The tables of docs/redaktion.md and docs/layouts.md, made from the declarations in the code.

    .venv/bin/python -m docs.felder

writes anew what stands between `<!-- felder:NAME -->` and `<!-- /felder -->`; tests/test_docs.py holds
that this changes nothing.
"""

from __future__ import annotations

import functools
import inspect
import re
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from stadtteil.model.card import Body
from stadtteil.model.downloads.details import DownloadDetails
from stadtteil.model.fields import Choice, Field, FieldType, Group, Many, Record, fields_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import KINDS
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.settings import Settings
from stadtteil.outputs import modules
from stadtteil.rendering.page import Frame, Head, PageView

FOLDER = Path(__file__).resolve().parent
FILES = ("redaktion.md", "layouts.md")

_MARKED = re.compile(r"(?<=<!-- felder:)([\w.-]+)( -->\n).*?(?=<!-- /felder -->)", re.DOTALL)


# What editors write


def keys_of(record: type[Record]) -> str:
    """Return the table of a record's own keys; below it, one for each section that a key opens."""
    shared = fields_of(Content) if issubclass(record, Content) and record is not Content else {}
    fields = {name: field for name, field in fields_of(record).items() if name not in shared}
    required = {name: field for name, field in fields.items() if field.required}
    parts = [_table(_HEAD, (_row(name, field) for name, field in {**required, **fields}.items()))]
    for field in fields.values():
        section = _inner(field.type)
        if isinstance(section, Group):
            parts += [f"In `{field.key}` stehen eigene Schlüssel:", keys_of(section.record)]
    return "\n\n".join(parts)


_HEAD = ("Schlüssel", "nötig", "Bedeutung", "Beispiel", "heißt auch")


def _row(name: str, field: Field) -> tuple[str, ...]:
    others = dict.fromkeys((name.rstrip("_"), *field.also))
    also = ", ".join(f"`{other}`" for other in others if other != field.key)
    return (f"`{field.key}`", "ja" if field.required else "", _meaning(field), _example(field), also)


def _meaning(field: Field) -> str:
    label = field.label if field.label.endswith("?") else f"{field.label}."
    meaning = f"{label} {field.help}".strip()
    inner = _inner(field.type)
    if isinstance(inner, Choice) and not all(word in meaning for word in inner.options):
        spellings = {word.lower(): word for word in reversed(inner.options)}
        meaning += f" Möglich: {', '.join(reversed(spellings.values()))}."
    return meaning


def _example(field: Field) -> str:
    if field.example:
        return f"`{field.example}`"
    if isinstance(_inner(field.type), Group):
        return "siehe unten"
    return f"*{'eine Liste, je Punkt ' if isinstance(field.type, Many) else ''}{_inner(field.type).noun}*"


def _inner(field_type: FieldType) -> FieldType:
    return field_type.of if isinstance(field_type, Many) else field_type


# What templates get


@functools.cache
def pages_by_template() -> Mapping[str, type[msgspec.Struct]]:
    """Return what each template of a page shows, in the order of the outputs.

    A view without a layout is that of the kinds.
    """
    order = [module.__name__ for module in modules()]
    views = sorted(PageView.__subclasses__(), key=lambda view: (order.index(_module_of(view)), view.layout))
    found: dict[str, type[msgspec.Struct]] = {}
    for view in views:
        if view.layout:
            found[view.layout] = typing.get_type_hints(view)["content"]
        else:
            found.update({kind.template: kind.page_type for kind in KINDS if kind.page_type})
    return found


def _module_of(view: type[PageView]) -> str:
    """Return the output that a view belongs to: a module, or the package that it is in."""
    return ".".join(view.__module__.split(".")[:3])


def pages() -> str:
    """Return, for each template, what its page shows."""
    parts = []
    for template, shown in pages_by_template().items():
        parts += [f"### {template}", *_shown(shown)]
    return "\n\n".join(parts)


def faces() -> str:
    """Return the values that pages, their frame and their heads are made of."""
    parts = []
    starts: list[type[msgspec.Struct]] = [*pages_by_template().values(), Frame, Head]
    for face in sorted(_reachable(starts), key=lambda face: face.__name__):
        parts += [f"### {face.__name__}", *_shown(face)]
    return "\n\n".join(parts)


def struct(shown: type[msgspec.Struct]) -> str:
    """Return what a value holds: its sentence, then its fields."""
    return "\n\n".join(_shown(shown))


def _shown(shown: type[msgspec.Struct]) -> Iterator[str]:
    yield inspect.cleandoc(shown.__doc__ or "")
    rows = ((f"`{name}`", _words(hint)) for name, hint in _hints(shown).items())
    yield _table(("name", "what it is"), rows)


def _hints(shown: type[msgspec.Struct]) -> dict[str, object]:
    hints = typing.get_type_hints(shown)
    return {name: hints[name] for name in shown.__struct_fields__}


_WORDS: Mapping[object, str] = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    Body: "the text itself: write `{{ body }}`, not this",
}


def _words(hint: object) -> str:
    """Return a type in words."""
    if hint in _WORDS:
        return _WORDS[hint]
    arguments = [argument for argument in typing.get_args(hint) if argument not in {types.NoneType, Ellipsis}]
    if isinstance(hint, types.UnionType):
        return " or ".join(map(_words, arguments)) + ", or none"
    if typing.get_origin(hint) is tuple:
        return f"list: {_words(arguments[0])}"
    if typing.get_origin(hint) is dict:
        return f"{_words(arguments[1])} by name"
    name = getattr(hint, "__name__", str(hint))
    return f"[{name}](#{name.lower()})"


def _reachable(starts: Iterable[type[msgspec.Struct]]) -> set[type[msgspec.Struct]]:
    """Return the structs that some structs hold at any depth, without these themselves and the bodies."""
    found: set[type[msgspec.Struct]] = set()
    waiting = list(starts)
    while waiting:
        for hint in _hints(waiting.pop()).values():
            for part in _parts(hint):
                if isinstance(part, type) and issubclass(part, msgspec.Struct) and part not in found | {Body}:
                    found.add(part)
                    waiting.append(part)
    return found


def _parts(hint: object) -> Iterator[object]:
    yield hint
    for argument in typing.get_args(hint):
        yield from _parts(argument)


# Both


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


TABLES: Mapping[str, Callable[[], str]] = {
    "alle": functools.partial(keys_of, Content),
    **{kind.kind: functools.partial(keys_of, kind) for kind in KINDS},
    "rechte": functools.partial(keys_of, Rights),
    "angaben": functools.partial(keys_of, DownloadDetails),
    "site": functools.partial(keys_of, Settings),
    "pages": pages,
    "faces": faces,
    "frame": functools.partial(struct, Frame),
    "head": functools.partial(struct, Head),
}


def renewed(text: str) -> str:
    """Return a text with all its tables as the code has them now."""
    return _MARKED.sub(lambda found: f"{found[1]}{found[2]}\n{TABLES[found[1]]()}\n\n", text)


def main() -> None:
    """Rewrite the files whose tables are out of date, and name them."""
    for name in FILES:
        file = FOLDER / name
        before = file.read_text(encoding="utf-8")
        after = renewed(before)
        if after != before:
            file.write_text(after, encoding="utf-8", newline="\n")
            print(f"docs/{name}")


if __name__ == "__main__":
    main()
