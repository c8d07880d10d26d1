"""feedgen, whose faults end here, for all formats that are XML. Knows no item.

It dates a feed to now, puts entries in front of each other, breaks off at control characters, switches the
process's locale to write dates, knows no style sheets, and leaves out what a link of an Atom entry is for.
"""

from __future__ import annotations

import copy
import functools
import re
from email.utils import format_datetime
from html import escape
from typing import Any

from stadtteil.words.language_marks import plain

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""All that is no Char of XML 1.0 (2.2): these are compiled ten times as fast as what is one."""


def empty_feed() -> Any:
    """Return a feed of feedgen that has nothing in it, and no date."""
    feed = _generator()()
    # Left alone they are the moment of the build; the setters take nothing but dates.
    feed._FeedGenerator__rss_lastBuildDate = feed._FeedGenerator__atom_updated = None
    return feed


@functools.cache
def _generator() -> Any:
    """Return feedgen's class; it writes dates as we do, leaving the locale of the process alone."""
    import feedgen.entry
    import feedgen.feed

    feedgen.feed.formatRFC2822 = feedgen.entry.formatRFC2822 = format_datetime
    return feedgen.feed.FeedGenerator


MOST_SHARED = 1000
"""Entries that one process remembers for each format; then those are made anew that were asked for first."""


def empty_entry() -> Any:
    """Return an entry of feedgen that has nothing in it."""
    from feedgen.entry import FeedEntry

    return FeedEntry()


class MadeEntry:
    """Stands in any number of feeds for an entry whose XML feedgen has made; no more than that is kept."""

    def __init__(self, element: Any) -> None:
        """Know the XML, an element of lxml."""
        self._element = element

    def register_extension(self, *_: object) -> None:
        """Take an extension of the feed: it had its say when the XML was made."""

    def rss_entry(self) -> Any:
        """Return a copy: what is put into a feed leaves the place where it was."""
        return copy.deepcopy(self._element)

    atom_entry = rss_entry


def xml_text(text: str) -> str:
    """Return a text without signs of languages, and without the characters that XML cannot hold."""
    return _NOT_XML.sub("", plain(text))


def with_sheet(xml: bytes, sheet: str) -> bytes:
    r"""Return a feed that names the style sheet which browsers show it with (xml-stylesheet 1.0, CSS).

    >>> with_sheet(b"<?xml version='1.0'?>\n<rss/>", "/feed.css").decode().split("\n")[1]
    '<?xml-stylesheet type="text/css" href="/feed.css"?>'
    """
    head, end, rest = xml.partition(b"?>\n")
    if not sheet or not end:
        return xml
    return head + end + f'<?xml-stylesheet type="text/css" href="{escape(sheet)}"?>\n'.encode() + rest
