"""Words of another language within a text: `[Iftar]{tr}` says that they are Turkish, and how they run."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown.inlinepatterns import InlineProcessor

from stadtteil.words.languages import SHIPPED, language_named

FOREIGN = r"(?<![!\\])\[(?P<words>[^\[\]\n]{1,300})\]\{(?P<tag>[A-Za-z][A-Za-z0-9-]{1,20})\}"
_CODES = frozenset([
    "aa", "ab", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bi", "bm", "bn",
    "bo", "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee",
    "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gn",
    "gu", "gv", "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik",
    "io", "is", "it", "iu", "ja", "jv", "ka", "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks",
    "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln", "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk",
    "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng", "nl", "nn", "no", "nr", "nv", "ny",
    "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm", "rn", "ro", "ru", "rw", "sa",
    "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su", "sv", "sw",
    "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur",
    "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu", "ckb", "kmr", "rom", "sdh",
    "zza", "als", "gsw",
])  # fmt: skip
"""Languages after ISO 639-1, and some that have three letters."""


class ForeignWords(InlineProcessor):
    """Marks words with their language; one that nobody knows is left as it is written."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802 (the library's name)
        """Return the words as an element that says their language and direction."""
        first, *rest = m["tag"].split("-")
        tag = "-".join([first.lower(), *rest])
        if first.lower() not in _CODES and tag not in SHIPPED:
            return None, None, None
        element = ET.Element("span", {"dir": language_named(tag).direction, "lang": tag})
        element.text = m["words"]
        return element, m.start(), m.end()
