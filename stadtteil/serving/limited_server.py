"""An HTTP server with a few connections at a time, none of which may dawdle. Knows not what is asked."""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from stadtteil.serving.server import without_name

MOST_CONNECTIONS = 64
"""Connections at once; a browser opens six for all pages of a site."""
PATIENCE = 30.0
"""Seconds that a request may take to arrive, and that nothing may be asked on an open connection."""


class LimitedServer(ThreadingHTTPServer):
    """Answers each connection in a thread of its own, within limits."""

    daemon_threads = True
    request_queue_size = 128
    allow_reuse_address = sys.platform != "win32"  # there it would let two servers have one port
    most_of_one = MOST_CONNECTIONS
    """Connections at once from one address."""

    def __init__(self, address: tuple[str, int], connection: type[LimitedConnection]) -> None:
        """Bind an address and a port, any where it is 0; OSError when it is taken."""
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        super().__init__(address, connection)
        self.port: int = self.server_address[1]
        self._turn = threading.Lock()
        self._waiting: dict[socket.socket, float] = {}
        self._open: dict[socket.socket, str] = {}
        self._by_address: Counter[str] = Counter()

    def start(self) -> None:
        """Start answering, in a thread of its own."""
        name = type(self).__name__
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True, name=name).start()

    def stop(self) -> None:
        """Free the port."""
        self.shutdown()
        self.server_close()

    def hang_up(self) -> None:
        """End all connections that are open."""
        with self._turn:
            found = list(self._open)
        for connection in found:
            _end(connection)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Take a connection, unless there are too many."""
        address = client_address[0]
        with self._turn:
            full = len(self._open) >= MOST_CONNECTIONS or self._by_address[address] >= self.most_of_one
            if not full:
                self._open[request] = address
                self._by_address[address] += 1
        if full:
            self.shutdown_request(request)
            return
        self.awaits(request)
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer all requests of a connection."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.answers(request)
            with self._turn:
                self._by_address[self._open.pop(request)] -= 1
                self._by_address += Counter()  # without those that have none any more

    def awaits(self, connection: socket.socket) -> None:
        """Note that a request is awaited, or on its way."""
        with self._turn:
            self._waiting[connection] = time.monotonic()

    def answers(self, connection: socket.socket) -> None:
        """Note that a request is here."""
        with self._turn:
            self._waiting.pop(connection, None)

    def service_actions(self) -> None:
        """End connections on which nothing whole arrives: asked several times a second."""
        latest = time.monotonic() - PATIENCE
        with self._turn:
            late = [connection for connection, since in self._waiting.items() if since < latest]
            for connection in late:
                del self._waiting[connection]
        for connection in late:
            _end(connection)

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore browsers that hang up."""
        if not isinstance(sys.exception(), OSError | ValueError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # whatever it was called with

    def server_bind(self) -> None:
        """Bind the port without asking a name server for the name of this machine."""
        without_name(self)


class LimitedConnection(BaseHTTPRequestHandler):
    """One client's connection."""

    server: LimitedServer
    protocol_version = "HTTP/1.1"
    server_version = "stadtteil"
    sys_version = ""
    wbufsize = -1  # head and body leave together
    disable_nagle_algorithm = True
    timeout = PATIENCE

    def handle_one_request(self) -> None:
        """Handle the next request of this connection."""
        self.server.awaits(self.connection)
        super().handle_one_request()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name it has there)
        """Log nothing: the terminal is for what editors must know."""


def _end(connection: socket.socket) -> None:
    with suppress(OSError):  # it has ended by itself
        connection.shutdown(socket.SHUT_RDWR)
