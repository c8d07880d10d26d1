"""Keeps two publications of one repository apart, and clears away what one left that was killed.

A mark says that a publication has begun. Where it is found, that one never ended, and locks of Git that came
up since are its own: Git leaves them when it is killed.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from stadtteil.engine.lock import locked
from stadtteil.publishing.git import GitFailure
from stadtteil.publishing.refused import cannot
from stadtteil.publishing.repository import Repository

_FOLDER, _MARK = "stadtteil", "publishing"
_LIVING = 5.0
"""Seconds that a call of Git may outlive the publication that made it."""
_TICKS = 2.0
"""Seconds by which file systems may round the time of a file."""


@contextlib.contextmanager
def alone(repository: Repository) -> Iterator[None]:
    """Hold a repository for one publication; CannotPublish where another one is under way."""
    folder = repository.git_dir / _FOLDER
    mark = folder / _MARK
    with locked(folder, _refuse):
        if mark.exists():
            _clear(repository, mark.stat().st_mtime - _TICKS)
        mark.touch()
        try:
            yield
        except GitFailure as failure:
            if not failure.timed_out:  # else Git may have been killed, and has left its locks
                mark.unlink(missing_ok=True)
            raise
        except BaseException:
            mark.unlink(missing_ok=True)
            raise
        mark.unlink(missing_ok=True)


def _refuse() -> None:
    raise cannot(
        "Diese Zeitung wird gerade schon veröffentlicht.",
        "Warten Sie, bis das fertig ist.",
    )


def _clear(repository: Repository, since: float) -> None:
    """Remove the locks that came up since a moment, once nobody who lives holds them."""
    end = time.monotonic() + _LIVING
    while (left := _locks(repository, since)) and time.monotonic() < end:
        time.sleep(0.1)
    for lock in left:
        lock.unlink(missing_ok=True)


def _locks(repository: Repository, since: float) -> list[Path]:
    """Return the locks of the index, of branches and of the settings that are not older than a moment."""
    places = [*repository.git_dir.glob("*.lock"), *repository.common_dir.glob("*.lock")]
    places += (repository.common_dir / "refs").rglob("*.lock")
    found = []
    for place in places:
        with contextlib.suppress(OSError):  # it has just gone
            if place.stat().st_mtime >= since:
                found.append(place)
    return found
