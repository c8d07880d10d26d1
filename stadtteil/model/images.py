"""From a picture's document and its sidecar to the Image that pages show, or why it may not be shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.card import Image
from stadtteil.model.document import Document, Variant
from stadtteil.model.kinds.rights import LICENSES, Rights
from stadtteil.model.slugs import path_slug
from stadtteil.model.source import PICTURE, RIGHTS
from stadtteil.model.visibility import moment_text
from stadtteil.problems import Hidden, Problem


class Shelf(msgspec.Struct):
    """All pictures of the content folder: those that may be shown, those that are withheld, and why."""

    images: dict[str, Image] = {}
    withheld: dict[str, str] = {}
    known: tuple[str, ...] = ()
    files: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    hidden: list[Hidden] = []
    changes: list[dt.datetime] = []


def shelf_of(
    documents: Iterable[Document], now: dt.datetime, zone: ZoneInfo, href: Callable[[str], str]
) -> Shelf:
    """Return all pictures with their rights; `href` turns a place in the site into an href."""
    sidecars, pictures = {}, {}
    for document in documents:
        if document.reader == PICTURE:
            pictures[document.path] = document
        elif document.reader == RIGHTS:
            sidecars[document.path.rsplit(".", 1)[0].casefold()] = document
    shelf = Shelf({}, {}, tuple(pictures), {}, [], [], [])
    for path, picture in pictures.items():
        _place(shelf, picture, sidecars.pop(path.casefold(), None), now, zone, href)
    for lost in sidecars.values():
        message = "Zu dieser Rechte-Datei gibt es kein Bild."
        shelf.problems.append(
            Problem(
                lost.path,
                0,
                0,
                message,
                "Heißt das Bild anders? Der Name muss bis auf „.yaml“ gleich sein.",
                "warning",
            )
        )
    return shelf


def _place(
    shelf: Shelf,
    picture: Document,
    sidecar: Document | None,
    now: dt.datetime,
    zone: ZoneInfo,
    href: Callable[[str], str],
) -> None:
    """Put one picture on the shelf, or note why it is not there."""
    if not picture.variants:
        shelf.withheld[picture.path] = ""
        return
    if sidecar is None:
        shelf.withheld[picture.path] = ""
        name = picture.path.rsplit("/", 1)[-1]
        cure = f"Legen Sie daneben die Datei {name}.yaml an, mit alt, urheber und lizenz."
        shelf.problems.append(
            Problem(picture.path, 0, 0, "Zu diesem Bild fehlen die Angaben zu Rechten und Inhalt.", cure)
        )
        return
    if not sidecar.understood:
        shelf.withheld[picture.path] = ""
        return
    rights = msgspec.msgpack.decode(sidecar.record, type=Rights)
    shelf.problems.extend(_lacking(rights, sidecar))
    reason = _withheld(rights, now, zone)
    if rights.consent and rights.consent.ends:
        shelf.changes.append(rights.consent.ends)
    if reason:
        shelf.withheld[picture.path] = reason
        shelf.hidden.append(Hidden(picture.path, reason))
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


def _withheld(rights: Rights, now: dt.datetime, zone: ZoneInfo) -> str:
    """Return why people do not, or no longer, agree to be shown."""
    consent = rights.consent
    if consent is None:
        return ""
    if consent.status == "widerrufen":
        return "Einwilligung widerrufen"
    if consent.ends and consent.ends <= now:
        return f"Einwilligung abgelaufen am {moment_text(consent.ends, zone)}"
    if "web" not in rights.scopes:
        return "Einwilligung gilt nicht für das Web"
    return ""


def _image(picture: Document, rights: Rights, href: Callable[[str], str], files: dict[str, str]) -> Image:
    stem = path_slug(picture.path.rsplit("/", 1)[-1].rsplit(".", 1)[0])

    def place(variant: Variant) -> str:
        suffix = "jpg" if variant.format == "jpeg" else variant.format
        url = f"/bilder/{stem}-{variant.width}.{variant.blob[:8]}.{suffix}"
        files[url] = variant.blob
        return href(url)

    webp = [variant for variant in picture.variants if variant.format == "webp"]
    fallback = next(variant for variant in picture.variants if variant.format == "jpeg")
    label, text = _license(rights.license, LICENSES)
    return Image(
        src=place(fallback),
        srcset=", ".join(f"{place(variant)} {variant.width}w" for variant in webp),
        large=place(webp[-1]) if webp else place(fallback),
        width=fallback.width,
        height=fallback.height,
        alt="" if rights.decorative else rights.alt,
        caption=rights.caption,
        credit=rights.credit,
        license=label,
        license_href=text,
        focus=rights.focus,
        size=fallback.size,
        scopes=rights.scopes,
    )


def _license(name: str, known: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """Return a licence's label and the address of its text."""
    if name in known:
        return known[name]
    return ("Lizenz", name) if name.startswith("https://") else (name, "")
