"""The notice board: one page with all notices, by their sort. Nothing else ever lists one.

It is there as soon as somebody looks after it or something hung on it, so that links to it do not break.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.board import BoardNotice, BoardSection, has_board
from stadtteil.model.card import Link, texts_of
from stadtteil.model.labels import Label
from stadtteil.model.offering import offered_in
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class BoardKeeper(msgspec.Struct, frozen=True):
    """Who looks after the board, and how a notice comes onto it, in their own words."""

    link: Link
    how: str


class BoardGroup(msgspec.Struct, frozen=True):
    """A part of the board."""

    section: BoardSection
    notices: tuple[BoardNotice, ...]


class BoardPage(msgspec.Struct, frozen=True):
    """What the board shows."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    sorts: Annotated[tuple[BoardGroup, ...], Label("Notizen")]
    keepers: Annotated[tuple[BoardKeeper, ...], Label("wer die Pinnwand pflegt")]


class BoardView(PageView, frozen=True, kw_only=True):
    """The board."""

    layout: ClassVar[str] = "board.html"
    content: BoardPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the board, which search engines may not list."""
    if not has_board(site):
        return
    words, groups = site.words, _groups(site)
    content = BoardPage(
        title=words.text("Pinnwand"),
        intro=words.text("Was Nachbarinnen und Nachbarn anbieten, suchen, verschenken und tauschen."),
        sorts=groups,
        keepers=tuple(
            BoardKeeper(site.link(entry), how)
            for entry in offered_in(site, "keeps_board")
            if (how := entry.record.keeps_board)
        ),
    )
    head = context.head(content.title, site.urls.board, content.intro, nav=site.urls.board)
    view = BoardView(
        template=context.template(BoardView.layout),
        frame=context.frame,
        head=msgspec.structs.replace(head, index=False),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    texts = texts_of(*(notice.body for group in groups for notice in group.notices))
    yield Output(file_of(site.urls.board), view, texts=texts)


def _groups(site: Site) -> tuple[BoardGroup, ...]:
    """Return the parts in which something hangs, the newest first in each."""
    found: dict[BoardSection, list[BoardNotice]] = {}
    for entry in offered_in(site, "board_notice"):
        notice = entry.record.board_notice(entry, site)
        if notice:
            found.setdefault(notice.section, []).append(notice)
    return tuple(
        BoardGroup(section, tuple(notices))
        for section, notices in sorted(found.items(), key=lambda item: item[0].rank)
    )


def render(view: BoardView, blobs: Blobs) -> bytes:
    """Return the page."""
    bodies = {
        notice.anchor: notice.body for group in view.content.sorts for notice in group.notices if notice.body
    }
    return html(view, view.content, blobs, bodies=bodies)
