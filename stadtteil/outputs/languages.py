"""The page that says what there is in each language of the paper: its texts, and where somebody speaks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec
from msgspec.structs import replace

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.capabilities import ContactPoint
from stadtteil.model.card import Link
from stadtteil.model.entry import Entry
from stadtteil.model.labels import Label
from stadtteil.model.offering import offered_in
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html
from stadtteil.words.languages import Language

TEXTS_SHOWN = 12


class LanguagePart(msgspec.Struct, frozen=True):
    """What there is in a language: `texts` are the newest of `total`, `news` leads to all articles.

    `home` is its front page, called by its own name.
    """

    code: str
    direction: str
    home: Link
    is_own: bool
    total: int
    texts: tuple[Link, ...]
    news: Link
    help: tuple[ContactPoint, ...]


class LanguagesPage(msgspec.Struct, frozen=True):
    """What the page shows."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    parts: Annotated[tuple[LanguagePart, ...], Label("Sprachen")]


class LanguagesView(PageView, frozen=True, kw_only=True):
    """The page."""

    layout: ClassVar[str] = "languages.html"
    content: LanguagesPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the page, if the paper has several languages."""
    if len(site.languages) == 1:
        return
    words, url = site.words, site.urls.languages
    content = LanguagesPage(
        title=words.text("Sprachen"),
        intro=words.text("Was es in welcher Sprache gibt, und wo jemand sie spricht."),
        parts=tuple(_part(site, language) for language in site.languages),
    )
    view = LanguagesView(
        template=context.template(LanguagesView.layout),
        frame=context.frame,
        head=context.head(content.title, url, content.intro, nav=url),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    yield Output(file_of(url), view)


def _part(site: Site, language: Language) -> LanguagePart:
    own = site.own
    is_own = language.code == own.language.code
    there = own if is_own else own.in_language(language)
    elsewhere = "" if language.code == site.language.code else language.code
    texts = () if is_own else there.derived(_texts)
    newest = map(there.link, texts[:TEXTS_SHOWN])
    return LanguagePart(
        language.code,
        language.direction,
        Link(language.endonym, own.href(there.urls.home), elsewhere),
        is_own,
        len(texts),
        tuple(replace(link, hreflang=elsewhere) for link in newest),
        Link(site.words.text("Alle Artikel"), own.href(there.urls.news), elsewhere),
        tuple(helping(site, language)),
    )


def _texts(there: Site) -> tuple[Entry, ...]:
    """Return the texts that are written in a language: articles, pages, what is on and what is built."""
    return tuple([entry for entry in there.written if there.is_told(entry) and not entry.record.pageless])


def helping(site: Site, language: Language) -> Iterator[ContactPoint]:
    """Yield where somebody speaks a language, by name; what is spoken where, the originals say."""
    own = site.own
    spoken = {
        entry.id
        for entry in offered_in(own, "contact_point")
        if (point := entry.record.contact_point(entry, own)) and point.speaks(language, own.words)
    }
    there = (entry for entry in offered_in(site, "contact_point") if entry.id in spoken)
    for entry in sorted(there, key=lambda entry: (site.words.sort_key(entry.title), entry.id)):
        if found := entry.record.contact_point(entry, site):
            yield found


def render(view: LanguagesView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
