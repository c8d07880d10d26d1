"""`python -m benchmarks.papers`: what twenty papers on one machine cost, one after another and two at a time.

Writes the figures into docs/viele-zeitungen.md.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

from benchmarks import machine, sites
from benchmarks.corpora import PLAIN
from benchmarks.generator import ROOT
from benchmarks.measure import Cost, peak_memory, timed
from tests.space import TODAY

PAPERS, ARTICLES = 20, 50
FEW = 4
"""How many of them are built again while somebody looks at the memory: no more work at once."""
VARIABLES = {**os.environ, "PYTHONPATH": str(ROOT)}
ONE = f"{sys.executable} -P -m stadtteil build --quiet --date {TODAY}"
WAYS = {"nacheinander": f"-P 1 {ONE}", "je zwei zugleich": f"-P 2 {ONE} --workers 1"}
"""How all papers of a folder are built, by what it is called in the report."""
PAGE = ROOT / "docs/viele-zeitungen.md"
FIGURES = re.compile(r"(?<=<!-- gemessen -->\n).*?(?=<!-- /gemessen -->)", re.DOTALL)


class Way(NamedTuple):
    """What one way of building all papers costs; memory in MiB."""

    name: str
    cold: Cost
    unchanged: Cost
    edited: Cost
    most_cold: float
    most_edited: float


class Disk(NamedTuple):
    """What stands on the disk, in bytes: per paper its content, site and state; and the program, once."""

    content: int
    site: int
    state: int
    program: int


class Facts(NamedTuple):
    """What must be known of the machine."""

    processor: str
    cores: int
    disk: str
    load: float
    day: str


def write_papers(folder: Path, count: int, articles: int) -> None:
    """Write papers that share a template and a style sheet of layouts."""
    shared = folder / "gemeinsam/layouts"
    for name in ("parts/card.html", "assets/style.css"):
        (shared / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "layouts" / name, shared / name)
    for number in range(1, count + 1):
        paper = folder / f"zeitung-{number:02}"
        sites.write_stadtteil(paper, articles, PLAIN)
        settings = paper / "content/site.yaml"
        said = settings.read_text("utf-8").replace("Um die Ecke", f"Um die Ecke {number}")
        settings.write_text(said, encoding="utf-8")
        (paper / "gemeinsam").symlink_to("../gemeinsam", target_is_directory=True)


def edit(folder: Path, articles: int, words: str) -> None:
    """Write a sentence more into one article of each paper."""
    name = f"{PLAIN.article(articles - 3, articles).slug}.md"
    for paper in folder.glob("zeitung-*"):
        with (paper / "content/artikel" / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{words}\n")


def measure(folder: Path, name: str, articles: int) -> Way:
    """Build all papers in one way; memory is measured in runs of its own."""
    command, few = _building(name, PAPERS), _building(name, FEW)
    _forget(folder)
    cold, unchanged = timed(command, folder, VARIABLES), timed(command, folder, VARIABLES)
    edit(folder, articles, "Ein Satz mehr.")
    edited = timed(command, folder, VARIABLES)
    edit(folder, articles, "Und noch einer.")
    most_edited = peak_memory(few, folder, VARIABLES)
    _forget(folder)
    return Way(name, cold, unchanged, edited, peak_memory(few, folder, VARIABLES), most_edited)


def _building(way: str, count: int) -> list[str]:
    papers = f"ls -d */content | head -n {count} | xargs -n 1 dirname"
    return ["sh", "-c", f"{papers} | xargs -n 1 {WAYS[way]} --project"]


def _forget(folder: Path) -> None:
    for paper in folder.glob("zeitung-*"):
        for made in ("site", ".stadtteil"):
            shutil.rmtree(paper / made, ignore_errors=True)


def weigh(paper: Path) -> Disk:
    """Return what one paper and the program take."""
    names = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    found = [file.locate() for name in names if _is_here(name) for file in distribution(name).files or ()]
    ours = [*(ROOT / "stadtteil").rglob("*"), *(ROOT / "layouts").rglob("*")]
    program = sum(_size(Path(str(file))) for file in [*found, *ours])
    content, site, state = (_size_of(paper / part) for part in ("content", "site", ".stadtteil"))
    return Disk(content, site, state, program)


def _is_here(name: str) -> bool:
    try:
        distribution(name)
    except ModuleNotFoundError:  # for another system
        return False
    return True


def _size_of(folder: Path) -> int:
    return sum(map(_size, folder.rglob("*")))


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def report(facts: Facts, disk: Disk, ways: Sequence[Way]) -> str:
    """Return the figures as Markdown."""
    rows = [
        f"| {way.name} | {_cost(way.cold)} | {_cost(way.unchanged)} | {_cost(way.edited)} "
        f"| {way.most_cold:.0f} / {way.most_edited:.0f} MB |"
        for way in ways
    ]
    content, site, state, program = (_comma(part / 1e6) for part in disk)
    return "\n".join(
        [
            f"Zwanzig Zeitungen mit je {ARTICLES} Artikeln und {ARTICLES // 10} Projekten, ohne Bilder, mit "
            "gemeinsamen Layouts: Sekunden für alle",
            "zusammen, in Klammern die Sekunden, die Prozessoren daran rechneten, und der meiste "
            "Arbeitsspeicher beim ersten Mal und",
            "nach einer Änderung.",
            "",
            "| | zum ersten Mal | nichts geändert | in jeder ein Artikel geändert | Arbeitsspeicher |",
            "|---|---|---|---|---|",
            *rows,
            "",
            f"Auf der Platte liegen je Zeitung {content} MB Texte, {site} MB fertige Seiten und {state} MB, "
            "die sich das",
            f"Programm merkt; dazu einmal {program} MB Programm.",
            "",
            f"Gemessen am {facts.day} auf {facts.processor} mit {facts.cores} Kernen, Dateisystem "
            f"{facts.disk}. Die Last war {_comma(facts.load)}:",
            _BUSY if facts.load > 3 else "Sonst tat die Maschine nichts.",
            "",
        ]
    )


_BUSY = (
    "Die Maschine hatte noch viel anderes zu tun. Allein ist sie schneller fertig; verlässlich sind hier nur "
    "die Sekunden der\nProzessoren."
)


def _comma(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")


def _cost(cost: Cost) -> str:
    return f"{_comma(cost.wall)} s ({_comma(cost.cpu)} s)"


def main() -> None:
    """Measure and write the figures."""
    folder = Path(tempfile.mkdtemp(prefix="zeitungen-", dir=_place()))
    try:
        said = machine.facts()
        write_papers(folder, PAPERS, ARTICLES)
        ways = [measure(folder, name, ARTICLES) for name in WAYS]
        facts = Facts(
            str(said["processor"]),
            len(os.sched_getaffinity(0)),
            machine.file_system(folder),
            os.getloadavg()[1],
            str(said["day"]),
        )
        figures = report(facts, weigh(folder / "zeitung-01"), ways)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    PAGE.write_text(FIGURES.sub(lambda _: figures, PAGE.read_text("utf-8")), encoding="utf-8")


def _place() -> Path:
    place = ROOT / ".stadtteil-bench"
    place.mkdir(exist_ok=True)
    return place


if __name__ == "__main__":
    main()
