"""Drawn pictures for where pages are shared that have none: one per section and language, one of the paper.

All are drawn, whether a page names them or not: others keep what was shared, and a new article changes none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.colour_schemes import schemes_of
from stadtteil.model.fields.colours import day
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.theme import Theme
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.preview_titles import PreviewPlace, previews_of
from stadtteil.rendering.preview_colours import PreviewColours
from stadtteil.words.language_marks import plain

SKYLINE = "82a0225fa35ce28b4a02b1262019e6f5"
"""The digest of the town in our layouts that is shipped as pixels too; a paper's own town is not."""


class PreviewView(View, frozen=True, kw_only=True):
    """The picture's words: `title` is the section, or empty for the paper itself; `rtl` how they run.

    `skyline` is whether the town stands below them.
    """

    name: Annotated[str, Label("Name der Zeitung")]
    title: Annotated[str, Label("Titel")]
    claim: Annotated[str, Label("Untertitel")]
    colours: Annotated[PreviewColours, Label("Farben")]
    rtl: Annotated[bool, Label("Schreibrichtung")]
    skyline: Annotated[bool, Label("Zeichnung der Stadt")]


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the pictures of a language."""
    town = context.assets.get("skyline.svg")
    for place in site.derived(previews_of).all():
        yield Output(file_of(place.url), _view(site, place, skyline=bool(town and town.blob == SKYLINE)))


def _view(site: Site, place: PreviewPlace, *, skyline: bool) -> PreviewView:
    settings, title = site.settings, place.preview.title
    return PreviewView(
        name=settings.name,
        title=title,
        claim="" if title else plain(settings.claim),
        colours=_colours(settings.theme, place.color),
        rtl=site.language.direction == "rtl",
        skyline=skyline,
    )


def _colours(theme: Theme | None, color: str) -> PreviewColours:
    """Return the colours by day; a category has its own in place of the accent's."""
    scheme, _ = schemes_of(theme)
    head = (scheme.head, scheme.on_head) if scheme.head else (scheme.paper, scheme.ink)
    own = day(color, scheme.grounds) if color else ""
    inks = (scheme.ink, scheme.muted, own or scheme.accent, own or scheme.ink)
    return PreviewColours(scheme.paper, *inks, *head)


def render(view: PreviewView, blobs: Blobs) -> bytes:
    """Return the picture."""
    from stadtteil.rendering.preview import draw

    return draw(view.name, view.title, view.claim, view.colours, rtl=view.rtl, skyline=view.skyline)
