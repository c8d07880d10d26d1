"""`python -m benchmarks pictures`: how long photos take, cold and when nothing changed, and how much memory.

Ours builds a whole paper with them, the peer only their variants: same photos, formats and widths.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import machine, photos
from benchmarks.environments import MissingError, fill, version_of
from benchmarks.generator import PEERS, ROOT
from benchmarks.journal import Journal
from benchmarks.measure import peak_memory, timed
from stadtteil import __version__

COUNT = 20
PEER = "eleventy-img"


class Entry(NamedTuple):
    """One that takes part: what it is called, how it is called, and what its cold builds delete."""

    name: str
    title: str
    command: list[str]
    made: tuple[str, ...]


def run(folder: Path, memory: Path, runs: int) -> None:
    """Measure all, in turns; photos are made below `folder` and copied to `memory`, where all is built."""
    notes = Journal(folder / "pictures.jsonl")
    notes.note("machine", **machine.facts())
    entries, variables = _entries(folder, notes)
    files = photos.write(folder / "photos", COUNT)
    places = {entry.name: _site(memory / entry.name, files) for entry in entries}
    for number in range(runs):
        for entry in entries:
            place = places[entry.name]
            _clean(entry, place)
            _note(notes, "cold", entry, place, variables)
            _note(notes, "unchanged", entry, place, variables)
        print(f"pictures: {number + 1} of {runs} runs", flush=True)
    for entry in entries:
        notes.note("site", peer=entry.name, **_sizes(places[entry.name]))
    for entry in entries:
        place = places[entry.name]
        _clean(entry, place)
        notes.note("memory", peer=entry.name, mib=peak_memory(entry.command, place, variables))
    shutil.rmtree(memory, ignore_errors=True)


def _entries(folder: Path, notes: Journal) -> tuple[list[Entry], dict[str, str]]:
    ours = [str(ROOT / ".venv/bin/python"), "-P", "-m", "stadtteil", "build"]
    entries = [Entry("stadtteil", "stadtteil", ours, ("site", ".stadtteil"))]
    environment = folder / "environments" / PEER
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    variables["BENCHMARK_PACKAGES"] = str(environment / "package.json")
    notes.note("peer", peer="stadtteil", version=__version__)
    try:
        fill(PEERS / PEER, environment)
    except MissingError as error:
        notes.note("missing", peer=PEER, why=str(error))
        print(f"{PEER} is missing: {error}", flush=True)
        return entries, variables
    call = ["node", str(environment / "build.mjs")]
    notes.note("peer", peer=PEER, version=version_of(environment, "@11ty/eleventy-img"))
    entries.append(Entry(PEER, "eleventy-img, as it comes", call, ("public",)))
    entries.append(Entry(f"{PEER}-2", "eleventy-img, AVIF effort 2", [*call, "2"], ("public",)))
    return entries, variables


def _site(place: Path, files: Sequence[Path]) -> Path:
    """Write a paper with an article that shows all photos; a peer looks at the photos only."""
    shutil.rmtree(place, ignore_errors=True)
    pictures = place / "content/bilder"
    pictures.mkdir(parents=True)
    for file in files:
        shutil.copy(file, pictures)
        rights = f"alt: Das Foto {file.stem}.\nurheber: Probe\nlizenz: CC0-1.0\n"
        (pictures / f"{file.name}.yaml").write_text(rights, encoding="utf-8")
    (place / "content/site.yaml").write_text("name: P\nadresse: https://p.example/\n", encoding="utf-8")
    shown = "\n\n".join(f"![]({file.name})" for file in files)
    article = place / "content/artikel/alle.md"
    article.parent.mkdir()
    article.write_text(f"---\ntitel: A\ndatum: 2026-01-01\nteaser: T\n---\n{shown}\n", encoding="utf-8")
    return place


def _clean(entry: Entry, place: Path) -> None:
    for name in entry.made:
        shutil.rmtree(place / name, ignore_errors=True)
    os.sync()


def _note(notes: Journal, row: str, entry: Entry, place: Path, variables: Mapping[str, str]) -> None:
    load = os.getloadavg()[0]
    cost = timed(entry.command, place, variables)
    notes.note("time", peer=entry.name, title=entry.title, row=row, wall=cost.wall, cpu=cost.cpu, load=load)


def _sizes(place: Path) -> dict[str, object]:
    """Return how many files of each format were made, and their bytes."""
    found: dict[str, object] = {}
    for format_, suffixes in {"avif": ("avif",), "webp": ("webp",), "jpeg": ("jpg", "jpeg")}.items():
        made = [file for name in ("site", "public") for file in (place / name).rglob("*")]
        sizes = [file.stat().st_size for file in made if file.suffix[1:] in suffixes]
        found[format_] = sum(sizes)
        found[f"{format_}_files"] = len(sizes)
    return found
