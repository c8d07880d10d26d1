"""The text of a new translation's file, and the line in it that says from which version it was made.

Knows the words that are to be translated, not where the file lies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from stadtteil.model.fields import fields_of
from stadtteil.model.fields.field import names_of
from stadtteil.model.kind import Content
from stadtteil.model.reading.wording import Wording
from stadtteil.words.languages import Language

_INTRODUCTION = """\
# Übersetzung: {name}. Hier steht noch alles auf {own}; schreiben Sie darüber.
# Was Sie nicht übersetzen, löschen Sie: Dann gilt das Original. Daten, Beträge, Bilder und Links
# stehen nur dort. Ist die Übersetzung fertig, löschen Sie die Zeile mit „entwurf“.
"""
_KEY = fields_of(Content)["translated_from"].key
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_FENCE = re.compile(r"\ufeff?[ \t]*(?:---|\.\.\.)[ \t]*[\r\n]*")
_NAMES = "|".join(key for key, name in names_of(Content).items() if name == "translated_from")
_SAID = re.compile(
    rf"(?P<key>\ufeff?(?:{_NAMES})[ \t]*:)(?P<gap>[ \t]*)"
    r"(?:'[^'\r\n]*'|\"[^\"\r\n]*\"|[^#\r\n]*?)(?=[ \t]*(?:[#\r\n]|$))",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[^\W\d_][\w -]*[\w.!?]")
_MEANS_MORE = frozenset({"ja", "nein", "yes", "no", "true", "false", "null", "on", "off"})


def draft_of(wording: Wording, language: Language, own: Language) -> str:
    """Return the file of a translation that is still to be made: the original's words, to be written over.

    `own` is the language that these are in.
    """
    head = [f"{fields_of(Content)['draft'].key}: ja", noted(wording.digest)]
    for key, value in wording.keys.items():
        head += _lines(key, value, "")
    introduction = _INTRODUCTION.format(name=language.name, own=own.name)
    if not wording.body_key:
        return f"---\n{introduction}" + "\n".join(head) + f"\n---\n\n{wording.text}\n"
    body = list(_lines(wording.body_key, wording.text, "")) if wording.text else []
    return introduction + "\n".join([*head, *body]) + "\n"


def _lines(key: str, value: Any, indent: str) -> Iterator[str]:
    """Yield a key with what stands behind it."""
    if isinstance(value, str):
        yield from _scalar(f"{indent}{key}:", value, indent)
        return
    yield f"{indent}{key}:"
    yield from _within(value, f"{indent}  ")


def _within(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _lines(key, inner, indent)
        return
    for item in value:
        if isinstance(item, str):
            yield from _scalar(f"{indent}-", item, indent)
            continue
        first, *rest = _within(item, f"{indent}  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest


def _scalar(lead: str, text: str, indent: str) -> Iterator[str]:
    """Yield a text as YAML takes it, whatever is in it: of several lines, as a block."""
    if "\n" not in text:
        plain = _PLAIN.fullmatch(text) and text.lower() not in _MEANS_MORE
        yield f"{lead} {text}" if plain else f"{lead} " + "'" + text.replace("'", "''") + "'"
        return
    # Where the first words are indented, YAML must be told that this is theirs; blanks at a line's end
    # stay, for two of them are a line break in Markdown.
    yield f"{lead} |2" if text.lstrip("\n")[:1].isspace() else f"{lead} |"
    yield from (f"{indent}  {line}" if line.strip() else "" for line in text.strip("\n").split("\n"))


def noted(digest: str) -> str:
    """Return the line that says from which version a translation is."""
    return f"{_KEY}: '{digest}'"


def renewed(text: str, digest: str, *, headed: bool) -> str:
    r"""Return a translation's file that says from which version it is; `headed` where it is Markdown.

    All else stays as it was written: ends of lines, remarks, the sign at the beginning of a file. Where no
    line is to be found that the key could stand on, nothing changes.

    >>> renewed("titel: Fest\r\n", "0a1b", headed=False)
    "uebersetzt_von: '0a1b'\r\ntitel: Fest\r\n"
    """
    lines = _LINES.findall(text)
    fences = [at for at, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if headed and len(fences) < 2:
        return text
    begin, end = (fences[0] + 1, fences[1]) if headed else (0, len(lines))
    for at in range(begin, end):
        found = _SAID.match(lines[at])
        if found:
            lines[at] = f"{found['key']}{found['gap'] or ' '}'{digest}'{lines[at][found.end() :]}"
            return "".join(lines)
    ending = next((line[len(line.rstrip("\r\n")) :] for line in lines), "") or "\n"
    mark = "\ufeff" if not begin and text.startswith("\ufeff") else ""
    head, rest = "".join(lines[:begin]), "".join(lines[begin:])
    return f"{head}{mark}{noted(digest)}{ending}{rest.removeprefix(mark)}"
