"""Did anything change since the last build? Answered from how files look, before anything is imported.

Knows stamps and the moment of the next change, nothing of the site. In doubt it is open: then a build
finds out.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from array import array
from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from stadtteil.engine import atomic_file
from stadtteil.engine.stamps import Stamp, fingerprint, stamp_of, walk, young
from stadtteil.engine.toolchain import AT_START

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MARK = b"stadtteil gate 3\n"

_CODE = AT_START

MOST_UNSURE = 100
"""Inputs that are read to find out whether they changed under the same stamp; with more, it stays open."""


class Gate:
    """The gate before one output folder."""

    def __init__(self, state: str, output: str) -> None:
        """Know the state of the project and its output; both are looked at when they are asked for."""
        self._name = _file(state, output)
        self._output = output
        self._folder: dict[str, Stamp] | None = None
        self._noted: tuple[dict[str, Any] | None, list[str]] | None = None
        self.inputs: list[tuple[str, list[tuple[str, Stamp]]]] | None = None
        self.looked_ns = 0

    def closed(
        self, roots: Sequence[tuple[str, str]], flags: Sequence[str], now: float
    ) -> dict[str, Any] | None:
        """Return what the last build had to say if another one would do nothing; None if it might.

        `now` is the moment to build for, in seconds since 1970; `roots` and `flags` as for that build.
        What was seen of the roots, and when, is in `inputs` and `looked_ns`, so that a build need not
        look again.
        """
        noted, paths = self._noted = self._read()
        self.looked_ns = time.time_ns()
        self.inputs = [(name, walk(root)) for name, root in roots]
        if noted is None or noted["flags"] != list(flags) or noted["code"] != _CODE:
            return None
        facts: dict[str, Any] = noted["facts"]
        if not _in_time(facts, now) or noted["inputs"] != fingerprint(self.inputs):
            return None
        if noted["unsure"] != _contents(noted["unsure"]):
            return None
        return facts if self._same(noted, paths) else None

    def standing(self) -> tuple[dict[str, Stamp], frozenset[str]] | None:
        """Return the stamps of all files in the folder, and its folders.

        None if anything in it changed since the gate was shut: then somebody must look through it.
        """
        noted, paths = self._noted or self._read()
        if noted is None or not self._same(noted, paths):
            return None
        assert self._folder is not None
        files = {path: stamp for path, stamp in self._folder.items() if path[-1] != "/"}
        return files, frozenset(path[:-1] for path in self._folder if path[-1] == "/" and path != "./")

    def shut(
        self,
        inputs: tuple[str, dict[str, str]],
        outputs: Iterable[str],
        flags: Sequence[str],
        facts: dict[str, Any],
        written: Iterable[str] | None = None,
    ) -> None:
        """Note that a build has come out right, so that the next one need not run while nothing changes.

        `inputs` is the fingerprint of the scan that it was made from, with the digests of files that may
        have changed since under the same stamp; `outputs` are the paths of what was made.
        `facts` are to be told again; of these `now` is the moment it was built for and `next_change` the
        one from which it is outdated, or None, both in seconds since 1970. Where the folder was found
        `standing`, only those that were `written` are looked at again.
        """
        seen_ns = time.time_ns()
        if written is not None and self._folder is not None:
            again = self._seen(written)
            stamps = {**self._folder, **again} if again else {}
        else:
            stamps = self._seen(outputs)
        if not stamps or len(inputs[1]) > MOST_UNSURE:
            return  # an output is lost already, or looking at so many files anew would take too long
        risky = [f"{self._output}/{path}" for path, stamp in stamps.items() if young(stamp, seen_ns)]
        noted = {
            "code": _CODE,
            "flags": list(flags),
            "inputs": inputs[0],
            "unsure": inputs[1],
            "output": _digest(stamps.values()),
            "young": _contents(risky),
            "facts": facts,
        }
        atomic_file.write(
            self._name, _MARK, json.dumps(noted).encode() + b"\n" + os.fsencode("\0".join(stamps))
        )

    def _read(self) -> tuple[dict[str, Any] | None, list[str]]:
        payload = atomic_file.read(self._name, _MARK)
        if payload is None:
            return None, []
        head, _newline, paths = payload.partition(b"\n")
        return json.loads(head), os.fsdecode(paths).split("\0")

    def _same(self, noted: dict[str, Any], paths: Iterable[str]) -> bool:
        """Whether all that stands is as it was noted."""
        stamps = _stamps(self._output, paths)
        same: bool = noted["output"] == _digest(stamps.values()) and noted["young"] == _contents(
            noted["young"]
        )
        self._folder = stamps if same else None
        return same

    def _seen(self, paths: Iterable[str]) -> dict[str, Stamp]:
        """Return the stamps of files in the folder, and of all folders that they are in."""
        from stadtteil.engine.tree import folders_of

        files = list(paths)
        folders = (f"{inside}/" for inside in sorted(folders_of(files)))
        return _stamps(self._output, ["./", *folders, *files])


def _file(state: str, output: str) -> str:
    name = hashlib.blake2b(os.fsencode(os.path.abspath(output)), digest_size=6).hexdigest()
    return os.path.join(state, f"gate-{name}")


def _in_time(facts: dict[str, Any], now: float) -> bool:
    following = facts["next_change"]
    return bool(facts["now"] <= now and (following is None or now < following))


def _stamps(output: str, paths: Iterable[str]) -> dict[str, Stamp]:
    """Return the stamps of the paths, folders with a slash at the end; nothing where one is missing.

    A folder changes its time when something is put into it or taken away, so nothing need be listed:
    asking for known paths takes half as long.
    """
    try:
        return {path: stamp_of(os.lstat(f"{output}/{path}")) for path in paths}
    except OSError:
        return {}


def _digest(stamps: Collection[Stamp]) -> str:
    """Return a digest of stamps; empty for none, which is never noted."""
    numbers = array("q", chain.from_iterable(stamps))
    return hashlib.blake2b(numbers.tobytes(), digest_size=16).hexdigest() if stamps else ""


def _contents(files: Iterable[str]) -> dict[str, str]:
    """Return digests of files and folders that could change once more under the same stamp."""
    return {file: _content(file) for file in files}


def _content(file: str) -> str:
    try:
        if file.endswith("/"):
            return "/".join(sorted(os.listdir(file)))
        with open(file, "rb") as stream:
            return hashlib.blake2b(stream.read(), digest_size=16).hexdigest()
    except OSError:
        return ""
