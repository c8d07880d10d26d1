"""Which pages say the same in several languages: each names all the others, so that browsers can offer them.

Compares addresses of planned pages, for only the plan knows which pages there are. Numbered pages of lists
hold something else in each language and have no like.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from stadtteil.engine.output import Output
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, is_numbered, urls_in
from stadtteil.rendering.page import Alternate, PageView


class PageAddress(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page: the address that the same has in the paper's own language, and what leads to it."""

    url: str
    page: Alternate


class Alternates:
    """All pages of a paper by the address that the same has in its own language."""

    def __init__(self, addresses: Iterable[PageAddress]) -> None:
        """Take in the addresses of all pages, those of the paper's own language first."""
        self._found: dict[str, list[Alternate]] = {}
        for one in addresses:
            self._found.setdefault(one.url, []).append(one.page)

    def told(self, output: Output, address: PageAddress) -> Output:
        """Return the page with this address as one that names all pages that say the same."""
        found = self._found[address.url]
        if len(found) < 2:
            return output
        view = output.view
        assert isinstance(view, PageView)
        head = replace(view.head, alternates=tuple(found))
        return replace(output, view=replace(view, head=head))


class PageAddresses:
    """Tells where pages stand among the languages of a paper."""

    def __init__(self, site: Site) -> None:
        """Know the paper, as readers of its own language see it."""
        own = site.languages[0]
        self._own = own.code
        self._tops = [(one.code, urls_in(one, own).home) for one in site.languages[1:]]
        self._start = len(site.absolute(site.href(site.urls.home))) - 1
        self._origin = len(site.settings.origin)

    def of(self, output: Output) -> PageAddress | None:
        """Return the address of a page; None where it can have no like."""
        assert isinstance(output.view, PageView)
        address = output.view.head.canonical
        url = address[self._start :]
        if is_numbered(url) or file_of(url) != output.path:
            return None
        href = address[self._origin :]
        for code, top in self._tops:
            if url.startswith(top):
                return PageAddress(url[len(top) - 1 :], Alternate(code, href))
        return PageAddress(url, Alternate(self._own, href))
