"""What programs set into texts by a name: a film, a picture, a box; and what it is in our Markdown.

Knows the names that are used everywhere; of any other it judges by what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from stadtteil.importing.foreign_head import PICTURE_NAME

_ARGUMENT = re.compile(
    r"([\w:.-]+)\s*=\s*(\"(?:[^\"\\]|\\.)*\"|'[^']*'|`[^`]*`|[^\s\"']+)|\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|`([^`]*)`|(\S+)"
)
_FILMS = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "yt": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "instagram": "https://www.instagram.com/p/{}/",
    "peertube": "{}",
    "mastodon": "{}",
}
_WHERE = ("src", "url", "href", "link", "file", "mp3", "mp4", "ogg", "m4v", "webm", "m3u8", "permalink")
_PLACES = ("src", "url", "image", "image_path", "img", "path", "file", "picture", "bild", "name", "link")
_SAID = ("headline", "title", "heading", "text", "copy", "caption", "content", "name", "label", "description")
_HEADING = re.compile(r"(?:^|[-_/])h([1-6])$|heading|headline")
_LAYOUT = re.compile(r"\b(?:toc|clear|more|divider|spacer|separator|columns?|row|section)\b")


class Shortcode(NamedTuple):
    """A name, what stands behind it in order and by name, and what it encloses (None: nothing)."""

    name: str
    words: tuple[str, ...] = ()
    named: Mapping[str, str] = MappingProxyType({})
    inner: str | None = None

    def first(self, *names: str) -> str:
        """Return the first of some named words that is not empty."""
        return next((self.named[name] for name in names if self.named.get(name)), "")


def arguments(text: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the words in order and the named ones.

    >>> arguments('800xAUTO a.jpg alt="Ein Bild"')
    (('800xAUTO', 'a.jpg'), {'alt': 'Ein Bild'})
    """
    words, named = [], {}
    for key, value, *bare in _ARGUMENT.findall(text[:4000]):
        if key:
            plain = value[1:-1] if value[:1] in "\"'`" and len(value) > 1 else value
            named[key.lower()] = plain.replace('\\"', '"')
        else:
            words.append(next(filter(None, bare), ""))
    return tuple(words), named


def markdown_of(code: Shortcode) -> str | None:
    """Return what a shortcode is in Markdown; None where nothing can be made of it."""
    name = code.name.lower().rpartition("/")[2]
    if film := _message(name, code) or _film(name, code):
        return film
    if picture := _picture(code):
        return picture
    if code.inner is not None:
        return _enclosed(name, code)
    where = next((code.named[key] for key in _WHERE if code.named.get(key, "").startswith("http")), "")
    where = where or next((word for word in code.words if word.startswith("http")), "")
    said = [code.named[key] for key in _SAID if code.named.get(key) and "{" not in code.named[key]]
    if where:
        return f"\n\n[{_label(said[0] if said else where)}]({where})\n\n"
    if said:
        return "\n\n" + "\n\n".join(said) + "\n\n"
    return "" if _LAYOUT.search(name) else None


def picture_in_markdown(place: str, alt: str = "", caption: str = "") -> str:
    """Return a picture as Markdown names it.

    >>> picture_in_markdown("mein bild.jpg", "Ein [Bild]", 'Das "Fest"')
    '![Ein (Bild)](mein%20bild.jpg "Das „Fest“")'
    """
    target = re.sub(r"[\s()<>]", lambda sign: f"%{ord(sign[0]):02X}", place)
    title = " ".join(re.sub(r'"([^"]*)"', r"„\1“", caption).replace('"', "”").split())
    return f'![{_label(alt)}]({target} "{title}")' if title else f"![{_label(alt)}]({target})"


def _message(name: str, code: Shortcode) -> str:
    """Return a link to a message on a network, which is named by its writer and its number."""
    user, number = code.first("user"), code.first("id")
    if name not in {"tweet", "twitter", "x"} or not (re.fullmatch(r"\w+", user) and number.isdigit()):
        return ""
    address = f"https://twitter.com/{user}/status/{number}"
    return f"\n\n[{address}]({address})\n\n"


def _film(name: str, code: Shortcode) -> str:
    pattern = next((address for word, address in _FILMS.items() if name.startswith(word)), "")
    what = code.first("id", "v", "video", "video_id", "youtubeid", "url", "src") or next(iter(code.words), "")
    what = what or (code.inner or "").strip()
    if not pattern or not what or re.search(r"[\s()<>\"{}]", what):
        return ""
    address = what if what.startswith("http") else pattern.format(what)
    label = code.first("title", "caption", "label") or address
    return f"\n\n[{_label(label)}]({address})\n\n" if address.startswith("http") else ""


def _picture(code: Shortcode) -> str:
    place = next((code.named[key] for key in _PLACES if PICTURE_NAME.search(code.named.get(key, ""))), "")
    place = place or next((word for word in code.words if PICTURE_NAME.search(word)), "")
    if not place or "{" in place:
        return ""
    if "/" in place and not place.startswith(("/", ".", "http")) and not code.named.get("src"):
        place = f"/{place}"  # tags of Jekyll name pictures from the root of the source
    said = dict.fromkeys(code.named.get(key, "") for key in ("title", "caption", "description", "legend"))
    caption = ". ".join(filter(None, said))
    credit = code.first("attr", "credit", "credits", "copyright", "author", "source")
    words = ", ".join(filter(None, (caption, credit)))
    picture = picture_in_markdown(place, code.first("alt", "alttext") or caption, words)
    return f"\n\n{picture}\n\n{(code.inner or '').strip()}\n\n"


def _enclosed(name: str, code: Shortcode) -> str:
    inner = (code.inner or "").strip("\n")
    heading = _HEADING.search(name)
    if heading and inner.strip() and "\n" not in inner.strip():
        level = int(heading[1] or 2)
        return f"\n\n{'#' * max(2, level)} {inner.strip()}\n\n"
    where = code.first("href", "link", "url")
    if where and inner.strip() and "\n\n" not in inner.strip() and "](" not in inner:
        return f"\n\n[{' '.join(inner.split())}]({where})\n\n"
    said = [
        code.named[key]
        for key in ("title", "headline", "heading", "caption", "summary")
        if code.named.get(key)
    ]
    said += [word for word in code.words if word[:1].isupper()]
    lead = f"**{said[0]}**\n\n" if said else ""
    return f"\n\n{lead}{inner}\n\n" if "\n" in inner or lead else inner


def _label(text: str) -> str:
    plain = " ".join(text.split())
    return plain.replace("[", "(").replace("]", ")").replace("\\", "")
