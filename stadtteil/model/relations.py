"""What linking found out about the entries of a paper. How it did so this does not know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from stadtteil.model.card import Body, Hole, Image, Link
from stadtteil.model.document import StoredFile, Variant
from stadtteil.model.download_file import DownloadFile
from stadtteil.model.entry import Entry
from stadtteil.model.outline import Outline
from stadtteil.model.picture_file import PictureFile
from stadtteil.model.settings import Settings
from stadtteil.words.languages import Language
from stadtteil.words.overrides import Overrides


class Loose(msgspec.Struct, frozen=True):
    """A link to a place in the site that only the plan knows: checked when all files are planned."""

    path: str
    line: int
    column: int
    url: str


class Translations(msgspec.Struct, frozen=True):
    """What readers of a further language see: entries by id, their own texts, the navigation.

    Among the entries are those that have a page in every language, translated or not. `moved` says by the
    hrefs of originals where the same stands for these readers, and by those with `#` behind them where it
    has the same anchors; `settings` are in their words. `images` are the pictures that say something in
    their language, by `src`.
    """

    entries: Mapping[str, Entry]
    bodies: Mapping[str, Body]
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    settings: Settings
    moved: Mapping[str, str] = {}
    images: Mapping[str, Image] = {}

    def over(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return entries, those that have a page in this language as they stand there."""
        here = self.entries.get
        return tuple([here(entry.id, entry) for entry in entries])


class Relations(msgspec.Struct, frozen=True):
    """What linking found out: who mentions whom, what fills which hole, which pictures are used.

    `images` is keyed by the path of an entry and the file as it names it; `picture_files` are the files
    of pictures by their place in the site; `downloads` are the files to download that something refers to,
    keyed as images are. `withheld` says by path why pictures and files are not shown any more. `outlines`
    say by the ids of entries where these end; one in error has no polygons. `icon` is the paper's own, in
    all its sizes. `language` is that of those
    who see it so; `translations` are by the tags of all others. Who mentions whom is told of the originals.
    `overrides` are the paper's own words, by the suffix of their language; `fonts` its own fonts, by the
    names of their files.
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
    downloads: Mapping[tuple[str, str], DownloadFile] = msgspec.field(default_factory=dict)
    outlines: Mapping[str, Outline] = {}
    icon: tuple[Variant, ...] = ()
    overrides: Mapping[str, Overrides] = {}
    fonts: Mapping[str, StoredFile] = {}

    def pages_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Return an entry as it stands in each further language in which it has a page, translated or not."""
        if not self.translations:
            return ()
        found = (said.entries.get(entry.id) for said in self.translations.values())
        return tuple(one for one in found if one)

    def translations_of(self, entry: Entry) -> tuple[Entry, ...]:
        """Return what says the same in further languages."""
        return tuple(one for one in self.pages_of(entry) if one.original)

    def download(self, entry: Entry, file: str) -> DownloadFile | None:
        """Return the file that an entry offers, by its name there; a translation may offer one of its own."""
        return self.downloads.get((entry.path, file)) or self.downloads.get((entry.original, file))

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
            bodies={**_foreign(self.bodies, self.language.code, said), **said.bodies},
            images={use: said.images.get(image.src, image) for use, image in self.images.items()},
            navigation=said.navigation,
            footer=said.footer,
        )


def _foreign(bodies: Mapping[str, Body], language: str, said: Translations) -> dict[str, Body]:
    """Return texts as they stand on pages of another language: each says in which it is.

    On a page that is there for these readers, links lead to others that are.
    """
    return {
        id_: replace(
            body,
            language=language,
            holes=_leading_on(body.holes, said.moved) if id_ in said.entries else body.holes,
        )
        for id_, body in bodies.items()
    }


def _leading_on(holes: tuple[Hole, ...], moved: Mapping[str, str]) -> tuple[Hole, ...]:
    """Return what fills a text, its links leading to where the same stands in another language."""
    return tuple([_led_on(hole, moved) if hole.href else hole for hole in holes])


def _led_on(hole: Hole, moved: Mapping[str, str]) -> Hole:
    page, mark, anchor = hole.href.partition("#")
    there = moved.get(f"{page}{mark}")
    return replace(hole, href=f"{there}{anchor}") if there else hole
