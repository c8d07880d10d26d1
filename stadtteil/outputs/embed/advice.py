"""The page for those who embed: each way with what to copy; its script adapts that to a choice.

There is one, in the paper's own language; what it gives to copy is to be had in all.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Link
from stadtteil.model.shared_links import home_link, projects_link
from stadtteil.model.urls import EMBED, data_url, file_of, fragment_url, frame_url, loader_url
from stadtteil.outputs.embed.languages import EmbedLanguage, Tops, languages_of, tops_of
from stadtteil.outputs.embed.loader import NEWEST, RELEASES
from stadtteil.outputs.embed.showcase import Showcase, Shown
from stadtteil.outputs.embed.snippets import METHODS, Method, filled, in_one_language, in_words
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html
from stadtteil.words import Words, msgid

INTRO = msgid(
    "Sie dürfen die geförderten Projekte auf Ihrer Website zeigen. Wählen Sie aus, was zu sehen sein soll, "
    "und kopieren Sie den Text in Ihre Seite. Neue Projekte erscheinen dort von selbst."
)


class Selection(msgspec.Struct, frozen=True):
    """A list that can be embedded, with its full addresses; `frame_href` is its frame's on this site.

    `way` and `id` choose it among all projects, as attribute and value of the element; the whole has none.
    """

    label: str
    title: str
    count: int
    more: str
    way: str
    id: str
    page: str
    frame: str
    frame_href: str
    data: str
    fragment: str


class SelectionGroup(msgspec.Struct, frozen=True):
    """Lists of one sort."""

    label: str
    selections: tuple[Selection, ...]


class EmbeddingPage(msgspec.Struct, frozen=True):
    """What the page for those who embed shows. `values` is what all choices have in common.

    `languages` are those beside the paper's own; `tops` is where its addresses differ from theirs.
    """

    title: str
    intro: str
    whole: Selection
    groups: tuple[SelectionGroup, ...]
    methods: tuple[Method, ...]
    values: dict[str, str]
    loader: Link
    tops: Tops
    languages: tuple[EmbedLanguage, ...]


class EmbeddingView(PageView, frozen=True, kw_only=True):
    """The page."""

    layout: ClassVar[str] = "embedding.html"
    content: EmbeddingPage


def plan(showcase: Showcase, context: PlanContext) -> Iterator[Output]:
    """Yield the page."""
    site, words = showcase.site, showcase.site.words
    whole = _selection(showcase, showcase.whole)
    groups = tuple(
        SelectionGroup(
            label, tuple(_selection(showcase, slot) for slot in showcase.parts if slot.facet == label)
        )
        for label in dict.fromkeys(slot.facet for slot in showcase.parts)
    )
    values = {
        "loader": showcase.absolute(loader_url(NEWEST)),
        "integrity": RELEASES[NEWEST],
        "origin": site.settings.origin,
        "address": site.settings.origin_as_written,
        "name": site.settings.name,
        "whole": whole.data,
    }
    languages = tuple(languages_of(showcase))
    ways = METHODS if languages else tuple(map(in_one_language, METHODS))
    title, intro = words.text("Projekte auf der eigenen Website zeigen"), words.text(INTRO)
    head = context.head(title, EMBED, intro, nav=site.urls.projects)
    view = EmbeddingView(
        template=context.template(EmbeddingView.layout),
        frame=context.frame,
        head=head,
        breadcrumbs=(home_link(site), projects_link(site)),
        content=EmbeddingPage(
            title=title,
            intro=intro,
            whole=whole,
            groups=groups,
            methods=tuple(_filled(method, whole, values, words) for method in ways),
            values=values,
            loader=Link(NEWEST, site.href(loader_url())),
            tops=tops_of(showcase),
            languages=languages,
        ),
    )
    yield Output(file_of(EMBED), view)


def _selection(showcase: Showcase, slot: Shown) -> Selection:
    return Selection(
        label=slot.label,
        title=slot.title,
        count=len(slot.funded),
        more=slot.more,
        way=slot.way,
        id=slot.value,
        page=showcase.absolute(slot.url),
        frame=showcase.absolute(frame_url(slot.url)),
        frame_href=showcase.site.href(frame_url(slot.url)),
        data=showcase.absolute(data_url(slot.url)),
        fragment=showcase.absolute(fragment_url(slot.url)),
    )


def _filled(method: Method, chosen: Selection, values: dict[str, str], words: Words) -> Method:
    """Return a way in some words, with all of its texts filled in for a choice."""
    facts = {
        **values,
        "page": chosen.page,
        "more": escape(chosen.more),
        "frame": chosen.frame,
        "data": chosen.data,
        "fragment": chosen.fragment,
        "title": escape(chosen.title),
        "attributes": ' limit="6"',
        "data_attributes": ' data-limit="6"',
        "spoken": "",
    }
    said = in_words(method, words)
    snippets = (
        msgspec.structs.replace(snippet, text=filled(snippet.pattern, facts)) for snippet in said.snippets
    )
    return msgspec.structs.replace(said, snippets=tuple(snippets))


def render(view: EmbeddingView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
