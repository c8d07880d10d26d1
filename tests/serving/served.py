"""A real `stadtteil serve` on a free port, seen from a test: what it says, what it answers."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.patience import PATIENCE, until
from tests.space import TESTED_WITHIN, TODAY, Space


def article(title: str, more: str = "") -> str:
    """Return the text of an article."""
    return f"---\ntitel: {title}\ndatum: 2026-09-01\nteaser: Kurz.\n{more}---\n\nText.\n"


class Answer:
    """What the server answered."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.body = response.read()

    @property
    def text(self) -> str:
        return self.body.decode()


class Served:
    """The server's process."""

    def __init__(self, space: Space, *arguments: str, port: int = 0) -> None:
        self.space = space
        self.lines: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "stadtteil", "serve", "--port", str(port), *arguments],
            cwd=space.root,
            env={**os.environ, **TESTED_WITHIN, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.reader = threading.Thread(target=self._listen, daemon=True)
        self.reader.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as said:
            self.lines.extend(iter(said.readline, ""))

    @property
    def said(self) -> str:
        return "".join(self.lines)

    @property
    def port(self) -> int:
        """The port that it said it has."""
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said)
        assert found, self.said
        return int(found[1])

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def hears(self, words: str) -> None:
        """Wait until it says something."""
        until(lambda: words in self.said or self._is_over(), f"{words!r}\n{self.said}")
        assert words in self.said, self.said

    def _is_over(self) -> bool:
        return self.process.poll() is not None

    def get(self, path: str, host: str = "", method: str = "GET", origin: str = "") -> Answer:
        """Ask for a path exactly as it is given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host=bool(host))
            if host:
                connection.putheader("Host", host)
            if origin:
                connection.putheader("Origin", origin)
            connection.endheaders()
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def shows(self, path: str, words: str) -> None:
        """Wait until a page has some words."""

        def found() -> bool:
            answer = self.get(path)
            return answer.status == 200 and words in answer.text

        until(found, f"{words!r} on {path}\n{self.said}")

    @property
    def rounds(self) -> int:
        """How often it has built or failed to since the first time, to the end."""
        _first, *others = re.split(r"^\d\d:\d\d:\d\d  ", self.said, flags=re.MULTILINE)
        return sum(bool(said.partition("\n")[2].strip()) for said in others)

    def interrupt(self) -> int:
        """Press Ctrl-C, and return the exit code."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        return code


@contextmanager
def serving(space: Space, *arguments: str, port: int = 0, date: str = TODAY) -> Iterator[Served]:
    """Serve a project for a while, once it has been built for the first time."""
    served = Served(space, *(("--date", date) if date else ()), *arguments, port=port)
    try:
        served.hears("Beenden mit Strg+C")
        yield served
    finally:
        if served.process.poll() is None:
            served.process.terminate()
        try:
            served.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            served.process.kill()
        served.reader.join(PATIENCE)
        assert "Traceback" not in served.said, served.said
