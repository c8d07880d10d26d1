"""Pictures and files of a foreign paper: where each lies, what it is called here, whether it may be shown.

Opens files only where the source, or the folder of uploads, has them.
"""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

import msgspec

from stadtteil.importing.foreign_entry import ForeignEntry, ForeignPicture
from stadtteil.importing.foreign_head import ForeignHead
from stadtteil.importing.rights_in_words import KnownRights, rights_in
from stadtteil.importing.source_folder import SourceFolder
from stadtteil.importing.wordpress import place_of
from stadtteil.model.download_formats import SUFFIXES as DOWNLOADS
from stadtteil.model.text.slugs import short, slug
from stadtteil.model.yaml.flow import quoted

_ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
_ROOTS = ("", "static", "assets", "content", "public", "src")
_LONGEST_NAME = 80


class TakenFile(NamedTuple):
    """A picture or file that is taken over: its name here, its bytes, and its sidecar."""

    name: str
    data: bytes
    sidecar: str


class LeftOut(msgspec.Struct, frozen=True, order=True):
    """A picture or file that is not taken over: where it lay, why, and what is known of its rights.

    `curable` where editors only have to say what is missing.
    """

    place: str
    reason: str
    maker: str = ""
    license: str = ""
    curable: bool = False


class PictureStore:
    """All pictures and files that texts show; each is looked for once."""

    def __init__(
        self,
        folders: list[SourceFolder],
        captions: Mapping[str, ForeignPicture],
        said: ForeignHead,
        described: frozenset[str],
        refused: Set[str] = frozenset(),
    ) -> None:
        """Know the folders, what is said of pictures there, and what the table says of their rights.

        `described` are names here that have their sidecars already, `refused` those that cannot be shown.
        """
        self._folders = folders
        self._captions = captions
        self._said = said
        self._described = described
        self._refused = refused
        self._by_name = [_unique_names(folder) for folder in folders]
        self._names: dict[str, str] = {}
        self._taken: dict[str, TakenFile] = {}
        self.left_out: dict[str, LeftOut] = {}

    @property
    def taken(self) -> list[TakenFile]:
        """Return what is taken over, by name."""
        return sorted(self._taken.values())

    def picture(self, picture: ForeignPicture, entry: ForeignEntry) -> str:
        """Return the name that a picture has here; empty where it is left out."""
        known = self._captions.get(place_of(picture.place), ForeignPicture(""))
        found = self._find(picture.place, entry)
        alt = picture.alt or known.alt or picture.caption or known.caption
        said = [f"{credit}; Foto: {credit}" for credit in (picture.credit, known.credit) if credit]
        words = "; ".join([picture.caption, known.caption, *said])
        return self._take(found, picture.place, words, alt, picture.caption or known.caption)

    def download(self, place: str, words: str, entry: ForeignEntry) -> str | None:
        """Return the name of a file to download, empty where it is left out; None for anything else."""
        if not posixpath.splitext(place.partition("?")[0])[1].lower().endswith(tuple(DOWNLOADS)):
            return None
        return self._take(self._find(place, entry), place, "", words, "")

    def _take(
        self, found: tuple[SourceFolder, str] | None, place: str, words: str, alt: str, caption: str
    ) -> str:
        key = found[1] if found else place
        if key in self._names:
            return self._names[key]
        name, left = self._judged(found, place, words, alt, caption)
        self._names[key] = name
        if left:
            self.left_out[key] = left
        return name

    def _judged(
        self, found: tuple[SourceFolder, str] | None, place: str, words: str, alt: str, caption: str
    ) -> tuple[str, LeftOut | None]:
        """Return the name of what is taken over, or why it is not."""
        if found is None:
            return "", LeftOut(place, "liegt nicht in der Quelle", *rights_in(words))
        path = found[1]
        data = found[0].read(path)
        is_picture = not path.lower().endswith(tuple(DOWNLOADS))
        ending = _ending_of(data or b"") if is_picture else posixpath.splitext(path)[1].lower()
        if not ending or data is None:
            return "", LeftOut(path, "ist kein Bild, das Browser zeigen (JPEG, PNG, WebP), oder beschädigt")
        name = self._name(path, ending, "bilder" if is_picture else "dateien")
        if name in self._refused:
            return "", LeftOut(path, "lässt sich nicht zeigen, siehe Handbuch")
        rights = self._rights(path, words)
        alt = self._told(path, "alt") or alt
        if name not in self._described:
            if not rights.complete:
                missing = " und ".join(["Urheber"] * (not rights.maker) + ["Lizenz"] * (not rights.license))
                return "", LeftOut(path, f"{missing} nicht bekannt", *rights, curable=True)
            if not alt:
                return "", LeftOut(path, "es fehlt, was zu sehen ist (alt)", *rights, curable=True)
        sidecar = _sidecar(rights, alt, caption, is_picture=is_picture)
        self._taken[name] = TakenFile(name, data, "" if name in self._described else sidecar)
        return name, None

    def _rights(self, path: str, words: str) -> KnownRights:
        """Return what is known of the rights: the table says it, for one or for all, or a caption does."""
        guessed = rights_in(words)
        maker = self._told(path, "urheber") or guessed.maker
        license_ = self._told(path, "lizenz") or guessed.license
        if not (maker and license_):
            maker, license_ = maker or self._told("alle", "urheber"), license_ or self._told("alle", "lizenz")
        return KnownRights(maker, license_)

    def _told(self, path: str, key: str) -> str:
        said = self._said.value(path.lower())
        return ForeignHead({str(k): v for k, v in said.items()}).line(key) if isinstance(said, dict) else ""

    def _name(self, path: str, ending: str, folder: str) -> str:
        """Return a name that no other file has; of equal ones the later is called after its folder, too."""
        stem = posixpath.splitext(posixpath.basename(path))[0]
        above = posixpath.basename(posixpath.dirname(path))
        for words in (stem, f"{above}-{stem}", path):
            name = f"{folder}/{short(slug(words) or 'bild', _LONGEST_NAME)}{ending}"
            if name not in self._taken:
                return name
        return f"{folder}/{short(slug(stem), 60)}-{len(self._taken)}{ending}"

    def _find(self, place: str, entry: ForeignEntry) -> tuple[SourceFolder, str] | None:
        for path in _places(place, entry):
            for folder in self._folders:
                if found := folder.find(path):
                    return folder, found
        name = posixpath.basename(place_of(place)).casefold()
        for folder, names in zip(self._folders, self._by_name, strict=True):
            if found := names.get(name):
                return folder, found
        return None


def _places(place: str, entry: ForeignEntry) -> Iterator[str]:
    """Yield where a file may lie that a text mentions: below roots, beside the text, in uploads."""
    try:
        path = unquote(urlsplit(place).path)
    except ValueError:
        return
    if not path or path.startswith("\\"):
        return
    larger = re.sub(r"[_-](?:thumb(?:nail)?|small|klein|preview|tn)(?=\.\w+$)", "", path)
    if larger != path:
        yield from _places(quote(larger), entry)
    near = posixpath.dirname(entry.origin)
    url = entry.url if entry.url.endswith("/") else posixpath.dirname(entry.url)
    if not path.startswith("/"):
        yield posixpath.join(near, path)
        yield from (posixpath.join(root, url.lstrip("/"), path) for root in _ROOTS)
        section = posixpath.dirname(url.rstrip("/")).lstrip("/")
        yield from (posixpath.join(root, section, path) for root in _ROOTS)
    yield from (posixpath.join(root, path.lstrip("/")) for root in _ROOTS)
    below = place_of(place)
    yield below
    yield from (
        below.removesuffix(ending) + new
        for ending, new in ((".jpg", "-scaled.jpg"), (".jpeg", "-scaled.jpeg"))
    )
    yield path.partition("/uploads/")[2] or path.lstrip("/")


def _unique_names(folder: SourceFolder) -> dict[str, str]:
    """Return files by their names, where only one has it."""
    found: dict[str, list[str]] = {}
    for path in folder.files:
        found.setdefault(posixpath.basename(path).casefold(), []).append(path)
    return {name: paths[0] for name, paths in found.items() if len(paths) == 1}


def _ending_of(data: bytes) -> str:
    """Return the ending that fits what a picture is; empty for what is none that we show."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as image:
            sort = image.format or ""
            image.verify()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
    return _ENDINGS.get(sort, "")


def _sidecar(rights: KnownRights, alt: str, caption: str, *, is_picture: bool) -> str:
    """Return what stands beside a picture, or beside a file to download."""
    said = {"alt": alt[:250], "bildunterschrift": caption} if is_picture else {"titel": alt[:150]}
    said |= {"urheber": rights.maker, "lizenz": rights.license}
    return "".join(f"{key}: {quoted(value)}\n" for key, value in said.items() if value)
