"""`python -m benchmarks all` measures everything that docs/performance.md tells, and writes it.

Parts of it: without a word all generators race, `… live` asks a browser, `… pictures` encodes photos;
`… report` only writes down what was measured last.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import journal, machine, options, picture_report, pictures, report
from benchmarks.agenda import HUGE, PARTS, Agenda, Part, begun, done, small
from benchmarks.corpora import CORPORA
from benchmarks.environments import MissingError, install
from benchmarks.generator import ROOT, Generator
from benchmarks.generators import GENERATORS, named
from benchmarks.our_generators import Distribution, Stadtteil
from benchmarks.race import Race

MEMORY = Path("/dev/shm")
PHOTOS = 2
"""So many are enough to try whether all works."""


def main(arguments: Sequence[str]) -> int:
    """Run, or only report."""
    asked = options.parsed(arguments, __doc__)
    results = asked.folder / "results.jsonl"
    if asked.what == "report":
        _report(asked.folder, ROOT / "docs")
        return 0
    try:
        if asked.what == "all":
            _all(asked)
        elif asked.what == "pictures":
            _photos(asked, asked.folder)
            _report(asked.folder, ROOT / "docs")
        elif asked.what == "live":
            _live(asked, journal.Journal(results))
        else:
            _run(asked, journal.Journal(results))
            print(report.summary(journal.read(results, asked.corpus.name)))
    except KeyboardInterrupt:
        print("\nStopped. What was measured until now is kept; see it with: python -m benchmarks report")
        return 130
    return 0


def _all(asked: argparse.Namespace) -> None:
    """Measure part by part, and write the report after each; what only tries all is kept apart from it."""
    folder = asked.folder / "quick" if asked.quick else asked.folder
    docs = folder if asked.quick else ROOT / "docs"
    lines = journal.lines_of(folder / "results.jsonl")
    run = begun(lines, asked.anew or asked.quick)
    notes = journal.Journal(folder / "results.jsonl", run)
    notes.note("machine", **machine.facts())
    asked.peers = [generator.name for generator in GENERATORS]
    generators = _installed(asked, notes)

    def measure(part: Part) -> None:
        _measure(part, asked, notes, generators, folder)
        _report(folder, docs)

    parts = [small(part) for part in PARTS] if asked.quick else PARTS
    left = Agenda(notes, asked.minutes, done(lines, run)).run(parts, measure)
    _report(folder, docs)
    if left:
        names = "; ".join(f"{part.name} ({part.minutes:g} minutes)" for part in left)
        print(f"Left for the next call: {names}")


def _measure(
    part: Part,
    asked: argparse.Namespace,
    notes: journal.Journal,
    generators: Sequence[Generator],
    folder: Path,
) -> None:
    asked.sizes, asked.rows, asked.runs = [part.size], part.rows, part.runs
    asked.corpus, asked.on = CORPORA[part.corpus], [part.on]
    if part.what == "pictures":
        _photos(asked, folder)
    elif part.what == "live":
        _live(asked, notes)
    else:
        wanted = (Stadtteil.name, *part.peers)
        _race([one for one in generators if one.name in wanted], asked, notes)


def _report(folder: Path, docs: Path) -> None:
    report.write({name: journal.read(folder / "results.jsonl", name) for name in CORPORA}, docs)
    if (folder / "pictures.jsonl").exists():
        picture_report.write(journal.read(folder / "pictures.jsonl"), docs)


def _photos(asked: argparse.Namespace, results: Path) -> None:
    place = MEMORY / ".stadtteil-bench/pictures"
    notes = journal.Journal(results / "pictures.jsonl")
    notes.note("machine", **machine.facts())
    if asked.quick:
        pictures.run(notes, asked.folder, place, 1, PHOTOS)
    else:
        pictures.run(notes, asked.folder, place, asked.runs)


def _live(asked: argparse.Namespace, notes: journal.Journal) -> None:
    from benchmarks import live  # a browser need not be there for anything else

    for size in asked.sizes:
        if size <= HUGE:
            live.measure(notes, MEMORY, asked.corpus, size, asked.runs)


def _run(asked: argparse.Namespace, notes: journal.Journal) -> None:
    notes.note("machine", **machine.facts())
    _race(_installed(asked, notes), asked, notes)


def _race(generators: Sequence[Generator], asked: argparse.Namespace, notes: journal.Journal) -> None:
    """Let generators race on each disk and with each size that is asked for."""
    generators = [type(one)(one.environment, asked.corpus) for one in generators]
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
