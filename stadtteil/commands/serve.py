"""`stadtteil serve`: shows the site in a browser and rebuilds it whenever a file changes."""

from __future__ import annotations

import argparse
import signal
import threading
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

from stadtteil.clock import moment
from stadtteil.misuse import StadtteilError
from stadtteil.project import Project
from stadtteil.serving.caller import when_caller_ends
from stadtteil.serving.loop import RebuildLoop
from stadtteil.serving.rebuilder import Rebuilder
from stadtteil.serving.served_site import ServedSite
from stadtteil.serving.server import HOST, bound
from stadtteil.serving.watcher import Changes, Watcher
from stadtteil.terminal.printing import complain, say
from stadtteil.terminal.serve_reporter import ServeReporter

if TYPE_CHECKING:
    from stadtteil.desk.session import DeskSession
    from stadtteil.serving.lan_session import LanSession


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; return 0."""
    session = _Session(options)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever ends us politely gets the same end
    try:
        session.run()
    except KeyboardInterrupt:
        pass
    finally:
        session.stop()
    say("\nBeendet.")
    return 0


class _Session:
    """The parts of `serve`, put together: server, watcher, rebuilder and loop."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Bind a port; StadtteilError for wrong options."""
        self._options = options
        self._root = Path(options.project).absolute()
        project = self._project()
        moment(options.date, project)
        self._site = ServedSite()
        self._server = bound(_port(options.port), project.output, self._site, preview=options.drafts)
        self._changes = Changes(self._site.expect, self._site.cover)
        self._reporter = ServeReporter(project)
        self._rebuilder = Rebuilder(
            self._project,
            lambda project: moment(options.date, project),
            self._reporter.progress,
            self._reporter.waiting,
            options.workers,
            keeps_timer=not (options.date or options.drafts),
        )
        self._watcher: Watcher | None = None
        self._lan = self._lan_session() if options.netz is not None else None
        self._desk = self._desk_session() if options.desk else None

    def run(self) -> None:
        """Build and serve until KeyboardInterrupt."""
        if self._server.port != int(self._options.port) != 0:
            complain(f"Port {self._options.port} ist belegt; es geht mit {self._server.port} weiter.")
        self._watch()
        self._server.start()
        loop = RebuildLoop(
            self._site,
            self._changes,
            self._rebuilder,
            self._reporter,
            follows_clock=not self._options.date,
        )
        loop.run_once(self._prepare)
        address = f"http://{HOST}:{self._server.port}{self._site.base}"
        say(f"\nDie Zeitung ist hier zu sehen: {address}")
        if self._desk is not None:
            self._desk.start()
            say(f"Der Schreibtisch ist hier: {self._desk.address}")
        if self._lan is not None:
            self._lan.start()
        say("Beenden mit Strg+C.\n")
        if self._options.open:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        when_caller_ends(self._changes.end)
        loop.run_forever(self._prepare)

    def stop(self) -> None:
        """Stop the watcher and the servers, and close the stores."""
        if self._lan is not None:
            self._lan.stop()
        if self._desk is not None:
            self._desk.stop()
        if self._watcher is not None:
            self._watcher.stop()
            self._server.stop()
        else:
            self._server.server_close()
        self._rebuilder.close()

    def _desk_session(self) -> DeskSession:
        from stadtteil.desk.session import DeskSession  # late: who only looks does not wait for it

        options = self._options
        return DeskSession(
            self._root,
            self._server.port if int(options.port) else 0,
            lambda project: moment(options.date, project),
            lambda: f"http://{HOST}:{self._server.port}{self._site.base}",
            workers=options.workers,
            polling=options.poll,
            follows_clock=not options.date,
        )

    def _lan_session(self) -> LanSession:
        from stadtteil.serving.lan_session import LanSession  # late: few want it
        from stadtteil.serving.public_build import PublicBuild

        options, shown = self._options, self._project().output
        public = PublicBuild(
            lambda output: Project(self._root, output),
            lambda project: moment(options.date, project),
            self._root,
            options.workers,
            polling=options.poll,
            follows_clock=not options.date,
        )
        port = self._server.port if int(options.port) else 0
        return LanSession(options.netz, port, self._site, public if options.drafts else shown)

    def _project(self) -> Project:
        return Project(self._root, drafts=self._options.drafts)

    def _folders(self) -> list[Path]:
        try:
            return [folder for _, folder in self._project().roots]
        except StadtteilError:
            return []  # content/ is gone for the moment, and the build says so

    def _prepare(self) -> None:
        if self._watcher is not None:
            self._watcher.renew(self._folders())

    def _watch(self) -> None:
        polling = self._options.poll
        try:
            self._watcher = Watcher(self._root, self._changes, polling=polling)
            self._watcher.start(self._folders())
        except OSError as error:
            complain(
                f"Das Betriebssystem meldet keine Änderungen ({error.strerror}); "
                "stattdessen wird zweimal in der Sekunde nachgesehen, wie mit --poll."
            )
            self._watcher = Watcher(self._root, self._changes, polling=True)
            self._watcher.start(self._folders())


def _port(written: str) -> int:
    if not written.isdecimal() or int(written) > 65535:
        raise StadtteilError(f"„{written}“ ist kein Port. Nennen Sie eine Zahl wie 8000.")
    return int(written)
