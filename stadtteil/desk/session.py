"""The desk while it is open: server, preview and parts, put together. Knows ports, not what is asked."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from stadtteil.desk.desk import Desk
from stadtteil.desk.preview import DeskPreview
from stadtteil.desk.readiness import make_ready
from stadtteil.desk.routes import routes_of
from stadtteil.desk.server import DeskServer
from stadtteil.engine.lock import locked
from stadtteil.misuse import StadtteilError
from stadtteil.project import Project
from stadtteil.serving.server import HOST, next_free

_HIGHEST = 65_000
"""Ports beyond which too few are left to look for a free one."""


class DeskSession:
    """A desk that is open on a port of its own, with its preview on another one."""

    def __init__(
        self,
        root: Path,
        port: int,
        moment: Callable[[Project], dt.datetime],
        site: Callable[[], str],
        *,
        workers: int | None = None,
        polling: bool = False,
        follows_clock: bool = True,
    ) -> None:
        """Bind the next free ports after `port`, any where it is 0; nothing is built before somebody comes.

        `site` returns the address of the paper; the rest is as for `DeskPreview`. StadtteilError where the
        paper's desk is open already: both would write one preview.
        """
        self._open = ExitStack()
        self._open.enter_context(locked(Project(root).state / "desk", _refuse))
        self._token = secrets.token_urlsafe(32)
        self._server = next_free(_after(port), lambda candidate: DeskServer(candidate, self._token))
        self.preview = DeskPreview(
            root,
            moment,
            _after(self._server.port) if port else 0,
            workers,
            polling=polling,
            follows_clock=follows_clock,
        )
        self._server.preview = self.preview.origin
        self._server.layouts = self.preview.project().layouts
        desk = Desk(root, self.preview, site)
        self.preview.before = (make_ready, desk.typing.restore)
        self._server.routes = routes_of(desk)
        self._has_started = False

    @property
    def address(self) -> str:
        """Where people find the desk; who knows it may write."""
        return f"http://{HOST}:{self._server.port}/#{self._token}"

    def start(self) -> None:
        """Start answering."""
        self._has_started = True
        self._server.start()

    def settle(self) -> None:
        """Wait until the preview shows all that was typed."""
        self.preview.settle()

    def stop(self) -> None:
        """Free both ports, and let a build come to its end."""
        self.preview.close()
        if self._has_started:
            self._server.stop()
        else:
            self._server.server_close()
        self._open.close()


def _refuse() -> None:
    raise StadtteilError(
        "Der Schreibtisch dieser Zeitung ist schon offen. Arbeiten Sie dort weiter, beenden Sie ihn dort mit "
        "Strg+C, oder rufen Sie hier „serve --no-desk“ auf."
    )


def _after(port: int) -> int:
    """Return the port to begin with after another one; 0, which is any, where there is none left."""
    return port + 1 if 0 < port < _HIGHEST else 0
