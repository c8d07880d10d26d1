"""What leaves with an edition and is said once: pictures that are withdrawn, addresses that vanish.

Knows the edition before; nothing here is an error.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from stadtteil.engine.source import Source
from stadtteil.model.site import Site
from stadtteil.outputs.vanished import Before, vanished
from stadtteil.outputs.withdrawn import withdrawn
from stadtteil.problems import Problem


def leaving(
    site: Site,
    sources: Iterable[Source],
    planned: Iterable[str],
    before: Mapping[str, str],
    said: Before,
    stood: Collection[str],
    folder: Path,
) -> Iterator[Problem]:
    """Yield what leaves; `before` are the last edition's sources, `stood` its files in `folder`."""
    paths = frozenset(planned)
    yield from withdrawn(site, stood, paths, folder)
    yield from vanished(site, sources, before, said, (stood, paths))
