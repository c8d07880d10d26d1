"""What `python -m benchmarks.search` measured, as a page of the documents. Measures nothing itself."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks import machine
from benchmarks.measure import Cost

FIRST_MOST, WHOLE_MOST = 200, 350
"""Kilobytes, compressed, that 1,000 articles may need until the first result, and in all."""
FIRST = 300
"""Milliseconds in which the first result is to be seen, with the files at hand."""
LANGUAGES = {"de": "German", "tr": "Turkish", "ru": "Russian", "ar": "Arabic"}


class Answers(NamedTuple):
    """What was found by language and query; and the queries, with the names of what was wanted."""

    queries: Sequence[tuple[str, str, list[str]]]
    found: dict[tuple[str, str], list[str]]

    def hits(self, language: str) -> tuple[int, int, int]:
        """Return for a language: queries, those of which all that was wanted was found, those with more."""
        mine = [(self.found[tag, query], names) for tag, query, names in self.queries if tag == language]
        whole = sum(set(names) <= set(found) for found, names in mine)
        more = sum(not set(found) <= set(names) for found, names in mine)
        return len(mine), whole, more


class Weight(NamedTuple):
    """Kilobytes that a browser loads, compressed: until the first result, and of all that there is."""

    first: float
    whole: float


class Large(NamedTuple):
    """What many articles cost: MiB at once of a cold build of ours, and an edit; theirs of the index."""

    articles: int
    ours_memory: float
    ours_edit: Cost
    theirs: Cost
    theirs_memory: float


class Figures(NamedTuple):
    """All that was measured."""

    version: str
    ours: Answers
    theirs: Answers
    cold: Cost
    edit: Cost
    pagefind: Cost
    pagefind_again: Cost
    weight: Weight
    their_weight: Weight
    first: list[float]
    large: Large


def report(figures: Figures) -> str:
    """Return the page."""
    facts = machine.facts()
    lines = [
        "# What search finds, weighs and takes",
        "",
        "    .venv/bin/python -m benchmarks.search",
        "",
        f"Ours beside Pagefind {figures.version}, over the same pages. Measured {facts['day']} on "
        f"{facts['cores']} cores ({facts['processor']}), load average {facts['load']:.1f}.",
        "",
        "## Forty queries and a few",
        "",
        "The queries and the little paper that they are for stand in "
        "`tests/browser/search_paper.py`. Both are ours, and each rule of ours is needed for one of "
        "them: so they show where Pagefind, which stems words and looks for their beginnings, means "
        "something else, not which search is better. *Found* counts the queries that found all that "
        "was wanted, *more* those that found something else, too.",
        "",
        *_hits(figures),
        "",
        *_missed(figures),
        "",
        "## What it weighs and takes, at 1,000 articles",
        "",
        *_costs(figures),
        "",
        f"The first result of ours takes {statistics.median(figures.first):.0f} ms "
        f"({min(figures.first):.0f}–{max(figures.first):.0f}) with a processor slowed down four times and "
        f"the files at hand; {FIRST} ms are the limit. {FIRST_MOST} kB may be loaded until then, "
        f"{WHOLE_MOST} kB in all.",
        "",
        f"At {figures.large.articles:,} articles, an edit takes us {_s(figures.large.ours_edit)} s, and "
        f"a whole cold build has {figures.large.ours_memory:.0f} MiB at once; Pagefind makes its index, "
        f"which it does anew for an edit, in {_s(figures.large.theirs)} s with "
        f"{figures.large.theirs_memory:.0f} MiB.",
        "",
        "The corpus of the benchmarks is made of few words: texts of real papers have more, and weigh more.",
        "",
        "Pagefind loads its program and the words that are asked for, a piece at a time, and keeps "
        "the texts a second time; ours loads the words of whole years, the newest first, and reads "
        "the words around a hit from the page itself. Pagefind needs WebAssembly, which the policy "
        "of our pages does not allow: it was asked on pages without one.",
        "",
    ]
    return "\n".join(lines)


def _hits(figures: Figures) -> Iterator[str]:
    """Yield the table of what was found."""
    yield "| language | queries | ours: found | more | Pagefind: found | more |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for tag, name in LANGUAGES.items():
        count, whole, more = figures.ours.hits(tag)
        _, theirs, their_more = figures.theirs.hits(tag)
        yield f"| {name} | {count} | {whole} | {more} | {theirs} | {their_more} |"


def _missed(figures: Figures) -> Iterator[str]:
    """Yield the queries of which one did not find all."""
    for name, answers in (("Ours", figures.ours), ("Pagefind", figures.theirs)):
        missed = [query for tag, query, names in answers.queries if set(names) - {*answers.found[tag, query]}]
        said = ", ".join(f"`{query}`" for query in missed) or "nothing"
        yield f"{name} did not find all that was wanted for: {said}."
        yield ""


def _costs(figures: Figures) -> Iterator[str]:
    """Yield the table of kilobytes and seconds."""
    yield "| | ours | Pagefind |"
    yield "| --- | ---: | ---: |"
    ours, theirs = figures.weight, figures.their_weight
    yield f"| kB until the first result, compressed | {ours.first:.0f} | {theirs.first:.0f} |"
    yield f"| kB of all that can be loaded, compressed | {ours.whole:.0f} | {theirs.whole:.0f} |"
    for what, mine, other in (
        ("s to build: ours the whole site, Pagefind the index alone", figures.cold, figures.pagefind),
        ("s after an edit, likewise", figures.edit, figures.pagefind_again),
    ):
        yield f"| {what} | {_s(mine)} | {_s(other)} |"


def _s(cost: Cost) -> str:
    return f"{cost.wall:.2f} (processor {cost.cpu:.2f})"
