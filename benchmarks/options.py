"""What the benchmarks can be told on the command line; knows nothing of what is done then."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpora import CORPORA, VARIED
from benchmarks.generator import ROOT
from benchmarks.generators import GENERATORS

SIZES = (100, 1_000, 10_000)
QUICK = 100
ROWS = ("cold", "unchanged", "edited", "title", "added")
OURS = "stadtteil"


def parsed(arguments: Sequence[str], about: str | None) -> argparse.Namespace:
    """Return what is asked for: sizes, rows, peers and disks as lists, the corpus itself, a folder."""
    names = [generator.name for generator in GENERATORS]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=about, allow_abbrev=False)
    parser.add_argument(
        "what", nargs="?", choices=("run", "all", "live", "pictures", "report"), default="run"
    )
    parser.add_argument(
        "--sizes", type=_numbers, default=list(SIZES), help="default: 100,1000,10000; 50000 takes long"
    )
    parser.add_argument("--rows", type=_words, default=list(ROWS), help=f"default: {','.join(ROWS)}")
    parser.add_argument(
        "--peers", type=_words, default=names, help=f"beside ours; default: {','.join(names[1:])}"
    )
    parser.add_argument("--corpus", choices=list(CORPORA), default=VARIED.name, help="default: varied")
    parser.add_argument("--runs", type=int, default=5, help="default: 5; 3 where one takes > 30 s")
    parser.add_argument("--on", type=_words, default=["memory", "disk"], help="default: memory,disk")
    parser.add_argument(
        "--folder",
        type=Path,
        default=ROOT / ".stadtteil-bench",
        help="for environments, results, and the sites on disk (default: .stadtteil-bench)",
    )
    parser.add_argument("--quick", action="store_true", help=f"one run with {QUICK} articles")
    parser.add_argument(
        "--minutes", type=float, default=600.0, help="all: begin nothing that would last longer than this"
    )
    parser.add_argument("--anew", action="store_true", help="all: do not go on with what was begun before")
    options = parser.parse_args(arguments)
    for told, known in ((options.peers, names), (options.rows, ROWS), (options.on, ("memory", "disk"))):
        unknown = set(told) - set(known)
        if unknown:
            parser.error(f"not known: {', '.join(sorted(unknown))}; known: {', '.join(known)}")
    if options.quick:
        options.sizes, options.runs = [QUICK], 1
    options.corpus = CORPORA[options.corpus]
    options.peers = [OURS, *(name for name in options.peers if name != OURS)]
    options.rows = [row for row in ROWS if row in options.rows]
    options.folder = options.folder.resolve()
    return options


def _numbers(text: str) -> list[int]:
    return sorted(int(word) for word in text.split(","))


def _words(text: str) -> list[str]:
    return text.split(",")
