"""`python -m benchmarks pictures`: how long photos take, cold and again, how much memory, how good they look.

Ours builds a whole paper with them, the peers only their variants: same photos, formats and widths.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import photos
from benchmarks.environments import MissingError
from benchmarks.journal import Journal
from benchmarks.likeness import SUFFIXES, Judge
from benchmarks.measure import FailedError, peak_memory, timed
from benchmarks.picture_entries import Entry, entries

COUNT = 20
LONG = 120.0
"""Seconds of a cold build above which none more is made to look at its memory."""


def run(notes: Journal, folder: Path, memory: Path, runs: int, count: int = COUNT) -> None:
    """Measure all, in turns; photos are made below `folder` and copied to `memory`, where all is built."""
    found, variables = entries(folder, notes)
    files = photos.write(folder / "photos", count)
    try:
        places = {entry.name: _site(memory / entry.name, entry, files) for entry in found}
        slow = set()
        for number in range(runs):
            for entry in list(found):
                try:
                    cold = _rows(notes, entry, places[entry.name], variables)
                    slow |= {entry.name} if cold > LONG else set()
                except FailedError as error:
                    notes.note("missing", peer=entry.name, why=str(error))
                    found.remove(entry)
            print(f"pictures: {number + 1} of {runs} runs", flush=True)
        _results(notes, folder, found, places, files)
        for entry in (one for one in found if one.name not in slow):
            _clean(places[entry.name], entry.output, *entry.keeps)
            mib = peak_memory(entry.command, places[entry.name], variables)
            notes.note("memory", peer=entry.name, mib=mib)
    finally:
        shutil.rmtree(memory, ignore_errors=True)


def _rows(notes: Journal, entry: Entry, place: Path, variables: Mapping[str, str]) -> float:
    """Measure cold, nothing changed, and with the output alone gone; return the seconds of cold."""
    walls = {}
    for row, gone in (("cold", (entry.output, *entry.keeps)), ("unchanged", ()), ("warm", (entry.output,))):
        if row == "warm" and not entry.keeps:
            continue  # it would be a cold build once more
        _clean(place, *gone)
        load = os.getloadavg()[0]
        cost = timed(entry.command, place, variables)
        walls[row] = cost.wall
        notes.note(
            "time", peer=entry.name, title=entry.title, row=row, wall=cost.wall, cpu=cost.cpu, load=load
        )
    return walls["cold"]


def _results(
    notes: Journal, folder: Path, found: Sequence[Entry], places: Mapping[str, Path], files: Sequence[Path]
) -> None:
    """Note the bytes that each has made, and how alike they look to the photos."""
    for entry in found:
        notes.note("site", peer=entry.name, **_sizes(places[entry.name] / entry.output))
    try:
        judge = Judge(folder / "environments")
    except MissingError as error:
        notes.note("missing", peer="SSIMULACRA2", why=str(error))
        return
    for entry in found:
        print(f"pictures: how good those of {entry.title} look", flush=True)
        notes.note("likeness", peer=entry.name, **judge.scores(files, places[entry.name] / entry.output))


def _site(place: Path, entry: Entry, files: Sequence[Path]) -> Path:
    """Write a paper with an article that shows all photos; a peer looks at the photos only."""
    shutil.rmtree(place, ignore_errors=True)
    pictures = place / entry.photos
    pictures.mkdir(parents=True)
    for file in files:
        shutil.copy(file, pictures)
    entry.prepare(place)
    if entry.name == "stadtteil":
        _paper(place, files)
    return place


def _paper(place: Path, files: Sequence[Path]) -> None:
    for file in files:
        rights = f"alt: Das Foto {file.stem}.\nurheber: Probe\nlizenz: CC0-1.0\n"
        (place / f"content/bilder/{file.name}.yaml").write_text(rights, encoding="utf-8")
    (place / "content/site.yaml").write_text("name: P\nadresse: https://p.example/\n", encoding="utf-8")
    shown = "\n\n".join(f"![]({file.name})" for file in files)
    article = place / "content/artikel/alle.md"
    article.parent.mkdir()
    article.write_text(f"---\ntitel: A\ndatum: 2026-01-01\nteaser: T\n---\n{shown}\n", encoding="utf-8")


def _clean(place: Path, *names: str) -> None:
    for name in names:
        shutil.rmtree(place / name, ignore_errors=True)
    os.sync()


def _sizes(made: Path) -> dict[str, object]:
    """Return how many files of each format were made, and their bytes."""
    found: dict[str, object] = {}
    for format_, suffixes in SUFFIXES.items():
        sizes = [file.stat().st_size for file in made.rglob("foto-*") if file.suffix in suffixes]
        found[format_] = sum(sizes)
        found[f"{format_}_files"] = len(sizes)
    return found
