"""Stub pages at former addresses: they lead on and keep the anchor."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from urllib.parse import quote

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress
from stadtteil.rendering.mistakes import guarded
from stadtteil.rendering.page import Template
from stadtteil.rendering.templates import environment


class RedirectView(View, frozen=True, kw_only=True):
    """A stub: where it leads to, as href and as full address."""

    template: Template
    target: str
    canonical: str
    language: str


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield a stub for each former address of each visible entry."""
    for entry in site.entries:
        for former in entry.record.former:
            href = site.href(entry.url)
            view = RedirectView(
                template=dress.template("redirect.html"),
                target=quote(href, safe="/-._~"),
                canonical=site.absolute(href),
                language=site.settings.language,
            )
            yield Output(_file_of(former), view, (entry.path,))


def _file_of(former: str) -> str:
    """Return the file that a server delivers at a former address."""
    inner = former.removeprefix("/")
    last = inner.rsplit("/", 1)[-1]
    if inner.endswith("/") or "." not in last:
        return inner.rstrip("/") + "/index.html"
    return inner


def render(view: RedirectView, blobs: Blobs) -> bytes:
    """Return the stub."""
    with guarded(view.template.name):
        template = environment(view.template.closure, blobs).get_template(view.template.name)
        page = SimpleNamespace(target=view.target, canonical=view.canonical, language=view.language)
        return template.render(page=page).encode()
