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

from stadtteil.engine.sealed import seal, unseal
from stadtteil.engine.stamps import Stamp, fingerprint, stamp_of, walk, young
from stadtteil.engine.toolchain import toolchain_stamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_MARK = b"stadtteil gate 1\n"


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
    if noted["flags"] != list(flags) or not _in_time(facts, now) or noted["code"] != toolchain_stamp():
        return None
    if noted["inputs"] != fingerprint((root, walk(root)) for _name, root in roots):
        return None
    if noted["output"] != _digest(_look(output, os.fsdecode(paths).split("\0"))):
        return None
    return facts if noted["young"] == _contents(output, noted["young"]) else None


def shut(state: str, inputs: str, output: str, flags: Sequence[str], facts: dict[str, Any]) -> None:
    """Note that a build has come out right, so that the next one need not run while nothing changes.

    `inputs` is the fingerprint of the scan that it was made from. `facts` are to be told again; of these
    `now` is the moment it was built for and `next_change` the one from which it is outdated, or None,
    both in seconds since 1970.
    """
    seen_ns = time.time_ns()
    paths = _paths(output)
    look = _look(output, paths)
    noted = {
        "code": toolchain_stamp(),
        "flags": list(flags),
        "inputs": inputs,
        "output": _digest(look),
        "young": _contents(output, (path for path, stamp in look if young(stamp, seen_ns))),
        "facts": facts,
    }
    seal(_file(state, output), _MARK, json.dumps(noted).encode() + b"\n" + os.fsencode("\0".join(paths)))


def _file(state: str, output: str) -> str:
    name = hashlib.blake2b(os.fsencode(os.path.abspath(output)), digest_size=6).hexdigest()
    return os.path.join(state, f"gate-{name}")


def _in_time(facts: dict[str, Any], now: float) -> bool:
    following = facts["next_change"]
    return bool(facts["now"] <= now and (following is None or now < following))


def _paths(output: str) -> list[str]:
    """Return all that stands in the output folder: files, and folders with a slash at the end."""
    found = ["./"]
    ahead = [""]
    while ahead:
        prefix = ahead.pop()
        with os.scandir(f"{output}/{prefix}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    ahead.append(f"{prefix}{entry.name}/")
                    found.append(ahead[-1])
                else:
                    found.append(prefix + entry.name)
    return found


def _look(output: str, paths: Iterable[str]) -> list[tuple[str, Stamp]]:
    """Return the stamps of the paths that are there.

    A folder changes its time when something is put into it or taken away, so nothing need be listed:
    asking for known paths takes half as long.
    """
    look: list[tuple[str, Stamp]] = []
    for path in paths:
        try:
            look.append((path, stamp_of(os.lstat(f"{output}/{path}"))))
        except OSError:
            continue
    return look


def _digest(look: list[tuple[str, Stamp]]) -> str:
    return fingerprint([("", look)])


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
