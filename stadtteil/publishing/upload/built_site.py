"""The site as a build left it: its files with their digests, and their bytes if these still are the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from stadtteil.engine.digests import digest_of
from stadtteil.engine.ledger import Ledger
from stadtteil.project import Project
from stadtteil.publishing.refused import cannot


class BuiltSite:
    """The files that a build has made; whatever else lies among them is not ours to publish."""

    def __init__(self, project: Project) -> None:
        """Know the output folder of a project that has just been built."""
        self._project = project

    @cached_property
    def digests(self) -> dict[str, str]:
        """The digest of each file by its path."""
        rows = Ledger(self._project.state, self._project.ledger_name).rows
        return {path: row.digest for path, row in rows.items()}

    def read(self, path: str) -> bytes:
        """Return a file; CannotPublish where it is not what was built: somebody builds at the same time."""
        try:
            data = (self._project.output / path).read_bytes()
        except FileNotFoundError:
            data = b""
        if digest_of(data) != self.digests[path]:
            raise cannot(
                f"Die Seite wurde neu gebaut, während sie veröffentlicht wird ({path}).",
                "Veröffentlichen Sie noch einmal; was schon dort ist, bleibt dort.",
            )
        return data

    def sizes(self, paths: Iterable[str]) -> dict[str, int]:
        """Return how many bytes files have, 0 for one that is gone."""
        files = ((path, self._project.output / path) for path in paths)
        return {path: file.stat().st_size if file.is_file() else 0 for path, file in files}
