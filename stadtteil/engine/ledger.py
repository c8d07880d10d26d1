"""What stands in an output folder, and under which keys. Knows paths and digests, never what is in the files.

It is written after the files that it describes. Lost, broken or foreign means empty: then all is made
anew, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from stadtteil.engine.stamps import Stamp
from stadtteil.engine.state_file import StateFile

DOUBT = "?"
"""The key of a file that may be right or wrong; no output has it."""

_MARK = b"stadtteil ledger 3\n"

UNSETTLED: Stamp = (-3, 0, 0)
"""Stands for the stamp of a file that must be read again before it is trusted."""


class Row(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file that stands: the key it was made under, the digest of its bytes, its stamp once it stood."""

    key: str
    digest: str
    stamp: Stamp


class MadeFor(msgspec.Struct, frozen=True, array_like=True):
    """What rows were noted for: a plan by its identity, and the digests of all texts by path."""

    plan: str
    texts: Mapping[str, str]


NOTHING = MadeFor("", {})
"""What rows were made for of which nobody knows it."""


class _Page(msgspec.Struct, frozen=True, array_like=True):
    toolchain: str
    noted_ns: int
    rows: dict[str, Row]
    made_for: MadeFor = NOTHING


class Ledger:
    """The `rows` of one output folder by path, as the last build left them.

    `toolchain` is the one that all rows were made with, `noted_ns` the moment when their stamps were
    taken, and `known` whether there was a ledger at all.
    """

    def __init__(self, state: Path, name: str) -> None:
        """Read the ledger called `name` in the folder `state`."""
        self.state = state
        self.name = name
        self._file = StateFile(state / f"ledger-{name}", _MARK, _Page)
        read = self._file.read()
        self.known = read is not None
        page = read or _Page("", 0, {})
        self.toolchain, self.noted_ns, self.rows = page.toolchain, page.noted_ns, page.rows
        self._made_for = page.made_for

    def note(self, rows: dict[str, Row], toolchain: str, noted_ns: int, made_for: MadeFor = NOTHING) -> None:
        """Replace all rows, here and on disk; all of them stand as they are `made_for`."""
        self.toolchain, self.noted_ns, self.rows, self.known = toolchain, noted_ns, rows, True
        self._made_for = made_for
        self._file.write(_Page(toolchain, noted_ns, rows, made_for))

    def edited(self, plan: str, texts: Mapping[str, str]) -> set[str] | None:
        """Return the paths of texts that are others now than for the rows; all else has the key that it had.

        None where the rows are not known to be of the plan with this identity: then any key may be another.
        """
        if self._made_for.plan != plan:
            return None
        before = self._made_for.texts
        return {path for path, digest in texts.items() if digest != before.get(path)}

    def claim(self, paths: list[str]) -> None:
        """Note that `paths` are about to be ours, so that a crash leaves nothing that nobody knows of."""
        claimed = dict.fromkeys(paths, Row("", "", UNSETTLED))
        self.note({**claimed, **self.rows}, self.toolchain, self.noted_ns)

    def doubt(self) -> None:
        """Take no file for what it should be; all stay ours. For this run only."""
        self._made_for = NOTHING
        self.noted_ns, self.rows = 0, dict.fromkeys(self.rows, Row(DOUBT, "", UNSETTLED))
