"""What a newspaper must say along with a text, in plain words, wherever the text is shown.

Advertisements are named as such (LPresseG BW § 10), corrections come first, a counterstatement
stands with the text for as long as that stands (MStV § 20), and own interests are told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.capabilities import LegalNotice

if TYPE_CHECKING:
    from stadtteil.model.kinds.article import Article
    from stadtteil.model.site import Site


def notices_of(article: Article, site: Site) -> Iterator[LegalNotice]:
    """Yield what must stand with an article, above its text first."""
    words = site.words
    if article.ad:
        yield LegalNotice(
            words.text("Anzeige"), words.text("Bezahlt von {client}.", client=article.ad.client), above=True
        )
    for note in article.corrections:
        heading = words.text("Korrektur vom {day}", day=site.day(note.date).text)
        yield LegalNotice(heading, note.text, above=True, day=note.date)
    reply = article.counterstatement
    if reply:
        signed = ", ".join((reply.name, *((site.day(reply.date).text,) if reply.date else ())))
        yield LegalNotice(words.text("Gegendarstellung"), reply.text, signed, day=reply.date)
    if article.disclosure:
        yield LegalNotice(words.text("Transparenz"), article.disclosure)
