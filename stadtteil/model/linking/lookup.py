"""Finding entries and pictures by what editors write: a path, a name, a former address."""

from __future__ import annotations

import copy
import difflib
import functools
import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from stadtteil.model.entry import Entry
from stadtteil.model.fields.choices import meant
from stadtteil.model.source import PICTURES
from stadtteil.model.text.slugs import path_slug

CONTENT = "content/"
SUFFIXES = (".md", ".markdown", ".yaml", ".yml")
MOST_SUGGESTED = 3
"""Pictures of one name in several folders that are named where it is not clear which is meant."""
MOST_ALIKE = 50
"""Files of one name among which the likeliest is looked for."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
MOST_COMPARED = 3000
"""Names that a misspelt one is compared with; with more, that would take longer than it helps."""
MOST_GUESSED = 300
"""Names of one build for which the likeliest is looked for; where more are wrong, no slip of the pen is."""


class Lookup:
    """Where everything is, by all the names it has. Filled once, then only asked; it counts its guesses."""

    def __init__(self, entries: Iterable[Entry], pictures: Iterable[str], folder: str = PICTURES) -> None:
        """Note every name of the entries (hidden ones too) and the paths of the pictures.

        These lie in `folder`; in their place may be other files that are named as pictures are.
        Translations come after their originals; by a name that both have the original is meant.
        """
        self._translated: Mapping[str, Entry] = {}
        self._by_path: dict[str, Entry] = {}
        self._by_folded: dict[str, Entry] = {}
        self._by_id: dict[str, Entry] = {}
        self._short: dict[str, list[Entry]] = {}
        self._by_url: dict[str, Entry] = {}
        self._guesses = 0
        self._folder = f"{CONTENT}{folder}/"
        self._pictures = {path.lower(): path for path in pictures}
        self._decoded = {unquote(path).lower(): path for path in self._pictures.values() if "%" in path}
        for entry in entries:
            self._by_path.setdefault(entry.path, entry)
            self._by_folded.setdefault(entry.path.lower(), entry)
            if not entry.original:
                self._by_id.setdefault(entry.id, entry)
                short = f"{entry.record.kind}/{entry.slug.rsplit('/', 1)[-1]}"
                self._short.setdefault(short, []).append(entry)
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

    def guesses(self) -> bool:
        """Whether once more the likeliest of many names may be looked for: that compares all of them."""
        self._guesses += 1
        return self._guesses <= MOST_GUESSED

    def meant_name(self, kind: str, name: str) -> str:
        """Return the slug of a kind's entry that a misspelt name probably means, or nothing."""
        return meant(name, self._names(kind), 0.75) if self.guesses() else ""

    def _names(self, kind: str) -> list[str]:
        prefix = f"{kind}/"
        return sorted(id_[len(prefix) :] for id_ in self._by_id if id_.startswith(prefix))[:MOST_COMPARED]

    def in_language(self, translated: Mapping[str, Entry]) -> Lookup:
        """Return the same for texts in a further language: what is `translated`, by id, is found so."""
        other = copy.copy(self)
        other._translated = translated
        return other

    def target(self, target: str, source: str) -> Entry | None:
        """Return the entry that a relative link in `source` means: a path, an id, a former address."""
        for plain in _spellings(target):
            found = self._by_url.get(plain) if plain.startswith("/") else self._file(plain, source)
            if found:
                return found if found.original else self._translated.get(found.id, found)
        return None

    def _file(self, plain: str, source: str) -> Entry | None:
        for path in _candidates(plain, source):
            if found_here := self._by_path.get(path) or self._by_folded.get(path.lower()):
                return found_here
        kind, _, name = plain.partition("/")
        found = self.named(kind, name) if name else ()
        return found[0] if len(found) == 1 else None

    def picture(self, file: str, source: str) -> str | None:
        """Return the path of the picture that `source` means by `file`: where it says, or by a name alone.

        A name is taken as it is written before it is decoded: there are files with `%20` in their names.
        """
        for plain in _spellings(file):
            for known in (self._pictures, self._decoded):
                for folder in (posixpath.dirname(source), self._folder, CONTENT, ""):
                    path = posixpath.normpath(posixpath.join(folder, plain.lstrip("/"))).lower()
                    if path in known:
                        return known[path]
        for plain in _spellings(file):
            alike = self._pictures_named.get(plain.lower(), ())
            if len(alike) == 1:
                return alike[0]
        return None

    def meant_file(self, target: str, source: str) -> str:
        """Return the file that a misspelt target probably means, as `source` has to write it, or nothing."""
        found = self._meant(self._files_named, target, source)[:MOST_ALIKE]
        written = [posixpath.relpath(path, posixpath.dirname(source)) for path in found]
        return max(written, key=lambda one: difflib.SequenceMatcher(None, one, target).ratio(), default="")

    def meant_pictures(self, file: str, source: str) -> list[str]:
        """Return the pictures that a misspelt name probably means, as `source` has to write them."""
        found = self._meant(self._pictures_named, file, source)
        return [self._written(path, source) for path in found[:MOST_SUGGESTED]]

    def _written(self, path: str, source: str) -> str:
        """Return the shortest way to write a picture's path that is understood as this path."""
        inner = path.removeprefix(CONTENT)
        for name in (path.removeprefix(self._folder), inner):
            if self.picture(name, source) == path:
                return name
        return path

    def _meant(self, names: dict[str, list[str]], target: str, source: str) -> list[str]:
        """Return the paths of the one name that is most like a target's: the same, or one slip apart."""
        name = posixpath.basename(re.split(r"[?#]", _spellings(target)[-1])[0].rstrip("/")).lower()
        if name in names:
            return names[name]
        stem = posixpath.splitext(name)[0]
        if not stem or len(names) > MOST_COMPARED or not self.guesses():
            return []
        others = sorted(known for known in names if names[known] != [source])
        alike = (known for known in others if posixpath.splitext(known)[0] == stem)
        close = next(alike, "") or meant(name, others, 0.75)
        return names[close] if close else []

    @functools.cached_property
    def _files_named(self) -> dict[str, list[str]]:
        return _by_name(self._by_path)

    @functools.cached_property
    def _pictures_named(self) -> dict[str, list[str]]:
        return _by_name(self._pictures.values())


def _by_name(paths: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(posixpath.basename(path).lower(), []).append(path)
    return found


def _spellings(target: str) -> list[str]:
    """Return a target as written, decoded, and as it looks, each once; Windows' backslashes are slashes.

    >>> _spellings("Foto%20vom%20Hof.jpg")
    ['Foto%20vom%20Hof.jpg', 'Foto vom Hof.jpg']
    """
    if target.isascii() and "%" not in target and "\\" not in target:
        return [target]
    plain = unicodedata.normalize("NFC", target).replace("\\", "/")
    decoded = unicodedata.normalize("NFC", unquote(plain)) if "%" in plain else plain
    looks = decoded if decoded.isascii() else _UNSEEN.sub("", decoded).replace("\N{NO-BREAK SPACE}", " ")
    return list(dict.fromkeys((plain, decoded, looks)))


def _slug(name: str) -> str:
    bare = name.strip().replace("\\", "/").strip("/")
    for suffix in SUFFIXES:
        bare = bare.removesuffix(suffix)
    return path_slug(bare)


def _candidates(plain: str, source: str) -> Iterable[str]:
    for folder in (posixpath.dirname(source), CONTENT, ""):
        path = posixpath.normpath(posixpath.join(folder, plain))
        for suffix in ("", *SUFFIXES):
            yield path + suffix
