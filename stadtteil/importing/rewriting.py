"""The texts of a foreign paper with their links and pictures leading to where these are here.

Knows what a mention becomes; not how it is written, and not how files are made.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Sequence

from stadtteil.importing.foreign_entry import ForeignEntry, ForeignPicture
from stadtteil.importing.foreign_head import PICTURE_NAME
from stadtteil.importing.heading_anchors import HeadingAnchors
from stadtteil.importing.link_scanner import Replacement, ScannedLink, replaced
from stadtteil.importing.link_table import LinkDestination, LinkTable
from stadtteil.importing.liquid import MENTION
from stadtteil.importing.markdown_repairs import mended, without_idle_anchors
from stadtteil.importing.picture_store import PictureStore
from stadtteil.importing.shortcode import picture_in_markdown
from stadtteil.model.text.slugs import slug

_BEFORE_CREDIT = re.compile(r"(?:\s|[*_(]|<(?:br|em|small|p|i)\b[^<>]*>|\]\([^()]*\))*")
_CREDIT = re.compile(
    r"(?:Fotos?|Bild(?:er)?|Quelle|©|Photos?|Grafik|Illustration|Credits?)[ :©][^\n]*", re.IGNORECASE
)
_EMPHASISED = re.compile(r"[*_]([^\n*_]+)[*_]\s*$")
_FOLLOWED = re.compile(r"https?://[^/]|mailto:.|tel:.|/", re.IGNORECASE)
"""Where browsers may go from a text."""


class Rewriting:
    """All texts of one import. `paths` say which file below content/ each becomes; None for none."""

    def __init__(
        self,
        entries: Sequence[ForeignEntry],
        paths: Sequence[str | None],
        table: LinkTable,
        store: PictureStore,
    ) -> None:
        """Mend all texts; links are looked for when the bodies are asked for."""
        self._entries = entries
        self._paths = paths
        self._table = table
        self._store = store
        self._bodies = [mended(entry.body) for entry in entries]
        self._anchors: dict[int, HeadingAnchors] = {}
        self._used: defaultdict[int, set[str]] = defaultdict(set)
        self._number = 0
        self.kept: defaultdict[int, int] = defaultdict(int)
        self.lost: defaultdict[int, list[str]] = defaultdict(list)

    def bodies(self) -> list[str]:
        """Return all texts; `kept` counts links among texts, `lost` names those that lead nowhere."""
        made = []
        for number, body in enumerate(self._bodies):
            self._number = number
            made.append(replaced(body, self._replacement))
        return [without_idle_anchors(body, self._names_used(number)) for number, body in enumerate(made)]

    def head_picture(self, number: int) -> str:
        """Return the name of the picture above a text; empty where there is none, or it is left out."""
        picture = self._entries[number].picture
        return self._store.picture(picture, self._entries[number]) if picture else ""

    def _names_used(self, number: int) -> frozenset[str]:
        """Return the names in a text that some link leads to, as they are written there."""
        found = re.findall(r'<a (?:id|name)="([^"]*)"></a>', self._bodies[number])
        return frozenset(name for name in found if slug(name) in self._used[number])

    def _replacement(self, mention: ScannedLink) -> Replacement:
        entry = self._entries[self._number]
        if mention.picture:
            return self._picture(mention, entry)
        place = self._table.find(html.unescape(mention.target), entry)
        if place.entry is not None:
            return self._to_entry(place)
        if place.outside:
            return self._outside(place.outside)
        if place.fragment and not place.path:
            return self._to_entry(LinkDestination(self._number, place.fragment))
        return self._to_file(mention, entry)

    def _outside(self, target: str) -> Replacement:
        """Return a link elsewhere; what is no address, or what browsers refuse, keeps its words."""
        if not _FOLLOWED.match(target):
            self.lost[self._number].append(target)
            return Replacement(None)
        return Replacement(target)

    def _to_entry(self, place: LinkDestination) -> Replacement:
        assert place.entry is not None
        path = self._paths[place.entry]
        if path is None:
            self.lost[self._number].append(self._entries[place.entry].url or self._entries[place.entry].title)
            return Replacement(None)
        anchor = self._anchor(place) if place.fragment else ""
        same = place.entry == self._number
        if place.fragment and not anchor:
            self.lost[self._number].append(f"#{place.fragment}")
            if same:
                return Replacement(None)
        self.kept[self._number] += 1
        return Replacement(("" if same and anchor else path) + (f"#{anchor}" if anchor else ""))

    def _anchor(self, place: LinkDestination) -> str:
        assert place.entry is not None
        if place.entry not in self._anchors:
            self._anchors[place.entry] = HeadingAnchors(self._bodies[place.entry])
        anchor = self._anchors[place.entry].of(place.fragment)
        self._used[place.entry].add(anchor)
        return anchor

    def _to_file(self, mention: ScannedLink, entry: ForeignEntry) -> Replacement:
        """Return a link to a file to download, where its rights are known."""
        target = html.unescape(mention.target)
        if PICTURE_NAME.search(target.partition("?")[0]):
            if not re.search(r"!\[|<!--|<img\b", mention.words):
                self.lost[self._number].append(target)
            return Replacement(None)
        words = re.sub(r"[*`\[\]]", "", mention.words).strip()
        name = self._store.download(target, words, entry)
        if name:
            self.kept[self._number] += 1
            return Replacement(name)
        if target.strip():
            self.lost[self._number].append(target.removeprefix(MENTION))
        return Replacement(None)

    def _picture(self, mention: ScannedLink, entry: ForeignEntry) -> Replacement:
        """Return a picture, or a remark for editors in its place."""
        alt = html.unescape(mention.alt).replace("\\", "")
        place = html.unescape(mention.target)
        name = (
            self._store.picture(ForeignPicture(place, alt, mention.caption, _credit_below(mention)), entry)
            if place
            else ""
        )
        if not name:
            shown = picture_in_markdown(place, alt, mention.caption).replace("--", "–")
            return Replacement(None, f"<!-- Hier fehlt ein Bild: {shown} -->")
        file = name.removeprefix("bilder/")
        if mention.html:
            return Replacement(name, f'<img src="{file}" alt="{html.escape(alt)}">')
        return Replacement(name, picture_in_markdown(file, alt, mention.caption))


def _credit_below(mention: ScannedLink) -> str:
    """Return the line below a picture that says who made it, or that stands there as its caption."""
    begin = _BEFORE_CREDIT.match(mention.below)
    credit = _CREDIT.match(mention.below, begin.end() if begin else 0)
    if credit:
        return " ".join(credit[0].split()).rstrip("*_ ")
    emphasised = _EMPHASISED.fullmatch(mention.below.strip())
    return " ".join(emphasised[1].split()) if emphasised else ""
