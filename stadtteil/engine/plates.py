"""The views of all files that stand, kept as they were encoded, so that part of them can be exchanged.

A digest in a view stands for bytes that planning never saw: another digest in its place gives the very
view that planning would have made. Knows views as bytes, and nothing of what is in them.
"""

from __future__ import annotations

import datetime as dt
import os
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import msgspec

from stadtteil.engine.sealed import seal, unseal

_MARK = b"stadtteil plates 1\n"


class Edition(msgspec.Struct, frozen=True):
    """What the plates were made from: digests of all sources by path, and the toolchain.

    From `begins` until `ends` (None: for good) the same sources give the same views. `facts` are the
    maker's own, to be had back.
    """

    sources: dict[str, str]
    toolchain: str
    begins: dt.datetime
    ends: dt.datetime | None
    facts: msgspec.Raw

    def holds(self, toolchain: str, now: dt.datetime) -> bool:
        """Whether the same sources would still give the same views."""
        in_time = self.begins <= now and (self.ends is None or now < self.ends)
        return in_time and toolchain == self.toolchain


class Plate(msgspec.Struct, frozen=True):
    """One output: its place in the plan, path, renderer, encoded view, and where that begins."""

    number: int
    path: str
    renderer: str
    view: bytes
    start: int


class _Head(msgspec.Struct, array_like=True):
    noted_ns: int
    check: int
    edition: Edition
    paths: list[str]
    renderers: list[str]
    ends: bytes


_decoder = msgspec.msgpack.Decoder(_Head)
_encoder = msgspec.msgpack.Encoder()


class Press:
    """Writes down the views of a plan while it is compared. Nothing counts until the plates are kept."""

    def __init__(self, plates: Plates) -> None:
        """Begin a new set for these plates."""
        self._plates = plates
        self._paths: list[str] = []
        self._renderers: list[str] = []
        self._ends = array("Q")
        self._end = self._check = 0
        self._stream: BinaryIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def add(self, path: str, renderer: str, view: bytes) -> None:
        """Write down one output's view."""
        if self._stream is None:
            self._stream = open(self._plates.fresh, "wb", buffering=1 << 20)  # noqa: SIM115
        self._stream.write(view)
        self._check = zlib.crc32(view, self._check)
        self._end += len(view)
        self._paths.append(path)
        self._renderers.append(renderer)
        self._ends.append(self._end)

    def keep(self, edition: Edition, noted_ns: int) -> None:
        """Put these plates in the place of the old ones; `noted_ns` says which ledger they belong to."""
        if self._stream is None:
            return
        self._close()
        head = _Head(noted_ns, self._check, edition, self._paths, self._renderers, self._ends.tobytes())
        self._plates.replace(head)

    def _close(self) -> None:
        if self._stream is not None:
            self._stream.close()


class Plates:
    """The plates of one output folder. They hold only as long as its ledger is the one they belong to."""

    def __init__(self, state: Path, name: str) -> None:
        """Know where they lie; nothing is read before it is asked for."""
        self._head_file = str(state / f"plates-{name}")
        self._views_file = str(state / f"views-{name}")
        self.fresh = f"{self._views_file}.neu"
        self._head: _Head | None = None
        self._views = bytearray()
        self._ends = array("Q")

    def edition(self, noted_ns: int) -> Edition | None:
        """Return what they were made from; None when there are none for this ledger."""
        if self._head is None or self._head.noted_ns != noted_ns:
            self._read()
        if self._head is None or self._head.noted_ns != noted_ns:
            return None
        return self._head.edition

    @property
    def paths(self) -> list[str]:
        """The paths of all outputs, in plan order."""
        assert self._head is not None
        return self._head.paths

    def whole(self) -> bool:
        """Fetch the views; False when they are not those that were written."""
        assert self._head is not None
        if not self._views:
            with suppress(OSError), open(self._views_file, "rb") as stream:
                self._views = bytearray(os.fstat(stream.fileno()).st_size)
                stream.readinto(self._views)
            if zlib.crc32(self._views) != self._head.check:
                self._views = bytearray()
        return bool(self._views)

    def naming(self, digest: str) -> Iterator[Plate]:
        """Yield the outputs whose views name a digest, in plan order, each once."""
        wanted, at = digest.encode(), -1
        while (at := self._views.find(wanted, at + 1)) >= 0:
            number = bisect_right(self._ends, at)
            if at + len(wanted) <= self._ends[number]:
                yield self.plate(number)
                at = self._ends[number] - 1

    def plate(self, number: int) -> Plate:
        """Return one output, counted in plan order from 0."""
        assert self._head is not None
        start = self._ends[number - 1] if number else 0
        view = bytes(self._views[start : self._ends[number]])
        return Plate(number, self._head.paths[number], self._head.renderers[number], view, start)

    def exchange(self, views: Mapping[int, bytes], edition: Edition, noted_ns: int) -> None:
        """Put views of the same length in the place of those that begin at these places."""
        assert self._head is not None
        with open(self._views_file, "r+b", buffering=0) as stream:
            for start, view in views.items():
                stream.seek(start)
                stream.write(view)
                self._views[start : start + len(view)] = view
        head = self._head
        self._seal(_Head(noted_ns, zlib.crc32(self._views), edition, head.paths, head.renderers, head.ends))

    def replace(self, head: _Head) -> None:
        """Take over what a press has written."""
        os.replace(self.fresh, self._views_file)
        self._views = bytearray()
        self._seal(head)

    def _seal(self, head: _Head) -> None:
        seal(self._head_file, _MARK, _encoder.encode(head))
        self._take(head)

    def _read(self) -> None:
        self._head, self._views = None, bytearray()
        data = unseal(self._head_file, _MARK)
        with suppress(msgspec.DecodeError):
            if data is not None:
                self._take(_decoder.decode(data))

    def _take(self, head: _Head) -> None:
        self._head = head
        self._ends = array("Q", head.ends)
