"""Makes control characters visible in text that goes to a terminal or into a message.

A file's name or a value can hold escape sequences that repaint a terminal, and bidi marks that turn the
order of letters around. Imports nothing heavy.
"""

from __future__ import annotations

import re

_ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def visible(text: str) -> str:
    r"""Return a text with control (C0, C1) and bidi characters made visible; line ends and tabs stay.

    >>> visible("a\x1b[31m\u202eb"), visible("zwei\nZeilen")
    ('a␛[31m\\u202eb', 'zwei\nZeilen')
    """
    return _ACTING.sub(_shown, text) if _ACTING.search(text) else text


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
