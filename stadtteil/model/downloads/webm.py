"""WebM: what names people and programs becomes empty elements, in place, so that nothing else moves.

EBML (RFC 8794) and Matroska (RFC 9559). Knows elements, not what they sound or look like.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack

import msgspec

from stadtteil.model.downloads.cleaned import Cleaned, Refused

_HEAD, _SEGMENT, _CLUSTER, _INFO = 0x1A45DFA3, 0x18538067, 0x1F43B675, 0x1549A966
_DOC_TYPE, _SCALE, _DURATION = 0x4282, 0x2AD7B1, 0x4489
_INNER = frozenset([_HEAD, _SEGMENT, _INFO])
_NOTES = frozenset([0x1254C367, 0x1043A770, 0x7BA9, 0x7384, 0x4461, 0x73A4])
"""Tags, chapters, title, file name, date, and the number that a recording is known by."""
_ATTACHMENTS = 0x1941A469
_NANOSECONDS = 1_000_000_000

_FOREIGN = (
    "Der Name der Datei passt nicht zum Inhalt: Das ist keine WebM-Datei.",
    "Speichern Sie den Film noch einmal, zum Beispiel mit HandBrake als MP4.",
)
_BROKEN = ("Die Aufnahme ist beschädigt oder unvollständig.", "Speichern Sie sie noch einmal.")
_HOLDING = ("In dem Film steckt eine weitere Datei.", "Speichern Sie ihn neu, zum Beispiel mit HandBrake.")


class _Item(msgspec.Struct, frozen=True):
    """An element: its id, and where it begins, its content begins and it ends."""

    id: int
    start: int
    content: int
    end: int


def cleaned(data: bytes, suffix: str) -> Cleaned:
    """Return a film without what names people. Raises Refused where that is not possible."""
    clean = bytearray(data)
    kind, scale, length = b"", 1_000_000, 0.0
    for item in _items(data, 0, len(data)):
        content = data[item.content : item.end]
        if item.id == _ATTACHMENTS:
            raise Refused(*_HOLDING)
        if item.id in _NOTES:
            clean[item.start : item.end] = _void(item.end - item.start)
        elif item.id == _DOC_TYPE:
            kind = content.rstrip(b"\0")
        elif item.id == _SCALE:
            scale = int.from_bytes(content, "big")
        elif item.id == _DURATION and len(content) in {4, 8}:
            length = unpack(">f" if len(content) == 4 else ">d", content)[0]
    if kind != b"webm":
        raise Refused(*_FOREIGN)
    return Cleaned(bytes(clean), seconds=_seconds(length, scale))


def _seconds(length: float, scale: int) -> int:
    seconds = length * scale / _NANOSECONDS
    return round(seconds) if 0 <= seconds < _NANOSECONDS else 0


def _items(data: bytes, at: int, end: int) -> Iterator[_Item]:
    """Yield the elements of a file down to those of its segment, each before those that it holds."""
    if not data.startswith(_HEAD.to_bytes(4, "big")):
        raise Refused(*_FOREIGN)
    while at < end:
        item = _item(data, at, end)
        yield item
        at = item.content if item.id in _INNER else item.end


def _item(data: bytes, at: int, end: int) -> _Item:
    id_, size_at = _number(data, at, keep=True)
    size, content = _number(data, size_at, keep=False)
    width = content - size_at
    if size == (1 << (7 * width)) - 1:  # unknown: a live recording
        size = 0 if id_ == _CLUSTER else end - content
    if content + size > end:
        raise Refused(*_BROKEN)
    return _Item(id_, at, content, content + size)


def _number(data: bytes, at: int, *, keep: bool) -> tuple[int, int]:
    """Return a number of variable length (RFC 8794, 4) and where it ends; with `keep` its marker stays."""
    first = data[at] if at < len(data) else 0
    width = 9 - first.bit_length()
    if not first or at + width > len(data):
        raise Refused(*_BROKEN)
    value = int.from_bytes(data[at : at + width], "big")
    return value if keep else value & ((1 << (7 * width)) - 1), at + width


def _void(size: int) -> bytes:
    """Return an empty element of so many bytes."""
    if size < 10:
        return bytes([0xEC, 0x80 | (size - 2)]) + bytes(size - 2)
    return b"\xec\x01" + (size - 9).to_bytes(7, "big") + bytes(size - 9)
