"""Reads exports of WordPress as a paper: posts, pages, types of its own, and what is said of pictures.

Knows what the values of an export mean; not what becomes of the texts.
"""

from __future__ import annotations

import html
import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from stadtteil.importing.classic_text import ClassicText, UploadedPictures
from stadtteil.importing.foreign_dates import moment_written
from stadtteil.importing.foreign_entry import ForeignEntry, ForeignPaper, ForeignPicture
from stadtteil.importing.html_text import HtmlText
from stadtteil.importing.permalinks import host_of
from stadtteil.importing.wxr import WxrExport, WxrItem, read_wxr
from stadtteil.misuse import StadtteilError

_SORTS = {"post": "", "page": ""}
_OF_THE_PROGRAM = re.compile(
    r"attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-.*|"
    r"wpcf7_.*|elementor_\w+|et_.*|vc_.*|jp_.*|shop_\w+|scheduled-action|amp_.*|ml-slider.*|mc4wp-.*|wpforms.*"
)
_UNSEEN = {
    "private": "ist privat",
    "trash": "liegt im Papierkorb",
    "auto-draft": "ist leer",
    "inherit": "gehört zu anderem",
}
_FOOTNOTE = re.compile(r"<sup\b[^>]*data-fn=\"(?P<id>[\w-]+)\"[^>]*>.*?</sup>", re.DOTALL)
_NO_CATEGORY = frozenset({"uncategorized", "allgemein", "nicht kategorisiert"})


def read_wordpress(place: Path) -> ForeignPaper:
    """Return all that an export holds, or several in one folder; StadtteilError where there is none."""
    files = sorted(place.glob("*.xml")) if place.is_dir() else [place]
    if not files:
        raise StadtteilError(
            f"In {place} liegt kein Export (.xml). Nennen Sie die Datei aus „Werkzeuge, Daten exportieren“."
        )
    exports = [read_wxr(file) for file in files]
    items = [item for export in exports for item in export.items]
    reader = _Reader(exports, items)
    entries = tuple(entry for item in items if (entry := reader.entry(item)))
    first = exports[0]
    return ForeignPaper(
        name=html.unescape(first.title), address=first.address, description=html.unescape(first.description),
        hosts=frozenset(filter(None, (host_of(export.address) for export in exports))),
        entries=entries, captions={place_of(one.place): one for one in reader.media.by_number.values()},
        passed_over=tuple(reader.passed_over()),
    )  # fmt: skip


def place_of(address: str) -> str:
    """Return where a picture lies below the folder of uploads, without the size that is written to names.

    >>> place_of("https://a.example/wp-content/uploads/2019/05/fest-300x200.jpg?w=3")
    '2019/05/fest.jpg'
    """
    try:
        path = unquote(urlsplit(html.unescape(address)).path)
    except ValueError:
        path = address
    below = path.partition("/uploads/")[2] or path.lstrip("/")
    return re.sub(r"(?:-\d{2,5}x\d{2,5}|-scaled|-rotated)+(?=\.\w+$)", "", below)


class _Reader:
    def __init__(self, exports: Iterable[WxrExport], items: Iterable[WxrItem]) -> None:
        self._authors = {login: name for export in exports for login, name in export.authors.items()}
        attachments = [item for item in items if item.value("wp:post_type") == "attachment"]
        by_parent: dict[str, list[str]] = {}
        for one in attachments:
            by_parent.setdefault(one.value("wp:post_parent"), []).append(one.value("wp:post_id"))
        by_number = {one.value("wp:post_id"): _picture(one) for one in attachments}
        self.media = UploadedPictures(
            by_number, {parent: tuple(numbers) for parent, numbers in by_parent.items()}
        )
        self._reusable = {
            item.value("wp:post_id"): item.value("content:encoded")
            for item in items
            if item.value("wp:post_type") == "wp_block"
        }
        self._left: list[tuple[str, str]] = []
        self._types = Counter[str]()

    def passed_over(self) -> list[tuple[str, str]]:
        """Return what was not taken, and why."""
        of_program = (
            (sort, f"gehört zum Programm selbst ({count}×)") for sort, count in sorted(self._types.items())
        )
        return [*self._left, *of_program]

    def entry(self, item: WxrItem) -> ForeignEntry | None:
        """Return what an item says; None for what is not for the public, or belongs to the program."""
        sort, status = item.value("wp:post_type"), item.value("wp:status")
        title = _plain(item.value("title"))
        if _OF_THE_PROGRAM.fullmatch(sort):
            if sort not in {"attachment", "wp_block"}:
                self._types[sort] += 1
            return None
        unseen = "hat ein Kennwort" if item.value("wp:post_password") else _UNSEEN.get(status, "")
        if unseen:
            self._left.append((title or f"Beitrag {item.value('wp:post_id')}", unseen))
            return None
        return self._entry(item, sort, title)

    def _entry(self, item: WxrItem, sort: str, title: str) -> ForeignEntry:
        number, content = _number(item), item.value("content:encoded")
        body, notes = self._body(item, content)
        if item.comments:
            notes = (*notes, f"Kommentare kommen nicht mit: {item.comments}")
        day = moment_written(item.value("wp:post_date"))
        slug = unquote(item.value("wp:post_name")) or title
        url = _path(item.value("link"))
        reasons = [] if item.value("wp:status") in {"publish", "future"} else ["war schon dort ein Entwurf"]
        reasons += ["ohne Datum"] if not day and sort != "page" else []
        thumbnail = self.media.by_number.get(item.meta.get("_thumbnail_id", ""))
        return ForeignEntry(
            origin=f"{sort} {number}", title=title or "Ohne Titel", body=body,
            source=_FOOTNOTE.sub("", content), slug=slug,
            page=sort == "page", sort=_SORTS.get(sort, sort), day=day,
            updated=_later(moment_written(item.value("wp:post_modified")), day), url=url,
            former=_former(item, url, number),
            names=(f"?p={number}", f"?page_id={number}", slug, *filter(None, [item.value("guid")])),
            authors=tuple(filter(None, [self._author(item.value("dc:creator"))])),
            categories=_terms(item, "category"), tags=_terms(item, "post_tag"),
            teaser=_plain(item.value("excerpt:encoded")), picture=thumbnail,
            reasons=tuple(reasons), notes=notes,
        )  # fmt: skip

    def _body(self, item: WxrItem, content: str) -> tuple[str, tuple[str, ...]]:
        classic = ClassicText(item.value("wp:post_id"), self.media, self._reusable)
        made = HtmlText()
        body = made.markdown(classic.html(_FOOTNOTE.sub(r"[^\g<id>]", content)))
        for number, text in _footnotes(item):
            body += f"\n[^{number}]: {' '.join(HtmlText().markdown(text).split())}\n"
        return body, (*classic.notes, *made.notes)

    def _author(self, login: str) -> str:
        name = _plain(self._authors.get(login, login))
        return "" if "@" in name else name


def _number(item: WxrItem) -> str:
    """Return the number of an entry; some exports say it only in its address."""
    found = re.search(r"[?&]p(?:age_id)?=(\d+)", f"{item.value('guid')} {item.value('link')}")
    return item.value("wp:post_id") or (found[1] if found else "")


def _picture(item: WxrItem) -> ForeignPicture:
    details = item.meta.get("_wp_attachment_metadata", "")
    said = dict(re.findall(r's:\d+:"(credit|copyright)";s:\d+:"([^"]{1,200})"', details))
    caption = _plain(item.value("excerpt:encoded"))
    more = _plain(item.value("content:encoded"))
    credit = ", ".join(filter(None, [said.get("credit", ""), said.get("copyright", ""), more]))
    alt = _plain(item.meta.get("_wp_attachment_image_alt", ""))
    return ForeignPicture(item.value("wp:attachment_url"), alt, caption, credit)


def _footnotes(item: WxrItem) -> list[tuple[str, str]]:
    try:
        said = json.loads(item.meta.get("footnotes") or "[]")
    except ValueError:
        return []
    notes = [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []
    return [
        (str(one.get("id")), str(one.get("content", "")))
        for one in notes
        if re.fullmatch(r"[\w-]+", str(one.get("id")))
    ]


def _terms(item: WxrItem, taxonomy: str) -> tuple[str, ...]:
    names = (_plain(name) for domain, name in item.terms if domain == taxonomy)
    return tuple(dict.fromkeys(name for name in names if name and name.lower() not in _NO_CATEGORY))


def _former(item: WxrItem, url: str, number: str) -> tuple[str, ...]:
    """Return all addresses of an entry."""
    short = f"/?p={number}" if number else ""
    return tuple(dict.fromkeys(filter(None, (url, *_old_slugs(item, url), short))))


def _old_slugs(item: WxrItem, url: str) -> list[str]:
    old = item.meta.get("_wp_old_slug", "")
    return [posixpath.join(posixpath.dirname(url.rstrip("/")), old) + "/"] if old and "?" not in url else []


def _path(link: str) -> str:
    """Return where a text stood below its host, with what is asked there."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    return unquote(parts.path or "/") + (f"?{parts.query}" if parts.query else "") if link else ""


def _later(updated: str, day: str) -> str:
    """Return when a text was changed, if that was on a later day than it appeared."""
    return updated if updated[:10] > day[:10] else ""


def _plain(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", " ", text)).split())
