"""JSON-LD in a page: how it is written so that nothing in it can end its element, and its words.

The words are those of https://schema.org; what is said with them, outputs know.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from stadtteil.model.capabilities import EDITORS
from stadtteil.model.card import Link
from stadtteil.model.editions import EditionFace
from stadtteil.model.story_page import CorrectionFace, StoryPage
from stadtteil.words import Words

if TYPE_CHECKING:
    from stadtteil.rendering.page import Frame

Thing = dict[str, Any]
CONTEXT = "https://schema.org"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of the week, the first as Python counts them."""

_encode = msgspec.json.Encoder(decimal_format="number").encode
_ESCAPES = ((b"&", b"\\u0026"), (b"<", b"\\u003c"), (b">", b"\\u003e"))


class Type(StrEnum):
    """What a thing is."""

    ADDRESS = "PostalAddress"
    ARTICLE = "Article"
    AUDIENCE = "Audience"
    BREADCRUMBS = "BreadcrumbList"
    COLLECTION = "CollectionPage"
    CORRECTION = "CorrectionComment"
    DATASET = "Dataset"
    DOWNLOAD = "DataDownload"
    EVENT = "Event"
    FEATURE = "LocationFeatureSpecification"
    GEO = "GeoCoordinates"
    GRANT = "MonetaryGrant"
    HOURS = "OpeningHoursSpecification"
    ISSUE = "PublicationIssue"
    LIST = "ItemList"
    LIST_ITEM = "ListItem"
    NEWS_ARTICLE = "NewsArticle"
    NEWS_ORGANIZATION = "NewsMediaOrganization"
    AMOUNT = "MonetaryAmount"
    OFFER = "Offer"
    ORGANIZATION = "Organization"
    PERIODICAL = "Periodical"
    PERSON = "Person"
    PLACE = "Place"
    PROJECT = "Project"
    SCHEDULE = "Schedule"
    SCHEME = "FundingScheme"
    VIRTUAL = "VirtualLocation"


def address_of(word: str) -> str:
    """Return the full address of one of the words: what stands as a value has no context.

    >>> address_of("EventCancelled")
    'https://schema.org/EventCancelled'
    """
    return f"{CONTEXT}/{word}"


def thing(type_: Type, facts: Mapping[str, Any]) -> Thing:
    """Return a thing with what is known of it: facts that are empty are left out."""
    return {"@type": type_, **{name: fact for name, fact in facts.items() if fact not in ("", None, [])}}


def script(*things: Thing) -> str:
    r"""Return things as JSON-LD 1.1 that may stand in a script element as it is.

    >>> script({"name": "</script>"})
    '{"@context":"https://schema.org","name":"\\u003c/script\\u003e"}'
    """
    whole = things[0] if len(things) == 1 else {"@graph": things}
    said = _encode({"@context": CONTEXT, **whole})
    for sign, escape in _ESCAPES:  # ten times as fast as translating: each page has two
        said = said.replace(sign, escape)
    return said.decode()


def news(story: StoryPage, frame: Frame, image: str, words: Words) -> str:
    """Return a NewsArticle as a script's text; nothing of an advertisement.

    Its publisher is the paper of the frame, which says `words`; `image` is a full address or empty. What is
    taken for granted is not said, nor what the way to the page says beside it (`trail`): its section.
    """
    if story.client:
        return ""
    publisher = thing(Type.NEWS_ORGANIZATION, {"name": frame.name, "url": frame.origin + frame.home})
    editors = words.text(EDITORS)
    facts = {
        "headline": story.title,
        "datePublished": story.date.iso,
        "dateModified": story.updated.iso if story.updated else "",
        "author": [_author(author, editors, frame.origin) for author in story.authors] or publisher,
        "publisher": publisher,
        "inLanguage": frame.language,
        "isPartOf": issue(story.edition, frame.name) if story.edition else None,
        "pagination": story.edition.page if story.edition else "",
        "image": image,
        "correction": [_correction(note) for note in story.corrections],
    }
    return script(thing(Type.NEWS_ARTICLE, facts))


def _correction(note: CorrectionFace) -> Thing:
    return thing(Type.CORRECTION, {"text": note.text, "datePublished": note.date.iso})


def trail(breadcrumbs: Sequence[Link], title: str, origin: str) -> str:
    """Return the way from the front page to a page of some title as a script's text, or nothing without one.

    Two steps are needed, the page itself is not: it stands at the end, without an address, where one would be
    alone (Google, "Breadcrumb").
    """
    if not breadcrumbs:
        return ""
    here = (Link(title, ""),) if len(breadcrumbs) == 1 and breadcrumbs[0].href else ()
    steps = [
        thing(
            Type.LIST_ITEM,
            {"position": at, "name": link.label, "item": origin + link.href if link.href else ""},
        )
        for at, link in enumerate((*breadcrumbs, *here), 1)
    ]
    return script(thing(Type.BREADCRUMBS, {"itemListElement": steps}))


def _author(author: Link, editors: str, origin: str) -> Thing:
    """Return who signed an article: a person, with their page, unless it is the editors together."""
    together = author.label.startswith((EDITORS, editors))
    facts = {"name": author.label, "url": origin + author.href if author.href else ""}
    return thing(Type.ORGANIZATION if together else Type.PERSON, facts)


def issue(edition: EditionFace, paper: str, image: str = "", url: str = "") -> Thing:
    """Return an edition of a paper; `image` is its cover, `url` its page, full addresses or empty.

    Texts from it say what tells it from others, and no more: there are many of them.
    """
    facts = {
        "name": edition.link.label if url else "",
        "issueNumber": edition.number,
        "datePublished": edition.day.iso,
        "url": url,
        "image": image,
        "isPartOf": thing(Type.PERIODICAL, {"name": paper}),
    }
    return thing(Type.ISSUE, facts)
