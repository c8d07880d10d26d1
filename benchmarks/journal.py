"""The results as lines of JSON: written as soon as it is known, so that a run that ends early is not lost."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

Line = dict[str, Any]


class Journal:
    """Appends lines to a file; all lines of one run bear its mark."""

    def __init__(self, file: Path, run: str = "") -> None:
        """Begin a run, or go on with the one of this mark."""
        self._file = file
        self._run = run or time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        file.parent.mkdir(parents=True, exist_ok=True)

    def note(self, kind: str, **facts: Any) -> None:
        """Write down one fact."""
        line = json.dumps({"run": self._run, "kind": kind, **facts}, ensure_ascii=False)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


class Spread(NamedTuple):
    """A median, with the least and the most, and of how many."""

    median: float
    low: float
    high: float
    runs: int


_PLACES = {
    "time": ("disk", "size", "row"),
    "memory": ("disk", "size", "row"),
    "site": ("disk", "size", "peer"),
    "live": ("size", "what"),
    "disk": ("disk",),
    "python": ("peer",),
    "peer": ("peer",),
    "missing": ("peer", "disk", "size"),
}
"""What makes two lines of a kind tell of the same thing, so that only the newer one counts."""

FIRST_CORPUS = "plain"
"""The corpus of lines that name none: they are from when there was no other."""


class Results:
    """What runs have found with one corpus: of each row of a size, the newest run.

    So ratios are within one run, and a run of some rows replaces these alone, with all who took part.
    """

    def __init__(self, lines: list[Line], corpus: str = FIRST_CORPUS) -> None:
        """Keep the lines that count."""
        self.corpus = corpus
        lines = [line for line in lines if line.get("corpus", FIRST_CORPUS) == corpus or "size" not in line]
        newest: dict[tuple[object, ...], str] = {}
        for line in lines:
            newest[_place(line)] = max(newest.get(_place(line), ""), line["run"])
        self.lines = [line for line in lines if line["run"] == newest[_place(line)]]

    def of(self, kind: str, **facts: Any) -> Iterator[Line]:
        """Yield the lines of a kind that have these facts."""
        for line in self.lines:
            if line["kind"] == kind and all(line.get(name) == value for name, value in facts.items()):
                yield line

    def one(self, kind: str, **facts: Any) -> Line:
        """Return the last line of a kind with these facts, or an empty one."""
        return ([{}, *self.of(kind, **facts)])[-1]

    def spread(self, what: str, **facts: Any) -> Spread | None:
        """Return the median of `wall` or `cpu` over the runs with these facts."""
        found = [line[what] for line in self.of("time", **facts)]
        return Spread(median(found), min(found), max(found), len(found)) if found else None

    def sizes(self, disk: str) -> list[int]:
        """Return the sizes that were run on a disk."""
        return sorted({line["size"] for line in self.of("site", disk=disk)})

    def disks(self) -> list[str]:
        """Return the disks of all runs, the one in memory first."""
        return sorted({line["disk"] for line in self.of("site")}, key=lambda disk: (disk != "tmpfs", disk))


def _place(line: Line) -> tuple[object, ...]:
    kind = line["kind"]
    return (kind, *(line.get(name) for name in _PLACES.get(kind, ())))


def read(file: Path, corpus: str = FIRST_CORPUS) -> Results:
    """Read what was found with a corpus."""
    return Results(lines_of(file), corpus)


def lines_of(file: Path) -> list[Line]:
    """Return all lines, none where there is no file yet; a last one that was broken off is left out."""
    lines: list[Line] = []
    if not file.exists():
        return lines
    for text in file.read_text(encoding="utf-8").splitlines():
        try:
            lines.append(json.loads(text))
        except ValueError:
            continue
    return lines
