"""Slugs: the short names in addresses and of headings. Umlauts are spelled out, not dropped."""

from __future__ import annotations

import functools
import re
import unicodedata

_UNSEEN = (0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
"""Signs without width: soft hyphens, joiners, marks of direction. They part no words."""
_GERMAN = str.maketrans(
    {
        **dict.fromkeys(_UNSEEN, ""),
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "ẞ": "ss",
        "æ": "ae",
        "ø": "o",
        "œ": "oe",
        "ı": "i",
        "ł": "l",
        "đ": "d",
        "&": " und ",
    }
)
LONGEST = 180
"""Characters that the path of a text, or the slug of a tag, may have: room for what lists and embeds add."""
MOST_BYTES = 240
"""Bytes that each part of it may have."""
_SURELY_SHORT = MOST_BYTES // 4
_NOT_WORD = re.compile(r"[\W_]+")
_SLUGS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*(?!\d{4}-\d{2}-\d{2}-)[a-z0-9]+(?:-[a-z0-9]+)*")
"""A path whose parts are slugs already, as most are."""
_LEADING_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}-(?=.)")


@functools.lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """Return the slug of a text; letters of other scripts stay as they are.

    >>> slug("Straßenfest in der Südstadt!"), slug("Çocuk şenliği"), slug("Σ 2+2")
    ('strassenfest-in-der-suedstadt', 'cocuk-senligi', 'σ-2-2')
    """
    if text.isascii():
        return _NOT_WORD.sub("-", text.lower().replace("&", " und ")).strip("-")
    folded = unicodedata.normalize("NFC", text).lower().translate(_GERMAN)
    if not folded.isascii():
        bare = unicodedata.normalize("NFD", folded)
        kept = "".join(sign for sign in bare if not ("\u0300" <= sign <= "\u036f"))
        folded = unicodedata.normalize("NFC", kept)
    return _NOT_WORD.sub("-", folded).strip("-")


def fits(path: str) -> bool:
    """Whether a path below the root makes addresses that every disk can hold.

    >>> fits("2026/sommerfest"), fits("a" * 181), fits("ж" * 121)
    (True, False, False)
    """
    if len(path) <= _SURELY_SHORT:
        return True
    return len(path) <= LONGEST and all(len(part.encode()) <= MOST_BYTES for part in path.split("/"))


def short(slug: str, most: int) -> str:
    """Return a slug of at most `most` bytes, cut between words where there are some.

    >>> short("das-grosse-fest", 12), short("donaudampfschiff", 5), short("жжж", 5)
    ('das-grosse', 'donau', 'жж')
    """
    if len(slug.encode()) <= most:
        return slug
    cut = slug.encode()[: most + 1].decode(errors="ignore")
    whole = cut.rpartition("-")[0]
    return whole if 2 * len(whole.encode()) > most else cut.encode()[:most].decode(errors="ignore").strip("-")


def path_slug(path: str) -> str:
    """Return the slug of a path, part by part; a leading date of the last part goes.

    >>> path_slug("2026/2026-09-14-Großer Hock")
    '2026/grosser-hock'
    """
    if _SLUGS.fullmatch(path):
        return path
    *folders, name = path.split("/")
    return "/".join(
        [*(slug(folder) or "-" for folder in folders), slug(_LEADING_DATE.sub("", name)) or slug(name) or "-"]
    )
