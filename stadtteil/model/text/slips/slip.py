"""What a slip is: a pattern, and what editors are told. Knows neither texts nor pages."""

from __future__ import annotations

import re
from typing import NamedTuple

from stadtteil.model.text.late_pattern import late_pattern


class Slip(NamedTuple):
    """A slip: signs without one of which it cannot be there, its pattern, and what is said of it.

    In the pattern the group `raw` is what readers see of it. Message and cure may name the pattern's
    groups. `marked` where the source may have Markdown within what readers see; not `seen` where they
    see no signs, but something else than was meant.
    """

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    message: str
    cure: str
    marked: bool = False
    seen: bool = True


def slip(
    sign: str | tuple[str, ...],
    pattern: str,
    message: str,
    cure: str,
    *,
    marked: bool = False,
    seen: bool = True,
) -> Slip:
    signs = (sign,) if isinstance(sign, str) else sign
    return Slip(signs, late_pattern(pattern, re.MULTILINE), message, cure, marked, seen)


PICTURE = r"[^()\[\]\s]+\.(?i:jpe?g|png|webp|gif|heic|svg)"
_SIGN = r"[^()\[\]\s]"
_ENDINGS = "|".join(
    rf"(?<=\.{ending})"
    for ending in ("md", "yaml", "yml", "html", "htm", "php", "pdf", "jpg", "jpeg", "png", "webp", "gif")
)
TARGET = (
    rf"(?:(?:https?:|mailto:|tel:|www\.|\.{{1,2}}/|/\w|#\w){_SIGN}*"
    rf"|(?=[^()\[\]\s/]*+/[^()\[\]\s.]*+\.\w){_SIGN}+|(?=[^()\[\]\s@]++@[^()\[\]\s@.]++\.\w){_SIGN}+"
    rf"|{_SIGN}+(?:{_ENDINGS}))"
)
"""What nobody would put in brackets but an address or a file's name. It never looks twice at a sign."""
WORDS = r"[^\[\]\n]{1,200}"
