"""What a newspaper must say along with a text, in plain words, for formats that have no layouts.

Advertisements are named as such (LPresseG BW § 10), corrections come first, a counterstatement
stands with the text for as long as that stands (MStV § 20), and own interests are told.
"""

from __future__ import annotations

from stadtteil.model.entry import Entry
from stadtteil.model.site import Site
from stadtteil.rendering.feed_text import FeedNotice


def is_ad(entry: Entry) -> bool:
    """Whether somebody paid for a text."""
    return getattr(entry.record, "ad", None) is not None


def said_before(entry: Entry, site: Site) -> tuple[FeedNotice, ...]:
    """Return what stands above a text: who paid for it, and what was wrong with it."""
    words, client = site.words, getattr(entry.record, "ad", None)
    paid = (
        (FeedNotice(words.text("Anzeige"), words.text("Bezahlt von {client}.", client=client.client)),)
        if client
        else ()
    )
    corrections = tuple(
        FeedNotice(words.text("Korrektur vom {day}", day=site.day(note.date).text), note.text)
        for note in getattr(entry.record, "corrections", ())
    )
    return paid + corrections


def said_after(entry: Entry, site: Site) -> tuple[FeedNotice, ...]:
    """Return what stands below a text: a reply to it, and what interest the paper has in it."""
    reply = getattr(entry.record, "counterstatement", None)
    disclosure = getattr(entry.record, "disclosure", "")
    found = []
    if reply:
        signed = ", ".join((reply.name, *((site.day(reply.date).text,) if reply.date else ())))
        found.append(FeedNotice(site.words.text("Gegendarstellung"), reply.text, signed))
    if disclosure:
        found.append(FeedNotice(site.words.text("Transparenz"), disclosure))
    return tuple(found)
