"""Writes metadata into an encoded picture, without encoding it anew. Knows the containers, no pixel.

The pictures are our own, as reading encodes them: what does not look like that is a mistake of ours.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from stadtteil.model.picture_metadata import JPEG_MARK, PLACEHOLDER

_XMP = 0b100
"""The bit of a WebP's header that says that there is XMP (RFC 9649, 2.7)."""


def with_metadata(data: bytes, xmp: bytes, size: tuple[int, int]) -> bytes:
    """Return a picture of `size` pixels with an XMP packet in it."""
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data, xmp)
    if data.startswith(b"RIFF"):
        return _webp(data, xmp, size)
    return _avif(data, xmp)


def _jpeg(data: bytes, xmp: bytes) -> bytes:
    """Put it behind the first segment, which says that this is JFIF."""
    (length,) = struct.unpack_from(">H", data, 4)
    body = JPEG_MARK + xmp
    return b"".join(
        (data[: 4 + length], b"\xff\xe1", struct.pack(">H", 2 + len(body)), body, data[4 + length :])
    )


def _webp(data: bytes, xmp: bytes, size: tuple[int, int]) -> bytes:
    """Make the simple file an extended one, with a header before the pixels and the packet behind."""
    canvas = b"".join((side - 1).to_bytes(3, "little") for side in size)
    header = b"VP8X" + struct.pack("<II", 10, _XMP) + canvas
    chunk = b"XMP " + struct.pack("<I", len(xmp)) + xmp + b"\0" * (len(xmp) % 2)
    body = b"WEBP" + header + data[12:] + chunk
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _avif(data: bytes, xmp: bytes) -> bytes:
    """Hang the packet on the end, and have the item that was left for it point there (ISO/IEC 14496-12)."""
    boxes = {kind: (start, end) for kind, start, end in _boxes(data, 0, len(data))}
    meta, media = boxes[b"meta"], boxes[b"mdat"]
    assert media[1] == len(data), "the pixels are not the last that stands in the file"
    inner = {kind: start for kind, start, _ in _boxes(data, meta[0] + 4, meta[1])}
    made = bytearray(data + xmp)
    struct.pack_into(">II", made, _place(data, inner[b"iloc"]), len(data), len(xmp))
    struct.pack_into(">I", made, media[0] - 8, len(made) - media[0] + 8)
    return bytes(made)


def _boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield the boxes between two places: their kind, where their content starts, and where it ends."""
    while start < end:
        length, kind = struct.unpack_from(">I4s", data, start)
        yield kind, start + 8, start + length
        start += length


def _place(data: bytes, start: int) -> int:
    """Return where the offset and the length of the item stand that is a placeholder."""
    version, sizes, count = struct.unpack_from(">IHH", data, start)
    assert (version, sizes) == (0, 0x4400), "the items are not listed as libavif lists them"
    for number in range(count):
        place = start + 8 + number * 14 + 6
        offset, length = struct.unpack_from(">II", data, place)
        if data[offset : offset + length] == PLACEHOLDER:
            return place
    raise AssertionError("no place was left for the metadata")
