"""From the bytes of a file to its text: UTF-8, one kind of line end, NFC. Knows no syntax."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from stadtteil.problems import Problem

LIMIT = 2_000_000
"""Bytes that a text file may have: a very long article has a fiftieth of it."""

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
"""How files begin that are saved with two or four bytes for each letter."""
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufeff\ufffe\uffff\U000e0001]"
)
"""Control signs, those that turn the order of letters around (marks and isolates may stay), and the one that
begins a tag of a language, by which words know theirs within the program."""
_ISOLATE = re.compile(r"[\u2066-\u2069]")
_ISOLATE_OR_END = re.compile(r"[\u2066-\u2069\n]")
_TURNING = re.compile(r"[\u202a-\u202e]")
_PARTING = str.maketrans(dict.fromkeys("\x0b\x0c\x85\u2028\u2029", " "))
"""Line and page breaks of word processors: words that they part must stay apart."""

MOST_NAMED = 20
"""Lines with control signs that are named one by one."""

_BREAKS = ("\x85", "\u2028", "\u2029")
"""Line breaks of typesetting programs: YAML counts them as lines, editors do not."""
_WORDS_BREAK = "Hier steht ein Zeilenwechsel aus Word. Er wird zu einem Leerzeichen."
_AS_UTF8 = "Speichern Sie sie im Editor mit der Kodierung „UTF-8“."
_TURNED = "Hier steht ein unsichtbares Zeichen, das die Schreibrichtung ändert. Es wird weggelassen."
_HIDDEN_SIGN = "Hier steht ein unsichtbares Steuerzeichen. Es wird weggelassen."


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


def lines_of(data: bytes) -> list[str]:
    """Return a file's lines as an editor has them, control signs included; none of one that is no text."""
    if len(data) > LIMIT:
        return []
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text).split("\n")


def _not_utf8(data: bytes, start: int, path: str) -> Problem:
    if data.startswith(_WIDE):
        return _wide(path)
    line_start = data.rfind(b"\n", 0, start) + 1
    return Problem(
        path, data.count(b"\n", 0, start) + 1, len(data[line_start:start].decode()) + 1,
        "Die Datei ist nicht als UTF-8 gespeichert; ab dieser Stelle sind die Buchstaben nicht lesbar.",
        _AS_UTF8,
    )  # fmt: skip


def _wide(path: str) -> Problem:
    message = "Die Datei ist als UTF-16 oder UTF-32 gespeichert, nicht als UTF-8."
    return Problem(path, 0, 0, message, _AS_UTF8)


def _without_control(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text without control signs, and a hint for each line that has some."""
    if _is_printable(text):
        return text, ()
    if _CONTROL.search(text) is None and _ISOLATE.search(text) is None:
        return text, ()
    if text.count("\0") * 3 > len(text):
        return "", (_wide(path),)
    return without_control(text), tuple(_controlled(text, path))


def _is_printable(text: str) -> bool:
    """Whether a text has nothing but lines of signs that can be printed, which is quick to tell."""
    return text.replace("\n", "").isprintable()


def without_control(text: str) -> str:
    r"""Return a text without control signs; a blank stands where one parted words.

    >>> without_control("Kurz\x0bund gut\x1b[31m")
    'Kurz und gut[31m'
    """
    if _is_printable(text):
        return text
    text = _CONTROL.sub("", text.translate(_PARTING))
    return _paired(text) if _ISOLATE.search(text) else text


def _paired(text: str) -> str:
    """Return a text without isolates that are left open or close none on their line.

    What one of these does would go on in whatever stands behind the text on a page.
    """
    alone = set(_unpaired(text))
    return "".join(sign for at, sign in enumerate(text) if at not in alone)


def _unpaired(text: str) -> Iterator[int]:
    """Yield where isolates stand that have no partner on their line."""
    opened: list[int] = []
    for found in _ISOLATE_OR_END.finditer(text):
        if found[0] == "\u2069" and opened:
            opened.pop()
        elif found[0] == "\u2069":
            yield found.start()
        elif found[0] == "\n":
            yield from opened
            opened = []
        else:
            opened.append(found.start())
    yield from opened


def _stray(line: str) -> int:
    """Return where the first sign stands in a line that is left out; -1 for none."""
    found = _CONTROL.search(line)
    places = [found.start()] if found else []
    return min([*places, *_unpaired(line)], default=-1)


def _controlled(text: str, path: str) -> Iterator[Problem]:
    """Yield a hint for each line with control signs, but for no more than some of very many."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if _stray(line) >= 0]
    for at, (number, line) in enumerate(lines[:MOST_NAMED], 1):
        at_sign = _stray(line)
        sign, column = line[at_sign], at_sign + 1
        message, cure = _HIDDEN_SIGN, "Löschen Sie das Zeichen, oder schreiben Sie die Stelle neu."
        if _TURNING.match(sign) or _ISOLATE.match(sign):
            message = _TURNED
        if sign in "\x0b\x0c":
            message = _WORDS_BREAK
            cure = "Soll dort eine neue Zeile beginnen, löschen Sie ihn und drücken Sie die Eingabetaste."
        rest = len(lines) - MOST_NAMED
        if at == MOST_NAMED and rest > 0:
            cure += f" Dasselbe gilt für {rest} weitere Zeilen."
        yield Problem(path, number, column, message, cure, "warning")


def place_of(text: str, offset: int) -> tuple[int, int]:
    r"""Return line and column, both from 1, of an offset in a text.

    >>> place_of("eins\nzwei", 7)
    (2, 3)
    """
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
