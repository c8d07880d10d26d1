"""JSON-LD in a page: how it is written so that nothing in it can end its element, and its words.

The words are those of https://schema.org; what is said with them, outputs know.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import msgspec

from stadtteil.model.capabilities import EDITORS
from stadtteil.model.editions import EditionFace
from stadtteil.model.story_page import StoryPage
from stadtteil.words import words_of

Thing = dict[str, Any]
CONTEXT = "https://schema.org"

_encode = msgspec.json.Encoder(decimal_format="number").encode
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


class Type(StrEnum):
    """What a thing is."""

    ARTICLE = "Article"
    COLLECTION = "CollectionPage"
    DATASET = "Dataset"
    DOWNLOAD = "DataDownload"
    GRANT = "MonetaryGrant"
    ISSUE = "PublicationIssue"
    LIST = "ItemList"
    LIST_ITEM = "ListItem"
    NEWS_ARTICLE = "NewsArticle"
    AMOUNT = "MonetaryAmount"
    ORGANIZATION = "Organization"
    PERIODICAL = "Periodical"
    PERSON = "Person"
    PLACE = "Place"
    PROJECT = "Project"
    SCHEME = "FundingScheme"


def thing(type_: Type, facts: Mapping[str, Any]) -> Thing:
    """Return a thing with what is known of it: facts that are empty are left out."""
    return {"@type": type_, **{name: fact for name, fact in facts.items() if fact not in ("", None, [])}}


def script(*things: Thing) -> str:
    r"""Return things as JSON-LD 1.1 that may stand in a script element as it is.

    >>> script({"name": "</script>"})
    '{"@context":"https://schema.org","name":"\\u003c/script\\u003e"}'
    """
    whole = things[0] if len(things) == 1 else {"@graph": things}
    return _encode({"@context": CONTEXT, **whole}).decode().translate(_ESCAPES)


def news(story: StoryPage, paper: str, language: str, image: str) -> str:
    """Return a NewsArticle as a script's text; nothing of an advertisement.

    `paper` is its publisher's name, `image` a full address or empty.
    """
    if story.client:
        return ""
    publisher = thing(Type.ORGANIZATION, {"name": paper})
    editors = words_of(language).text(EDITORS)
    facts = {
        "headline": story.title,
        "datePublished": story.date.iso,
        "dateModified": (story.updated or story.date).iso,
        "author": [_author(name, editors) for name in story.authors] or publisher,
        "publisher": publisher,
        "inLanguage": language,
        "isAccessibleForFree": True,
        "articleSection": story.kicker.label if story.kicker else "",
        "isPartOf": issue(story.edition, paper) if story.edition else None,
        "pagination": story.edition.page if story.edition else "",
        "image": image,
    }
    return script(thing(Type.NEWS_ARTICLE, facts))


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


def _author(name: str, editors: str) -> Thing:
    """Return who signed an article: a person, unless it is the editors together."""
    return thing(Type.ORGANIZATION if name.startswith((EDITORS, editors)) else Type.PERSON, {"name": name})
