"""A small database that may be lost at any time: a foreign one is thrown away, a broken one counts as lost.

Knows how to be robust, not what is in its tables.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

_BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class Database:
    """An SQLite file of one version, used by one build at a time."""

    def __init__(self, file: Path, tables: str, version: int, lost: Callable[[], Exception]) -> None:
        """Open `file`, or make it with `tables`; when it turns out to be broken, `lost()` is raised."""
        self._file = file
        self._tables = f"BEGIN; {tables} PRAGMA user_version = {version}; COMMIT;"
        self._lost = lost
        file.parent.mkdir(parents=True, exist_ok=True)
        self._connect()
        try:
            self._adjust()
            fits = self._connection.execute("PRAGMA user_version").fetchone() == (version,)
        except sqlite3.DatabaseError:
            fits = False
        if not fits:
            self.renew()

    def ask(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a statement and return its rows; what it changes lasts from the next commit on."""
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
                raise self._lost() from error
            raise

    def commit(self) -> None:
        """Make all changes lasting, and visible to other processes."""
        if self._connection.in_transaction:
            self.ask("COMMIT")

    def shrink(self) -> None:
        """Empty the write-ahead log: what was deleted still stood there, as it was before."""
        self.ask("PRAGMA wal_checkpoint(TRUNCATE)")

    def renew(self) -> None:
        """Throw everything away and begin with empty tables."""
        self.close()
        for suffix in ("", "-wal", "-shm"):
            self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)
        self._connect()
        self._adjust()
        self._connection.executescript(self._tables)

    def close(self) -> None:
        """Close the file; what was not committed is lost."""
        self._connection.close()

    def _connect(self) -> None:
        # One build at a time uses it, if not always from the same thread.
        self._connection = sqlite3.connect(self._file, check_same_thread=False)

    def _adjust(self) -> None:
        # A write-ahead log that is synchronised at checkpoints survives a power cut; what is deleted is
        # overwritten, withdrawn pictures above all.
        for setting in ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON"):
            self._connection.execute(f"PRAGMA {setting}")
