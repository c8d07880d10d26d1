"""A file of others as text: decoded whatever it is in, with our line ends and composed letters."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class ForeignText(NamedTuple):
    """The text, and what had to be mended to read it."""

    text: str
    mended: tuple[str, ...]


def foreign_text(data: bytes) -> ForeignText:
    r"""Return what some bytes say; there is always an answer.

    >>> foreign_text("Grüße\r\n".encode("cp1252"))
    ForeignText(text='Grüße\n', mended=('Zeichensatz Windows-1252',))
    """
    mended = []
    try:
        text = data.decode("utf-16" if data.startswith(_WIDE) else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
        mended.append("Zeichensatz Windows-1252")
    return ForeignText(tidy(text), tuple(mended))


def tidy(text: str) -> str:
    """Return a text with our line ends, letters composed, and without signs that nobody sees."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = text.encode(errors="replace").decode()
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))
