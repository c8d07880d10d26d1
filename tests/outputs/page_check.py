"""Looks at the pages of a built paper as HTML: where do links lead, does each page say what it must?"""

from __future__ import annotations

import posixpath
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from tests.outputs.built import Paper


class Page(HTMLParser):
    """Notes of a page what the checks ask for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.headings: Counter[str] = Counter()
        self.metas: dict[str, str] = {}
        self.rels: dict[str, list[str]] = {}
        self.language = ""
        self.title = ""
        self.stub = False
        self.styles: list[str] = []
        self._in_title = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        if tag == "style" or "style" in facts:
            self.styles.append(self.get_starttag_text() or tag)
        if facts.get("id"):
            self.ids.append(str(facts["id"]))
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.headings[tag] += 1
        self._links(tag, facts)
        if tag == "img":
            self.images.append(facts)
        elif tag == "meta":
            self.metas[str(facts.get("name") or facts.get("property") or facts.get("http-equiv"))] = str(
                facts.get("content")
            )
        elif tag == "html":
            self.language = facts.get("lang") or ""
        self._in_title = tag == "title"

    def _links(self, tag: str, facts: dict[str, str | None]) -> None:
        if tag == "link":
            self.rels.setdefault(str(facts.get("rel")), []).append(str(facts.get("href")))
            if facts.get("rel") == "canonical":
                return
        self.links += [sys.intern(str(facts[name])) for name in ("href", "src") if facts.get(name)]
        if facts.get("srcset"):
            self.links += [sys.intern(part.split()[0]) for part in str(facts["srcset"]).split(",")]

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False

    @property
    def is_stub(self) -> bool:
        """Whether it only leads on."""
        return "refresh" in self.metas


EMBEDDED = "embed/v1/"
"""Below this stand pages and pieces for other sites, which are no pages of the paper."""


@cache
def page_of(paper: Paper, path: str) -> Page:
    """Return a page of a paper, read once for all tests of a worker: thousands take half a minute."""
    return Page(paper.text(path))


def pages_of(paper: Paper) -> dict[str, Page]:
    """Return all pages of a paper by their paths."""
    return {path: page_of(paper, path) for path in paper.pages}


def url_of(paper: Paper, path: str) -> str:
    """Return the address that a page is read at."""
    return paper.address + path.removesuffix("index.html")


def dead_links(paper: Paper, pages: dict[str, Page]) -> Iterator[str]:
    """Yield each link within the paper that leads nowhere, and each that leaves its folder.

    A link that begins with a slash leads to the same place from every page, and is followed once.
    """
    followed: dict[str, list[str]] = {}
    for path, page in pages.items():
        for link in dict.fromkeys(page.links):
            address = link if link.startswith("/") else urljoin(url_of(paper, path), link)
            if address not in followed:
                followed[address] = list(_dead(paper, pages, urljoin(paper.address, address)))
            yield from (f"{path}: {link} {why}" for why in followed[address])


def _dead(paper: Paper, pages: dict[str, Page], address: str) -> Iterator[str]:
    target = urlsplit(address)
    if f"{target.scheme}://{target.netloc}" != paper.origin:
        return
    if not target.path.startswith(paper.base):
        yield "lies outside of the paper"
        return
    path, anchor = unquote(target.path.removeprefix(paper.base)), target.fragment
    if path == "" or path.endswith("/"):
        path = posixpath.join(path, "index.html")
    if not (paper.site / path).is_file():
        yield "does not exist"
    elif anchor and unquote(anchor) not in _ids(paper, pages, path):
        yield "has no such anchor"


def _ids(paper: Paper, pages: dict[str, Page], path: str) -> Collection[str]:
    """Return the ids in a page, or in a drawing that pages show by reference."""
    if path in pages:
        return pages[path].ids
    return re.findall(r' id="([^"]*)"', (paper.site / path).read_text()) if path.endswith(".svg") else ()


def reached(paper: Paper, pages: dict[str, Page]) -> set[str]:
    """Return the pages that a reader finds who starts at the front page and follows links."""
    found, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in found or path not in pages:
            continue
        found.add(path)
        for link in dict.fromkeys(pages[path].links):
            place = link if link.startswith("/") else urljoin(url_of(paper, path), link)
            place = place.partition("#")[0].removeprefix(paper.address).removeprefix(paper.base)
            waiting.append(unquote(place) + ("index.html" if place == "" or place.endswith("/") else ""))
    return found


def gaps(page: Page) -> Iterator[str]:
    """Yield what a page lacks that each must have."""
    doubled = [name for name, count in Counter(page.ids).items() if count > 1]
    if doubled:
        yield f"ids are doubled: {doubled}"
    if page.headings["h1"] != 1:
        yield f"{page.headings['h1']} h1"
    if not page.language:
        yield "no lang"
    if not page.title.strip():
        yield "no title"
    for image in page.images:
        if image.get("alt") is None or not image.get("width") or not image.get("height"):
            yield f"{image.get('src')} without alt, width or height"
    if not page.is_stub:
        yield from (
            f"no {name}" for name in ("description", "og:title", "og:type") if not page.metas.get(name)
        )
