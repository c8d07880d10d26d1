"""A folder on a server that one reaches with SFTP (draft-ietf-secsh-filexfer-02, as OpenSSH speaks it).

Sends several files at a time: each waits for the server some times, and most are small.
"""

from __future__ import annotations

import errno
import secrets
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager, suppress

import paramiko

from stadtteil.engine.tree import folders_of
from stadtteil.publishing.upload.folder_webspace import FILE_MODE, FOLDER_MODE, sort_of
from stadtteil.publishing.upload.server_refusals import forbidden, lost, no_folder, refused_file
from stadtteil.publishing.upload.sftp_channels import MOST, SftpChannels
from stadtteil.publishing.upload.webspace import FOLDER, FRESH, Done, Read, Sort

_OFTEN = 0.3
"""Seconds after which the journal is written: what came into its place since then is sent twice at worst."""
_PERMISSIONS = 0o777


class SftpWebspace:
    """A folder there."""

    def __init__(self, channels: SftpChannels, path: str, place: str) -> None:
        """Find the folder; CannotPublish where there is none. `place` is how people call it."""
        self.place = place
        self._channels = channels
        self._made: set[str] = {""}
        self._waiting: dict[str, bytes] = {}
        self._written = 0.0
        self._is_atomic = True
        with self._told(path), self._channels.one() as sftp:
            try:
                self._root = sftp.normalize(path)
                is_folder = sort_of(sftp.stat(self._root).st_mode or 0) == "folder"
            except FileNotFoundError:
                is_folder = False
        if not is_folder:
            raise no_folder(path)

    def close(self) -> None:
        """End the connection."""
        self._channels.close()

    def top(self) -> Sequence[str]:
        """Ask for the names."""
        return sorted(name for name in self._listed("") if name != FOLDER)

    def look(self, paths: Collection[str]) -> Mapping[str, Sort]:
        """List the folders in question, from the top down, and only those that are there."""
        lists: dict[str, Mapping[str, Sort]] = {}

        def listed(folder: str) -> Mapping[str, Sort]:
            if folder not in lists:
                above, _, name = folder.rpartition("/")
                is_there = not folder or listed(above).get(name) == "folder"
                lists[folder] = self._listed(folder) if is_there else {}
            return lists[folder]

        found: dict[str, Sort] = {}
        for path in paths:
            folder, _, name = path.rpartition("/")
            if sort := listed(folder).get(name):
                found[path] = sort
        self._made.update(path for path, sort in found.items() if sort == "folder")
        return found

    def read(self, name: str) -> bytes | None:
        """Fetch one of our own files."""
        with self._told(name), self._channels.one() as sftp:
            try:
                with sftp.open(self._at(f"{FOLDER}/{name}"), "rb") as stream:
                    stream.prefetch()
                    return bytes(stream.read())
            except FileNotFoundError:
                return None

    def write(self, name: str, data: bytes) -> None:
        """Send one of them."""
        self._make_room([f"{FRESH}/x"])
        self._waiting.pop(name, None)
        with self._told(name), self._channels.one() as sftp:
            self._place(sftp, f"{FOLDER}/{name}", data)

    def create(self, name: str, data: bytes) -> bool:
        """Make one of them, if nobody else has."""
        self._make_room([f"{FRESH}/x"])
        file = self._at(f"{FOLDER}/{name}")
        with self._told(name), self._channels.one() as sftp:
            try:
                with sftp.open(file, "wx") as stream:
                    stream.write(data)
            except OSError:
                if not self._channels.is_open or not _stands(sftp, file):
                    raise
                return False
        return True

    def append(self, name: str, data: bytes) -> None:
        """Write more into one of them, now or soon."""
        self._waiting[name] = self._waiting.get(name, b"") + data
        if time.monotonic() - self._written > _OFTEN:
            self._flush()

    def erase(self, name: str) -> None:
        """Remove one of them."""
        self._waiting.pop(name, None)
        self._remove(f"{FOLDER}/{name}")

    def clear(self) -> None:
        """Remove what was never finished."""
        for name in self._listed(FRESH):
            self._remove(f"{FRESH}/{name}")

    def put(self, paths: Sequence[str], read: Read, done: Done) -> None:
        """Send several at a time."""

        def send(path: str) -> str:
            data = read(path)
            with self._told(path), self._channels.one() as sftp:
                self._place(sftp, path, data)
            return path

        self._make_room(paths)
        for path in self._at_once(send, paths):
            done(path)
        self._flush()

    def remove(self, paths: Sequence[str], done: Done) -> None:
        """Remove them one by one."""
        for path in paths:
            self._remove(path)
            done(path)

    def prune(self, folders: Iterable[str]) -> None:
        """Remove those that are empty."""
        for folder in folders:
            with self._told(folder), self._channels.one() as sftp, suppress(OSError):
                sftp.rmdir(self._at(folder))
            self._made.discard(folder)

    def _at(self, path: str) -> str:
        return f"{self._root.rstrip('/')}/{path}"

    def _listed(self, folder: str) -> dict[str, Sort]:
        with self._told(folder), self._channels.one() as sftp:
            try:
                found = sftp.listdir_attr(self._at(folder))
            except FileNotFoundError:
                found = []
        return {one.filename: sort_of(one.st_mode or 0) for one in found}

    def _place(self, sftp: paramiko.SFTPClient, path: str, data: bytes) -> None:
        fresh = self._at(f"{FRESH}/{secrets.token_hex(8)}")
        with sftp.open(fresh, "wx") as stream:
            stream.set_pipelined(True)
            stream.write(data)
        came = sftp.stat(fresh)
        if came.st_size != len(data):
            raise OSError(f"{came.st_size} / {len(data)}")
        if (came.st_mode or 0) & _PERMISSIONS != FILE_MODE:
            sftp.chmod(fresh, FILE_MODE)
        self._rename(sftp, fresh, self._at(path))

    def _rename(self, sftp: paramiko.SFTPClient, fresh: str, file: str) -> None:
        """Let a file take the place of another at once; where a server cannot do that, after it."""
        if self._is_atomic:
            try:
                sftp.posix_rename(fresh, file)
                return
            except OSError as error:
                if error.errno is not None or "unsupported" not in str(error).lower():
                    raise
                self._is_atomic = False
        with suppress(FileNotFoundError):
            sftp.remove(file)
        sftp.rename(fresh, file)

    def _make_room(self, paths: Iterable[str]) -> None:
        """Make the folders that files need, all of one depth at once."""
        missing = folders_of(paths) - self._made
        for depth in sorted({folder.count("/") for folder in missing}):
            level = [folder for folder in missing if folder.count("/") == depth]
            self._made.update(self._at_once(self._make_folder, level))

    def _make_folder(self, folder: str) -> str:
        place = self._at(folder)
        with self._told(folder), self._channels.one() as sftp:
            try:
                sftp.mkdir(place, FOLDER_MODE)
            except OSError:
                if not self._channels.is_open or sort_of(sftp.lstat(place).st_mode or 0) != "folder":
                    raise
            else:
                if (sftp.stat(place).st_mode or 0) & _PERMISSIONS != FOLDER_MODE:
                    sftp.chmod(place, FOLDER_MODE)
        return folder

    def _at_once(self, work: Callable[[str], str], paths: Sequence[str]) -> Iterator[str]:
        """Yield paths as each is done; after an error nothing more is begun."""
        pool = ThreadPoolExecutor(MOST)
        try:
            for future in as_completed([pool.submit(work, path) for path in paths]):
                yield future.result()
        finally:
            pool.shutdown(cancel_futures=True)

    def _remove(self, path: str) -> None:
        with self._told(path), self._channels.one() as sftp, suppress(FileNotFoundError):
            sftp.remove(self._at(path))

    def _flush(self) -> None:
        """Write what has been noted."""
        self._written = time.monotonic()
        for name, data in self._waiting.items():
            file = self._at(f"{FOLDER}/{name}")
            with self._told(name), self._channels.one() as sftp, sftp.open(file, "ab") as stream:
                stream.write(data)
        self._waiting.clear()

    @contextmanager
    def _told(self, path: str) -> Iterator[None]:
        """Say in German what the server refuses, or that it is gone."""
        try:
            yield
        except (paramiko.SSHException, EOFError, TimeoutError) as error:
            raise lost(self.place, str(error)) from error
        except OSError as error:
            if not self._channels.is_open:
                raise lost(self.place, str(error)) from error
            if error.errno == errno.EACCES:
                raise forbidden(path, str(error)) from error
            raise refused_file(path, error.strerror or str(error)) from error


def _stands(sftp: paramiko.SFTPClient, file: str) -> bool:
    try:
        sftp.lstat(file)
    except OSError:
        return False
    return True
