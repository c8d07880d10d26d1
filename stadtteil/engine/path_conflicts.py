"""Who wants which place: no two outputs on one path, no file where another needs a folder, no name too long.

Places are judged as the strictest disk would, without case, in composed form, and by the shortest
names that it allows. Knows paths and origins, not views.
"""

from __future__ import annotations

import re
import unicodedata

from stadtteil.engine.output import Output
from stadtteil.engine.tree import ancestors, folders_of
from stadtteil.problems import Problem

LONGEST_NAME = 255
"""Bytes that a file's or folder's name may have, on nearly all disks."""

LONGEST_PATH = 240
"""Characters that a path may have below the output folder: Windows allows 260 for all of it."""

_MOST_SHOWN = 80
_SURELY_SHORT = LONGEST_NAME // 4
_PLAIN = re.compile(r"(?:[a-z0-9_-][a-z0-9._-]*/)*[a-z0-9_-][a-z0-9._-]*")
"""Nearly all paths: safe, and folded already."""


def is_too_long(path: str) -> bool:
    """Whether some disk cannot hold a file at `path`."""
    if len(path) <= _SURELY_SHORT:
        return False
    return len(path) > LONGEST_PATH or any(len(name.encode()) > LONGEST_NAME for name in path.split("/"))


def folded(path: str) -> str:
    """Return the form in which paths that a disk may take for the same are equal.

    >>> folded("Fest/Straße.html")
    'fest/strasse.html'
    """
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


class Claims:
    """The places taken so far, in the order of the plan."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._paths: list[str] = []
        self._origins: dict[str, tuple[str, ...]] = {}

    def take(self, output: Output) -> bool:
        """Note the place of `output`; False when another has it already, or no disk could hold it."""
        path = place = output.path
        if len(path) > _SURELY_SHORT or not _PLAIN.fullmatch(path):
            _assert_safe(path)
            if is_too_long(path):
                self._problems.append(_too_long(path, output.origins))
                return False
            place = folded(path)
        if place in self._origins:
            self._problems.append(_same_place(path, self._origins[place], output.origins))
            return False
        self._origins[place] = output.origins
        self._paths.append(path)
        return True

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(self._paths)

    def problems(self) -> tuple[Problem, ...]:
        """Return all conflicts of the whole plan."""
        return (*self._problems, *self._files_as_folders())

    def _files_as_folders(self) -> list[Problem]:
        if folders_of(self._origins).isdisjoint(self._origins):
            return []
        return [
            _in_the_way(path, folder, self._origins[folder], self._origins[folded(path)])
            for path in self._paths
            for folder in ancestors(folded(path))
            if folder in self._origins
        ]


def _assert_safe(path: str) -> None:
    parts = path.split("/")
    if "\\" in path or min(path, default="\0") < " " or not {"", ".", ".."}.isdisjoint(parts):
        raise AssertionError(f"an output must not stand at {path!r}")


def _same_place(path: str, first: tuple[str, ...], second: tuple[str, ...]) -> Problem:
    both = f"{_name(first)} und {_name(second)}"
    return _problem(
        first or second,
        f"Zwei Dateien wollen auf dieselbe Adresse /{path.removesuffix('index.html')}: {both}.",
    )


def _too_long(path: str, origins: tuple[str, ...]) -> Problem:
    shown = path if len(path) <= _MOST_SHOWN else f"{path[:_MOST_SHOWN]}…"
    return Problem(
        origins[0] if origins else "",
        0,
        0,
        f"Die Adresse /{shown} ist zu lang für die Dateisysteme von Rechnern und Servern.",
        "Kürzen Sie den Namen oder die Kennung, aus der sie entsteht.",
    )


def _in_the_way(path: str, folder: str, file: tuple[str, ...], inside: tuple[str, ...]) -> Problem:
    return _problem(
        file or inside,
        f"/{folder} soll eine Datei sein ({_name(file)}) "
        f"und zugleich ein Ordner, in dem /{path} steht ({_name(inside)}).",
    )


def _problem(origins: tuple[str, ...], message: str) -> Problem:
    return Problem(origins[0] if origins else "", 0, 0, message, "Benennen Sie eine der beiden Dateien um.")


def _name(origins: tuple[str, ...]) -> str:
    return origins[0] if origins else "eine automatisch erzeugte Seite"
