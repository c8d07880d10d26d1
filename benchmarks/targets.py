"""What is wanted of the program, beside what was measured; knows figures and no text of the report."""

from __future__ import annotations

from typing import NamedTuple

from benchmarks.generators import GENERATORS
from benchmarks.journal import Results

OURS = "stadtteil"
OUR_OTHERS = ("build.py", "spawned", "distribution")
"""Ours, called or started in another way."""

HUGO = "hugo"
TITLES = {generator.name: generator.title for generator in GENERATORS}
SCRIPTED = ("eleventy", "pelican", "pelican-cache", "nikola")
"""The peers in Python and JavaScript."""

WORDS = {
    "cold": "cold",
    "unchanged": "nothing changed",
    "edited": "one article edited",
    "title": "one title changed",
    "added": "one article added",
}
SEEN = {"text": 100, "title": 500}
"""Milliseconds from saving a text, or a title, to seeing it among 10,000 articles, at most."""

FLAT = 1.2
"""How much a page may cost with the most articles, of what it costs with a tenth or a fifth; less is fine."""


class Target(NamedTuple):
    """What is wanted: at most `limit` times what Hugo, or the best scripted peer, needs."""

    row: str
    size: int
    limit: float
    against: str = HUGO
    entry: str = OURS
    what: str = "wall"


TARGETS = (
    Target("cold", 10_000, 1.5),
    Target("cold", 10_000, 0.45, "best"),
    Target("cold", 1_000, 2.2),
    Target("cold", 1_000, 0.45, "best"),
    Target("unchanged", 10_000, 0.035),
    Target("unchanged", 10_000, 0.04, entry="build.py"),
    Target("edited", 10_000, 0.08),
    Target("edited", 10_000, 0.10, entry="build.py"),
    Target("title", 10_000, 0.30),
    Target("added", 10_000, 0.30),
    Target("cold", 100, 4.0),
    Target("unchanged", 100, 0.5),
    Target("edited", 100, 2.0),
    Target("cold", 10_000, 0.5, what="mib"),
)


class Verdict(NamedTuple):
    """A target beside what was found."""

    target: Target
    ours: float
    peer: str
    theirs: float

    @property
    def ratio(self) -> float:
        """Ours to theirs."""
        return self.ours / self.theirs

    @property
    def is_met(self) -> bool:
        """Whether ours is as low as wanted."""
        return self.ratio <= self.target.limit


def verdicts(results: Results) -> list[Verdict]:
    """Return the targets for which there are figures, with both sides; figures in memory only."""
    found = []
    for target in TARGETS:
        ours = _value(results, target, target.entry)
        rivals = SCRIPTED if target.against == "best" else (target.against,)
        theirs = [(value, peer) for peer in rivals if (value := _value(results, target, peer))]
        if ours and theirs:
            value, peer = min(theirs)
            found.append(Verdict(target, ours, peer, value))
    return found


def _value(results: Results, target: Target, peer: str) -> float | None:
    place = {"disk": main_disk(results), "size": target.size, "peer": peer, "row": target.row}
    if target.what == "mib":
        return results.one("memory", **place).get("mib")
    spread = results.spread(target.what, **place)
    return spread.median if spread else None


def main_disk(results: Results) -> str:
    """Return the disk whose figures count: the one in memory where there was one."""
    return next(iter(results.disks()), "tmpfs")
