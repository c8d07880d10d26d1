"""What linking found out about the entries of a paper. How it did so this does not know."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from stadtteil.model.card import Body, Image, Link
from stadtteil.model.entry import Entry
from stadtteil.model.picture_file import PictureFile
from stadtteil.words.languages import Language


class Loose(msgspec.Struct, frozen=True):
    """A link to a place in the site that only the plan knows: checked when all files are planned."""

    path: str
    line: int
    column: int
    url: str


class Translations(msgspec.Struct, frozen=True):
    """What readers of a further language see: entries by id, their own texts, the navigation."""

    entries: Mapping[str, Entry]
    bodies: Mapping[str, Body]
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]


class Relations(msgspec.Struct, frozen=True):
    """What linking found out: who mentions whom, what fills which hole, which pictures are used.

    `images` is keyed by the path of an entry and the file as it names it; `picture_files` are the files
    of pictures by their place in the site; `withheld` says by path why pictures are not shown any more.
    `language` is that of those who see it so; `translations` are by the tags of all others. Who mentions
    whom is told of the originals.
    """

    targets: Mapping[str, Mapping[str, tuple[Entry, ...]]]
    referrers: Mapping[str, tuple[Entry, ...]]
    bodies: Mapping[str, Body]
    images: Mapping[tuple[str, str], Image]
    picture_files: Mapping[str, PictureFile]
    withheld: Mapping[str, str]
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    loose: tuple[Loose, ...]
    language: Language
    translations: Mapping[str, Translations]

    def in_language(self, language: Language) -> Relations:
        """Return the same for readers of a further language: translations stand where there are some."""
        said = self.translations[language.code]
        put = functools.partial(_put, said.entries)
        return replace(
            self,
            language=language,
            targets={
                id_: {field: put(found) for field, found in fields.items()}
                for id_, fields in self.targets.items()
            },
            referrers={id_: put(found) for id_, found in self.referrers.items()},
            bodies={**self.bodies, **said.bodies},
            navigation=said.navigation,
            footer=said.footer,
        )


def _put(translated: Mapping[str, Entry], entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(translated.get(entry.id, entry) for entry in entries)
