"""The file of ours that a foreign text becomes: its path, its head, its text. Knows our form, no folder."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

import msgspec

from stadtteil.importing.foreign_entry import ForeignEntry
from stadtteil.importing.mapping import Mapped
from stadtteil.model.linking.copies import copy_of
from stadtteil.model.text.slugs import short, slug
from stadtteil.model.yaml.flow import quoted

_LONGEST_NAME = 80
_NO_TEXT = "<!-- Dieser Text war leer. -->\n"


class WrittenEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as it is written: its place below content/, all that its head says, and its text."""

    path: str
    entry: ForeignEntry
    body: str
    authors: Sequence[str] = ()
    section: str = ""
    tags: Sequence[str] = ()
    picture: str = ""
    former: Sequence[str] = ()
    reasons: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole file."""
        entry = self.entry
        lines = [f"titel: {quoted(entry.title)}"]
        lines += [f"datum: {entry.day}"] if entry.day else []
        lines += [f"aktualisiert: {entry.updated}"] if entry.updated else []
        lines += [f"teaser: {quoted(entry.teaser)}"] if entry.teaser else []
        if not self.path.startswith("seiten/"):
            lines += [f"autor: [{', '.join(map(quoted, self.authors))}]"] if self.authors else []
            lines += [f"ressort: {self.section}"] if self.section else []
            lines += [f"schlagwoerter: [{', '.join(map(quoted, self.tags))}]"] if self.tags else []
            lines += self._picture()
        lines += ["frueher:", *(f"  - {quoted(url)}" for url in self.former)] if self.former else []
        lines += [f"# Entwurf: {_one_line(reason)}" for reason in self.reasons]
        lines += ["entwurf: ja"] if self.reasons else []
        return "---\n" + "\n".join(lines) + "\n---\n\n" + (self.body if self.body.strip() else _NO_TEXT)

    def _picture(self) -> list[str]:
        picture = self.entry.picture
        if not self.picture or picture is None:
            return []
        said = {"alt": picture.alt, "bildunterschrift": picture.caption}
        inner = [f"  {key}: {quoted(value)}" for key, value in said.items() if value]
        return ["bild:", f"  datei: {self.picture}", *inner] if inner else [f"bild: {self.picture}"]


def path_of(entry: ForeignEntry, table: Mapped, taken: Container[str], others: Mapping[str, str]) -> str:
    """Return a place below content/ that is not taken yet.

    `others` are texts that no import is known to have written, by their paths. One that stands at the entry's
    old address, or leads on from there, is this entry.
    """
    name = short(slug(entry.slug.rpartition("/")[2]) or slug(entry.title) or "text", _LONGEST_NAME)
    while copy_of(name) is not None:
        name = f"{name}-text"
    year = (entry.day or entry.updated)[:4]
    folder = "seiten" if table.is_page(entry) else f"artikel/{year}" if year else "artikel"
    path, number = f"{folder}/{name}.md", 1
    while path in taken or (path in others and not _is_at(entry.url, path, others[path])):
        number += 1
        path = f"{folder}/{name}-{number}.md"
    return path


def _is_at(url: str, path: str, text: str) -> bool:
    """Whether a text of ours stands at an old address, or leads on from there."""
    return quoted(url) in text or url.strip("/") == path.removesuffix(".md").removeprefix("seiten/")


def _one_line(text: str) -> str:
    return " ".join(text.split())
