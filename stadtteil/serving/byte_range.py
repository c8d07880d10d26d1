"""Which part of a file a browser asks for: phones play recordings only where they may ask for parts.

Knows the header of RFC 9110, section 14, not the file.
"""

from __future__ import annotations

import re

_ASKED = re.compile(r"bytes=(\d{0,15})-(\d{0,15})", re.ASCII)


def byte_range(asked: str, length: int) -> range | None:
    """Return which of a file's bytes a `Range` header asks for; None for all, as for what makes no sense.

    >>> byte_range("bytes=2-5", 10), byte_range("bytes=-3", 10), byte_range("bytes=0-99", 10)
    (range(2, 6), range(7, 10), range(0, 10))
    >>> byte_range("bytes=10-", 10) is byte_range("bytes=0-1,4-5", 10) is byte_range("", 10) is None
    True
    """
    found = _ASKED.fullmatch(asked)
    if found is None or found[0] == "bytes=-":
        return None
    if not found[1]:
        return range(max(0, length - int(found[2])), length) if int(found[2]) and length else None
    part = range(int(found[1]), min(length, int(found[2]) + 1 if found[2] else length))
    return part or None
