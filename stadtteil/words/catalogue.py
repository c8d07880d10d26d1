"""Reads a catalogue of translations, a file of GNU gettext (`.po`). Knows the format, and no language."""

from __future__ import annotations

import gettext
import json
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

_LINE = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s+)?(".*")')
_REVIEWED = re.compile(r"^X-Reviewed:\s*yes\s*\((.+)\)\s*$", re.MULTILINE)
_RULE = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+)")


class Catalogue(NamedTuple):
    """What a language says: texts by their German, the forms of those that count by the German for one.

    A text with a context has that and U+0004 before it. `form` returns which of the forms stands with a
    number, counted from zero; None where the file does not say. `reviewer` is the native speaker who has read
    it, and when (`X-Reviewed: yes (name, date)` in the head); empty until somebody has.
    """

    texts: dict[str, str]
    plurals: dict[str, tuple[str, ...]]
    form: Callable[[int], int] | None
    reviewer: str = ""


def read_catalogue(text: str, name: str) -> Catalogue:
    r"""Return what a `.po` file says; what is empty, doubtful (`fuzzy`) or commented out is not translated.

    Raises ValueError, with `name` and the line, where it is not written as such a file.

    >>> read_catalogue('msgid "Archiv"\nmsgstr "Arşiv"\n', "tr.po").texts
    {'Archiv': 'Arşiv'}
    """
    texts: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    count, form, reviewer = 0, None, ""
    for entry in _entries(text, name):
        msgid = entry.get("msgid", "")
        forms = tuple(said for key, said in entry.items() if key.startswith("msgstr["))
        if not msgid:
            rule = _RULE.search(entry.get("msgstr", ""))
            count, form = (int(rule[1]), gettext.c2py(rule[2].strip())) if rule else (0, None)
            review = _REVIEWED.search(entry.get("msgstr", ""))
            reviewer = review[1] if review else ""
        elif forms and len(forms) == count and all(forms):
            plurals[msgid] = forms
            texts.setdefault(msgid, forms[0])
        elif entry.get("msgstr"):
            context = (entry["msgctxt"],) if "msgctxt" in entry else ()
            texts["\x04".join((*context, msgid))] = entry["msgstr"]
    return Catalogue(texts, plurals, form, reviewer)


class Message(NamedTuple):
    """A text that the code asks for: its German for one thing, for others if it counts, and its context."""

    one: str
    other: str = ""
    context: str = ""

    @property
    def msgid(self) -> str:
        """What a `Catalogue` knows it by."""
        return "\x04".join((*filter(None, [self.context]), self.one))


def messages_of(text: str, name: str) -> tuple[Message, ...]:
    r"""Return the texts that a `.po` or `.pot` file has, in order.

    Raises ValueError, with `name` and the line, where it is not written as such a file.

    >>> messages_of('msgid "Ort"\nmsgid_plural "Orte"\nmsgstr[0] ""\n', "stadtteil.pot")
    (Message(one='Ort', other='Orte', context=''),)
    """
    entries = (entry for entry in _entries(text, name) if entry.get("msgid"))
    return tuple(
        Message(one["msgid"], one.get("msgid_plural", ""), one.get("msgctxt", "")) for one in entries
    )


def msgids_of(text: str, name: str) -> tuple[str, ...]:
    r"""Return the German texts of a `.po` or `.pot` file in order, as keys of a `Catalogue`.

    Raises ValueError, with `name` and the line, where it is not written as such a file.

    >>> msgids_of('msgid "Archiv"\nmsgstr ""\n', "stadtteil.pot")
    ('Archiv',)
    """
    return tuple(message.msgid for message in messages_of(text, name))


def _entries(text: str, name: str) -> Iterator[dict[str, str]]:
    """Yield each entry that is not doubtful as its keywords and their texts."""
    entry: dict[str, str] = {}
    keyword, doubtful = "", False
    for number, raw in enumerate([*text.splitlines(), ""], 1):
        line = raw.strip()
        found = _LINE.fullmatch(line)
        if "msgstr" in keyword and (not found or found[1] in {"msgctxt", "msgid"}):
            if not doubtful:
                yield entry
            entry, keyword, doubtful = {}, "", False
        if found and (found[1] or keyword):
            keyword = found[1] or keyword
            entry[keyword] = entry.get(keyword, "") + str(json.loads(found[2]))
        elif line and not line.startswith("#"):
            raise ValueError(f"{name}, line {number}: not a line of a catalogue: {line}")
        doubtful = doubtful or (line.startswith("#,") and "fuzzy" in line)
