"""What a catalogue says of all that the code asks for. Knows no paper, and how nothing is shown."""

from __future__ import annotations

import msgspec

from stadtteil import words
from stadtteil.words.catalogue import Catalogue, msgids_of, read_catalogue
from stadtteil.words.languages import Language

TEMPLATE = "stadtteil.pot"


class Completeness(msgspec.Struct, frozen=True):
    """What a language says of `asked` texts: German ones that are `missing`, and such as nobody asks for.

    `reviewer` is the native speaker who has read it, and when; empty until somebody has. Without a
    catalogue all texts are missing.
    """

    language: Language
    asked: int
    missing: tuple[str, ...]
    outdated: tuple[str, ...]
    reviewer: str


def completeness_of(language: Language) -> Completeness:
    """Return what the shipped catalogue of a language says. Raises ValueError where it is not one."""
    template = words.CATALOGUES / TEMPLATE
    asked = msgids_of(template.read_text(encoding="utf-8"), TEMPLATE)
    file = words.CATALOGUES / f"{language.code}.po"
    said = Catalogue({}, {}, None)
    if file.is_file():
        said = read_catalogue(file.read_text(encoding="utf-8"), file.name)
    missing = tuple(_bare(one) for one in asked if one not in said.texts)
    known = frozenset(asked)
    outdated = tuple(_bare(one) for one in said.texts if one not in known)
    return Completeness(language, len(asked), missing, outdated, said.reviewer)


def _bare(msgid: str) -> str:
    """Return a text without what tells translators which of its meanings is meant."""
    return msgid.rpartition("\x04")[2]
