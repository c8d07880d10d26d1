"""Finding entries and pictures by what editors write: a path, a name, a former address."""

from __future__ import annotations

import functools
import posixpath
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

from stadtteil.model.entry import Entry
from stadtteil.model.fields.choices import meant
from stadtteil.model.slugs import path_slug

CONTENT = "content/"
SUFFIXES = (".md", ".markdown", ".yaml", ".yml")
MOST_COMPARED = 3000
"""Names that a misspelt one is compared with; with more, that would take longer than it helps."""


class Lookup:
    """Where everything is, by all the names it has. Filled once, then only asked."""

    def __init__(self, entries: Iterable[Entry], pictures: Iterable[str]) -> None:
        """Note every name of the entries (hidden ones too) and the paths of the pictures."""
        self._by_path: dict[str, Entry] = {}
        self._by_id: dict[str, Entry] = {}
        self._short: dict[str, list[Entry]] = {}
        self._by_url: dict[str, Entry] = {}
        self._pictures = {path.casefold(): path for path in pictures}
        for entry in entries:
            self._by_path.setdefault(entry.path, entry)
            self._by_id.setdefault(entry.id, entry)
            self._short.setdefault(f"{entry.record.kind}/{entry.slug.rsplit('/', 1)[-1]}", []).append(entry)
            self._by_url.setdefault(entry.url, entry)
            for former in entry.record.former:
                self._by_url.setdefault(former, entry)
                self._by_url.setdefault(former.rstrip("/") + "/", entry)

    def named(self, kind: str, name: str) -> tuple[Entry, ...]:
        """Return the entries of a kind that a name can mean: none, the one, or several."""
        slug = _slug(name)
        for id_ in (f"{kind}/{slug}", self._without_folder(kind, slug)):
            if id_ in self._by_id:
                return (self._by_id[id_],)
        return tuple(self._short.get(f"{kind}/{slug}", ()))

    def _without_folder(self, kind: str, slug: str) -> str:
        return f"{kind}/{slug.split('/', 1)[1]}" if "/" in slug else ""

    def names(self, kind: str) -> list[str]:
        """Return the slugs of a kind's entries, for suggestions."""
        prefix = f"{kind}/"
        return sorted(id_[len(prefix) :] for id_ in self._by_id if id_.startswith(prefix))[:MOST_COMPARED]

    def target(self, target: str, source: str) -> Entry | None:
        """Return the entry that a relative link in `source` means: a path, an id, a former address."""
        plain = _plain(target)
        if plain.startswith("/"):
            return self._by_url.get(plain)
        for path in _candidates(plain, source):
            if path in self._by_path:
                return self._by_path[path]
        kind, _, name = plain.partition("/")
        found = self.named(kind, name) if name else ()
        return found[0] if len(found) == 1 else None

    def picture(self, file: str, source: str) -> str | None:
        """Return the path of the picture that `source` means by `file`."""
        plain = _plain(file).lstrip("/")
        for folder in (posixpath.dirname(source), CONTENT + "bilder", CONTENT, ""):
            path = posixpath.normpath(posixpath.join(folder, plain)).casefold()
            if path in self._pictures:
                return self._pictures[path]
        return None

    def meant_file(self, target: str, source: str) -> str:
        """Return the file that a misspelt target probably means, as `source` has to write it, or nothing."""
        path = self._meant(self._file_names, target)
        return posixpath.relpath(path, posixpath.dirname(source)) if path else ""

    def meant_picture(self, file: str) -> str:
        """Return the name of the picture that a misspelt one probably means, or nothing."""
        return self._meant(self._picture_names, file)

    def _meant(self, names: dict[str, str], target: str) -> str:
        name = posixpath.basename(_plain(target)).lower()
        close = meant(name, names, 0.75) if name and len(names) <= MOST_COMPARED else ""
        return names[close] if close else ""

    @functools.cached_property
    def _file_names(self) -> dict[str, str]:
        return {posixpath.basename(path).lower(): path for path in self._by_path}

    @functools.cached_property
    def _picture_names(self) -> dict[str, str]:
        return {
            posixpath.basename(path).lower(): posixpath.basename(path) for path in self._pictures.values()
        }


def _plain(target: str) -> str:
    return unicodedata.normalize("NFC", unquote(target))


def _slug(name: str) -> str:
    bare = name.strip().strip("/")
    for suffix in SUFFIXES:
        bare = bare.removesuffix(suffix)
    return path_slug(bare)


def _candidates(plain: str, source: str) -> Iterable[str]:
    for folder in (posixpath.dirname(source), CONTENT, ""):
        path = posixpath.normpath(posixpath.join(folder, plain))
        for suffix in ("", *SUFFIXES):
            yield path + suffix
