"""MP4 and M4A: what names people and places becomes empty boxes, in place, so that nothing else moves.

ISO/IEC 14496-12. Knows boxes, not what they sound or look like.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.model.downloads.cleaned import Cleaned, Refused

_INNER = frozenset([b"moov", b"trak", b"mdia", b"moof", b"traf", b"edts", b"minf", b"stbl"])
"""Boxes that hold others."""
_NOTES = frozenset([b"udta", b"meta", b"uuid", b"ilst", b"\xa9xyz"])
"""Boxes with titles, names, places and other programs' notes."""
_NOTHING = b"free"
_MOST_BOXES = 100_000

_FOREIGN = (
    "Der Name der Datei passt nicht zum Inhalt: Das ist keine MP4-Datei.",
    "Speichern Sie die Aufnahme noch einmal, Filme zum Beispiel mit HandBrake als MP4.",
)
_BROKEN = ("Die Aufnahme ist beschädigt oder unvollständig.", "Speichern Sie sie noch einmal.")
_TRACED = (
    "Der Film enthält eine Spur mit Angaben des Geräts, meist wo er aufgenommen wurde.",
    "Speichern Sie ihn neu, zum Beispiel mit HandBrake; dabei fällt sie weg.",
)


class _Box(msgspec.Struct, frozen=True):
    """A box: its type, and where it begins, its content begins and it ends."""

    type: bytes
    start: int
    content: int
    end: int


def cleaned(data: bytes, suffix: str) -> Cleaned:
    """Return a recording without what names people and places. Raises Refused where that is not possible."""
    if data[4:8] != b"ftyp":
        raise Refused(*_FOREIGN)
    clean = bytearray(data)
    seconds, known = 0, set()
    for box in _boxes(data, 0, len(data)):
        known.add(box.type)
        if box.type in _NOTES:
            clean[box.start + 4 : box.start + 8] = _NOTHING
            clean[box.content : box.end] = bytes(box.end - box.content)
        elif box.type == b"hdlr":
            _check_handler(data[box.content : box.end])
        elif box.type == b"mvhd":
            seconds = _seconds(data[box.content : box.end])
    if not {b"moov", b"mdat"} <= known:
        raise Refused(*_BROKEN)
    return Cleaned(bytes(clean), seconds=seconds)


def _boxes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    """Yield the boxes of a file, each before those that it holds."""
    waiting, count = [(start, end)], 0
    while waiting:
        at, end = waiting.pop()
        while at < end:
            box = _box(data, at, end)
            count += 1
            if count > _MOST_BOXES:
                raise Refused(*_BROKEN)
            yield box
            if box.type in _INNER:
                waiting.append((box.content, box.end))
            at = box.end


def _box(data: bytes, at: int, end: int) -> _Box:
    size, content = int.from_bytes(data[at : at + 4], "big"), at + 8
    if size == 1:
        size, content = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
    elif size == 0:
        size = end - at
    if at + 8 > end or at + size > end or at + size < content:
        raise Refused(*_BROKEN)
    return _Box(data[at + 4 : at + 8], at, content, at + size)


def _check_handler(content: bytes) -> None:
    """Refuse a track of timed notes (8.4.3: the type of its handler)."""
    if content[8:12] in {b"meta", b"camm"}:
        raise Refused(*_TRACED)


def _seconds(header: bytes) -> int:
    """Return how long a recording lasts (8.2.2)."""
    large = header[:1] == b"\1"
    start, width = (20, 8) if large else (12, 4)
    scale = int.from_bytes(header[start : start + 4], "big")
    length = int.from_bytes(header[start + 4 : start + 4 + width], "big")
    return round(length / scale) if scale else 0
