"""One value of state in a file of its own: what a build leaves for the next one, whole or not there.

Knows how a value becomes bytes, and nothing of what it means.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from stadtteil.engine import atomic_file

Value = TypeVar("Value")


class StateFile(Generic[Value]):
    """A file that holds a value of one type; `mark` names format and version."""

    def __init__(self, file: Path, mark: bytes, kind: type[Value]) -> None:
        """Know where it lies and what it holds."""
        self._file = str(file)
        self._mark = mark
        self._decoder = msgspec.msgpack.Decoder(kind)

    def read(self) -> Value | None:
        """Return the value that was written last; None when it is lost, broken or foreign."""
        data = atomic_file.read(self._file, self._mark)
        with suppress(msgspec.DecodeError, ValueError):
            return None if data is None else self._decoder.decode(data)
        return None

    def write(self, value: Value) -> None:
        """Put `value` in the place of the last one; a crash leaves one or the other."""
        atomic_file.write(self._file, self._mark, msgspec.msgpack.encode(value))

    def remove(self) -> None:
        """Throw the value away; none is fine too."""
        Path(self._file).unlink(missing_ok=True)
