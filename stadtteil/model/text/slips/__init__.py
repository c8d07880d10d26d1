"""What stands as signs in a finished text, though something else was surely meant: `[x] (y)`, `**bold`.

A slip is looked for twice with the same pattern: among the words that readers see, so that nothing
counts which Markdown has understood or which is code, and in the source, for its place. Knows no HTML
of its own: what HTML does wrong, `remarks` says.
"""

from __future__ import annotations

import bisect
import functools
import html
import re
from collections import Counter

from stadtteil.model.text.origin import Origin
from stadtteil.model.text.slips.links import LINKS, PICTURES
from stadtteil.model.text.slips.marks import BLOCKS, EMPHASIS, NOTES
from stadtteil.model.text.slips.programs import PROGRAMS
from stadtteil.model.text.slips.slip import Slip
from stadtteil.model.text.verbatim import Verbatim, without_code

SLIPS = (*LINKS, *PICTURES, *EMPHASIS, *BLOCKS, *NOTES, *PROGRAMS)
"""All slips; where two can be at one place, the more exact one comes first."""

_SIGNS = tuple(dict.fromkeys(sign for slip in SLIPS if slip.seen for sign in slip.signs))
_FEW_HAVE = "[]*_~=|{#&\\<•·▪‣●○◦–—Ãâ\ufffd!:"
_RARE: dict[str, list[str]] = {}
"""The signs by a letter in them that few texts have: one letter is found twenty times as fast as two."""
for _sign in _SIGNS:
    _letter = next((letter for letter in _FEW_HAVE if letter in _sign), _sign)
    _RARE.setdefault(_letter, []).append(_sign)
_UNSEEN = "! ["
_CODE = re.compile(r"<(code|pre|kbd|samp|var)\b[^>]*>.*?</\1>", re.DOTALL)
_TAGS = re.compile(r"<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>")
_MARKUP = re.compile(r"[*_~`\\]+")


def say_slips(origin: Origin, sanitized: str, plain: str) -> None:
    """Say every slip of a text; `plain` are its words, by which most texts are found to be without."""
    present = tuple(sign for rare in _RARE if rare in plain for sign in _RARE[rare] if sign in plain)
    likely = _likely(present, unseen="!" in origin.text and _UNSEEN in origin.text)
    fences = ("`" in plain and "```" in plain) or ("~" in plain and "~~~" in plain)
    if not likely and not fences:
        return
    verbatim = without_code(origin.text)
    if fences:
        _say_fences(origin, verbatim)
    if likely:
        visible = html.unescape(_TAGS.sub("", _CODE.sub("\0", sanitized)))
        said: list[tuple[int, int]] = []
        for slip in likely:
            _say(origin, slip, verbatim.text, visible, said)


@functools.lru_cache(maxsize=256)
def _likely(present: tuple[str, ...], *, unseen: bool) -> list[Slip]:
    """Return the slips that can be there with these signs; of these sets there are few."""
    return [slip for slip in SLIPS if (any(sign in present for sign in slip.signs) if slip.seen else unseen)]


def _say(origin: Origin, slip: Slip, source: str, visible: str, said: list[tuple[int, int]]) -> None:
    """Say a slip wherever it stands in the source and readers see it, unless something was `said` there."""
    seen = Counter(_key(slip, found) for found in slip.pattern.finditer(visible if slip.seen else source))
    for found in slip.pattern.finditer(source) if seen else ():
        key, start = _key(slip, found), found.start()
        at = bisect.bisect(said, (start, len(source)))
        if not seen[key] or (at and start < said[at - 1][1]):
            continue
        seen[key] -= 1
        said.insert(at, (start, max(found.end(), start + 1)))
        groups = {name: (text or "").strip() for name, text in found.groupdict().items()}
        origin.say(origin.at(start), slip.message.format(**groups), slip.cure.format(**groups))


def _key(slip: Slip, found: re.Match[str]) -> str:
    raw = found["raw"]
    return _MARKUP.sub("", raw).strip() if slip.marked else raw


def _say_fences(origin: Origin, verbatim: Verbatim) -> None:
    for offset in verbatim.open_fences:
        sign = origin.text[offset] * 3
        origin.say(
            origin.at(offset),
            f"Der Block, der mit {sign} beginnt, wird nicht geschlossen; die Zeichen stehen so im Text.",
            f"Setzen Sie unter den Block eine Zeile, in der nur {sign} steht.",
        )
