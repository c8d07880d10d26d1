"""From a picture's document and its sidecar to the Image that pages show, or why it may not be shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.engine.digests import canonical, digest_of
from stadtteil.model.card import Encoding, Image
from stadtteil.model.document import Document, Variant
from stadtteil.model.imprint import Imprint
from stadtteil.model.kinds.rights import LICENSES, Consent, Rights
from stadtteil.model.reading.formats import format_named
from stadtteil.model.sidecars import Sidecars
from stadtteil.model.slugs import path_slug, short
from stadtteil.model.source import PICTURE, RIGHTS, UNUSED
from stadtteil.model.visibility import moment_text
from stadtteil.problems import Hidden, Problem

THUMB = 640
"""The widest variant that small pictures in lists are offered."""


LONGEST_STEM = 100
"""Bytes of a picture's name that go into its address."""


class PictureFile(msgspec.Struct, frozen=True):
    """A file of a picture: its encoded bytes by digest, its pixels, and what it will say of itself."""

    blob: str
    width: int
    height: int
    imprint: Imprint


class Shelf(msgspec.Struct):
    """All pictures of the content folder: those that may be shown, those that are withheld, and why.

    `files` are the files of each picture, by their place in the site. `flaws` are what is wrong with a
    picture's own file, `unlicensed` is said of pictures without rights, `foreign` names the formats of
    those that are not read: all of them by path, to be said where the picture is used. `told` grows: of
    these pictures it was said, or would have been.
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

    def unused(self) -> Iterator[Problem]:
        """Yield, as hints, what is wrong with pictures of which nothing was told: nobody uses them."""
        for path in self.known:
            if path not in self.told:
                lacking = (self.unlicensed[path],) if path in self.unlicensed else ()
                for problem in (*self.flaws.get(path, ()), *lacking):
                    yield msgspec.structs.replace(problem, severity="warning")


def shelf_of(
    documents: Iterable[Document], now: dt.datetime, zone: ZoneInfo, href: Callable[[str], str]
) -> Shelf:
    """Return all pictures with their rights; `href` turns a place in the site into an href."""
    documents = list(documents)
    pictures = [document for document in documents if document.reader == PICTURE]
    strange = [document for document in documents if is_foreign(document)]
    shelf = Shelf({}, {}, tuple(one.path for one in (*pictures, *strange)), {}, [], [], [], {}, {}, {}, set())
    shelf.problems += _alike(shelf.known)
    sidecars = Sidecars(documents)
    for picture in pictures:
        _place(shelf, picture, sidecars.of(picture.path), now, zone, href)
    for document in strange:
        shelf.foreign[document.path] = format_named(document.path)
        sidecars.of(document.path)
    for document in (*pictures, *strange):
        own = [problem for problem in document.problems if problem.path == document.path]
        shelf.flaws[document.path] = tuple(own)
        shelf.problems += [problem for problem in document.problems if problem.path != document.path]
    for path in shelf.unlicensed:
        shelf.unlicensed[path] = _unlicensed(path, sidecars.meant(path))
    shelf.problems += [*sidecars.problems, *map(_lost, sidecars.lost)]
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


def _unlicensed(path: str, meant: str) -> Problem:
    name = path.rsplit("/", 1)[-1]
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
    shelf: Shelf,
    picture: Document,
    sidecar: Document | None,
    now: dt.datetime,
    zone: ZoneInfo,
    href: Callable[[str], str],
) -> None:
    """Put one picture on the shelf, or note why it is not there."""
    if sidecar is None:
        shelf.withheld[picture.path] = ""
        if picture.variants:
            shelf.unlicensed[picture.path] = _unlicensed(picture.path, "")
        return
    if not sidecar.understood:
        shelf.withheld[picture.path] = ""
        return
    rights = _rights(sidecar)
    shelf.problems.extend(_lacking(rights, sidecar))
    if rights.consent and rights.consent.ends:
        shelf.changes.append(rights.consent.ends)
    if rights.consent and _withheld(rights, now):
        shelf.withheld[picture.path] = reason = _reason(rights.consent, now, zone)
        shelf.hidden.append(Hidden(picture.path, reason))
        return
    if not picture.variants:
        shelf.withheld[picture.path] = ""
        return
    shelf.images[picture.path] = _image(picture, rights, href, shelf.files.setdefault(picture.path, {}))


def _lacking(rights: Rights, sidecar: Document) -> Iterable[Problem]:
    """Yield what a picture needs before it may be shown."""
    if not rights.alt and not rights.decorative:
        line, column = sidecar.marks.get("alt", (1, 1))
        yield Problem(
            sidecar.path, line, column,
            "Der Alternativtext fehlt: Wer das Bild nicht sieht, erfährt nicht, was darauf ist.",
            "Ergänzen Sie „alt: …“ mit einem Satz, oder „dekorativ: ja“ bei reinem Schmuck.",
        )  # fmt: skip
    agreed = rights.consent is not None and rights.consent.status in {"ja", "nicht-noetig", "widerrufen"}
    shown = rights.people == "erkennbar" or rights.minors
    if shown and not agreed:
        line, column = sidecar.marks.get("minors" if rights.minors else "people", (1, 1))
        yield Problem(
            sidecar.path, line, column,
            "Auf dem Bild sind Menschen zu erkennen, aber es liegt keine Einwilligung vor.",
            "Holen Sie sie ein und ergänzen Sie: einwilligung: {status: ja, umfang: [web]}.",
        )  # fmt: skip
    elif rights.consent is not None and rights.consent.status == "offen":
        line, column = sidecar.marks.get("consent.status", sidecar.marks.get("consent", (1, 1)))
        yield Problem(
            sidecar.path, line, column,
            "Die Einwilligung zu diesem Bild ist noch offen.",
            "Klären Sie sie, und schreiben Sie dann: status: ja, oder status: nicht-noetig.", "warning",
        )  # fmt: skip


def _withheld(rights: Rights, now: dt.datetime) -> bool:
    """Whether people do not, or no longer, agree to be shown."""
    consent = rights.consent
    if consent is None:
        return False
    over = consent.ends is not None and consent.ends <= now
    return consent.status == "widerrufen" or over or "web" not in rights.scopes


def _reason(consent: Consent, now: dt.datetime, zone: ZoneInfo) -> str:
    if consent.status == "widerrufen":
        return "Einwilligung widerrufen"
    if consent.ends and consent.ends <= now:
        return f"Einwilligung abgelaufen am {moment_text(consent.ends, zone)}"
    return "Einwilligung gilt nicht für das Web"


def _image(
    picture: Document, rights: Rights, href: Callable[[str], str], files: dict[str, PictureFile]
) -> Image:
    """Return the picture with its rights, and note its files. Their names change with what is in them."""
    stem = stem_of(picture.path)
    license_, license_href = _license(rights.license, LICENSES)
    imprint = Imprint(rights.credit, license_, license_href)

    def place(variant: Variant) -> str:
        suffix = "jpg" if variant.format == "jpeg" else variant.format
        file = PictureFile(variant.blob, variant.width, variant.height, imprint)
        url = f"/bilder/{stem}-{variant.width}.{digest_of(canonical(file))[:8]}.{suffix}"
        files[url] = file
        return href(url)

    hrefs = {variant: place(variant) for variant in picture.variants}
    fallback = next(variant for variant in picture.variants if variant.format == "jpeg")
    widest = max((variant for variant in hrefs if variant.format == "webp"), key=lambda one: one.width)
    return Image(
        src=hrefs[fallback],
        encodings=_encodings(hrefs),
        large=hrefs[widest],
        width=fallback.width,
        height=fallback.height,
        tone=picture.tone,
        alt="" if rights.decorative else rights.alt,
        caption=rights.caption,
        credit=rights.credit,
        license=license_,
        license_href=license_href,
        origin=rights.origin,
        focus=rights.focus,
        size=fallback.size + imprint.growth(),
        scopes=rights.scopes,
    )


def stem_of(path: str) -> str:
    """Return how the names of a picture's files begin; long ones are cut, and told apart by a digest.

    >>> stem_of("content/bilder/Das große Fest.jpg")
    'das-grosse-fest'
    """
    stem = path_slug(path.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    cut = short(stem, LONGEST_STEM)
    return stem if cut == stem else f"{cut}-{digest_of(stem.encode())[:8]}"


def _encodings(hrefs: Mapping[Variant, str]) -> tuple[Encoding, ...]:
    """Return the variants by format, but for the JPEG, which is there for all others."""
    found: dict[str, list[Variant]] = {}
    for variant in hrefs:
        found.setdefault(variant.format, []).append(variant)

    def listed(variants: Sequence[Variant]) -> str:
        return ", ".join(f"{hrefs[variant]} {variant.width}w" for variant in variants)

    return tuple(
        Encoding(
            f"image/{format_}",
            listed(variants),
            listed([one for one in variants if one.width <= THUMB] or variants),
        )
        for format_, variants in found.items()
        if format_ != "jpeg"
    )


def _license(name: str, known: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """Return a licence's label and the address of its text."""
    if name in known:
        return known[name]
    return ("Lizenz", name) if name.startswith("https://") else (name, "")


def withheld_of(documents: Iterable[Document], now: dt.datetime) -> frozenset[str]:
    """Return the paths, in lower case, of those pictures whose people do not agree to be shown at `now`.

    Nothing of them is to be read, nor kept.
    """
    return frozenset(
        picture_of(document)
        for document in documents
        if document.reader == RIGHTS and document.understood and _withheld(_rights(document), now)
    )


def picture_of(sidecar: Document) -> str:
    """Return the path, in lower case, of the picture that a sidecar is about."""
    return sidecar.path.rsplit(".", 1)[0].lower()


def _rights(sidecar: Document) -> Rights:
    return msgspec.msgpack.decode(sidecar.record, type=Rights)
