"""A font by hand: each letter is the same box, in a file of WOFF2 whose stream of Brotli compresses nothing.

So no font of others lies among the tests, and no library is needed (WOFF 2.0; RFC 7932, 9.2; OpenType 1.9).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

UNITS, WIDE = 1000, 900
_KNOWN = (
    "cmap",
    "head",
    "hhea",
    "hmtx",
    "maxp",
    "name",
    "OS/2",
    "post",
    "cvt ",
    "fpgm",
    "glyf",
    "loca",
    "prep",
)
_FIRST, _LAST = 0x20, 0x17F
"""The letters that the font has: Latin, with German, Turkish and Albanian ones."""


def box_font(family: str = "Kasten") -> bytes:
    """Return a font in which every letter is a box, 0.9 em wide."""
    return woff2(_tables(family))


def woff2(tables: Mapping[str, bytes]) -> bytes:
    """Return tables of TrueType as WOFF2, none of them transformed."""
    names = sorted(tables, key=lambda name: (_KNOWN.index(name) if name in _KNOWN else 99, name))
    directory = b"".join(_entry(name, len(tables[name])) for name in names)
    stream = _stored(b"".join(tables[name] for name in names))
    length = 48 + len(directory) + len(stream)
    padding = -length % 4
    whole = 12 + sum(16 + len(data) + -len(data) % 4 for data in tables.values())
    head = struct.pack(
        ">4s2I2H2I2H5I",
        *(b"wOF2", 0x00010000, length + padding, len(names), 0, whole, len(stream), 1, 0),
        *(0, 0, 0, 0, 0),
    )
    return head + directory + stream + bytes(padding)


def _entry(name: str, length: int) -> bytes:
    """Return a table's row in the directory; of outlines version 3 says that they stand as they are."""
    version = 3 if name in {"glyf", "loca"} else 0
    known = _KNOWN.index(name) if name in _KNOWN else 63
    return bytes([version << 6 | known]) + (name.encode() if known == 63 else b"") + _base128(length)


def _base128(number: int) -> bytes:
    digits = [number & 127]
    while number := number >> 7:
        digits.append(number & 127 | 128)
    return bytes(reversed(digits))


def _stored(data: bytes) -> bytes:
    """Return a stream of Brotli that holds bytes as they are, in blocks of 64 kB."""
    found = bytearray()
    for start in range(0, len(data), 1 << 16):
        block = data[start : start + (1 << 16)]
        # Not the last; four nibbles of length; the length less one; not compressed.
        bits, count = (len(block) - 1) << 3 | 1 << 19, 20
        if not start:
            bits, count = bits << 1, 21  # a window of 64 kB
        found += bits.to_bytes((count + 7) // 8, "little") + block
    return bytes(found) + b"\x03"


def _tables(family: str) -> dict[str, bytes]:
    box = struct.pack(">5h", 1, 50, 0, 850, 700) + struct.pack(">2H", 3, 0) + bytes([1, 1, 1, 1])
    box += struct.pack(">4h", 50, 0, 800, 0) + struct.pack(">4h", 0, 700, 0, -700)
    glyph = box.ljust(len(box) + -len(box) % 4, b"\0")
    return {
        "OS/2": _os2(),
        "cmap": _cmap(),
        "glyf": glyph + glyph,
        "head": struct.pack(
            ">2H3I2H2q4h2H3h", 1, 0, 0x10000, 0, 0x5F0F3CF5, 3, UNITS, 0, 0, 50, 0, 850, 700, 0, 8, 2, 1, 0
        ),
        "hhea": struct.pack(">2H3hH11hH", 1, 0, 800, -200, 0, WIDE, 50, 50, 850, 1, *[0] * 7, 2),
        "hmtx": struct.pack(">HhHh", WIDE, 50, WIDE, 50),
        "loca": struct.pack(">3I", 0, len(glyph), 2 * len(glyph)),
        "maxp": struct.pack(">I14H", 0x10000, 2, 4, 1, *[0] * 2, 2, *[0] * 8),
        "name": _names(family),
        "post": struct.pack(">IIhhIIIII", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }


def _cmap() -> bytes:
    """Return the table that maps each letter to the one box (format 4)."""
    letters = _LAST - _FIRST + 1
    segments = struct.pack(">2H", _LAST, 0xFFFF) + struct.pack(">H", 0) + struct.pack(">2H", _FIRST, 0xFFFF)
    segments += struct.pack(">2H", 0, 1) + struct.pack(">2H", 4, 0)
    body = struct.pack(">4H", 4, 4, 1, 0) + segments + struct.pack(">H", 1) * letters
    table = struct.pack(">3H", 4, len(body) + 6, 0) + body
    return struct.pack(">4HI", 0, 1, 3, 1, 12) + table


def _names(family: str) -> bytes:
    words = {1: family, 2: "Regular", 3: family, 4: family, 6: family.replace(" ", "")}
    texts = b"".join(text.encode("utf-16-be") for text in words.values())
    rows, at = b"", 0
    for number, text in words.items():
        rows += struct.pack(">6H", 3, 1, 0x409, number, 2 * len(text), at)
        at += 2 * len(text)
    return struct.pack(">3H", 0, len(words), 6 + len(rows)) + rows + texts


def _os2() -> bytes:
    numbers = struct.pack(">HhHHH", 4, WIDE, 400, 5, 0) + struct.pack(">11h", *[0] * 11) + bytes(10)
    numbers += struct.pack(">4I4s3H", 1, 0, 0, 0, b"TEST", 0x40, _FIRST, _LAST)
    numbers += struct.pack(">3h2H", 800, -200, 0, 800, 200) + struct.pack(">2I", 1, 0)
    return numbers + struct.pack(">2h3H", 500, 700, 0, 0x20, 1)
