"""A letter as a message (RFC 5322, MIME): the same content makes the same bytes, on any machine, at any time.

It goes to nobody: whoever sends it puts in the list, or a mail service does.
"""

from __future__ import annotations

import datetime as dt
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from msgspec.structs import replace

from stadtteil.engine.digests import digest_of
from stadtteil.engine.output import Blobs
from stadtteil.mailing.headers import MAIL
from stadtteil.mailing.html_part import html_part
from stadtteil.mailing.plain_text import plain_text
from stadtteil.mailing.sender import Sender
from stadtteil.model.letter_terms import LetterPart, LetterTerms, within_letter
from stadtteil.model.site import Site
from stadtteil.rendering.feed_text import FeedText, feed_text
from stadtteil.words.language_marks import plain

_MORNING = dt.time(8)
"""When a letter is dated that has a day only."""


def message_of(
    letter: LetterTerms, sender: Sender, site: Site, blobs: Blobs, *, pictured: bool = False
) -> tuple[EmailMessage, str]:
    """Return the message and the document of its HTML part; `pictured` if it loads the paper's pictures."""
    page, words = site.absolute(site.href(letter.url)), site.words
    body = within_letter(letter.body, pictured=pictured)
    foreword = plain(feed_text(FeedText(body=body), page, sender.origin, blobs)) if body else ""
    letter = letter if pictured else _without_pictures(letter)
    text = plain_text(letter, foreword, sender, page, words)
    html = html_part(letter, foreword, sender, page, words)
    message = EmailMessage(MAIL)
    _head(message, letter, sender)
    digest = digest_of(f"{message}\n{text}\n{html}".encode())[:20]
    message["Message-ID"] = f"<brief.{letter.moment:%Y-%m-%d}.{digest}@{sender.host}>"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message["Content-Language"] = sender.language
    message.set_boundary(f"=_{digest}")
    return message, html


def _head(message: EmailMessage, letter: LetterTerms, sender: Sender) -> None:
    local, _, domain = sender.mail.rpartition("@")
    message["From"] = Address(sender.name, local, domain.encode("idna").decode())
    message["To"] = "undisclosed-recipients:;"
    message["Subject"] = plain(f"{sender.name}: {letter.title}")
    message["Date"] = format_datetime(_sent(letter.moment))
    message["X-Unsent"] = "1"  # Outlook then offers to send it
    if not sender.is_placeholder:
        message["List-Unsubscribe"] = f"<{sender.leave}>"


def _sent(moment: dt.datetime) -> dt.datetime:
    """Return when a letter is dated; one that has a day only goes out in the morning."""
    is_day = moment.time() == dt.time()
    return dt.datetime.combine(moment.date(), _MORNING, moment.tzinfo) if is_day else moment


def _without_pictures(letter: LetterTerms) -> LetterTerms:
    def bare(part: LetterPart) -> LetterPart:
        return replace(
            part, items=tuple(replace(item, card=replace(item.card, image=None)) for item in part.items)
        )

    return replace(letter, letter_parts=tuple(bare(part) for part in letter.letter_parts))
