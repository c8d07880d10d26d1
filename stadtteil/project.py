"""The folder that is built, and where its results go. Knows paths, not contents."""

from __future__ import annotations

import hashlib
from pathlib import Path

from stadtteil.misuse import StadtteilError, is_legible, legible

SHARED = "gemeinsam"
"""The folder of what several papers share: a link, a part of a Git directory, or a copy."""
_PREVIEWS = ("entwurf", "schreibtisch", "netz")
"""Output folders beside the site: with drafts, with what is being typed, and for phones beside drafts."""


class Project:
    """A folder with `content/`, the layouts that dress it, and the places that a build writes to."""

    __slots__ = ("drafts", "layouts", "output", "root", "state", "typed")

    def __init__(
        self, root: Path, output: Path | None = None, *, drafts: bool = False, typed: Path | None = None
    ) -> None:
        """Find the folders of the project at `root`; StadtteilError when it has no `content/`.

        Files below `typed` count before those of `content/`: they are being typed, and not saved yet.
        """
        self.root = root.absolute()
        if not (self.root / "content").is_dir():
            raise StadtteilError(
                f"In {self.root} gibt es keinen Ordner „content“. "
                "Wechseln Sie in den Ordner der Zeitung oder nennen Sie ihn mit --project."
            )
        self.state = self.root / ".stadtteil"
        self.drafts = drafts
        self.typed = typed
        self.output = (output or self.root / "site").absolute()
        if drafts and output is None:
            self.output = self.state / ("entwurf" if typed is None else "schreibtisch")
        if drafts and self.output == self.root / "site":
            raise StadtteilError(
                "Entwürfe gehören nicht nach site/, denn von dort werden sie öffentlich. "
                "Lassen Sie --output weg: Dann entsteht die Vorschau in .stadtteil/entwurf."
            )
        self.layouts = self._layouts()
        for folder in (self.root, self.output):
            if not is_legible(str(folder)):
                raise StadtteilError(
                    f"Der Ordner {legible(str(folder))} heißt mit Zeichen, die sich nicht lesen lassen. "
                    "Benennen Sie ihn um."
                )

    @property
    def unfinished(self) -> bool:
        """Whether drafts are shown that still lack something: who is typing wants to see them."""
        return self.typed is not None

    @property
    def owned(self) -> bool:
        """Whether the output folder is ours by its name, whatever stands in it."""
        return self.output in {self.root / "site", *(self.state / name for name in _PREVIEWS)}

    @property
    def ledger_name(self) -> str:
        """The name of this output folder's ledger: one for each folder that is built into."""
        if self.output == self.root / "site":
            return "site"
        return hashlib.blake2b(str(self.output).encode(), digest_size=6).hexdigest()

    @property
    def roots(self) -> tuple[tuple[str, Path], ...]:
        """The folders that a build reads, each with the name that its files' paths begin with.

        Of two files with one path the one in the earlier folder counts.
        """
        content = (self.root / "content",) if self.typed is None else (self.typed, self.root / "content")
        return (
            *(("content", folder) for folder in content),
            *(("layouts", folder) for folder in self.layouts),
        )

    def place_of(self, path: str) -> str:
        """Return where a file that problems name by its path stands, seen from the root: maybe shared."""
        shared = f"{SHARED}/{path}"
        is_shared = path.startswith("layouts/") and not (self.root / path).is_file()
        return shared if is_shared and (self.root / shared).is_file() else path

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The folders that nothing may be built into: those that are read, and those that would be."""
        return (*(folder for _, folder in self.roots), self.root / "layouts", self.root / SHARED)

    @property
    def shipped(self) -> Path:
        """The folder of the layouts that are shipped."""
        return self.layouts[-1]

    def _layouts(self) -> tuple[Path, ...]:
        """Return the folders with templates: the project's own, those of several papers, the shipped ones."""
        package = Path(__file__).parent
        shipped = next(
            (folder for folder in (package / "layouts", package.parent / "layouts") if folder.is_dir()),
            package / "layouts",
        )
        ours = (self.root / "layouts", self.root / SHARED / "layouts")
        return (*(folder for folder in ours if folder.is_dir() and folder != shipped), shipped)
