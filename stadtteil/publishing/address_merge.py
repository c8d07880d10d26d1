"""One list of published addresses from those of two sides: nobody has to choose. Knows no other file."""

from __future__ import annotations

from stadtteil.model.address_list import address_list, merged, written


def united(base: bytes | None, ours: bytes | None, theirs: bytes | None) -> bytes:
    """Return the list with the addresses of both sides; None is a side that has no such file.

    A side that lost the whole file has not taken its lines out: it has them back.
    """
    before, here, there = (
        address_list((data or b"").decode(errors="replace")).marks for data in (base, ours, theirs)
    )
    if ours is None or theirs is None:
        before = {}
    return written(merged(before, here, there))
