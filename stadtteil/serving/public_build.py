"""The public paper beside a preview of drafts: one more build of the same project, in a thread of its own.

Serves nothing, and prints nothing but why a build failed.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from stadtteil.misuse import StadtteilError
from stadtteil.problems import Problem, Report
from stadtteil.project import Project
from stadtteil.serving.loop import RebuildLoop
from stadtteil.serving.rebuilder import Rebuilder
from stadtteil.serving.served_site import ServedSite
from stadtteil.serving.watcher import Changes, Watcher
from stadtteil.terminal.excerpt import ProblemText
from stadtteil.terminal.printing import complain

_LONGEST_END = 10.0
"""Seconds that a build may take to its end when all is to end."""


class PublicBuild:
    """Builds what is public into a folder of its own, whenever a file changes."""

    def __init__(
        self,
        project: Callable[[Path], Project],
        moment: Callable[[Project], dt.datetime],
        root: Path,
        workers: int | None,
        *,
        polling: bool,
        follows_clock: bool,
    ) -> None:
        """Build nothing yet. `project` returns the project at `root` with the output folder that it gets."""
        self.folder = root / ".stadtteil" / "netz"
        self.site = ServedSite()
        self._project: Callable[[], Project] = lambda: project(self.folder)
        self._root = root
        self._polling = polling
        self._changes = Changes(self.site.expect, self.site.cover)
        self._rebuilder = Rebuilder(self._project, moment, lambda *_: None, lambda: None, workers)
        self._loop = RebuildLoop(
            self.site, self._changes, self._rebuilder, _Quiet(), follows_clock=follows_clock
        )
        self._watcher: Watcher | None = None
        self._thread = threading.Thread(target=self._run, daemon=True, name="public build")

    def start(self) -> None:
        """Build, and go on whenever a file changes."""
        self._thread.start()

    def stop(self) -> None:
        """Let a build that runs come to its end, and build no more."""
        self._changes.end()
        self.site.close()
        if self._thread.is_alive():
            self._thread.join(_LONGEST_END)

    def _run(self) -> None:
        for polling in dict.fromkeys((self._polling, True)):
            with suppress(OSError):
                self._watcher = Watcher(self._root, self._changes, polling=polling)
                self._watcher.start(self._folders())
                break
        self._loop.run_once(self._prepare)
        self._loop.run_forever(self._prepare)
        if self._watcher is not None:
            self._watcher.stop()
        self._rebuilder.close()

    def _prepare(self) -> None:
        if self._watcher is not None:
            self._watcher.renew(self._folders())

    def _folders(self) -> list[Path]:
        try:
            return [folder for _, folder in self._project().roots]
        except StadtteilError:
            return []  # content/ is gone for the moment


class _Quiet:
    """Says nothing of problems: whatever is wrong with these builds is wrong with the preview, too."""

    def begins(self, paths: frozenset[str] | None) -> None:
        """Say nothing."""

    def built(self, report: Report, seconds: float) -> None:
        """Say nothing."""

    def failed(self, message: str) -> None:
        """Print why a build could not be made."""
        complain(message)

    def described(self, problem: Problem) -> ProblemText:
        """Return nothing but where the problem is, and what is wrong."""
        return ProblemText(problem.path, problem.message)
