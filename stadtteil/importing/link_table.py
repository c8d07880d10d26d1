"""Where the texts of a foreign paper are here: by their old addresses, their files, and their numbers.

Knows addresses and names; not how a link is written, and not what becomes of one that leads nowhere.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from stadtteil.importing.foreign_dates import without_day
from stadtteil.importing.foreign_entry import ForeignEntry
from stadtteil.importing.liquid import MENTION
from stadtteil.importing.permalinks import slugified
from stadtteil.model.urls import Urls

_ENDING = re.compile(r"(?:/index)?\.(?:html?|md|markdown|php)$|/index$")
_BARE_HOST = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:de|org|com|net|eu|info|berlin))(?:/|$)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?:mailto|tel|sms|geo|xmpp|ftp|irc|data|javascript):", re.IGNORECASE)


class LinkDestination(NamedTuple):
    """Where a mention leads: to a text of this import (by its number), to a place in the paper, or elsewhere.

    Nothing of these: `path` is where it would have been in the old paper.
    """

    entry: int | None = None
    fragment: str = ""
    outside: str = ""
    path: str = ""


class LinkTable:
    """All texts by what others call them."""

    def __init__(self, entries: Sequence[ForeignEntry], hosts: Iterable[str]) -> None:
        """Know the texts of a paper that stood under some hosts; of two with one address the first has it."""
        self._hosts = frozenset(hosts)
        self._addresses: dict[str, int] = {}
        self._names: dict[str, int] = {}
        self._days = [entry.day[:10] for entry in entries]
        self._by_last: dict[str, set[int]] = {}
        for number, entry in enumerate(entries):
            for url in entry.former:
                self._addresses.setdefault(_key(self._below(url)), number)
            for name in entry.names:
                self._names.setdefault(_key(name), number)
            for url in (entry.url, entry.slug, *entry.names[:1]):
                self._by_last.setdefault(_last(url), set()).add(number)

        self._lists = {
            address[:at] for address in self._addresses for at, sign in enumerate(address) if sign == "/"
        }

    def owner(self, url: str) -> int | None:
        """Return which text has an old address: of several that claim one, the first."""
        return self._addresses.get(_key(self._below(url)))

    def find(self, target: str, entry: ForeignEntry) -> LinkDestination:
        """Return where a mention in a text leads."""
        target = unicodedata.normalize("NFC", target.strip(" \t\n\"'„“”"))
        if target.startswith(MENTION):
            return self._mentioned(unquote(target.removeprefix(MENTION)), entry)
        if target.startswith("#"):
            return LinkDestination(fragment=target[1:])
        if _ELSEWHERE.match(target):
            return LinkDestination(outside=target)
        if _BARE_HOST.match(target) or target.startswith("//"):
            target = f"https://{target.lstrip('/')}"
        try:
            parts = urlsplit(target)
            host = (parts.hostname or "").removeprefix("www.")
        except ValueError:
            return LinkDestination(outside=target)
        if parts.scheme not in {"", "http", "https"} or (host and host not in self._hosts):
            return LinkDestination(outside=target)
        return self._at_home(parts, host, entry)

    def _at_home(self, parts: SplitResult, host: str, entry: ForeignEntry) -> LinkDestination:
        """Return where an address of the old paper leads."""
        number = self._numbered(parts.query)
        if number is not None:
            return LinkDestination(number, parts.fragment)
        path = unquote(parts.path)
        if not path or path == "/":
            return LinkDestination(outside="/") if path or host else LinkDestination(path=path)
        return self._below_host(path, parts.fragment, entry)

    def _below_host(self, path: str, fragment: str, entry: ForeignEntry) -> LinkDestination:
        folder = entry.url if entry.url.endswith("/") else posixpath.dirname(entry.url)
        joined = posixpath.normpath(posixpath.join("/", folder.lstrip("/"), path))
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(entry.origin), path))
        names = (joined, beside, path)
        found = [self._addresses.get(_key(joined)), *(self._names.get(_key(name)) for name in names)]
        found.append(self._by_name(path) if _is_text(path) else None)
        number = next((one for one in found if one is not None), None)
        if number is not None:
            return LinkDestination(number, fragment)
        if _key(joined) in self._lists:
            return LinkDestination(outside=Urls().news)
        return LinkDestination(path=joined, fragment=fragment)

    def _by_name(self, path: str) -> int | None:
        """Return the text whose address ends so; of several the one of the day that the address says."""
        found = self._by_last.get(_last(path), set())
        day = re.search(r"(\d{4})/(\d{1,2})/(\d{1,2})/", path)
        if day and len(found) > 1:
            written = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}"
            found = {number for number in found if self._days[number] == written}
        return next(iter(found)) if len(found) == 1 else None

    def _mentioned(self, name: str, entry: ForeignEntry) -> LinkDestination:
        """Return what `post_url`, `link`, `ref` and `relref` mean."""
        name, _, fragment = name.strip("\"' ").partition("#")
        if not name:
            return LinkDestination(fragment=fragment)
        number = self._names.get(_key(name)) if name.strip("/") else None
        if number is not None:
            return LinkDestination(number, fragment)
        return self._below_host(name, fragment, entry)

    def _numbered(self, query: str) -> int | None:
        found = re.search(r"(?:^|&)(p|page_id)=(\d+)", query)
        return self._names.get(_key(f"?{found[1]}={found[2]}")) if found else None

    def _below(self, url: str) -> str:
        """Return an old address without its host."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return url
        return (unquote(parts.path) if parts.path else "/") + (f"?{parts.query}" if parts.query else "")


def _key(path: str) -> str:
    """Return what is the same of an address however it is written."""
    plain = unicodedata.normalize("NFC", path.strip()).casefold().strip("/")
    return _ENDING.sub("", plain).strip("/")


def _last(path: str) -> str:
    """Return the last part of an address or of a file's path, without day and ending."""
    return slugified(without_day(_key(path).rpartition("/")[2]))


def _is_text(path: str) -> bool:
    ending = posixpath.splitext(path)[1].lower()
    return ending in {"", ".html", ".htm", ".md", ".markdown", ".php"} or len(ending) > 6
