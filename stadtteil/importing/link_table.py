"""Where the texts of a foreign paper are here: by their old addresses, their files, and their numbers.

Knows addresses and names; not how a link is written, and not what becomes of one that leads nowhere.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from stadtteil.importing.foreign_entry import ForeignEntry
from stadtteil.importing.liquid import MENTION

_ENDING = re.compile(r"(?:/index)?\.(?:html?|md|markdown|php)$|/index$")
_ELSEWHERE = re.compile(r"(?:mailto|tel|sms|geo|xmpp|ftp|irc|data|javascript):", re.IGNORECASE)


class Destination(NamedTuple):
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
        last: dict[str, set[int]] = {}
        for number, entry in enumerate(entries):
            for url in entry.former:
                self._addresses.setdefault(_key(self._below(url)), number)
            for name in entry.names:
                self._names.setdefault(_key(name), number)
            for url in (entry.url, *entry.names[:1]):
                last.setdefault(_key(url).rpartition("/")[2], set()).add(number)
        self._by_last = {name: next(iter(found)) for name, found in last.items() if len(found) == 1}

    def owner(self, url: str) -> int | None:
        """Return which text has an old address: of several that claim one, the first."""
        return self._addresses.get(_key(self._below(url)))

    def find(self, target: str, entry: ForeignEntry) -> Destination:
        """Return where a mention in a text leads."""
        target = unicodedata.normalize("NFC", target.strip())
        if target.startswith(MENTION):
            return self._mentioned(unquote(target.removeprefix(MENTION)), entry)
        if target.startswith("#"):
            return Destination(fragment=target[1:])
        if _ELSEWHERE.match(target):
            return Destination(outside=target)
        try:
            parts = urlsplit(target)
            host = (parts.hostname or "").removeprefix("www.")
        except ValueError:
            return Destination(outside=target)
        if parts.scheme not in {"", "http", "https"} or (host and host not in self._hosts):
            return Destination(outside=target)
        path = unquote(parts.path)
        if parts.query and (number := self._numbered(parts.query)) is not None:
            return Destination(number, parts.fragment)
        if not path or path == "/":
            return Destination(outside="/") if path or host else Destination(path=target)
        return self._below_host(path, parts.fragment, entry)

    def _below_host(self, path: str, fragment: str, entry: ForeignEntry) -> Destination:
        folder = entry.url if entry.url.endswith("/") else posixpath.dirname(entry.url)
        joined = posixpath.normpath(posixpath.join("/", folder.lstrip("/"), path))
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(entry.origin), path))
        for table, place in (
            (self._addresses, joined),
            (self._names, joined),
            (self._names, beside),
            (self._names, path),
        ):
            number = table.get(_key(place))
            if number is not None:
                return Destination(number, fragment)
        if _is_text(path):
            number = self._by_last.get(_key(path).rpartition("/")[2])
            if number is not None:
                return Destination(number, fragment)
        if any(address.startswith(f"{_key(joined)}/") for address in self._addresses):
            return Destination(outside="/artikel/")
        return Destination(path=joined, fragment=fragment)

    def _mentioned(self, name: str, entry: ForeignEntry) -> Destination:
        """Return what `post_url`, `link`, `ref` and `relref` mean."""
        name, _, fragment = name.strip("\"' ").partition("#")
        if not name:
            return Destination(fragment=fragment)
        if name.strip("/") == "":
            return Destination(outside="/")
        number = self._names.get(_key(name))
        if number is not None:
            return Destination(number, fragment)
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


def _is_text(path: str) -> bool:
    ending = posixpath.splitext(path)[1].lower()
    return ending in {"", ".html", ".htm", ".md", ".markdown", ".php"} or len(ending) > 6
