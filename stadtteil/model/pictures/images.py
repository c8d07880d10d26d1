"""A picture's rights: whether it may be shown, why not, and the Image that pages show of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.engine.digests import canonical, digest_of
from stadtteil.model.card import Encoding, Image
from stadtteil.model.document import Document, Variant
from stadtteil.model.fields import fields_of
from stadtteil.model.picture_file import PictureFile
from stadtteil.model.picture_metadata import PictureMetadata
from stadtteil.model.pictures.captions import PictureWords
from stadtteil.model.pictures.rights import Consent, Rights, license_of, scopes_of
from stadtteil.model.source import RIGHTS
from stadtteil.model.text.alt_text import problem_of_alt
from stadtteil.model.text.slugs import path_slug, short
from stadtteil.model.urls import picture_url
from stadtteil.model.visibility import moment_text
from stadtteil.problems import Problem
from stadtteil.words import Words
from stadtteil.words.languages import original_of

THUMB = 640
"""The widest variant that small pictures in lists are offered."""


LONGEST_STEM = 100
"""Bytes of a picture's name that go into its address."""


def lacking(rights: Rights, sidecar: Document) -> Iterable[Problem]:
    """Yield what a picture needs before it may be shown."""
    failed = frozenset(sidecar.failed)
    if not (rights.alt or rights.decorative or failed & {"alt", "decorative"}):
        line, column = sidecar.marks.get("alt", (1, 1))
        yield Problem(
            sidecar.path, line, column,
            "Der Alternativtext fehlt: Wer das Bild nicht sieht, erfährt nicht, was darauf ist.",
            "Ergänzen Sie „alt: …“ mit einem Satz, oder „dekorativ: ja“ bei reinem Schmuck.",
        )  # fmt: skip
    if wrong := problem_of_alt(rights.alt):
        line, column = sidecar.marks.get("alt", (1, 1))
        yield Problem(sidecar.path, line, column, *wrong, "warning")
    agreed = rights.consent is not None and rights.consent.status in {"ja", "nicht-noetig", "widerrufen"}
    shown = rights.people == "erkennbar" or rights.minors
    if shown and not agreed and not failed & {"people", "minors", "consent"}:
        line, column = sidecar.marks.get("minors" if rights.minors else "people", (1, 1))
        yield Problem(
            sidecar.path, line, column,
            "Auf dem Bild sind Menschen zu erkennen, aber es liegt keine Einwilligung vor.",
            "Holen Sie sie ein, und vermerken Sie das unter Einwilligung (einwilligung: {status: ja}).",
        )  # fmt: skip
    elif rights.consent is not None and rights.consent.status == "offen":
        line, column = sidecar.marks.get("consent.status", sidecar.marks.get("consent", (1, 1)))
        yield Problem(
            sidecar.path, line, column,
            "Die Einwilligung zu diesem Bild ist noch offen.",
            "Klären Sie sie, und schreiben Sie dann: status: ja, oder status: nicht-noetig.", "warning",
        )  # fmt: skip


def differing(said: Document, other: Document) -> Iterator[Problem]:
    """Yield what an entry says of a picture otherwise than its sidecar, or another entry, does.

    Words are no rights: each may describe the picture for itself.
    """
    mine, theirs = rights_of(said), rights_of(other)
    unclear = {*said.failed, *other.failed, *fields_of(PictureWords)}
    for name, field in fields_of(Rights).items():
        if name in said.marks and name not in unclear and getattr(mine, name) != getattr(theirs, name):
            message = f"„{field.key}“ steht hier anders als in {other.path}, und es ist dasselbe Bild."
            cure = "Gleichen Sie beide an. Am besten stehen die Rechte nur in der Datei neben dem Bild."
            yield Problem(said.path, *said.marks[name], message, cure)


def is_withheld(consent: Consent | None, now: dt.datetime) -> bool:
    """Whether people do not, or no longer, agree to be shown."""
    if consent is None:
        return False
    over = consent.ends is not None and consent.ends <= now
    return consent.status == "widerrufen" or over or "web" not in scopes_of(consent)


def reason_of(consent: Consent, now: dt.datetime, zone: ZoneInfo) -> str:
    if consent.status == "widerrufen":
        return "Einwilligung widerrufen"
    if consent.ends and consent.ends <= now:
        return f"Einwilligung abgelaufen am {moment_text(consent.ends, zone)}"
    return "Einwilligung gilt nicht für das Web"


def image_of(
    picture: Document,
    rights: Rights,
    href: Callable[[str], str],
    files: dict[str, PictureFile],
    words: Words,
) -> Image:
    """Return the picture with its rights, and note its files. Their names change with what is in them."""
    stem = stem_of(picture.path)
    label, license_href = license_of(rights.license)
    license_ = words.text(label)
    metadata = PictureMetadata(rights.credit, license_, license_href)

    def place(variant: Variant) -> str:
        suffix = "jpg" if variant.format == "jpeg" else variant.format
        file = PictureFile(variant.blob, variant.width, variant.height, metadata)
        url = picture_url(f"{stem}-{variant.width}.{digest_of(canonical(file))[:8]}.{suffix}")
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
        size=fallback.size + metadata.growth(),
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


def withheld_of(documents: Iterable[Document], now: dt.datetime) -> frozenset[str]:
    """Return the paths, in lower case, of those pictures whose people do not agree to be shown at `now`.

    Nothing of them is to be read, nor kept.
    """
    return frozenset(
        picture_of(document)
        for document in (one for each in documents for one in (each, *each.inline))
        if document.reader == RIGHTS and document.record and is_withheld(rights_of(document).consent, now)
    )


def picture_of(sidecar: Document) -> str:
    """Return the path, in lower case, of the picture that a sidecar, or its translation, is about."""
    if sidecar.about:
        return sidecar.about.lower()
    return original_of(sidecar.path).rsplit(".", 1)[0].lower()


def rights_of(sidecar: Document) -> Rights:
    return msgspec.msgpack.decode(sidecar.record, type=Rights)
