"""Checks that the links of finished pages lead somewhere. Knows HTML, not how it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from stadtteil.problems import Problem

_LINKING = {"href", "src", "srcset"}
_CURE = "Der Link steht in einem Layout oder in content/site.yaml. Prüfen Sie ihn dort."


class LinkChecker:
    """Collects the links and anchors of all pages of a site, then finds the links that are broken."""

    def __init__(self) -> None:
        self._pages: dict[str, _PageLinks] = {}

    def see(self, path: str, data: bytes) -> None:
        """Read a file of the site, if it is a page; `path` is relative to the output folder."""
        if path.endswith(".html"):
            page = _PageLinks()
            page.feed(data.decode())
            page.close()
            self._pages[path] = page

    def problems(self, paths: Iterable[str], base: str) -> Iterator[Problem]:
        """Yield a problem for each link that leads nowhere, at the first page that has it.

        `paths` are all files of the site, `base` is the path that it lies below.
        """
        planned = frozenset(paths)
        broken: dict[str, list[str]] = {}
        for path in sorted(self._pages):
            here = base + path.removesuffix("index.html")
            for link in dict.fromkeys(self._pages[path].links):
                if not self._leads(here, link, planned, base):
                    broken.setdefault(link, []).append(path)
        for link, pages in broken.items():
            others = f" (und auf {len(pages) - 1} weiteren)" if len(pages) > 1 else ""
            message = f"Auf dieser Seite{others} führt ein Link ins Leere: {link}"
            yield Problem(f"site/{pages[0]}", 0, 0, message, _CURE)

    def _leads(self, here: str, link: str, planned: frozenset[str], base: str) -> bool:
        """Whether a link on a page goes elsewhere, or to a file that has the anchor if one is asked for.

        What is no address at all (`http://[`) leads nowhere.
        """
        try:
            address = urlsplit(urljoin(here, link))
        except ValueError:
            return False
        if address.scheme or address.netloc:
            return True
        if not address.path.startswith(base):
            return False
        path = unquote(address.path.removeprefix(base))
        file = f"{path}index.html" if not path or path.endswith("/") else path
        page, anchor = self._pages.get(file), unquote(address.fragment)
        return file in planned and (not anchor or page is None or anchor in page.anchors)


class _PageLinks(HTMLParser):
    """What one page links to, and its anchors."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.anchors = {"top"}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            elif name == "srcset" and value:
                self.links.extend(part.split()[0] for part in value.split(",") if part.strip())
            elif name in _LINKING and value is not None:
                self.links.append(value)
