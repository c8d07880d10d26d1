"""Papers that were built once for all tests that only look at them, whichever worker runs these."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from stadtteil.engine.lock import locked
from tests.space import ROOT, TODAY, Space

MakeFolder = Callable[[str], Path]
_spaces: dict[str, Space] = {}


class Paper:
    """A built paper: its files, and the address that it was built for."""

    def __init__(self, name: str, site: Path, address: str) -> None:
        self.name = name
        self.site = site
        self.address = address

    @property
    def origin(self) -> str:
        """Scheme and host of its address."""
        return "/".join(self.address.split("/", 3)[:3])

    @property
    def base(self) -> str:
        """The path that it lies below, with a slash at both ends."""
        return self.address.removeprefix(self.origin)

    def text(self, path: str) -> str:
        """Return one of its files."""
        return (self.site / path).read_text(encoding="utf-8")

    @cached_property
    def pages(self) -> list[str]:
        """The paths of all its HTML files, looked up once: nobody writes into what is only looked at."""
        return sorted(file.relative_to(self.site).as_posix() for file in self.site.rglob("*.html"))


def sample(make_folder: MakeFolder) -> Paper:
    """Return the sample edition of the repository."""
    return Paper("sample", _built("sample", make_folder).site, "https://um-die-ecke.example/")


def full(make_folder: MakeFolder) -> Paper:
    """Return the little paper that takes every branch; it is made to lie below a path."""
    return Paper("full", _built("full", make_folder).site, "https://blatt.example/hafen/")


def moved(make_folder: MakeFolder) -> Paper:
    """Return the sample edition, in few languages, as it is for an address with a path."""
    return Paper("moved", _built("moved", make_folder).site, "https://x.example/unser/blatt/")


def local(make_folder: MakeFolder, folder: Path, origin: str) -> Paper:
    """Return the sample edition, in few languages, for an address of this machine, in a folder of its own."""
    space = Space(folder)
    copy_sample(space, make_folder)
    speak_less(space)
    space.edit("content/site.yaml", "https://um-die-ecke.example/", f"{origin}/")
    report = space.build(TODAY)
    assert report.ok, report.errors
    return Paper("local", space.site, f"{origin}/")


def elsewhere(make_folder: MakeFolder) -> Paper:
    """Return a paper whose fund has categories of its own, of which few say what they look like."""
    return Paper("elsewhere", _built("elsewhere", make_folder).site, "https://bote.example/")


def copy_sample(space: Space, make_folder: MakeFolder) -> None:
    """Fill a project with the sample edition and what its build remembers: pictures are not encoded again."""
    first = _built("sample", make_folder)
    shutil.copytree(first.root, space.root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("site"))


def speak_less(space: Space) -> None:
    """Leave three languages to the sample edition where the other seven would go the same ways.

    What an address or a command does to a language, it does to all in the same place: to German, to one that
    is written from the right, and to one that stands in for German. The sample itself keeps all ten.
    """
    settings = (space.root / "content/site.yaml").read_text(encoding="utf-8")
    head, spoken, rest = re.split(r"(?m)^sprachen: \[(.*)\]$", settings)
    gone = set(spoken.split(", ")) - {"de", "de-simple", "ar"}
    assert len(gone) > 1
    space.write("content/site.yaml", f"{head}sprachen: [de, de-simple, ar]{rest}")
    for tag in gone:
        for file in sorted((space.root / "content").rglob(f"*.{tag}.*")):
            file.unlink()


def _built(name: str, make_folder: MakeFolder) -> Space:
    if name not in _spaces:
        place = _shared(make_folder(name).parent) / name
        space = Space(place / "zeitung")
        with locked(place, lambda: None):
            if not (place / "ready").exists():
                _FILL[name](space, make_folder)
                report = space.build(TODAY)
                assert report.ok, report.errors
                (place / "ready").touch()
        _spaces[name] = space
    return _spaces[name]


def _shared(temporary: Path) -> Path:
    """Return a folder that is the same for all workers of one run; their own folders lie beside it."""
    return (temporary.parent if "PYTEST_XDIST_WORKER" in os.environ else temporary) / "built"


def _fill_sample(space: Space, _: MakeFolder) -> None:
    shutil.copytree(ROOT / "content", space.root / "content")


def _fill_full(space: Space, _: MakeFolder) -> None:
    space.fill("full")


def _fill_elsewhere(space: Space, _: MakeFolder) -> None:
    space.fill("elsewhere")


def _fill_moved(space: Space, make_folder: MakeFolder) -> None:
    copy_sample(space, make_folder)
    speak_less(space)
    space.edit("content/site.yaml", "https://um-die-ecke.example/", "https://x.example/unser/blatt")


_FILL = {"sample": _fill_sample, "full": _fill_full, "moved": _fill_moved, "elsewhere": _fill_elsewhere}
