"""Lets generators build the same paper in turns: A B C A B C, so a slow minute of the machine hits all."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import corpus, measure
from benchmarks.corpora import Corpus
from benchmarks.environments import last_words
from benchmarks.generator import Generator
from benchmarks.journal import Journal

LONG = 30.0
"""Seconds from which on three runs are enough."""

FEW = 3
CHANGING = ("edited", "title", "added")
"""Rows that write an article before each build."""

WITH_MEMORY = ("edited",)
"""Rows whose memory is looked at in a build more; that of a cold build is seen in the uncounted one."""


class Race:
    """All generators with the same number of articles on the same disk."""

    def __init__(self, journal: Journal, folder: Path, disk: str, of: Corpus, size: int) -> None:
        """Race in a folder of a disk."""
        self.journal = journal
        self.folder = folder
        self.facts = {"disk": disk, "corpus": of.name, "size": size}
        self.corpus = of
        self.size = size
        self.edits = 0
        self.slow: set[str] = set()

    def run(self, generators: Sequence[Generator], rows: Sequence[str], runs: int) -> None:
        """Write the sites, measure row after row, and leave nothing behind."""
        shutil.rmtree(self.folder, ignore_errors=True)
        try:
            ready = list(self._ready(generators, "cold" in rows))
            for row in rows:
                failed = self._row(row, [one for one in ready if row in one.rows], runs)
                ready = [one for one in ready if one.name not in failed]
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _ready(self, generators: Sequence[Generator], with_memory: bool) -> Iterator[Generator]:
        """Yield those whose site builds, and note how many pages it has. Its time does not count."""
        for generator in generators:
            self._say(generator, "first build")
            site = self._site(generator)
            generator.write(site, self.size)
            started = time.monotonic()
            try:
                if with_memory and "cold" in generator.rows:
                    self._memory("cold", generator)
                else:
                    measure.timed(generator.command(), site, generator.variables())
                self._check(generator, self.corpus.article(self.size, self.size), "")
            except measure.FailedError as error:
                self._failed(generator, error)
                continue
            self.slow |= {generator.name} if time.monotonic() - started > LONG else set()
            pages = list((site / generator.output).rglob("*.html"))
            size = sum(page.stat().st_size for page in pages)
            self.journal.note("site", peer=generator.name, html=len(pages), bytes=size, **self.facts)
            yield generator

    def _row(self, row: str, generators: Sequence[Generator], runs: int) -> set[str]:
        """Measure a row in turns; return who failed."""
        failed: set[str] = set()
        quick: set[str] = set()  # in this row
        for turn in range(-1 if row in WITH_MEMORY else 0, runs):
            for generator in generators:
                is_slow = generator.name in self.slow and generator.name not in quick
                if generator.name in failed or (is_slow and not 0 <= turn < FEW):
                    continue
                try:
                    if turn < 0:
                        self._memory(row, generator)
                    elif self._time(row, generator) <= LONG:
                        quick.add(generator.name)
                except measure.FailedError as error:
                    failed.add(generator.name)
                    self._failed(generator, error)
        return failed

    def _failed(self, generator: Generator, error: measure.FailedError) -> None:
        self.journal.note("missing", peer=generator.name, why=last_words(str(error)), **self.facts)
        self._say(generator, f"failed\n{error}")

    def _time(self, row: str, generator: Generator) -> float:
        """Measure one build; return its wall time."""
        changed, word = self._prepare(row, generator)
        cost = measure.timed(generator.command(), self._site(generator), generator.variables())
        self._check(generator, changed, word)
        self._say(generator, f"{row} {cost.wall:.2f} s")
        self.journal.note(
            "time",
            peer=generator.name,
            row=row,
            wall=cost.wall,
            cpu=cost.cpu,
            load=os.getloadavg()[0],
            **self.facts,
        )
        return cost.wall

    def _memory(self, row: str, generator: Generator) -> None:
        """Measure the memory of one build, which is slower for being looked at; its time does not count."""
        changed, word = self._prepare(row, generator)
        peak = measure.peak_memory(generator.command(), self._site(generator), generator.variables())
        self._check(generator, changed, word)
        self._say(generator, f"{row} {peak:.0f} MiB")
        self.journal.note("memory", peer=generator.name, row=row, mib=peak, **self.facts)

    def _prepare(self, row: str, generator: Generator) -> tuple[corpus.Article, str]:
        """Bring a site to where the row begins; return the article to look for, and its new word."""
        site = self._site(generator)
        changed, word = self.corpus.article(max(1, self.size // 2), self.size), ""
        if row == "cold":
            generator.clean(site)
        elif row in CHANGING:
            self.edits += 1
            word = f"Nachtrag{self.edits}"
            if row == "added":
                changed = self.corpus.article(self.size, self.size)
                changed = changed._replace(
                    number=self.size + self.edits,
                    slug=f"artikel-neu-{self.edits}",
                    title=f"Neues {self.edits}",
                )
            if row == "title":
                changed = changed._replace(title=f"{changed.title} {word}")
            else:
                changed = changed._replace(body=f"{word} {changed.body}")
            generator.write_article(site, changed)
        os.sync()  # what others left to be written must not slow this one down
        return changed, word

    def _check(self, generator: Generator, article: corpus.Article, word: str) -> None:
        """Make sure that the page was built, with its new word, and that a new article is on the front."""
        page = generator.page(self._site(generator), article)
        if not page.exists() or word not in page.read_text(encoding="utf-8"):
            raise measure.FailedError(f"the page of {article.slug} is missing, or has not the new text")
        front = self._site(generator) / generator.output / "index.html"
        if article.slug.startswith("artikel-neu-") and article.slug not in front.read_text(encoding="utf-8"):
            raise measure.FailedError(f"{article.slug} is not on the front page")

    def _site(self, generator: Generator) -> Path:
        return self.folder / generator.name

    def _say(self, generator: Generator, what: str) -> None:
        print(f"{self.facts['disk']} {self.size:>6,} {generator.title}: {what}", flush=True)
