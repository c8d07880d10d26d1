"""Drawn pictures for where pages are shared that have none: one per section and language, one of the paper.

Only those that a page names are drawn. Their addresses stay, for others keep what was shared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.colour_schemes import schemes_of
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.preview_titles import previews_of
from stadtteil.rendering.page import Head
from stadtteil.rendering.preview.colours import PreviewColours
from stadtteil.words.language_marks import plain

if TYPE_CHECKING:
    from stadtteil.outputs.plan_context import PlanContext

SKYLINE = "82a0225fa35ce28b4a02b1262019e6f5"
"""The digest of the town in our layouts that is shipped as pixels too; a paper's own town is not."""


class PreviewView(View, frozen=True, kw_only=True):
    """The picture's words: `title` is the section, or empty for the paper itself; `rtl` how they run.

    `skyline` is whether the town stands below them.
    """

    name: str
    title: str
    claim: str
    colours: PreviewColours
    rtl: bool
    skyline: bool


def plan(site: Site, context: PlanContext, heads: Iterable[Head]) -> Iterator[Output]:
    """Yield the pictures that heads name, in every language."""
    named = {head.preview for head in heads}
    town = context.assets.get("skyline.svg")
    day, _ = schemes_of(site.settings.theme)
    head = (day.head, day.on_head) if day.head else (day.paper, day.ink)
    colours = PreviewColours(day.paper, day.ink, day.muted, day.accent, *head)
    for language in site.languages:
        there = site if language.code == site.language.code else site.in_language(language)
        settings = there.settings
        for url, address, title in there.derived(previews_of).all():
            if address in named:
                view = PreviewView(
                    name=settings.name,
                    title=title,
                    claim="" if title else plain(settings.claim),
                    colours=colours,
                    rtl=language.direction == "rtl",
                    skyline=bool(town and town.blob == SKYLINE),
                )
                yield Output(file_of(url), view)


def render(view: PreviewView, blobs: Blobs) -> bytes:
    """Return the picture."""
    from stadtteil.rendering.preview.drawing import draw

    return draw(view.name, view.title, view.claim, view.colours, rtl=view.rtl, skyline=view.skyline)
