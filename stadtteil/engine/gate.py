"""Did anything change since the last build? Answered from how files look, before anything is imported.

Knows stamps and the moment of the next change, nothing of the site. In doubt it is open: then a build
finds out.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterable, Sequence

from stadtteil.engine import atomic_file
from stadtteil.engine.stamps import Stamp, Walked, fingerprint, stamp_of, walked, young
from stadtteil.engine.toolchain import AT_START

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MARK = b"stadtteil gate 5\n"

MOST_UNSURE = 100
"""Inputs that are read to find out whether they changed under the same stamp; with more, it stays open."""


class Gate:
    """The gate before one output folder."""

    def __init__(self, state: str, output: str) -> None:
        """Know the state of the project and its output; both are looked at when they are asked for."""
        name = hashlib.blake2b(os.fsencode(os.path.abspath(output)), digest_size=6).hexdigest()
        self._file = os.path.join(state, f"gate-{name}")
        self._output = output
        self._noted: dict[str, Any] = {}
        self._folder: dict[str, Stamp] = {}
        self._folder_seen_ns = 0
        self._young: dict[str, str] = {}
        self.walked: Walked | None = None

    def closed(
        self, roots: Sequence[tuple[str, str]], flags: Sequence[str], now: float
    ) -> dict[str, Any] | None:
        """Return what the last build had to say if another one would do nothing; None if it might.

        `now` is the moment to build for, in seconds since 1970; `roots` and `flags` as for that build.
        What was seen of the roots is in `walked`, so that a build need not look again.
        """
        noted = self._noted = self._read()
        found, _seen_ns = self.walked = walked(roots)
        if not noted or noted["flags"] != list(flags) or noted["code"] != AT_START:
            return None
        facts: dict[str, Any] = noted["facts"]
        in_time = facts["now"] <= now < (facts["next_change"] or float("inf"))
        same = in_time and noted["inputs"] == fingerprint(found)
        same = same and noted["unsure"] == _contents(noted["unsure"])
        return facts if same and self._stands(noted) else None

    def standing(self) -> dict[str, Stamp] | None:
        """Return the stamps of all files in the folder by path.

        None if anything in it changed since the gate was shut: then somebody must look through it.
        """
        noted = self._noted or self._read()
        if not noted or not self._stands(noted):
            return None
        return {path: stamp for path, stamp in self._folder.items() if path[-1] != "/"}

    def shut(
        self,
        inputs: tuple[str, dict[str, str]],
        outputs: Iterable[str],
        flags: Sequence[str],
        facts: dict[str, Any],
        changed: Iterable[str] | None = None,
    ) -> None:
        """Note that a build has come out right, so that the next one need not run while nothing changes.

        `inputs` is the fingerprint of the scan that it was made from, with the digests of files that may
        have changed since under the same stamp; `outputs` are the paths of what was made.
        `facts` are to be told again; of these `now` is the moment it was built for and `next_change` the
        one from which it is outdated, or None, both in seconds since 1970. Where the folder was found
        `standing`, and `changed` are all paths that were written or removed since, nothing else is looked
        at again.
        """
        seen_ns = time.time_ns()
        known = self._unchanged(changed)
        stamps = _stamps(self._output, _and_folders(outputs), known)
        if not stamps or len(inputs[1]) > MOST_UNSURE:
            return  # an output is lost already, or looking at so many files anew would take too long
        noted = {
            "code": AT_START,
            "flags": list(flags),
            "inputs": inputs[0],
            "outputs": list(stamps),
            "output": fingerprint([("", stamps)]),
            "unsure": inputs[1],
            "young": self._at_risk(stamps, known, seen_ns),
            "facts": facts,
        }
        atomic_file.write(self._file, _MARK, json.dumps(noted).encode())

    def _read(self) -> dict[str, Any]:
        """Return what was noted; nothing where that is lost, broken or foreign."""
        noted: dict[str, Any] = json.loads(atomic_file.read(self._file, _MARK) or b"{}")
        return noted

    def _stands(self, noted: dict[str, Any]) -> bool:
        """Whether all that stands is as it was noted, and what could change under the same stamp did not."""
        self._folder_seen_ns, self._young = time.time_ns(), noted["young"]
        stamps = _stamps(self._output, noted["outputs"])
        same: bool = noted["output"] == fingerprint([("", stamps)])
        same = same and noted["young"] == _contents(noted["young"])
        self._folder = stamps if same else {}
        return same

    def _unchanged(self, changed: Iterable[str] | None) -> dict[str, Stamp]:
        """Return the stamps that still hold of what was found standing; none where all may have changed."""
        if changed is None:
            return {}
        again = set(_and_folders(changed))
        return {path: stamp for path, stamp in self._folder.items() if path not in again}

    def _at_risk(self, stamps: dict[str, Stamp], known: dict[str, Stamp], seen_ns: int) -> dict[str, str]:
        """Return digests of what could change under its stamp; of what is `known`, as it was found."""
        digests: dict[str, str] = {}
        for path, stamp in stamps.items():
            file = f"{self._output}/{path}"
            if path not in known and young(stamp, seen_ns):
                digests[file] = _content(file)
            elif path in known and young(stamp, self._folder_seen_ns):
                digests[file] = self._young.get(file) or _content(file)
        return digests


def _and_folders(paths: Iterable[str]) -> list[str]:
    """Return paths behind all folders that they are in, with a slash at the end, the outermost first."""
    from stadtteil.engine.tree import folders_of

    files = list(paths)
    return ["./", *(f"{inside}/" for inside in sorted(folders_of(files))), *files]


def _stamps(output: str, paths: Iterable[str], known: dict[str, Stamp] | None = None) -> dict[str, Stamp]:
    """Return the stamps of the paths, folders with a slash at the end; nothing where one is missing.

    A folder changes its time when something is put into it or taken away, so nothing need be listed:
    asking for known paths takes half as long. Those that are `known` are not asked for.
    """
    known = known or {}
    try:
        return {path: known.get(path) or stamp_of(os.lstat(f"{output}/{path}")) for path in paths}
    except OSError:
        return {}


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
