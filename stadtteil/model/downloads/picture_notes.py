"""Takes what cameras and programs note in a picture out of it, without decoding its pixels."""

from __future__ import annotations

_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_NOTES = frozenset([0xE1, 0xED, 0xFE])
"""Segments of a JPEG that name places, devices and people: EXIF and XMP, IPTC, comments."""

_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = frozenset([b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"])
"""Chunks of a PNG that do the same (PNG 11.3.3, 11.3.4)."""


def without_notes(data: bytes) -> bytes:
    r"""Return a JPEG or PNG without its notes; what is not built like one stays as it is.

    >>> without_notes(b"\xff\xd8\xff\xfe\0\x06Anna\xff\xda\0\x02..."), without_notes(b"GIF89a")
    (b'\xff\xd8\xff\xda\x00\x02...', b'GIF89a')
    """
    if data.startswith(_PNG):
        return _png(data)
    return _jpeg(data) if data.startswith(bytes([0xFF, _START])) else data


def _jpeg(data: bytes) -> bytes:
    kept, at = [data[:2]], 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in {_SCAN, _END}:
            return b"".join([*kept, data[at:]])
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if end < at + 4 or end > len(data):
            break
        if marker not in _NOTES:
            kept.append(data[at:end])
        at = end
    return data


def _png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if end > len(data):
            return data
        if data[at + 4 : at + 8] not in _CHUNKS:
            kept.append(data[at:end])
        at = end
    return b"".join(kept)
