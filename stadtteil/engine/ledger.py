"""What stands in an output folder, and under which keys. Knows paths and digests, never what is in the files.

It is written after the files that it describes. Lost, broken or foreign means empty: then all is made
anew, nothing is guessed.
"""

from __future__ import annotations

import time
from pathlib import Path

import msgspec

from stadtteil.engine import atomic_file
from stadtteil.engine.stamps import Stamp

DOUBT = "?"
"""The key of a file that may be right or wrong; no output has it."""

_MARK = b"stadtteil ledger 2\n"

UNSETTLED: Stamp = (-3, 0, 0)
"""Stands for the stamp of a file that must be read again before it is trusted."""


class Row(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file that stands: the key it was made under, the digest of its bytes, its stamp once it stood."""

    key: str
    digest: str
    stamp: Stamp


class _Page(msgspec.Struct, frozen=True, array_like=True):
    toolchain: str
    noted_ns: int
    rows: dict[str, Row]


_decoder = msgspec.msgpack.Decoder(_Page)
_encoder = msgspec.msgpack.Encoder()


class Ledger:
    """The rows of one output folder by path, as the last build left them.

    `toolchain` is the one that all rows were made with, `noted_ns` the moment when their stamps were
    taken, and `known` whether there was a ledger at all.
    """

    def __init__(self, state: Path, name: str) -> None:
        """Read the ledger called `name` in the folder `state`."""
        self.state = state
        self.name = name
        page = _page(atomic_file.read(self._file, _MARK))
        self.known = page is not None
        self._page = page or _Page("", 0, {})

    @property
    def rows(self) -> dict[str, Row]:
        return self._page.rows

    @property
    def toolchain(self) -> str:
        return self._page.toolchain

    @property
    def noted_ns(self) -> int:
        return self._page.noted_ns

    def note(self, rows: dict[str, Row], toolchain: str, noted_ns: int) -> None:
        """Replace all rows, here and on disk."""
        self._page = _Page(toolchain, noted_ns, rows)
        self.known = True
        atomic_file.write(self._file, _MARK, _encoder.encode(self._page))

    def claim(self, paths: list[str]) -> None:
        """Note that `paths` are about to be ours, so that a crash leaves nothing that nobody knows of."""
        claimed = dict.fromkeys(paths, Row("", "", UNSETTLED))
        self.note({**claimed, **self.rows}, self.toolchain, self.noted_ns)

    def doubt(self) -> None:
        """Take no file for what it should be; all stay ours. For this run only."""
        doubted = dict.fromkeys(self.rows, Row(DOUBT, "", UNSETTLED))
        self._page = _Page(self.toolchain, 0, doubted)

    @property
    def _file(self) -> str:
        return str(self.state / f"ledger-{self.name}")


def now_ns() -> int:
    """Return the moment in nanoseconds, to be noted beside stamps."""
    return time.time_ns()


def _page(data: bytes | None) -> _Page | None:
    try:
        return _decoder.decode(data) if data is not None else None
    except msgspec.DecodeError:
        return None
