"""The preview of what is being typed: one more build of the same project, served on a port of its own.

It shows drafts and what is announced. Nothing is built before it is opened.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from stadtteil.builds import Wish
from stadtteil.desk.inventory import Inventory
from stadtteil.desk.preview_reporter import PreviewReporter
from stadtteil.desk.typed_files import TypedFiles
from stadtteil.engine.os_errors import refused
from stadtteil.engine.workers import cores
from stadtteil.misuse import StadtteilError
from stadtteil.project import Project
from stadtteil.serving.loop import RebuildLoop
from stadtteil.serving.rebuilder import Rebuilder
from stadtteil.serving.served_site import ServedSite
from stadtteil.serving.server import HOST, bound
from stadtteil.serving.watcher import Changes, Watcher

_LONGEST_READING = 120.0
"""Seconds that a large paper may take to be read for the first time, with all of its pictures."""
_LONGEST_END = 10.0
"""Seconds that a build may take to its end when all is to end."""


class DeskPreview:
    """Builds and serves what is typed, in threads of its own."""

    def __init__(
        self,
        root: Path,
        moment: Callable[[Project], dt.datetime],
        port: int,
        workers: int | None = None,
        *,
        polling: bool = False,
        follows_clock: bool = True,
    ) -> None:
        """Bind `port` or the next free one. `moment` says for when to build the project at `root`."""
        self.typed = TypedFiles(root)
        self.inventory = Inventory()
        self.moment = moment
        self._root = root
        self._polling = polling
        self.site = ServedSite()
        self.reporter = PreviewReporter(self.project(), self.inventory.end_waiting)
        self.changes = Changes(self.site.expect, self.site.cover)
        rebuilder = Rebuilder(
            self.project,
            moment,
            lambda *_: None,
            lambda: None,
            workers or cores(),
            wish=Wish(listener=self.inventory.learn, hasty=True),
        )
        self._rebuilder = rebuilder
        self._loop = RebuildLoop(
            self.site, self.changes, rebuilder, self.reporter, follows_clock=follows_clock
        )
        self.server = bound(port, self.project().output, self.site, preview=True, framed=True)
        self._thread: threading.Thread | None = None
        self._turn = threading.Lock()
        self._watcher: Watcher | None = None
        self.before: tuple[Callable[[], None], ...] = (self.typed.clear,)
        """What is to be done before the first build."""

    @property
    def origin(self) -> str:
        """Where its pages are, without a slash at the end."""
        return f"http://{HOST}:{self.server.port}"

    def project(self) -> Project:
        """Return the project as it is typed, with its drafts."""
        return Project(self._root, drafts=True, typed=self.typed.folder)

    def open(self) -> None:
        """Begin to build and to serve, if that was not begun."""
        with self._turn:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, daemon=True, name="preview")
                self.server.start()
                self._thread.start()

    def close(self) -> None:
        """Stop serving, and let a build that runs come to its end."""
        self.changes.end()
        with self._turn:
            if self._thread is None:
                self.server.server_close()
                return
            self.server.stop()
            self._thread.join(_LONGEST_END)
            if self._watcher is not None:
                self._watcher.stop()

    def changed(self, *places: str) -> None:
        """Tell that files changed: their places as builds know them; without any, that any may have."""
        self.changes.add(*places)

    def await_reading(self) -> None:
        """Wait until the paper was read for the first time; what is wrong with it is known later."""
        self.inventory.wait(_LONGEST_READING)

    def settle(self) -> None:
        """Wait until all that was told to have changed is built, if anything is built at all."""
        if self._thread is not None:
            with self.site.reading():
                pass

    def _run(self) -> None:
        try:
            for step in self.before:
                step()
        except (OSError, StadtteilError) as error:  # what was typed before is not shown; all else is
            self.reporter.failed(str(refused(error) or error))
        self._watch()
        self._loop.run_once(self._prepare)
        self._loop.run_forever(self._prepare)
        self._rebuilder.close()

    def _watch(self) -> None:
        for polling in dict.fromkeys((self._polling, True)):
            with suppress(OSError):
                self._watcher = Watcher(self._root, self.changes, polling=polling)
                self._watcher.start(self._folders())
                return

    def _prepare(self) -> None:
        if self._watcher is not None:
            self._watcher.renew(self._folders())

    def _folders(self) -> list[Path]:
        """Return what is watched; what is typed is not, for who types it says so."""
        try:
            return [folder for _, folder in self.project().roots if folder != self.typed.folder]
        except StadtteilError:
            return []  # content/ is gone for the moment, and the build says so
