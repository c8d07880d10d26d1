"""Who takes part in the measurement of pictures, as it comes and at like quality; knows no figures."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.environments import MissingError, fill, version_of
from benchmarks.generator import PEERS, ROOT
from benchmarks.journal import Journal
from stadtteil import __version__

PEER = "eleventy-img"
HUGO = "hugo-pictures"
LIKE = {
    PEER: {"avif": {"quality": 59, "effort": 2}, "webp": {"quality": 78}, "jpeg": {"quality": 82}},
    HUGO: {"avif": {"quality": 61}, "webp": {"quality": 79}, "jpeg": {"quality": 82}},
}
"""The numbers with which a peer's variants get about the scores of ours, found by trying."""


class Entry(NamedTuple):
    """One that takes part.

    Its name, title and command; the folder with its output, what it keeps for the next build, and where its
    photos lie. `prepare` writes what else it needs.
    """

    name: str
    title: str
    command: list[str]
    output: str
    keeps: tuple[str, ...]
    photos: str = "content/bilder"
    prepare: Callable[[Path], object] = str


def entries(folder: Path, notes: Journal) -> tuple[list[Entry], dict[str, str]]:
    """Return those that can be installed, ours first, and the environment's variables for all of them."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = folder / "environments" / PEER
    variables["BENCHMARK_PACKAGES"] = str(environment / "package.json")
    notes.note("peer", peer="stadtteil", version=__version__)
    ours = [str(ROOT / ".venv/bin/python"), "-P", "-m", "stadtteil", "build"]
    found = [Entry("stadtteil", "stadtteil", ours, "site", (".stadtteil",))]
    for name, made in ((PEER, _eleventy), (HUGO, _hugo)):
        try:
            fill(PEERS / name, folder / "environments" / name)
        except MissingError as error:
            notes.note("missing", peer=name, why=str(error))
            print(f"{name} is missing: {error}", flush=True)
            continue
        version, more = made(folder / "environments" / name)
        notes.note("peer", peer=name, version=version)
        found += more
    return found, variables


def _eleventy(environment: Path) -> tuple[str, list[Entry]]:
    call = ["node", str(environment / "build.mjs")]
    like = [*call, json.dumps(LIKE[PEER])]
    return version_of(environment, "@11ty/eleventy-img"), [
        Entry(PEER, "eleventy-img, as it comes", call, "public", ()),
        Entry(f"{PEER}-like", "eleventy-img, at like quality", like, "public", ()),
    ]


def _hugo(environment: Path) -> tuple[str, list[Entry]]:
    program = str(next(environment.glob("lib/python*/site-packages/hugo/binaries/hugo")))

    def prepare(place: Path) -> None:
        shutil.copytree(PEERS / HUGO / "site", place, dirs_exist_ok=True)
        settings = place / "hugo.toml"
        numbers = "".join(f"{name} = {told['quality']}\n" for name, told in LIKE[HUGO].items())
        kept = settings.read_text(encoding="utf-8").partition("[params]\n")[0]
        settings.write_text(f"{kept}[params]\n{numbers}", encoding="utf-8", newline="\n")

    pinned = (PEERS / HUGO / "requirements.txt").read_text(encoding="utf-8")
    entry = Entry(
        HUGO,
        "Hugo, at like quality",
        [program, "--quiet"],
        "public",
        ("resources",),
        "assets/bilder",
        prepare,
    )
    return pinned.strip().partition("==")[2], [entry]
