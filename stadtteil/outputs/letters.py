"""The list of all letters by mail, the newest first: whoever came later can read them here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Card
from stadtteil.model.labels import Label
from stadtteil.model.offering import offered_in
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class LettersPage(msgspec.Struct, frozen=True):
    """What the list shows."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    cards: Annotated[tuple[Card, ...], Label("Liste der Beiträge")]


class LettersView(PageView, frozen=True, kw_only=True):
    """The list of all letters."""

    layout: ClassVar[str] = "letters.html"
    content: LettersPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the list, if there are letters."""
    letters = offered_in(site, "letter")
    if not letters:
        return
    words, url = site.words, site.urls.letters
    content = LettersPage(
        title=words.text("Briefe"),
        intro=words.text("Alle Briefe der Zeitung, die per E-Mail kamen, der neueste zuerst."),
        cards=site.cards(letters),
    )
    view = LettersView(
        template=context.template(LettersView.layout),
        frame=context.frame,
        head=context.head(content.title, url, content.intro, nav=url),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    yield Output(file_of(url), view)


def render(view: LettersView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
