"""A small database that may be lost at any time: a broken or foreign one is thrown away and made anew.

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

    def __init__(self, file: Path, tables: str, version: int, renewed: Callable[[], None]) -> None:
        """Open `file`, or make it with `tables`; `renewed` is called whenever its contents are lost later."""
        self._file = file
        self._tables = f"BEGIN; {tables} PRAGMA user_version = {version}; COMMIT;"
        self._renewed = renewed
        file.parent.mkdir(parents=True, exist_ok=True)
        if not self._opened(version):
            self._renew()

    def ask(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a statement and return its rows; none when the database turns out to be broken."""
        try:
            return self.connection.execute(statement, values).fetchall()
        except sqlite3.DatabaseError as error:
            self.renew_if_broken(error)
            return []

    def write(self, statement: str, *values: object) -> None:
        """Run a statement that changes something; it lasts from the next commit on."""
        if not self.connection.in_transaction:
            self.ask("BEGIN")
        used = self.connection
        self.ask(statement, *values)
        if self.connection is not used:
            self.ask(statement, *values)  # the file was broken: the new one shall have it too

    def commit(self) -> None:
        """Make all changes lasting, and visible to other processes."""
        if self.connection.in_transaction:
            self.ask("COMMIT")

    def shrink(self) -> None:
        """Empty the write-ahead log: what was deleted still stood there, as it was before."""
        self.ask("PRAGMA wal_checkpoint(TRUNCATE)")

    def renew_if_broken(self, error: sqlite3.DatabaseError) -> None:
        """Begin anew if `error` says the file is broken, else raise it."""
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _BROKEN:
            raise error
        self.close()
        self._renew()
        self._renewed()

    def close(self) -> None:
        """Close the file; what was not committed is lost."""
        self.connection.close()

    def _opened(self, version: int) -> bool:
        self._connect()
        try:
            self._adjust()
            if self.connection.execute("PRAGMA user_version").fetchone() == (version,):
                return True
        except sqlite3.DatabaseError:
            pass
        self.close()
        return False

    def _renew(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)
        self._connect()
        self._adjust()
        self.connection.executescript(self._tables)

    def _connect(self) -> None:
        # One build at a time uses it, if not always from the same thread.
        self.connection = sqlite3.connect(self._file, isolation_level=None, check_same_thread=False)

    def _adjust(self) -> None:
        # A write-ahead log that is synchronised at checkpoints survives a power cut; what is deleted is
        # overwritten, withdrawn pictures above all.
        for setting in ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON"):
            self.connection.execute(f"PRAGMA {setting}")
