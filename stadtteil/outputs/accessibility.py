"""The statement on accessibility from the settings alone, in each language without a text that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.accessibility_statement import INTRO, TITLE, AccessibilityStatement, statement_of
from stadtteil.model.download_face import Download
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class AccessibilityPage(msgspec.Struct, frozen=True):
    """What the page shows."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    statement: Annotated[AccessibilityStatement, Label("Erklärung zur Barrierefreiheit")]
    obstacles: Annotated[tuple[Download, ...], Label("Dateien, die nicht alle benutzen können")]


class AccessibilityView(PageView, frozen=True, kw_only=True):
    """The page."""

    layout: ClassVar[str] = "accessibility.html"
    content: AccessibilityPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the page, unless an entry of this language stands there: that shows the statement itself."""
    url, said = site.urls.accessibility, statement_of(site)
    if said is None or any(entry.url == url for entry in site.paged):
        return
    words = site.words
    content = AccessibilityPage(words.text(TITLE), words.text(INTRO), said, site.obstacles())
    view = AccessibilityView(
        template=context.template(AccessibilityView.layout),
        frame=context.frame,
        head=context.head(content.title, url, content.intro, nav=url),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    yield Output(file_of(url), view)


def render(view: AccessibilityView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
