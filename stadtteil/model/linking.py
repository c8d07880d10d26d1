"""From documents to the Site: what is visible, who mentions whom, what fills each hole. Pure.

A mention of something that does not exist is an error; a mention of something that is hidden now is
a warning and loses its link, for nothing may become an error by the passage of time.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.card import Body, Hole, Image, Link
from stadtteil.model.document import Document
from stadtteil.model.entry import Entry
from stadtteil.model.fields import PictureUse, Record, Ref, fields_of
from stadtteil.model.fields.choices import did_you_mean
from stadtteil.model.images import Shelf, shelf_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.kinds.project import PRIVATE, Recipient
from stadtteil.model.lookup import Lookup
from stadtteil.model.prose import Prose, Reference
from stadtteil.model.settings import PATH, Settings
from stadtteil.model.site import Loose, Relations, Site
from stadtteil.model.slugs import path_slug, slug
from stadtteil.model.source import SITE
from stadtteil.model.visibility import hidden_now, next_change
from stadtteil.problems import Hidden, Problem, Report

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def settings_of(documents: Iterable[Document], report: Report) -> Settings | None:
    """Return the paper's settings; a problem where they are missing."""
    for document in documents:
        if document.reader == SITE:
            return msgspec.msgpack.decode(document.record, type=Settings) if document.understood else None
    message = "Die Einstellungen der Zeitung fehlen."
    report.add(
        [
            Problem(
                PATH, 0, 0, message, "Legen Sie content/site.yaml an, mindestens mit „name:“ und „adresse:“."
            )
        ]
    )
    return None


def link(
    documents: Sequence[Document], now: dt.datetime, report: Report, *, drafts: bool = False
) -> Site | None:
    """Return the linked site, or None where it has no settings; `now` is in UTC.

    With `drafts`, drafts and what is scheduled are shown too.
    """
    for document in documents:
        report.add(document.problems)
    settings = settings_of(documents, report)
    if settings is None:
        return None
    zone = ZoneInfo(settings.zone)
    entries = [
        _entry(document) for document in documents if document.understood and document.reader in BY_NAME
    ]
    hidden = {entry.id: why for entry in entries if (why := _hidden(entry, now, zone, drafts=drafts))}
    shelf = shelf_of(documents, now, zone, functools.partial(_href, settings.base))
    linking = _Linking(entries, hidden, shelf, settings)
    visible = [entry for entry in entries if entry.id not in hidden]
    site = Site(settings, visible, linking.relations(visible), now.astimezone(zone).date())
    problems = [problem for entry in site.entries for problem in entry.record.check(entry, site)]
    report.add([*shelf.problems, *linking.problems, *problems])
    report.hidden.extend(sorted([*hidden.values(), *shelf.hidden]))
    report.next_change = _next(entries, shelf, now, zone)
    return site


def _href(base: str, url: str) -> str:
    return base + url.removeprefix("/")


def _entry(document: Document) -> Entry:
    """Return the entry that a document holds, with its place in the site."""
    kind = BY_NAME[document.reader]
    record: Content = _decoder(kind).decode(document.record)
    inner = document.path.split("/", 2)[2]
    name = path_slug(inner[: inner.rindex(".")])
    name = name.removesuffix("/index") or name
    url = f"{kind.address}{name}/"
    return Entry(f"{kind.kind}/{name}", document.path, name, url, record, document.prose, document.marks)


@functools.cache
def _decoder(kind: type[Content]) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


def _hidden(entry: Entry, now: dt.datetime, zone: ZoneInfo, *, drafts: bool) -> Hidden | None:
    why = hidden_now(entry, now, zone)
    return None if drafts and why and (why.until or entry.record.hidden) else why


def _next(entries: Iterable[Entry], shelf: Shelf, now: dt.datetime, zone: ZoneInfo) -> str:
    """Return the next moment at which what is visible changes, as ISO 8601 in UTC; empty: never."""
    moments: list[dt.datetime | None] = list(shelf.changes)
    for entry in entries:
        if entry.record.hidden:
            continue
        moments += [entry.record.appears, entry.record.ends]
        terms = entry.record.account()
        for year in terms.budgets if terms else ():
            moments.append(dt.datetime(year, 1, 1, tzinfo=zone).astimezone(dt.UTC))
    change = next_change(moments, now)
    return change.isoformat() if change else ""


@functools.cache
def _mentioning(record: type[Record]) -> tuple[str, ...]:
    """Return the attributes of a record that can hold mentions or pictures."""
    hints = {field.name: repr(field.type) for field in msgspec.structs.fields(record)}
    return tuple(name for name in fields_of(record) if re.search(r"Ref|PictureUse|Outcome", hints[name]))


def mentions(record: Record, prefix: str = "") -> Iterator[tuple[str, Ref | PictureUse]]:
    """Yield every mention of another entry or picture in a record's fields, with the field's name."""
    for name in _mentioning(type(record)):
        value: Any = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Ref | PictureUse):
                yield prefix + name, item
            elif isinstance(item, Record):
                yield from mentions(item, f"{prefix}{name}.")


class _Linking:
    """One linking: asks the lookup for every mention and collects what is wrong."""

    def __init__(
        self, entries: list[Entry], hidden: dict[str, Hidden], shelf: Shelf, settings: Settings
    ) -> None:
        self.lookup = Lookup(entries, shelf.known)
        self.hidden = hidden
        self.shelf = shelf
        self.settings = settings
        self.problems: list[Problem] = []
        self.loose: list[Loose] = []
        self.images: dict[tuple[str, str], Image] = {}
        self.used: set[str] = set()

    def relations(self, visible: list[Entry]) -> Relations:
        targets: dict[str, dict[str, tuple[Entry, ...]]] = {}
        referrers: dict[str, dict[str, Entry]] = {}
        bodies: dict[str, Body] = {}
        for entry in visible:
            found, mentioned = self._fields(entry)
            targets[entry.id] = {name: tuple(items) for name, items in found.items()}
            if entry.prose:
                bodies[entry.id], linked = self._body(entry, entry.prose)
                mentioned += linked
            for other in mentioned:
                if other is not entry:
                    referrers.setdefault(other.id, {})[entry.id] = entry
        ordered = {id_: tuple(sorted(by.values(), key=_newest)) for id_, by in referrers.items()}
        navigation = self._menu(self.settings.navigation, "navigation")
        footer = self._menu(self.settings.footer, "footer")
        return Relations(
            targets, ordered, bodies, self.images, self._files(), navigation, footer, tuple(self.loose)
        )

    def _files(self) -> dict[str, str]:
        """Return the files of the pictures that are used, by their places in the site."""
        return {url: blob for path in sorted(self.used) for url, blob in self.shelf.files[path].items()}

    def _say(
        self, path: str, place: tuple[int, int], message: str, cure: str, *, warning: bool = False
    ) -> None:
        self.problems.append(Problem(path, *place, message, cure, "warning" if warning else "error"))

    def _fields(self, entry: Entry) -> tuple[dict[str, list[Entry]], list[Entry]]:
        """Return the visible targets of each field, and all of them together."""
        found: dict[str, list[Entry]] = {}
        mentioned = []
        for name, item in mentions(entry.record):
            if isinstance(item, PictureUse):
                self._picture(entry.path, item.file, (item.line, item.column))
                continue
            target = self._named(entry, name, item)
            if target and target not in found.get(name, ()):
                found.setdefault(name, []).append(target)
                mentioned.append(target)
        return found, mentioned

    def _named(self, entry: Entry, field: str, ref: Ref) -> Entry | None:
        """Return the visible entry that a field names."""
        declared = fields_of(type(entry.record)).get(field)
        if declared and isinstance(declared.type, Recipient) and ref.name.lower() == PRIVATE:
            return None
        found = self.lookup.named(ref.kind, ref.name)
        place = (ref.line, ref.column)
        noun = BY_NAME[ref.kind].noun
        if not found:
            folder = BY_NAME[ref.kind].folder
            hint = (
                did_you_mean(ref.name, self.lookup.names(ref.kind)[:40])
                or f"Legen Sie die Datei in content/{folder} an."
            )
            self._say(
                entry.path,
                place,
                f"„{ref.name}“ gibt es nicht (gesucht: {noun}, eine Datei in content/{folder}).",
                hint,
            )
            return None
        if len(found) > 1:
            options = ", ".join(item.slug for item in found)
            self._say(
                entry.path,
                place,
                f"„{ref.name}“ ist nicht eindeutig.",
                f"Schreiben Sie einen dieser Namen: {options}.",
            )
            return None
        return self._shown(found[0], entry.path, place)

    def _shown(self, target: Entry, path: str, place: tuple[int, int]) -> Entry | None:
        """Return the target if it is visible; a warning where it is hidden now."""
        why = self.hidden.get(target.id)
        if why is None:
            return target
        cure = "Solange erscheint hier kein Link; Sie müssen nichts tun."
        self._say(
            path, place, f"„{target.title}“ ist zurzeit nicht zu sehen ({why.reason}).", cure, warning=True
        )
        return None

    def _body(self, entry: Entry, prose: Prose) -> tuple[Body, list[Entry]]:
        holes, mentioned = [], []
        for reference in prose.references:
            if reference.picture:
                holes.append(self._figure(entry, reference))
                continue
            href, target = self._link(entry.path, reference.target, (reference.line, reference.column), entry)
            holes.append(Hole(href))
            if target:
                mentioned.append(target)
        return Body(prose.fragment, tuple(holes)), mentioned

    def _figure(self, entry: Entry, reference: Reference) -> Hole:
        """Return what fills a picture's hole; words in the text override the sidecar's."""
        image = self._picture(entry.path, reference.target, (reference.line, reference.column))
        if image and (reference.alt or reference.caption):
            image = msgspec.structs.replace(
                image, alt=reference.alt or image.alt, caption=reference.caption or image.caption
            )
        return Hole(image=image, inline=reference.inline)

    def _picture(self, path: str, file: str, place: tuple[int, int]) -> Image | None:
        if _SCHEME.match(file):
            self._say(
                path, place,
                "Dieses Bild würde von einem fremden Server geladen; das verrät dort, wer die Seite liest.",
                "Legen Sie das Bild in content/bilder ab und nennen Sie seinen Namen.",
            )  # fmt: skip
            return None
        found = self.lookup.picture(file, path)
        if found is None:
            hint = (
                did_you_mean(file.rsplit("/", 1)[-1], self.lookup.picture_names)
                if len(self.lookup.picture_names) < 2000
                else ""
            )
            if hint.startswith("Möglich"):
                hint = "Legen Sie das Bild in content/bilder ab, mit den Rechten daneben in NAME.jpg.yaml."
            self._say(path, place, f"Das Bild „{file}“ gibt es nicht.", hint)
            return None
        if found in self.shelf.withheld:
            reason = self.shelf.withheld[found]
            if reason:
                self._say(
                    path,
                    place,
                    f"Das Bild „{file}“ wird nicht mehr gezeigt: {reason}.",
                    "Wählen Sie ein anderes Bild.",
                    warning=True,
                )
            return None
        self.images[(path, file)] = self.shelf.images[found]
        self.used.add(found)
        return self.shelf.images[found]

    def _link(
        self, path: str, target: str, place: tuple[int, int], entry: Entry | None
    ) -> tuple[str, Entry | None]:
        """Return a link's href (empty where the target is hidden or missing) and the entry it leads to."""
        if _SCHEME.match(target):
            return target, None
        bare, _, anchor = target.partition("#")
        if not bare:
            return self._anchored("", entry, anchor, path, place), None
        bare, _, query = bare.partition("?")
        found = self.lookup.target(bare, path)
        if found:
            shown = self._shown(found, path, place)
            return (
                (self._anchored(_href(self.settings.base, found.url), found, anchor, path, place), found)
                if shown
                else ("", None)
            )
        picture = self.lookup.picture(bare, path)
        if picture:
            image = self._picture(path, bare, place)
            return (image.large if image else ""), None
        if bare.startswith("/"):
            self.loose.append(Loose(path, *place, bare))
            return _href(self.settings.base, bare) + (f"?{query}" if query else "") + (
                f"#{anchor}" if anchor else ""
            ), None
        self._say(
            path,
            place,
            f"Das Ziel „{target}“ gibt es nicht.",
            "Nennen Sie die Datei, zum Beispiel ../2026/sommerfest.md.",
        )
        return "", None

    def _anchored(
        self, href: str, entry: Entry | None, anchor: str, path: str, place: tuple[int, int]
    ) -> str:
        """Return the href with its anchor, which must be one of the target's headings."""
        if not anchor:
            return href
        anchors = entry.prose.anchors if entry and entry.prose else ()
        for name in (anchor, slug(anchor)):
            if name in anchors:
                return f"{href}#{name}"
        where = f"in „{entry.title}“" if entry else "hier"
        self._say(
            path, place, f"Die Sprungmarke „#{anchor}“ gibt es {where} nicht.", did_you_mean(anchor, anchors)
        )
        return href

    def _menu(self, items: Iterable[Any], field: str) -> tuple[Link, ...]:
        """Return a navigation of the settings, without what is hidden now."""
        links = []
        for item in items:
            href, _ = self._link(PATH, item.target, (1, 1), None)
            if href:
                links.append(Link(item.label, href))
        return tuple(links)


def _newest(entry: Entry) -> tuple[float, str]:
    moment = entry.record.moment
    return (-moment.timestamp() if moment else float("inf"), entry.id)
