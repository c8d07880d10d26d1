"""Layouts that stand in memory, read and used as a build does."""

from __future__ import annotations

from pathlib import Path

from stadtteil.engine.digests import digest_of
from stadtteil.problems import Problem, Unrenderable
from stadtteil.rendering.layouts import Layouts, read_layouts
from stadtteil.rendering.mistakes import guarded
from stadtteil.rendering.templates import environment
from stadtteil.words import words_of


class Folder:
    """A folder of layouts, and the blobs that reading them left."""

    def __init__(self, root: Path, **templates: str) -> None:
        self.root = root
        self._blobs: dict[str, bytes] = {}
        for name, text in templates.items():
            self.write(f"{name}.html".replace("__", "/"), text)

    def write(self, name: str, text: str | bytes) -> None:
        """Write a layout."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self) -> Layouts:
        """Read all layouts of the folder."""
        files = sorted(file for file in self.root.rglob("*") if file.is_file())
        return read_layouts(
            {f"layouts/{file.relative_to(self.root).as_posix()}": file.read_bytes() for file in files},
            self._put,
        )

    def render(self, name: str, language: str = "de", **values: object) -> str:
        """Return what a template makes of some values, in a language."""
        env = environment(self.read().closures[name], self, words_of(language))
        with guarded(name):
            return env.get_template(name).render(**values)

    def problem(self, name: str, **values: object) -> Problem:
        """Return what is wrong with a template: found when it is read, or when it is used."""
        found = self.read().problems
        try:
            if not found:
                self.render(name, "de", **values)
        except Unrenderable as failure:
            found = failure.problems
        (problem,) = found
        return problem

    def get(self, digest: str) -> bytes:
        """Return a blob."""
        return self._blobs[digest]

    def lose_all(self) -> None:
        """Forget all blobs."""
        self._blobs.clear()

    def _put(self, data: bytes) -> str:
        digest = digest_of(data)
        self._blobs[digest] = data
        return digest
