"""From a mention of a file to download to that file, or a problem at its place; which of them are used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from msgspec.structs import replace

from stadtteil.model.download_advice import advice_for
from stadtteil.model.download_file import DownloadFile
from stadtteil.model.downloads.index import DownloadIndex
from stadtteil.model.entry import Entry
from stadtteil.model.fields import Goal
from stadtteil.model.linking.lookup import Lookup
from stadtteil.model.source import DOWNLOADS
from stadtteil.model.text.file_endings import names_file
from stadtteil.model.text.local_paths import on_this_machine
from stadtteil.problems import Problem

Place = tuple[int, int]


class LinkResolver(Protocol):
    """Knows where links lead."""

    def link(self, path: str, target: str, place: Place, entry: Entry | None) -> tuple[str, Entry | None]:
        """Return a link's href (empty where the target is hidden or missing) and the entry it leads to."""


class DownloadResolver:
    """Knows the files to download, and collects what is wrong with the mentions that it is asked for.

    `used` are the files that something refers to, by the path of the entry and the name as it is written
    there; it grows.
    """

    def __init__(self, index: DownloadIndex, problems: list[Problem], links: LinkResolver) -> None:
        """Begin with no mentions; problems go into `problems`."""
        self.used: dict[tuple[str, str], DownloadFile] = {}
        self._index = index
        self._problems = problems
        self._links = links
        self._lookup = Lookup((), index.known, DOWNLOADS)

    def is_meant(self, target: str, path: str) -> bool:
        """Whether a link of the file at `path` leads to one of these files, or was meant to."""
        meant = names_file(target) and not target.startswith("/")
        return meant or self._lookup.picture(target, path) is not None

    def link(self, path: str, file: str, place: Place, href: Callable[[str], str]) -> str:
        """Return the href of the file that the one at `path` leads to, or nothing."""
        found = self.named(path, file, place)
        return href(found.url) if found else ""

    def named(self, path: str, file: str, place: Place) -> DownloadFile | None:
        """Return the file that the one at `path` names, if it may be published."""
        found = self._lookup.picture(file, path)
        if found is None:
            self._say(path, place, f"Die Datei „{file}“ gibt es nicht.", self._cure(file, path))
            return None
        if found not in self._index.told:
            self._index.told.add(found)
            self._problems += self._index.flaws.get(found, ())
        if found in self._index.withheld:
            message = f"Die Datei „{file}“ wird nicht mehr gezeigt: {self._index.withheld[found]}."
            cure = "Nehmen Sie die Stelle heraus, oder nennen Sie eine andere Datei."
            self._say(path, place, message, cure, warning=True)
            return None
        known = self._index.files.get(found)
        if known is None:
            return None
        if goal := self._index.transcripts.get(found):
            known = replace(known, transcript_href=self._transcript(found, goal))
        self.used[path, file] = known
        return known

    def _transcript(self, path: str, goal: Goal) -> str:
        """Return where it stands in words what a recording says."""
        return self._links.link(self._index.sidecars[path], goal.target, (goal.line, goal.column), None)[0]

    def _cure(self, file: str, path: str) -> str:
        close = " oder ".join(f"„{name}“" for name in self._lookup.meant_pictures(file, path))
        if close:
            return f"Meinten Sie {close}?"
        if on_this_machine(file):
            return "So heißt sie nur auf Ihrem Rechner. Kopieren Sie sie nach content/dateien."
        return advice_for(file) or "Legen Sie sie in content/dateien ab, und nennen Sie ihren ganzen Namen."

    def _say(self, path: str, place: Place, message: str, cure: str, *, warning: bool = False) -> None:
        self._problems.append(Problem(path, *place, message, cure, "warning" if warning else "error"))
