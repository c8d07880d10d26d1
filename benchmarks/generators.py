"""All generators that are measured, in the order of the tables."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.generator import Generator
from benchmarks.our_generators import Distribution, FrontDoor, Spawned, Stadtteil
from benchmarks.peer_generators import CachedPelican, Eleventy, Hugo, Nikola, Pelican, Zola

GENERATORS: tuple[type[Generator], ...] = (
    Stadtteil, FrontDoor, Spawned, Distribution, Hugo, Zola, Eleventy, Pelican, CachedPelican, Nikola,
)  # fmt: skip


def named(names: Sequence[str]) -> list[type[Generator]]:
    """Return the generators of these names, in the order of the tables."""
    return [generator for generator in GENERATORS if generator.name in names]
