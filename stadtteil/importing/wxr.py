"""A WordPress export (WXR) as items, read piece by piece: no entities, no DTD, no network, no huge trees.

Knows how the format nests, and not what becomes of an item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from stadtteil.importing.foreign_text import tidy
from stadtteil.misuse import StadtteilError

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_EXPORT = 1_000_000_000
"""Bytes of an export."""
_LARGEST_VALUE = 4_000_000
_PREFIXES = (
    ("/excerpt/", "excerpt:"),
    ("/export/", "wp:"),
    ("/modules/content/", "content:"),
    ("purl.org/dc/", "dc:"),
)


class WxrItem(msgspec.Struct, frozen=True):
    """One item as the export names it: single values by their names (`wp:post_id`), and what may come often.

    `terms` are (taxonomy, name); `comments` only their number: they stay where they are.
    """

    values: dict[str, str]
    terms: tuple[tuple[str, str], ...] = ()
    meta: dict[str, str] = {}
    comments: int = 0

    def value(self, name: str) -> str:
        """Return a single value; empty where there is none."""
        return self.values.get(name, "")


class WxrExport(msgspec.Struct, frozen=True):
    """All of an export: what it says of the site, names of authors by their logins, and the items."""

    title: str
    address: str
    description: str
    authors: dict[str, str]
    items: tuple[WxrItem, ...]


def read_wxr(file: Path) -> WxrExport:
    """Return what an export says; StadtteilError where it is none, or too large."""
    if not file.is_file():
        raise StadtteilError(
            f"Die Datei {file} gibt es nicht. Nennen Sie die Datei aus „Werkzeuge, Daten exportieren“."
        )
    if file.stat().st_size > LARGEST_EXPORT:
        raise StadtteilError(
            f"{file.name} ist größer als 1 GB. "
            "Exportieren Sie jahrweise in einen Ordner, und nennen Sie diesen."
        )
    said: dict[str, str] = {}
    authors: dict[str, str] = {}
    items: list[WxrItem] = []
    with file.open("rb") as stream:
        for name, element in _elements(stream):
            if name == "item":
                items.append(_item(element))
            elif name == "wp:author":
                values = _values(element)
                login = values.get("wp:author_login", "")
                authors[login] = values.get("wp:author_display_name", "") or login
            elif name in {"title", "link", "description", "wp:base_site_url", "wp:base_blog_url"}:
                said.setdefault(name, _text(element).strip())
    if not items and "wp:base_site_url" not in said:
        raise StadtteilError(
            f"{file.name} ist kein Export von WordPress. "
            "Nennen Sie die Datei aus „Werkzeuge, Daten exportieren“."
        )
    address = said.get("link") or said.get("wp:base_blog_url", "")
    return WxrExport(said.get("title", ""), address, said.get("description", ""), authors, tuple(items))


def _elements(stream: BinaryIO) -> Iterator[tuple[str, _Element]]:
    """Yield the children of the channel as they end, and forget each afterwards."""
    from lxml import etree

    parts = etree.iterparse(
        stream, events=("end",), resolve_entities=False, no_network=True, load_dtd=False,
        dtd_validation=False, huge_tree=False, recover=True, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in parts:
            parent = element.getparent()
            if parent is None or not isinstance(element.tag, str) or _name(parent.tag) != "channel":
                continue
            yield _name(element.tag), element
            element.clear()
            while element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError:
        return  # what came before it is whole


def _item(element: _Element) -> WxrItem:
    terms, meta, comments = [], {}, 0
    for child in element:
        name = _name(child.tag)
        if name == "category":
            terms.append((str(child.get("domain") or "category"), _text(child).strip()))
        elif name == "wp:postmeta":
            pair = _values(child)
            meta[pair.get("wp:meta_key", "")] = pair.get("wp:meta_value", "")
        elif name == "wp:comment":
            comments += 1
    return WxrItem(_values(element), tuple(terms), meta, comments)


def _values(element: _Element) -> dict[str, str]:
    return {_name(child.tag): _text(child) for child in element if not _holds_elements(child)}


def _holds_elements(element: _Element) -> bool:
    return any(isinstance(child.tag, str) for child in element)


def _text(element: _Element) -> str:
    """Return the text of an element; what entities would stand for is never looked up."""
    parts = [element.text or "", *(child.tail or "" for child in element)]
    return tidy("".join(parts)[:_LARGEST_VALUE])


def _name(tag: object) -> str:
    """Return a name with the prefix that the documentation uses, whatever version the namespace says.

    >>> _name("{http://wordpress.org/export/1.1/}post_id"), _name("title")
    ('wp:post_id', 'title')
    """
    if not isinstance(tag, str):
        return ""
    found = re.fullmatch(r"\{(?P<space>[^}]*)\}(?P<name>.*)", tag, re.DOTALL)
    if found is None:
        return tag
    prefix = next((prefix for part, prefix in _PREFIXES if part in found["space"]), "")
    return prefix + found["name"]
