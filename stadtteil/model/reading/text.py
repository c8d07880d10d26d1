"""From the bytes of a file to its text: UTF-8, one kind of line end, NFC. Knows no syntax."""

from __future__ import annotations

import re
import unicodedata

from stadtteil.problems import Problem

LIMIT = 2_000_000
"""Bytes that a text file may have: a very long article has a fiftieth of it."""

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
"""How files begin that are saved with two or four bytes for each letter."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")

_BREAKS = ("\x85", "\u2028", "\u2029")
"""Line breaks of typesetting programs: YAML counts them as lines, editors do not."""


def decode(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a file and what is wrong with its bytes; no text when it is not readable.

    A byte order mark, CRLF and decomposed letters (as macOS writes them) are evened out, so that
    nothing later has to know of them.
    """
    if len(data) > LIMIT:
        size = f"{len(data) / 1e6:.1f}".replace(".", ",")
        return "", (
            Problem(
                path, 0, 0,
                f"Die Datei ist mit {size} MB zu groß (höchstens 2 MB Text).",
                "Gehört der Inhalt wirklich hierher? Teilen Sie ihn auf mehrere Dateien auf.",
            ),
        )  # fmt: skip
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", (_not_utf8(data, error.start, path),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        for sign in _BREAKS:
            text = text.replace(sign, " ")
        text = unicodedata.normalize("NFC", text)
    return _without_control(text, path)


def _not_utf8(data: bytes, start: int, path: str) -> Problem:
    cure = "Speichern Sie sie im Editor mit der Kodierung „UTF-8“."
    if data.startswith(_WIDE):
        return Problem(path, 0, 0, "Die Datei ist als UTF-16 oder UTF-32 gespeichert, nicht als UTF-8.", cure)
    line_start = data.rfind(b"\n", 0, start) + 1
    return Problem(
        path, data.count(b"\n", 0, start) + 1, len(data[line_start:start].decode()) + 1,
        "Die Datei ist nicht als UTF-8 gespeichert; ab dieser Stelle sind die Buchstaben nicht lesbar.",
        cure,
    )  # fmt: skip


def _without_control(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    found = _CONTROL.search(text)
    if found is None:
        return text, ()
    line, column = place_of(text, found.start())
    problem = Problem(
        path, line, column,
        "Hier steht ein unsichtbares Steuerzeichen. Es wird weggelassen.",
        "Löschen Sie das Zeichen, oder schreiben Sie die Stelle neu.",
        "warning",
    )  # fmt: skip
    return _CONTROL.sub("", text), (problem,)


def place_of(text: str, offset: int) -> tuple[int, int]:
    r"""Return line and column, both from 1, of an offset in a text.

    >>> place_of("eins\nzwei", 7)
    (2, 3)
    """
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
