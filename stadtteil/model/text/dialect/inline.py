"""Signs within a line: asterisks that are letters of a word, and addresses whose signs are theirs."""

from __future__ import annotations

import re

from markdown import util
from markdown.inlinepatterns import InlineProcessor

ASTERISKS = re.compile(
    r"""
    (?P<ambiguous>(?<!^)(?<![\s*])(?:\*{2,}|(?<![^\W_])\*(?![^\W_]))(?![\s*])(?!$))
  | (?P<end>(?<!^)(?<![\s*])(?:\*{2,}|\*(?![^\W_])(?!\*)))
  | (?P<start>(?:\*{2,}|(?<![^\W_])\*)(?![\s*])(?!$))
    """,
    re.VERBOSE,
)
"""Where emphasis begins and ends. One asterisk behind a letter or digit opens none, and before one closes
none: Bewohner*innen, 4*5, 3*-Hotel. Two may stand within a word."""

ADDRESS = r"(?<!\w)(?:https?://|www\.)[^\s<>\x02\x03]*"
BREAK = r"(?:  |\\)\n"
"""Two blanks or a backslash at the end of a line."""

_EMPHASIS = re.compile(r"[*_~]")


def _escaped(sign: str) -> str:
    """Return what Python-Markdown writes for a sign that means itself."""
    return f"{util.STX}{ord(sign)}{util.ETX}"


class Address(InlineProcessor):
    """Leaves addresses as they are; links are made of them later."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int, int]:  # type: ignore[override]  # noqa: N802
        """Return an address whose signs mean themselves."""
        address = m[0].rstrip("*_~.,;:!?)]\"'“’")
        if not _EMPHASIS.search(address):
            return None, m.start(), m.end()
        kept = _EMPHASIS.sub(lambda sign: _escaped(sign[0]), address)
        return kept, m.start(), m.start() + len(address)
