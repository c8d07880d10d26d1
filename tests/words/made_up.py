"""A made-up language for tests: every text of the code in brackets, so that all others stand bare."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from stadtteil import words
from stadtteil.rendering import templates
from stadtteil.words import folding
from stadtteil.words.formats import GERMAN_FORMATS, Formats
from tests.space import ROOT

MADE_UP = "qaa"
"""Its tag: one of those that ISO 639-2 leaves for everybody's own use."""


def catalogue() -> str:
    """Return the catalogue of the made-up language: each text, in brackets, for one and for several."""
    with (ROOT / "stadtteil/words/stadtteil.pot").open("rb") as file:
        template = read_po(file)
    lines = ['msgid ""', 'msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"', ""]
    for context, one, other in texts_of(template):
        lines += [f"msgctxt {_quoted(context)}"] if context else []
        lines.append(f"msgid {_quoted(one)}")
        if other:
            lines += [f"msgid_plural {_quoted(other)}", f"msgstr[0] {_quoted(bracketed(one))}"]
            lines += [f"msgstr[1] {_quoted(bracketed(other))}", ""]
        else:
            lines += [f"msgstr {_quoted(bracketed(one))}", ""]
    return "\n".join(lines)


def texts_of(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    """Yield texts: the context, the German for one, and for several; empty where there is none."""
    for message in catalog:
        one, *others = [message.id] if isinstance(message.id, str) else message.id
        if one:
            yield message.context or "", one, "".join(others)


def bracketed(text: str) -> str:
    """Return a text as the made-up language says it."""
    return f"⟦{text}⟧"


def formats() -> Formats:
    """Return how the made-up language writes: as German does, but for names in brackets."""
    names = ("months", "months_alone", "months_short", "weekdays", "weekdays_short")
    said = {name: tuple(map(bracketed, getattr(GERMAN_FORMATS, name))) for name in names}
    joined = {name: (", ", bracketed(" & "), bracketed(" & ")) for name in ("listed", "either")}
    return msgspec.structs.replace(GERMAN_FORMATS, **said, **joined)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@contextmanager
def speaking(
    monkeypatch: pytest.MonkeyPatch, folder: Path, language: str = MADE_UP, text: str = ""
) -> Iterator[None]:
    """Have the program know a language, the made-up one if no other is given, and forget it afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{language}.po").write_text(text or catalogue(), encoding="utf-8")
    (folder / f"{language}.json").write_bytes(msgspec.json.encode(formats()))
    with monkeypatch.context() as patch:
        patch.setattr(words, "CATALOGUES", folder)
        _forget()
        yield
    _forget()


def _forget() -> None:
    words._words_of.cache_clear()
    templates._environments.clear()
    folding.months.cache_clear()
    folding._names.cache_clear()
