"""Sites and webspaces made up for tests: what a reader finds there, and places that break off."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

from stadtteil.engine.digests import digest_of
from stadtteil.engine.tree import folders_of
from stadtteil.publishing.refused import cannot
from stadtteil.publishing.upload.built_site import BuiltSite
from stadtteil.publishing.upload.upload import Upload
from stadtteil.publishing.upload.webspace import FOLDER, Done, Read, Sort, Webspace

LINK = re.compile(rb"\[(.*?)\]")
FRONT = "index.html"


class Broken(Exception):
    """The place is not there any more."""


class MadeUpSite:
    """Files as a build would have left them."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.digests = {path: digest_of(data) for path, data in files.items()}

    def read(self, path: str) -> bytes:
        return self.files[path]

    def sizes(self, paths: Iterable[str]) -> dict[str, int]:
        return {path: len(self.files[path]) for path in paths}


class MadeUpWebspace:
    """A place in memory, which breaks off when its fuse has burnt down, and looks at itself at each step."""

    place = "www"

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.own: dict[str, bytes] = {}
        self.fuse = -1
        self.sent: list[str] = []

    def close(self) -> None: ...

    def top(self) -> Sequence[str]:
        return sorted({path.partition("/")[0] for path in self.files})

    def look(self, paths: Collection[str]) -> Mapping[str, Sort]:
        folders = folders_of(self.files)
        found: dict[str, Sort] = {path: "folder" for path in paths if path in folders}
        found.update((path, "file") for path in paths if path in self.files)
        return found

    def read(self, name: str) -> bytes | None:
        return self.own.get(name)

    def write(self, name: str, data: bytes) -> None:
        self._burn()
        self.own[name] = data

    def create(self, name: str, data: bytes) -> bool:
        self._burn()
        return self.own.setdefault(name, data) == data

    def append(self, name: str, data: bytes) -> None:
        self._burn()
        self.own[name] += data

    def erase(self, name: str) -> None:
        self._burn()
        self.own.pop(name, None)

    def clear(self) -> None: ...

    def put(self, paths: Sequence[str], read: Read, done: Done) -> None:
        for path in sorted(paths, key=hash):  # whatever order a place has
            self._burn()
            if path in folders_of(self.files) or not folders_of([path]).isdisjoint(self.files):
                raise cannot("Das geht dort nicht.", path)
            self.files[path] = read(path)
            self.sent.append(path)
            self.check()
            done(path)

    def remove(self, paths: Sequence[str], done: Done) -> None:
        for path in paths:
            self._burn()
            self.files.pop(path, None)
            self.check()
            done(path)

    def prune(self, folders: Iterable[str]) -> None: ...

    def check(self) -> None:
        """Hold the law: each page has what it loads, and no link that one can come to is dead."""
        assert_whole(self.files)

    def _burn(self) -> None:
        self.fuse -= 1
        if self.fuse == 0:
            raise Broken


def assert_whole(files: Mapping[str, bytes]) -> None:
    """Hold that each page has the assets that it names, and that what is reached from the front is there."""
    for path, data in files.items():
        if path.endswith(".html"):
            missing = [name for name in links_of(data) if name.startswith("assets/") and name not in files]
            assert not missing, f"{path} without {missing}"
    ahead, seen = [FRONT] if FRONT in files else [], set()
    while ahead:
        path = ahead.pop()
        assert path in files, f"a dead link to {path}"
        if path not in seen and path.endswith(".html"):
            ahead += links_of(files[path])
        seen.add(path)


def links_of(data: bytes) -> list[str]:
    return [name.decode() for name in LINK.findall(data)]


def page(*links: str, text: str = "") -> bytes:
    return (text + "".join(f"[{link}]" for link in links)).encode()


def upload(
    files: Mapping[str, bytes],
    webspace: Webspace,
    state: Path,
    *,
    taking_over: bool = False,
    everything: bool = False,
) -> Upload:
    site = cast(BuiltSite, MadeUpSite(files))
    return Upload(site, webspace, state, taking_over=taking_over, everything=everything)


def without_ours(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a webspace but those of our own folder."""
    return {path: data for path, data in files.items() if not path.startswith(FOLDER)}
