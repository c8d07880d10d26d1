"""The rules of RSS 2.0 and of the W3C feed validator that our feeds must keep, as checks on their XML."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from xml.etree import ElementTree

from stadtteil.model.text.sanitizing import TAGS

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
RFC_822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} "
    r"\d\d:\d\d:\d\d [+-]\d{4}"
)
ADDRESS = re.compile(r"https?://[!-~]+")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ATTRIBUTES = {"href", "src", "alt", "width", "height", "title", "lang", "dir", "start", "colspan", "rowspan"}
ATTRIBUTES |= {"scope", "datetime"}


class Content(HTMLParser):
    """Notes what a text loads, leads to, and is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src", "srcset"}]


def faults(xml: bytes, url: str, now: dt.datetime) -> list[str]:
    """Return which rules a feed that is served at `url` breaks at a moment."""
    root = ElementTree.fromstring(xml)
    channel = root.find("channel")
    if channel is None:
        return ["no channel"]
    return [*_channel_faults(channel, url), *_item_faults(channel, now)]


def _channel_faults(channel: ElementTree.Element, url: str) -> Iterator[str]:
    names = [child.tag for child in channel]
    single = [name for name in names if name != "item"]
    items = channel.findall("item")
    selves = channel.findall(f"{ATOM}link[@rel='self']")
    words = [channel.findtext(name) or "" for name in ("title", "description")]
    page, built = channel.findtext("link", ""), channel.findtext("lastBuildDate")
    dates = [parsedate_to_datetime(item.findtext("pubDate", "")) for item in items]
    broken = {
        "items are not last": names != single + ["item"] * len(items),
        "an element of the channel is doubled": len(set(single)) < len(single),
        "something is missing": not set(single)
        >= {"title", "link", "description", "language", "docs", "generator"},
        "title and description are no plain text": not all(words)
        or bool(re.search(r"<[a-z/]", "".join(words))),
        "atom:link does not say where the feed is": [(link.get("href"), link.get("type")) for link in selves]
        != [(url, "application/rss+xml")],
        "link does not lead to the page": page == url or not ADDRESS.fullmatch(page),
        "lastBuildDate is not the newest item's": (parsedate_to_datetime(built) if built else None)
        != max(dates, default=None),
    }
    yield from (fault for fault, is_so in broken.items() if is_so)


def _item_faults(channel: ElementTree.Element, now: dt.datetime) -> Iterator[str]:
    guids = Counter(item.findtext("guid") for item in channel.findall("item"))
    yield from (f"guid {guid} is doubled" for guid, count in guids.items() if count > 1)
    for item in channel.findall("item"):
        yield from _parts(item)
        yield from _date_faults(item.findtext("pubDate", ""), now)
        yield from _content_faults(item.findtext(CONTENT))


def _parts(item: ElementTree.Element) -> Iterator[str]:
    names = [child.tag for child in item]
    guid = item.find("guid")
    broken = {
        "author beside dc:creator": "author" in names,
        "description stands behind the content": CONTENT in names
        and names.index("description") > names.index(CONTENT),
        "link is no full address": not ADDRESS.fullmatch(item.findtext("link", "")),
        "guid is no lasting name": guid is None
        or guid.get("isPermaLink") != "false"
        or len(guid.text or "") < 9,
        "more than one enclosure": names.count("enclosure") > 1,
        "enclosure is not whole": not all(map(_whole, item.findall("enclosure"))),
    }
    yield from (fault for fault, is_so in broken.items() if is_so)
    for name in ("title", "link", "description", "guid", "pubDate"):
        if names.count(name) != 1 or not (item.findtext(name) or "").strip():
            yield f"{name} is not there once"


def _whole(enclosure: ElementTree.Element) -> bool:
    length, kind = enclosure.get("length") or "", enclosure.get("type") or ""
    return (
        length.isdigit() and kind.startswith("image/") and bool(ADDRESS.fullmatch(enclosure.get("url") or ""))
    )


def _date_faults(text: str, now: dt.datetime) -> Iterator[str]:
    if not RFC_822.fullmatch(text):
        yield f"{text} is no date of RFC 822"
        return
    date = parsedate_to_datetime(text)
    if text[:3] != DAYS[date.weekday()]:
        yield f"{text} is another day of the week"
    if date > now:
        yield f"{text} is in the future"


def _content_faults(text: str | None) -> Iterator[str]:
    content = Content(text or "")
    yield from (f"<{tag}> in the content" for tag in sorted(content.tags - TAGS))
    yield from (f"attribute {name} in the content" for name in sorted(content.attributes - ATTRIBUTES))
    for address in content.addresses:
        if not re.match(r"(https?://|mailto:|tel:)", address):
            yield f"{address} is no full address"
