"""Which pages say the same in several languages: each names all the others, so that browsers can offer them.

Compares addresses of planned pages, for only the plan knows which pages there are. Numbered pages of lists
hold something else in each language and have no like.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from stadtteil.engine.output import Output
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, is_numbered, urls_in
from stadtteil.rendering.page import Alternate, PageView


class Alternates:
    """The pages of further languages by the address that the same has in the paper's own."""

    def __init__(self, site: Site, others: Iterable[Output]) -> None:
        """Take in all that further languages have; `site` is the paper's own."""
        own = site.languages[0]
        self._own = own.code
        self._tops = [(one.code, urls_in(one, own).home) for one in site.languages[1:]]
        self._start = len(site.absolute(site.href(site.urls.home))) - 1
        self._origin = len(site.settings.origin)
        self._others: dict[str, list[Alternate]] = {}
        self._standing: dict[str, Alternate] = {}
        for output in others:
            place = self._place(output)
            if place:
                url, found = place
                self._others.setdefault(url, []).append(found)

    def told(self, output: Output) -> Output:
        """Return a page that names all pages that say the same; those of the paper's own language come first.

        Any other output stays what it is.
        """
        place = self._place(output)
        if place is None:
            return output
        url, here = place
        if here.language == self._own:
            self._standing[url] = here
        found = [self._standing[url]] if url in self._standing else []
        found += self._others.get(url, [])
        if len(found) < 2:
            return output
        view = output.view
        assert isinstance(view, PageView)
        head = replace(view.head, alternates=tuple(found))
        return replace(output, view=replace(view, head=head))

    def _place(self, output: Output) -> tuple[str, Alternate] | None:
        """Return where a page stands in the paper's own language, and what leads to it; None for no page."""
        if not isinstance(output.view, PageView):
            return None
        address = output.view.head.canonical
        url = address[self._start :]
        if is_numbered(url) or file_of(url) != output.path:
            return None
        href = address[self._origin :]
        for code, top in self._tops:
            if url.startswith(top):
                return url[len(top) - 1 :], Alternate(code, href)
        return url, Alternate(self._own, href)
