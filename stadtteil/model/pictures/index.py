"""All pictures of the content folder: which may be shown, and what is to be said of the others."""

from __future__ import annotations

import datetime as dt
import functools
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.card import Image
from stadtteil.model.document import Document
from stadtteil.model.picture_file import PictureFile
from stadtteil.model.picture_formats import format_named
from stadtteil.model.pictures.captions import worded
from stadtteil.model.pictures.images import differing, image_of, is_withheld, lacking, reason_of, rights_of
from stadtteil.model.pictures.sidecars import Sidecars
from stadtteil.model.source import PICTURE, UNUSED
from stadtteil.problems import Hidden, Problem
from stadtteil.words import Words


class PictureIndex(msgspec.Struct):
    """All pictures of the content folder: those that may be shown, those that are withheld, and why.

    `files` are the files of each picture, by their place in the site. `flaws` are what is wrong with a
    picture's own file, `unlicensed` is said of pictures without rights, `foreign` names the formats of
    those that are not read: all of them by path, to be said where the picture is used. `told` grows: of
    these pictures it was said, or would have been. Of the files `explained`, a picture says all there is.
    `sidecars` are the files with a picture's rights, by its path. `translated` are the pictures
    in the words of further languages, by tag and `src`. `own` are those of which an entry says the rights
    where it shows them, by the paths of both; None where it may not. `demanded` grows, too: of these pictures
    it was said that they have no rights.
    """

    images: dict[str, Image] = {}
    withheld: dict[str, str] = {}
    known: tuple[str, ...] = ()
    files: dict[str, dict[str, PictureFile]] = {}
    problems: list[Problem] = []
    hidden: list[Hidden] = []
    changes: list[dt.datetime] = []
    flaws: dict[str, tuple[Problem, ...]] = {}
    unlicensed: dict[str, Problem] = {}
    foreign: dict[str, str] = {}
    told: set[str] = set()
    explained: frozenset[str] = frozenset()
    sidecars: dict[str, Document] = {}
    translated: dict[str, dict[str, Image]] = {}
    own: dict[tuple[str, str], Image | None] = {}
    demanded: set[str] = set()

    def files_of(self, paths: Iterable[str]) -> dict[str, PictureFile]:
        """Return the files of some pictures by their place in the site."""
        return {url: file for path in sorted(paths) for url, file in self.files[path].items()}

    def unused(self) -> Iterator[Problem]:
        """Yield, as hints, what is wrong with pictures of which nothing was told: nobody uses them."""
        for path in self.known:
            if path not in self.told:
                lacking = (self.unlicensed[path],) if path in self.unlicensed else ()
                for problem in (*self.flaws.get(path, ()), *lacking):
                    yield msgspec.structs.replace(problem, severity="warning")

    def unused_rights(self) -> set[str]:
        """Return the files with the rights of pictures that nobody uses: what they lack stops nothing."""
        return {sidecar.path for path, sidecar in self.sidecars.items() if path not in self.told}


def shelf_of(
    documents: Iterable[Document],
    now: dt.datetime,
    zone: ZoneInfo,
    href: Callable[[str], str],
    words: Words,
) -> PictureIndex:
    """Return all pictures with their rights; `href` turns a place in the site into an href."""
    documents = list(documents)
    pictures = [document for document in documents if document.reader == PICTURE]
    strange = [document for document in documents if is_foreign(document)]
    shelf = PictureIndex(
        {}, {}, tuple(one.path for one in (*pictures, *strange)), {}, [], [], [], {}, {}, {}, set()
    )
    shelf.problems += _alike(shelf.known)
    show = functools.partial(image_of, href=href, words=words)
    sidecars = Sidecars(documents)
    for picture in pictures:
        _place(shelf, picture, sidecars.of(picture.path), now, zone, show)
        _translate(shelf, picture.path, sidecars.translations_of(picture.path))
    inline = [said for document in documents for said in document.inline]
    _place_own(shelf, {picture.path.lower(): picture for picture in pictures}, inline, (now, zone), show)
    for document in strange:
        shelf.foreign[document.path] = format_named(document.path)
        sidecars.of(document.path)
    for document in (*pictures, *strange):
        own = [problem for problem in document.problems if problem.path == document.path]
        shelf.flaws[document.path] = tuple(own)
        shelf.problems += [problem for problem in document.problems if problem.path != document.path]
    elsewhere = {picture: entry for entry, picture in shelf.own}
    for path in shelf.unlicensed:
        shelf.unlicensed[path] = _unlicensed(path, sidecars.meant(path), elsewhere.get(path, ""))
    shelf.explained = frozenset(sidecars.explained)
    shelf.problems += [*sidecars.problems, *map(_lost, sidecars.lost), *sidecars.idle]
    return shelf


def is_foreign(document: Document) -> bool:
    """Whether a file is a picture of a format that is not read."""
    return document.reader == UNUSED and bool(format_named(document.path)) and bool(document.problems)


def _alike(paths: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each picture that many a disk takes for another one."""
    found: dict[str, str] = {}
    for path in paths:
        first = found.setdefault(path.lower(), path)
        if first is not path:
            message = f"Zwei Bilder heißen gleich bis auf Groß- und Kleinschreibung: {first} und {path}."
            cure = "Benennen Sie eines davon um, und ebenso seine Rechte-Datei."
            yield Problem(path, 0, 0, message, cure)


def _unlicensed(path: str, meant: str = "", entry: str = "") -> Problem:
    name = path.rsplit("/", 1)[-1]
    if entry:
        message = f"Zu diesem Bild stehen die Rechte nur in {entry}, und dort gelten sie nur für diesen Text."
        cure = f"Damit es auch andere zeigen, gehören sie in die Datei {name}.yaml neben dem Bild."
        return Problem(path, 0, 0, message, cure)
    cure = (
        f"Die Angaben aus {meant} gelten erst, wenn die Datei so heißt: {name}.yaml"
        if meant
        else f"Legen Sie daneben die Datei {name}.yaml an, mit alt, urheber und lizenz."
    )
    return Problem(path, 0, 0, "Zu diesem Bild fehlen die Angaben zu Rechten und Inhalt.", cure)


def _lost(sidecar: Document) -> Problem:
    cure = "Heißt das Bild anders? Der Name muss bis auf „.yaml“ gleich sein."
    return Problem(sidecar.path, 0, 0, "Zu dieser Rechte-Datei gibt es kein Bild.", cure, "warning")


def _place(
    shelf: PictureIndex,
    picture: Document,
    sidecar: Document | None,
    now: dt.datetime,
    zone: ZoneInfo,
    show: Callable[..., Image],
) -> None:
    """Put one picture on the shelf as `show` (`image_of`) makes it, or note why it is not there."""
    if sidecar is None:
        shelf.withheld[picture.path] = ""
        if picture.variants:
            shelf.unlicensed[picture.path] = _unlicensed(picture.path)
        return
    if not sidecar.record:
        shelf.withheld[picture.path] = ""
        return
    shelf.sidecars[picture.path] = sidecar
    rights = rights_of(sidecar)
    shelf.problems.extend(lacking(rights, sidecar))
    if rights.consent and rights.consent.ends:
        shelf.changes.append(rights.consent.ends)
    if rights.consent and is_withheld(rights.consent, now):
        shelf.withheld[picture.path] = reason = reason_of(rights.consent, now, zone)
        shelf.hidden.append(Hidden(picture.path, reason))
        return
    if not (picture.variants and sidecar.understood):
        shelf.withheld[picture.path] = ""
        return
    shelf.images[picture.path] = show(picture, rights, files=shelf.files.setdefault(picture.path, {}))


def _place_own(
    shelf: PictureIndex,
    pictures: Mapping[str, Document],
    inline: Iterable[Document],
    at: tuple[dt.datetime, ZoneInfo],
    show: Callable[..., Image],
) -> None:
    """Note how entries show the pictures, by path in lower case, of which they say the rights themselves.

    Where a sidecar says them, it alone counts, and what is said `inline` must not differ.
    """
    firsts: dict[str, Document] = {}
    for said in inline:
        picture = pictures.get(said.about.lower())
        if picture is None:
            if said.record:
                _say_misplaced(shelf, said)
            continue
        if picture.path in shelf.sidecars:
            shelf.problems += differing(said, shelf.sidecars[picture.path]) if said.record else ()
            continue
        if not said.record:
            shelf.own[said.path, picture.path] = None
            continue
        shelf.problems += differing(said, firsts.setdefault(picture.path, said))
        shelf.own[said.path, picture.path] = _own(shelf, picture, said, at, show)


def _own(
    shelf: PictureIndex,
    picture: Document,
    said: Document,
    at: tuple[dt.datetime, ZoneInfo],
    show: Callable[..., Image],
) -> Image | None:
    """Return a picture with the rights that an entry says, if it may be shown; note why not."""
    rights, (now, zone) = rights_of(said), at
    shelf.problems += lacking(rights, said)
    if rights.consent and rights.consent.ends:
        shelf.changes.append(rights.consent.ends)
    if rights.consent and is_withheld(rights.consent, now):
        shelf.withheld[picture.path] = reason = reason_of(rights.consent, now, zone)
        shelf.hidden.append(Hidden(picture.path, reason))
        return None
    if not (picture.variants and said.understood):
        return None
    return show(picture, rights, files=shelf.files.setdefault(picture.path, {}))


def _say_misplaced(shelf: PictureIndex, said: Document) -> None:
    """Say where the picture lies of which an entry says the rights, if its name is only part of the way."""
    name = posixpath.basename(said.about).lower()
    for path in (path for path in shelf.known if posixpath.basename(path).lower() == name):
        shelf.own[said.path, path] = None
        message = "Wo die Rechte eines Bildes dabeistehen, gehört sein Ordner dazu."
        cure = f"Schreiben Sie: datei: {path.removeprefix('content/')}"
        shelf.problems.append(Problem(said.path, *said.marks["alt"], message, cure))


def _translate(shelf: PictureIndex, picture: str, beside: Mapping[str, Document]) -> None:
    """Note a picture that is shown in the words of those files that can be understood, by their languages."""
    image = shelf.images.get(picture)
    for tag, document in beside.items():
        if image and document.record:
            shelf.translated.setdefault(tag, {})[image.src] = worded(image, document)
