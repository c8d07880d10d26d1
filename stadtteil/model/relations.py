"""What linking found out about the entries of a paper. How it did so this does not know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from stadtteil.model.card import Body, Image, Link
from stadtteil.model.entry import Entry
from stadtteil.model.outline import Outline
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

    def over(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return entries, those that are translated as their translations."""
        return tuple(self.entries.get(entry.id, entry) for entry in entries)


class Relations(msgspec.Struct, frozen=True):
    """What linking found out: who mentions whom, what fills which hole, which pictures are used.

    `images` is keyed by the path of an entry and the file as it names it; `picture_files` are the files
    of pictures by their place in the site; `withheld` says by path why pictures are not shown any more.
    `outlines` say by the ids of entries where these end; one in error has no polygons. `language` is that of
    those who see it so; `translations` are by the tags of all others. Who mentions whom is told of the
    originals.
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
    outlines: Mapping[str, Outline] = {}

    def translations_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Return what says the same in further languages."""
        found = (said.entries.get(entry.id) for said in self.translations.values())
        return tuple(one for one in found if one)

    def in_language(self, language: Language) -> Relations:
        """Return the same for readers of a further language: translations stand where there are some."""
        said = self.translations[language.code]
        return replace(
            self,
            language=language,
            targets={
                id_: {field: said.over(found) for field, found in fields.items()}
                for id_, fields in self.targets.items()
            },
            referrers={id_: said.over(found) for id_, found in self.referrers.items()},
            bodies={**self.bodies, **said.bodies},
            navigation=said.navigation,
            footer=said.footer,
        )
