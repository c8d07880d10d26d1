"""How alike the variants of photos look to their photos, by SSIMULACRA2; knows files and no generator.

The judge needs packages that nothing else here needs, so it has an environment of its own.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

from benchmarks.environments import fill
from benchmarks.generator import PEERS

NAME = "ssimulacra2"
JUDGED = 3
"""So many photos are judged: the judge is slow, and all photos are of one kind."""

WIDTHS = {"avif": 640, "webp": 640, "jpeg": 960}
SUFFIXES = {"avif": (".avif",), "webp": (".webp",), "jpeg": (".jpg", ".jpeg")}


class Judge:
    """Judges files; MissingError where its packages cannot be installed."""

    def __init__(self, environments: Path) -> None:
        """Install what it needs below this folder, unless it is there."""
        self._environment = environments / NAME
        fill(PEERS / NAME, self._environment)

    def scores(self, photos: Sequence[Path], made: Path) -> dict[str, float]:
        """Return the mean score of each format for the first photos, from 100 downwards, by the format."""
        found: dict[str, float] = {}
        for format_, width in WIDTHS.items():
            pairs = [
                (str(photo), str(variant))
                for photo in photos[:JUDGED]
                for variant in _variants(made, photo.stem, format_)
                if _width(variant) == width
            ]
            if pairs:
                found[format_] = mean(self._judged(pairs))
        return found

    def _judged(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        python, script = self._environment / "bin/python", PEERS / NAME / "judge.py"
        done = subprocess.run(
            [str(python), str(script), json.dumps(pairs)], capture_output=True, text=True, check=True
        )
        scores: list[float] = json.loads(done.stdout)
        return scores


def _variants(made: Path, stem: str, format_: str) -> Iterator[Path]:
    """Yield the files of a format that a generator made of a photo: all begin with its name."""
    return (file for file in sorted(made.rglob(f"{stem}*")) if file.suffix in SUFFIXES[format_])


def _width(file: Path) -> int:
    from PIL import Image  # slow to import

    with Image.open(file) as picture:
        return picture.width
