"""Did anything change since the last build? Answered from how files look, before anything is imported.

Knows stamps and the moment of the next change, nothing of the site. In doubt it is open: then a build
finds out.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Collection, Iterable, Mapping, Sequence

from stadtteil.engine import atomic_file
from stadtteil.engine.stamps import Stamp, Walked, all_young, fingerprint, packed, stamps_of, unpacked, walked
from stadtteil.engine.toolchain import AT_START

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MARK = b"stadtteil gate 6\n"

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
        self._paths: list[str] = []
        self._folder: list[Stamp] = []
        self._folder_seen_ns = 0
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
        return facts if same and self._as_noted(noted) else None

    def standing(self) -> dict[str, Stamp] | None:
        """Return the stamps of all files in the folder by path.

        None if anything in it changed since the gate was shut: then somebody must look through it.
        """
        noted = self._noted = self._noted or self._read()
        found = self._as_noted(noted) if noted else None
        if found is None:
            return None
        self._paths, self._folder, files = found[0], unpacked(found[1]), noted["folders"]
        return dict(zip(self._paths[files:], self._folder[files:], strict=True))

    def shut(
        self,
        inputs: tuple[str, dict[str, str]],
        outputs: Collection[str],
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
        paths = self._with_folders(outputs)
        unknown = [path for path in paths if path not in known]
        looked = dict(zip(unknown, unpacked(_stamps(self._output, unknown)), strict=False))
        if len(looked) < len(unknown) or len(inputs[1]) > MOST_UNSURE:
            return  # an output is lost already, or looking at so many files anew would take too long
        stamps = known | looked
        noted = {
            "code": AT_START,
            "flags": list(flags),
            "inputs": inputs[0],
            "outputs": "\n".join(paths),
            "folders": len(paths) - len(outputs),
            "output": _digest(packed(map(stamps.__getitem__, paths))),
            "unsure": inputs[1],
            "young": self._at_risk(known, looked, seen_ns),
            "facts": facts,
        }
        atomic_file.write(self._file, _MARK, json.dumps(noted).encode())

    def _read(self) -> dict[str, Any]:
        """Return what was noted; nothing where that is lost, broken or foreign."""
        noted: dict[str, Any] = json.loads(atomic_file.read(self._file, _MARK) or b"{}")
        return noted

    def _as_noted(self, noted: dict[str, Any]) -> tuple[list[str], bytes] | None:
        """Return the paths of all that stands, and their stamps, packed; None if it is not as it was noted.

        Of what could change under the same stamp the contents decide.
        """
        self._folder_seen_ns = time.time_ns()
        paths = noted["outputs"].split("\n")
        stamps = _stamps(self._output, paths)
        same = noted["output"] == _digest(stamps) and noted["young"] == _contents(noted["young"])
        return (paths, stamps) if same else None

    def _unchanged(self, changed: Iterable[str] | None) -> dict[str, Stamp]:
        """Return the stamps that still hold of what was found standing; none where all may have changed."""
        if changed is None:
            return {}
        known = dict(zip(self._paths, self._folder, strict=True))
        for path in _and_folders(changed):
            known.pop(path, None)
        return known

    def _with_folders(self, outputs: Collection[str]) -> list[str]:
        """Return the paths of outputs behind all their folders; mostly they are those of before."""
        before = self._noted.get("folders", 0)
        same = self._paths and self._paths[before:] == list(outputs)
        return self._paths if same else _and_folders(outputs)

    def _at_risk(
        self, known: Mapping[str, Stamp], looked: Mapping[str, Stamp], seen_ns: int
    ) -> dict[str, str]:
        """Return digests of what could change under its stamp; of what is `known`, as it was found."""
        before: dict[str, str] = self._noted.get("young", {})
        found = [f"{self._output}/{path}" for path in all_young(known.items(), self._folder_seen_ns)]
        fresh = [f"{self._output}/{path}" for path in all_young(looked.items(), seen_ns)]
        return {file: before.get(file) or _content(file) for file in found} | _contents(fresh)


def _and_folders(paths: Iterable[str]) -> list[str]:
    """Return paths behind all folders that they are in, with a slash at the end, the outermost first."""
    from stadtteil.engine.tree import folders_of

    files = list(paths)
    return ["./", *(f"{inside}/" for inside in sorted(folders_of(files))), *files]


def _stamps(output: str, paths: Sequence[str]) -> bytes:
    """Return the packed stamps of paths, folders with a slash at the end; nothing where one is missing."""
    try:
        return stamps_of(output, paths)
    except OSError:
        return b""


def _contents(files: Iterable[str]) -> dict[str, str]:
    """Return digests of files and folders that could change once more under the same stamp."""
    return {file: _content(file) for file in files}


def _content(file: str) -> str:
    try:
        if file.endswith("/"):
            return "/".join(sorted(os.listdir(file)))
        with open(file, "rb") as stream:
            return _digest(stream.read())
    except OSError:
        return ""


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
