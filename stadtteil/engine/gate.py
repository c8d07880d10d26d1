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
from collections.abc import Iterable, Sequence
from itertools import chain

from stadtteil.engine.sealed import seal, unseal
from stadtteil.engine.stamps import Stamp, fingerprint, stamp_of, walk, young
from stadtteil.engine.toolchain import AT_START

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MARK = b"stadtteil gate 1\n"

_CODE = AT_START


def closed(
    state: str, roots: Sequence[tuple[str, str]], output: str, flags: Sequence[str], now: float
) -> dict[str, Any] | None:
    """Return what the last build had to say if another one would do nothing; None if it might.

    `now` is the moment to build for, in seconds since 1970; `roots` and `flags` as for that build.
    """
    payload = unseal(_file(state, output), _MARK)
    if payload is None:
        return None
    head, _newline, paths = payload.partition(b"\n")
    noted = json.loads(head)
    facts: dict[str, Any] = noted["facts"]
    if noted["flags"] != list(flags) or not _in_time(facts, now) or noted["code"] != _CODE:
        return None
    if noted["inputs"] != fingerprint((name, walk(root)) for name, root in roots):
        return None
    if noted["output"] != _digest(_stamps(output, os.fsdecode(paths).split("\0"))):
        return None
    return facts if noted["young"] == _contents(output, noted["young"]) else None


def shut(
    state: str, inputs: str, output: tuple[str, Iterable[str]], flags: Sequence[str], facts: dict[str, Any]
) -> None:
    """Note that a build has come out right, so that the next one need not run while nothing changes.

    `inputs` is the fingerprint of the scan that it was made from, `output` the folder and the paths of
    its files in it. `facts` are to be told again; of these `now` is the moment it was built for and
    `next_change` the one from which it is outdated, or None, both in seconds since 1970.
    """
    from stadtteil.engine.tree import folders_of

    seen_ns = time.time_ns()
    folder, files = output[0], list(output[1])
    paths = ["./", *(f"{inside}/" for inside in sorted(folders_of(files))), *files]
    stamps = _stamps(folder, paths)
    if not inputs or not stamps:
        return  # an input may have changed since under the same stamp, or an output is lost already
    risky = [path for path, stamp in zip(paths, stamps, strict=True) if young(stamp, seen_ns)]
    noted = {
        "code": _CODE,
        "flags": list(flags),
        "inputs": inputs,
        "output": _digest(stamps),
        "young": _contents(folder, risky),
        "facts": facts,
    }
    seal(_file(state, folder), _MARK, json.dumps(noted).encode() + b"\n" + os.fsencode("\0".join(paths)))


def _file(state: str, output: str) -> str:
    name = hashlib.blake2b(os.fsencode(os.path.abspath(output)), digest_size=6).hexdigest()
    return os.path.join(state, f"gate-{name}")


def _in_time(facts: dict[str, Any], now: float) -> bool:
    following = facts["next_change"]
    return bool(facts["now"] <= now and (following is None or now < following))


def _stamps(output: str, paths: Iterable[str]) -> list[Stamp]:
    """Return the stamps of the paths, folders with a slash at the end.

    A folder changes its time when something is put into it or taken away, so nothing need be listed:
    asking for known paths takes half as long.
    """
    try:
        return [stamp_of(os.lstat(f"{output}/{path}")) for path in paths]
    except OSError:
        return []


def _digest(stamps: list[Stamp]) -> str:
    """Return a digest of stamps; empty for none, which is never noted."""
    numbers = array("q", chain.from_iterable(stamps))
    return hashlib.blake2b(numbers.tobytes(), digest_size=16).hexdigest() if stamps else ""


def _contents(output: str, paths: Iterable[str]) -> dict[str, str]:
    """Return digests of files and folders that could change once more under the same stamp."""
    return {path: _content(f"{output}/{path}") for path in paths}


def _content(file: str) -> str:
    try:
        if file.endswith("/"):
            return "/".join(sorted(os.listdir(file)))
        with open(file, "rb") as stream:
            return hashlib.blake2b(stream.read(), digest_size=16).hexdigest()
    except OSError:
        return ""
