"""The own page of every entry that has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec

from stadtteil.engine.digests import canonical
from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Link, texts_of
from stadtteil.model.entry import Entry
from stadtteil.model.entry_pages import page_of
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import feed_link, home_link, projects_feed
from stadtteil.model.site import Site
from stadtteil.model.story_page import StoryPage
from stadtteil.model.text_notes import text_notes_of
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.short_addresses import printed_of
from stadtteil.outputs.sorting import section_of
from stadtteil.rendering import json_ld
from stadtteil.rendering.page import Head, PageView, frame_of, html
from stadtteil.rendering.templates import words_named

NEWS = "article"
"""What Open Graph calls pages with news."""


class EntryView(PageView, frozen=True, kw_only=True):
    """An entry's page: `content` is what its kind shows, encoded, of the type that `kind` names.

    `extra` are the entry's own free fields, for layouts that know them.
    """

    kind: Annotated[str, Label("Art des Eintrags")]
    content: msgspec.Raw
    extra: Annotated[dict[str, Any], Label("eigene Angaben")]


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield a page for each entry that has one in the language of the site."""
    for entry in site.paged:
        content = page_of(entry, site)
        if content is not None:
            view = EntryView(
                template=context.template(entry.record.template),
                frame=context.frame,
                head=_head(entry, site, context),
                breadcrumbs=(site.derived(home_link), *entry.record.breadcrumb(entry, site)),
                text_notes=text_notes_of(entry, site),
                kind=entry.record.kind,
                content=msgspec.Raw(canonical(content)),
                extra=entry.record.extra,
            )
            texts = texts_of(msgspec.structs.asdict(content).get("body"))
            yield Output(file_of(entry.url), view, (entry.path,), texts)


def _section_feeds(site: Site) -> dict[str, tuple[str, tuple[Link, ...]]]:
    """Return, by id, where each section stands and what it has for feeds in the language of the site."""
    found: dict[str, tuple[str, tuple[Link, ...]]] = {}
    for section in site.sections:
        url = site.urls.section(section.id)
        feed = feed_link(site, section.name, url)
        found[section.id] = (url, () if site.is_translated else (feed,))
    return found


def _head(entry: Entry, site: Site, context: PlanContext) -> Head:
    """Return the head of an entry's page, with what is for those who have it on paper."""
    head, printed = _head_on_screen(entry, site, context), printed_of(entry, site)
    if entry.record.story:
        return msgspec.structs.replace(head, kind=NEWS, printed=printed)
    return msgspec.structs.replace(head, printed=printed)


def _head_on_screen(entry: Entry, site: Site, context: PlanContext) -> Head:
    """Return the head; in it an article's section and a project's showcase offer their feeds.

    An edition has its own day there, as the paper has on its front page.
    """
    card = site.card(entry)
    about = (card.teaser if card else "") or (entry.prose.opening if entry.prose else "")
    image = card.image if card else None
    if entry.record.story:
        nav, feeds = site.derived(_section_feeds).get(section_of(site, entry).id, ("", ()))
        return context.head(entry.title, entry.url, about, image=image, feeds=feeds, nav=nav)
    if (card and card.award) or entry.record.account():
        from stadtteil.outputs import linked_data

        feeds, linked = (projects_feed(site),), linked_data.of_entry(entry, site)
        head = context.head(
            entry.title, entry.url, about, image=image, feeds=feeds, nav=site.urls.projects, linked=linked
        )
        if card and card.award:
            return context.embeddable(context.previewed(head, card.award.category.href), entry.url)
        return head
    if entry.record.location():
        from stadtteil.outputs import linked_data

        nav, linked = site.urls.overview(entry.record.address), linked_data.of_entry(entry, site)
        return context.head(entry.title, entry.url, about, image=image, nav=nav, linked=linked)
    terms = entry.record.contents(entry, site)
    if terms:
        from stadtteil.outputs import linked_data

        linked = linked_data.of_edition(entry, image, site)
        title = card.title if card else entry.title
        head = context.head(title, entry.url, about, image=image, linked=linked)
        return msgspec.structs.replace(head, date=site.day(terms.day)) if terms.day <= site.today else head
    head = context.head(entry.title, entry.url, about, image=image)
    return msgspec.structs.replace(head, linked=_of_event(entry, head, site))


def _of_event(entry: Entry, head: Head, site: Site) -> str:
    """Return what machines are told of an entry that is itself something that takes place."""
    own = next((one for one in entry.record.schedules(entry, site) if one.listed and not one.id), None)
    if own is None:
        return ""
    from stadtteil.outputs import linked_events

    return linked_events.of_event(entry, own, head.image, site)


def render(view: EntryView, blobs: Blobs) -> bytes:
    """Return the page."""
    page_type = BY_NAME[view.kind].page_type
    assert page_type is not None, view.kind
    content = msgspec.msgpack.decode(view.content, type=page_type)
    return html(_told(view, content, blobs), content, blobs, view.extra)


def _told(view: EntryView, content: msgspec.Struct, blobs: Blobs) -> EntryView:
    """Return the view of a page with news with what machines are told; ten thousand are too much to plan."""
    if not isinstance(content, StoryPage):
        return view
    head = view.head
    frame = frame_of(view, blobs)
    words = words_named(frame.language, frame.own_words, blobs)
    linked = json_ld.news(content, frame, head.image, words)
    return msgspec.structs.replace(view, head=msgspec.structs.replace(head, linked=linked))
