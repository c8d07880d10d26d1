"""Small files of state, whole or not there: replaced at once, and read back only if mark and digest agree.

Knows bytes only. Imports no more than the gate may: os and hashlib.
"""

from __future__ import annotations

import hashlib
import os

_SIZE = 16


def write(file: str, mark: bytes, payload: bytes) -> None:
    """Write `payload` so that a crash leaves the old file or the new one; `mark` names format and version."""
    os.makedirs(os.path.dirname(file), exist_ok=True)
    fresh = f"{file}.neu"
    with open(fresh, "wb") as stream:
        stream.write(mark + _digest(payload))
        stream.write(payload)
    os.replace(fresh, file)


def read(file: str, mark: bytes) -> bytes | None:
    """Return what was written under the same mark; None when it is lost, broken or foreign."""
    try:
        with open(file, "rb") as stream:
            data = stream.read()
    except OSError:
        return None
    head, payload = data[: len(mark) + _SIZE], data[len(mark) + _SIZE :]
    return payload if head == mark + _digest(payload) else None


def _digest(payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=_SIZE).digest()
