"""`python -m benchmarks` lets all generators race; `… live` asks a browser; `… report` writes it down.

`… pictures` measures photos alone, and writes that section of the report.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import journal, machine, picture_report, pictures, report
from benchmarks.environments import MissingError, install
from benchmarks.generators import GENERATORS, ROOT, Generator, named
from benchmarks.race import Race

SIZES = "100,1000,10000,50000"
ROWS = ("cold", "unchanged", "edited", "added")
HUGE = 10_000
"""Articles above which only cold builds in memory are of interest: does the cost per page stay flat?"""

MEMORY = Path("/dev/shm")


def main(arguments: Sequence[str]) -> int:
    """Run, or only report."""
    options = _options(arguments)
    results = options.folder / "results.jsonl"
    if options.what == "report":
        report.write(journal.read(results), ROOT / "docs")
        return 0
    if options.what == "pictures":
        _photos(options)
        return 0
    if options.what == "live":
        _live(options, journal.Journal(results))
        return 0
    if options.quick:
        options.sizes, options.runs = [100], 1
    try:
        _run(options, journal.Journal(results))
    except KeyboardInterrupt:
        print("\nStopped. What was measured until now is kept; see it with: python -m benchmarks report")
        return 130
    print(report.summary(journal.read(results)))
    return 0


def _photos(options: argparse.Namespace) -> None:
    runs = 1 if options.quick else options.runs
    pictures.run(options.folder, MEMORY / ".stadtteil-bench/pictures", runs)
    picture_report.write(journal.read(options.folder / "pictures.jsonl"), ROOT / "docs")


def _live(options: argparse.Namespace, notes: journal.Journal) -> None:
    from benchmarks import live  # a browser need not be there for anything else

    for size in options.sizes:
        if size <= HUGE:
            live.measure(notes, MEMORY, size, options.runs)


def _run(options: argparse.Namespace, notes: journal.Journal) -> None:
    notes.note("machine", **machine.facts())
    generators = _installed(options, notes)
    for disk, folder in _disks(options.folder, options.on):
        place = folder / "sites"
        notes.note("disk", disk=disk, ms_per_file=machine.cost_of_a_file(place))
        for size in options.sizes:
            if size > HUGE and disk != "tmpfs":
                continue
            rows = ROWS if size <= HUGE else ROWS[:1]
            taking_part = [one for one in generators if size <= one.largest and set(rows) & set(one.rows)]
            Race(notes, place, disk, size).run(taking_part, rows, options.runs)
        notes.note("disk", disk=disk, ms_per_file=machine.cost_of_a_file(place))
        shutil.rmtree(place, ignore_errors=True)


def _installed(options: argparse.Namespace, notes: journal.Journal) -> list[Generator]:
    found = []
    for kind in named(options.peers):
        try:
            generator, version = install(kind, options.folder)
        except MissingError as error:
            notes.note("missing", peer=kind.name, why=str(error))
            print(f"{kind.title} is missing: {error}", flush=True)
            continue
        notes.note("peer", peer=kind.name, version=version)
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


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    names = [generator.name for generator in GENERATORS]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__, allow_abbrev=False)
    parser.add_argument("what", nargs="?", choices=("run", "live", "pictures", "report"), default="run")
    parser.add_argument("--sizes", type=_numbers, default=_numbers(SIZES), help=f"default: {SIZES}")
    parser.add_argument("--peers", type=_words, default=names, help=f"default: {','.join(names)}")
    parser.add_argument("--runs", type=int, default=5, help="default: 5; 3 where one takes > 30 s")
    parser.add_argument("--on", type=_words, default=["memory", "disk"], help="default: memory,disk")
    parser.add_argument(
        "--folder",
        type=Path,
        default=ROOT / ".stadtteil-bench",
        help="for environments, results, and the sites on disk (default: .stadtteil-bench)",
    )
    parser.add_argument("--quick", action="store_true", help="one run with 100 articles")
    options = parser.parse_args(arguments)
    unknown = set(options.peers) - set(names)
    if unknown:
        parser.error(f"no such peer: {', '.join(sorted(unknown))}")
    options.folder = options.folder.resolve()
    return options


def _numbers(text: str) -> list[int]:
    return sorted(int(word) for word in text.split(","))


def _words(text: str) -> list[str]:
    return text.split(",")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
