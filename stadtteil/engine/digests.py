"""Digests: short names for bytes and for values. Knows bytes only, never where they come from."""

from __future__ import annotations

import hashlib

import msgspec

_encoder = msgspec.msgpack.Encoder(order="deterministic")

SIZE = 16
"""Bytes of a digest: 128 bits, far beyond any chance collision."""


def digest_of(data: bytes) -> str:
    """Return the hexadecimal BLAKE2b digest of `data`, 32 characters long.

    >>> digest_of(b"stadtteil")[:8]
    '263ff6d5'
    """
    return hashlib.blake2b(data, digest_size=SIZE).hexdigest()


def canonical(value: object) -> bytes:
    """Return the one byte form of a value made of structs, tuples, dicts, strings and numbers."""
    return _encoder.encode(value)
