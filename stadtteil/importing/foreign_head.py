"""What the keys of a foreign head mean, by the names that programs give them. Knows no program."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from stadtteil.importing.foreign_entry import ForeignPicture

_DATE_KEYS = ("date", "datum", "created", "publishdate", "publish_date", "pubdate", "published_at")
_UPDATED_KEYS = ("lastmod", "updated", "modified", "last_modified_at", "aktualisiert")
_TEASER_KEYS = ("excerpt", "description", "summary", "teaser", "desc", "subtitle", "lead", "beschreibung")
_AUTHOR_KEYS = ("author", "authors", "autor", "autoren", "author-name", "author_name", "by")
_CATEGORY_KEYS = ("categories", "category", "rubrik", "ressort", "kategorie", "kategorien", "topic")
_TAG_KEYS = ("tags", "tag", "schlagwoerter", "schlagworte", "keywords", "themen")
_FORMER_KEYS = ("aliases", "alias", "redirect_from", "redirects", "frueher")
_PICTURE_KEYS = (
    "image", "img", "bild", "cover", "featured_image", "featuredimage", "featuredimg", "thumbnail", "header",
    "images", "img_full", "hero", "teaser_image", "photo",
)  # fmt: skip
_PLACE_KEYS = ("src", "path", "url", "image", "file", "imgname", "name", "feature", "teaser", "datei")
_CREDIT_KEYS = ("credit", "credits", "copyright", "author", "source", "urheber", "foto", "attr", "license")
PICTURE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif|svg|avif|heic|tiff?)$", re.IGNORECASE)
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>|\{[{%][^{}]*[%}]\}")
_TRUE = frozenset({"true", "yes", "on", "1", "ja"})
_FALSE = frozenset({"false", "no", "off", "0", "nein"})


class ForeignHead:
    """The keys of a head; whether letters are large or small is one."""

    def __init__(self, keys: dict[str, object]) -> None:
        """Know all keys; those below `params` (Hugo) count as if they stood above, unless these say more."""
        lower = {key.lower(): value for key, value in keys.items()}
        params = lower.get("params")
        inner = {key.lower(): value for key, value in params.items()} if isinstance(params, dict) else {}
        self._keys = {**inner, **lower}

    def line(self, *names: str) -> str:
        """Return the text behind the first of some keys that says something, in one line."""
        for name in names:
            value = self._keys.get(name)
            if isinstance(value, str) and value.strip():
                return " ".join(html.unescape(value).split())
        return ""

    def words(self, *names: str) -> tuple[str, ...]:
        """Return the texts behind some keys: a list, or a text with commas."""
        found = [word for name in names for word in _listed(self._keys.get(name), by_comma=True)]
        return tuple(dict.fromkeys(found))

    def says(self, name: str) -> bool | None:
        """Return whether a key says yes or no; None for neither."""
        word = self.line(name).lower()
        return True if word in _TRUE else False if word in _FALSE else None

    def value(self, name: str) -> object:
        """Return what stands behind a key, as it is."""
        return self._keys.get(name)

    @property
    def date(self) -> str:
        """When it appeared, as it is written."""
        return self.line(*_DATE_KEYS)

    @property
    def updated(self) -> str:
        """When it was changed last, as it is written."""
        return self.line(*_UPDATED_KEYS)

    @property
    def teaser(self) -> str:
        """What it says in short, without tags and instructions."""
        return " ".join(_MARKUP.sub(" ", self.line(*_TEASER_KEYS)).split())

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote it: names or codes."""
        return tuple(dict.fromkeys(name for key in _AUTHOR_KEYS for name in _listed(self._keys.get(key))))

    @property
    def categories(self) -> tuple[str, ...]:
        """Its categories; the words of a text are one."""
        return self.words(*_CATEGORY_KEYS)

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""
        return self.words(*_TAG_KEYS)

    @property
    def former(self) -> tuple[str, ...]:
        """Addresses at which it stood, as they are written."""
        return tuple(one for key in _FORMER_KEYS for one in _listed(self._keys.get(key)))

    @property
    def picture(self) -> ForeignPicture | None:
        """The picture above it, with what the head says of it."""
        for key in _PICTURE_KEYS:
            value = self._keys.get(key)
            for item in value if isinstance(value, list) else [value]:
                if found := self._picture_in(item):
                    return found
        return None

    def _picture_in(self, item: object) -> ForeignPicture | None:
        if isinstance(item, str):
            said: dict[str, object] = {"src": item}
        elif isinstance(item, dict):
            said = {str(key).lower(): value for key, value in item.items()}
        else:
            return None
        inner = ForeignHead(said)
        place = next((inner.line(key) for key in _PLACE_KEYS if PICTURE_NAME.search(inner.line(key))), "")
        if not place:
            return None
        alt = inner.line("alt", "imgalt", "alttext") or self.line("image_alt", "alt", "img_alt")
        caption = inner.line("caption", "title", "bildunterschrift") or self.line("image_caption", "caption")
        makers = [inner.line(key) for key in _CREDIT_KEYS]
        credit = ", ".join(filter(None, makers)) or self.line("image_credit", "imagecredit", "img_credit")
        return ForeignPicture(place, alt, caption, credit)


def _listed(value: object, *, by_comma: bool = False) -> Iterator[str]:
    if isinstance(value, str):
        for word in value.split(",") if by_comma else [value]:
            plain = " ".join(html.unescape(word).split()).strip("\"'[] ")
            if plain:
                yield plain
    elif isinstance(value, list):
        for item in value:
            yield from _listed(item)
    elif isinstance(value, dict):
        name = ForeignHead({str(key): inner for key, inner in value.items()}).line("name", "title", "login")
        if name:
            yield name
