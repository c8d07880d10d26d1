"""Watches folders for changed files, and waits until no more change. Knows paths, never what is in them.

Uses the events of the operating system; where it has none, or when asked to, it polls.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from stadtteil.engine.stamps import passed_over
from stadtteil.project import SHARED

QUIET, LONGEST = 0.04, 0.3
"""Seconds without a change after which a build begins, and after which it begins anyway."""

MANY = 20
"""Changes at once from which on more are expected: somebody copies files or switches branches."""

QUIET_IF_MANY, LONGEST_IF_MANY = 0.25, 2.0
POLLED_EVERY = 0.5
_HARMLESS = frozenset({"opened", "closed_no_write"})
_ROOTS = frozenset({"content", "layouts", SHARED})


class Changes:
    """The absolute paths that changed since they were last taken; safe for several threads.

    `expect` is called for each change and `cover` for each taking, under one lock and in their order:
    what was expected before a taking is in it.
    """

    def __init__(self, expect: Callable[[], None], cover: Callable[[], None]) -> None:
        """Start with nothing changed."""
        self._expect = expect
        self._cover = cover
        self._turn = threading.Condition()
        self._paths: set[str] = set()
        self._is_open = False
        self._ended = False
        self._first = self._last = 0.0

    def add(self, *paths: str) -> None:
        """Note changed paths; without any, that any file may have changed."""
        with self._turn:
            if not self._pending:
                self._first = time.monotonic()
            self._last = time.monotonic()
            self._paths.update(paths)
            self._is_open = self._is_open or not paths
            self._expect()
            self._turn.notify_all()

    def wait(self, patience: float) -> bool:
        """Wait until files changed and are quiet again; False when none did for `patience` seconds."""
        with self._turn:
            if not self._turn.wait_for(lambda: self._pending or self._ended, patience):
                return False
            while not self._ended and (left := self._due() - time.monotonic()) > 0:
                self._turn.wait(left)
            return True

    def end(self) -> None:
        """Let who waits go: nobody is to wait for changes any more."""
        with self._turn:
            self._ended = True
            self._turn.notify_all()

    def have_ended(self) -> bool:
        """Whether nobody is to wait any more."""
        with self._turn:
            return self._ended

    def take(self) -> frozenset[str] | None:
        """Return the changed paths and forget them; None when any file may have changed."""
        with self._turn:
            taken = None if self._is_open else frozenset(self._paths)
            self._paths, self._is_open = set(), False
            self._cover()
            return taken

    @property
    def _pending(self) -> bool:
        return self._is_open or bool(self._paths)

    def _due(self) -> float:
        many = len(self._paths) > MANY or self._is_open
        quiet, longest = (QUIET_IF_MANY, LONGEST_IF_MANY) if many else (QUIET, LONGEST)
        return min(self._last + quiet, self._first + longest)


class Watcher:
    """Watches the folders that a build reads, and the project folder for when one of them comes or goes."""

    def __init__(self, project: Path, changes: Changes, *, polling: bool = False) -> None:
        """Set up; OSError where the operating system allows no more watches. `project` is its root folder."""
        self._project = project
        self._changes = changes
        self._moved = False
        self._observer: Any = PollingObserver(timeout=POLLED_EVERY) if polling else Observer()
        self._watches: list[Any] = []
        self._lost_events = _LostEvents(changes)
        self._observer.schedule(_RootEvents(project, self._root_moved), str(project), recursive=False)

    def start(self, folders: Iterable[Path]) -> None:
        """Start watching these folders."""
        self._watch(folders)
        self._observer.start()

    def renew(self, folders: Iterable[Path]) -> None:
        """Watch `folders` anew if a root folder came or went; call it before a build looks at them."""
        if self._moved:
            self._moved = False
            for watch in self._watches:
                with suppress(KeyError, OSError):
                    self._observer.unschedule(watch)
            self._watches = []
            self._watch(folders)

    def stop(self) -> None:
        """Stop watching."""
        self._lost_events.stop()
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join(5)

    def _watch(self, folders: Iterable[Path]) -> None:
        for folder in folders:
            with suppress(FileNotFoundError):
                handler = _FolderEvents(folder, self._changes)
                self._watches.append(self._observer.schedule(handler, str(folder), recursive=True))

    def _root_moved(self) -> None:
        self._moved = True
        self._changes.add()


class _FolderEvents(FileSystemEventHandler):
    """Hears events below one folder."""

    def __init__(self, folder: Path, changes: Changes) -> None:
        self._folder = folder
        self._changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        # Our own reading is an event too; and that a folder's list changed is said by what it holds.
        if event.event_type in _HARMLESS or (event.is_directory and event.event_type == "modified"):
            return
        paths = [path for path in (event.src_path, event.dest_path) if path and self._counts(str(path))]
        if event.is_directory and paths:
            self._changes.add()  # events for what was in it may be missing
        elif paths:
            self._changes.add(*map(str, paths))

    def _counts(self, path: str) -> bool:
        try:
            return not any(map(passed_over, Path(path).relative_to(self._folder).parts))
        except ValueError:
            return False  # moved to somewhere outside


class _RootEvents(FileSystemEventHandler):
    """Hears when content/, layouts/ or what papers share itself comes or goes."""

    def __init__(self, project: Path, moved: Callable[[], None]) -> None:
        self._project = project
        self._moved = moved

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in {"created", "deleted", "moved"}:
            return
        for path in (event.src_path, event.dest_path):
            if path and Path(str(path)).parent == self._project and Path(str(path)).name in _ROOTS:
                self._moved()
                return


class _LostEvents(logging.Handler):
    """Hears warnings of watchdog: events were lost (an overflow, say), so that any file may have changed."""

    def __init__(self, changes: Changes) -> None:
        super().__init__(logging.WARNING)
        self._changes = changes
        self._logger = logging.getLogger("watchdog")
        self._logger.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self._changes.add()

    def stop(self) -> None:
        self._logger.removeHandler(self)
