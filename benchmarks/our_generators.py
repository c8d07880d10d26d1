"""Ours, in the ways in which it is called and started."""

from __future__ import annotations

from pathlib import Path

from benchmarks import corpus, our_files, sites
from benchmarks.generator import ROOT, Generator


class Stadtteil(Generator):
    """Ours, called as its environment has it."""

    name = "stadtteil"
    title = "stadtteil"
    language = "Python"
    output = "site"
    caches = (".stadtteil",)
    largest = 50_000

    def command(self) -> list[str]:
        return [str(ROOT / ".venv/bin/python"), "-P", "-m", "stadtteil", "build"]

    def write(self, site: Path, count: int) -> None:
        sites.write_stadtteil(site, count, self.corpus)

    def article_text(self, article: corpus.Article) -> str:
        return our_files.article(article)


class FrontDoor(Stadtteil):
    """Ours by `python3 build.py`, as editors call it: one interpreter more, and a look at the environment."""

    name = "build.py"
    title = "stadtteil (python3 build.py)"
    about = "the same through the front door, which starts one interpreter more"
    rows = ("unchanged", "edited", "title", "added")
    largest = 10_000

    def command(self) -> list[str]:
        return ["python3", str(ROOT / "build.py"), "build"]


class Spawned(Stadtteil):
    """Ours with workers that begin as new processes, as those of Windows and macOS do.

    A second thread, which does nothing, is what makes the program choose so.
    """

    name = "spawned"
    title = "stadtteil (workers as on Windows and macOS)"
    about = "the same with workers that are spawned and not forked"
    rows = ("cold", "title", "added")
    largest = 10_000
    start = (
        "import runpy, threading; threading.Thread(target=threading.Event().wait, daemon=True).start(); "
        "runpy.run_module('stadtteil', run_name='__main__', alter_sys=True)"
    )

    def command(self) -> list[str]:
        return [str(ROOT / ".venv/bin/python"), "-P", "-c", self.start, "build"]


class Distribution(Stadtteil):
    """Ours with the Python that the system's distribution has built, where there is one."""

    name = "distribution"
    title = "stadtteil (the distribution's Python)"
    about = "the same with the Python of the distribution, which is built another way"
    rows = ("cold", "unchanged", "edited", "title", "added")
    largest = 10_000

    def command(self) -> list[str]:
        return [str(self.environment / "bin/python"), "-P", "-m", "stadtteil", "build"]
