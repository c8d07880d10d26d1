"""The frames of an MP3, and nothing before or behind them (ISO/IEC 11172-3, 13818-3). Knows no tags."""

from __future__ import annotations

_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
"""Samples a second by version: MPEG 1, 2 and 2.5."""
_BITRATES = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""Kilobits a second of layer III: of MPEG 1, and of the others."""
_LAYER_3 = 1


def frames_of(data: bytes) -> tuple[bytes, int]:
    """Return the frames of a recording that follow one another, and how many bytes are left behind them."""
    at = start = _first(data)
    while length := _length(data, at):
        at += length
    return data[start:at], len(data) - at


def _first(data: bytes) -> int:
    """Return where two frames follow one another; the end where that is nowhere."""
    at = data.find(0xFF)
    while at >= 0:
        length = _length(data, at)
        if length and (_length(data, at + length) or at + length == len(data)):
            return at
        at = data.find(0xFF, at + 1)
    return len(data)


def _length(data: bytes, at: int) -> int:
    """Return the bytes of the frame that begins here, 0 where no whole one does."""
    head = int.from_bytes(data[at : at + 4], "big") if at + 4 <= len(data) else 0
    version, layer = head >> 19 & 3, head >> 17 & 3
    bits, rate = head >> 12 & 15, head >> 10 & 3
    if head >> 21 != 0x7FF or version == 1 or layer != _LAYER_3 or bits in {0, 15} or rate == 3:
        return 0
    samples = 144 if version == 3 else 72
    length = samples * _BITRATES[version == 3][bits] * 1000 // _RATES[version][rate] + (head >> 9 & 1)
    return length if at + length <= len(data) else 0
