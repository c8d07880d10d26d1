"""`python -m benchmarks` lets all generators race; `… live` asks a browser; `… report` writes it down.

`… pictures` measures photos alone, and writes that section of the report.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import journal, machine, options, picture_report, pictures, report
from benchmarks.corpora import CORPORA
from benchmarks.environments import MissingError, install
from benchmarks.generator import ROOT, Generator
from benchmarks.generators import named
from benchmarks.our_generators import Distribution, Stadtteil
from benchmarks.race import Race

HUGE = 10_000
"""Articles above which only cold builds in memory are of interest: does the cost per page stay flat?"""

MEMORY = Path("/dev/shm")


def main(arguments: Sequence[str]) -> int:
    """Run, or only report."""
    asked = options.parsed(arguments, __doc__)
    results = asked.folder / "results.jsonl"
    if asked.what == "report":
        report.write({name: journal.read(results, name) for name in CORPORA}, ROOT / "docs")
        return 0
    if asked.what == "pictures":
        _photos(asked)
        return 0
    if asked.what == "live":
        _live(asked, journal.Journal(results))
        return 0
    try:
        _run(asked, journal.Journal(results))
    except KeyboardInterrupt:
        print("\nStopped. What was measured until now is kept; see it with: python -m benchmarks report")
        return 130
    print(report.summary(journal.read(results, asked.corpus.name)))
    return 0


def _photos(asked: argparse.Namespace) -> None:
    pictures.run(asked.folder, MEMORY / ".stadtteil-bench/pictures", 1 if asked.quick else asked.runs)
    picture_report.write(journal.read(asked.folder / "pictures.jsonl"), ROOT / "docs")


def _live(asked: argparse.Namespace, notes: journal.Journal) -> None:
    from benchmarks import live  # a browser need not be there for anything else

    for size in asked.sizes:
        if size <= HUGE:
            live.measure(notes, MEMORY, asked.corpus, size, asked.runs)


def _run(asked: argparse.Namespace, notes: journal.Journal) -> None:
    notes.note("machine", **machine.facts())
    generators = _installed(asked, notes)
    for disk, folder in _disks(asked.folder, asked.on):
        place = folder / "sites"
        notes.note("disk", disk=disk, ms_per_file=machine.cost_of_a_file(place))
        for size in asked.sizes:
            if size > HUGE and disk != "tmpfs":
                continue
            rows = asked.rows if size <= HUGE else [row for row in asked.rows if row == "cold"]
            taking_part = [one for one in generators if size <= one.largest and set(rows) & set(one.rows)]
            Race(notes, place, disk, asked.corpus, size).run(taking_part, rows, asked.runs)
        notes.note("disk", disk=disk, ms_per_file=machine.cost_of_a_file(place))
        shutil.rmtree(place, ignore_errors=True)


def _installed(asked: argparse.Namespace, notes: journal.Journal) -> list[Generator]:
    found = []
    for kind in named(asked.peers):
        try:
            generator, version = install(kind, asked.folder, asked.corpus)
        except MissingError as error:
            notes.note("missing", peer=kind.name, why=str(error))
            print(f"{kind.title} is missing: {error}", flush=True)
            continue
        notes.note("peer", peer=kind.name, version=version)
        if kind in (Stadtteil, Distribution):
            notes.note("python", peer=kind.name, **machine.python_facts(Path(generator.command()[0])))
        found.append(generator)
    return found


def _disks(folder: Path, wanted: Sequence[str]) -> list[tuple[str, Path]]:
    """Return the disks to race on by the name of their file system, each once."""
    found: dict[str, Path] = {}
    for place in ([MEMORY / ".stadtteil-bench"] if "memory" in wanted else []) + (
        [folder] if "disk" in wanted else []
    ):
        place.mkdir(parents=True, exist_ok=True)
        found.setdefault(machine.file_system(place), place)
    return list(found.items())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
