"""Several conversations with one server at a time, as many as it allows; each is lent to one thread."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import paramiko

from stadtteil.publishing.upload.sftp_login import PATIENCE

MOST = 6


class SftpChannels:
    """The conversations of one connection; more are opened as they are needed."""

    def __init__(self, client: paramiko.SSHClient) -> None:
        """Open the first one."""
        self._client = client
        self._free: queue.LifoQueue[paramiko.SFTPClient] = queue.LifoQueue()
        self._turn = threading.Lock()
        self._count = 1
        self._most = MOST
        self._free.put(self._opened())

    @property
    def is_open(self) -> bool:
        """Whether the connection lives."""
        transport = self._client.get_transport()
        return transport is not None and transport.is_active()

    @contextmanager
    def one(self) -> Iterator[paramiko.SFTPClient]:
        """Lend a conversation; who comes when all are lent waits."""
        channel = self._borrowed()
        try:
            yield channel
        finally:
            self._free.put(channel)

    def close(self) -> None:
        """End all."""
        self._client.close()

    def _borrowed(self) -> paramiko.SFTPClient:
        try:
            return self._free.get_nowait()
        except queue.Empty:
            pass
        with self._turn:
            may_open = self._count < self._most
            self._count += may_open
        if may_open:
            try:
                return self._opened()
            except (paramiko.SSHException, EOFError, OSError):
                with self._turn:  # many servers allow few
                    self._count -= 1
                    self._most = self._count
        return self._free.get()

    def _opened(self) -> paramiko.SFTPClient:
        sftp = self._client.open_sftp()
        channel = sftp.get_channel()
        assert channel is not None
        channel.settimeout(PATIENCE)
        return sftp
