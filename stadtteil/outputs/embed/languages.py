"""What those who embed choose among in further languages: addresses, and what the lists are called there.

Knows the lists of the paper and its languages; not what is copied, nor how the page looks.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.model.urls import EMBED_V1, data_url, fragment_url, frame_url
from stadtteil.outputs.embed.showcase import Showcase
from stadtteil.words import Words, msgid
from stadtteil.words.languages import Language

BUTTON = msgid("Projekte laden")
HINT = msgid("Die Projekte kommen von {host}. Beim Laden erfährt dieser Server Ihre IP-Adresse.")


class EmbedLanguage(msgspec.Struct, frozen=True):
    """A further language: full addresses that take the place of the paper's own, and the words to be copied.

    All pages stand below `pages`, all that is embedded below `frames`; `frame`, `fragment` and `data` are of
    the list of all. `names` say by the address that a list has in the paper's own language what it (`title`)
    and the way to it (`more`) are called. `button` and `hint` stand where nothing is loaded before a click;
    `{host}` in the hint is where it comes from. They are empty where nobody has translated them, for then
    the script has words of its own.
    """

    code: str
    endonym: str
    direction: str
    pages: str
    frames: str
    frame: str
    fragment: str
    data: str
    button: str
    hint: str
    names: dict[str, dict[str, str]]


class Tops(msgspec.Struct, frozen=True):
    """What the paper's own pages, and what is embedded of them, stand below; and its language's endonym."""

    endonym: str
    pages: str
    frames: str


def tops_of(showcase: Showcase) -> Tops:
    """Return what stands before the addresses that another language has others for."""
    site = showcase.site
    return Tops(site.language.endonym, showcase.absolute(site.urls.home), showcase.absolute(EMBED_V1))


def languages_of(showcase: Showcase) -> Iterator[EmbedLanguage]:
    """Yield the further languages of a paper."""
    for language in showcase.site.languages[1:]:
        yield _language(showcase, Showcase(showcase.site.in_language(language), showcase.shapes), language)


def _language(own: Showcase, there: Showcase, language: Language) -> EmbedLanguage:
    words, urls, whole = there.site.words, there.site.urls, there.whole.url
    return EmbedLanguage(
        code=language.code,
        endonym=language.endonym,
        direction=language.direction,
        pages=there.absolute(urls.home),
        frames=there.absolute(frame_url(urls.home)),
        frame=there.absolute(frame_url(whole)),
        fragment=there.absolute(fragment_url(whole)),
        data=there.absolute(data_url(whole)),
        button=_translated(BUTTON, words),
        hint=_translated(HINT, words),
        names={
            own.absolute(urls.original(slot.url)): {"title": slot.title, "more": slot.more}
            for slot in there.lists
        },
    )


def _translated(text: str, words: Words) -> str:
    """Return what some words have for a text, or nothing where that is the German."""
    found = words.text(text)
    return "" if found == text else found
