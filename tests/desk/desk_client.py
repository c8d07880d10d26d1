"""A desk that is open in this process, and somebody who asks it by HTTP."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

from stadtteil.clock import moment
from stadtteil.desk.session import DeskSession
from tests.patience import PATIENCE
from tests.space import TODAY, Space

TOKEN = "X-Stadtteil-Token"


class Told:
    """What the desk answered."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.body = response.read()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class DeskClient:
    """The desk's page, as far as it asks."""

    def __init__(self, session: DeskSession, space: Space) -> None:
        address, _, self.token = session.address.partition("/#")
        self.origin = address
        self.port = int(address.rpartition(":")[2])
        self.session = session
        self.space = space

    @property
    def headers(self) -> dict[str, str]:
        """What the page sends with each request that changes something."""
        return {TOKEN: self.token, "Origin": self.origin, "Content-Type": "application/json"}

    def ask(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        body: bytes | None = None,
        host: str = "",
    ) -> Told:
        """Ask for exactly this."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
            for name, value in headers.items():
                connection.putheader(name, value)
            if body is not None and "Content-Length" not in headers and "Transfer-Encoding" not in headers:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            return Told(connection.getresponse())
        finally:
            connection.close()

    def get(self, address: str, **question: str) -> Any:
        """Return what is answered to a question that must succeed."""
        words = "&".join(f"{key}={quote(value, '')}" for key, value in question.items())
        told = self.ask("GET", f"{address}?{words}" if words else address, {TOKEN: self.token})
        assert told.status == 200, told.body
        return told.json

    def post(self, path: str, value: Any, status: int = 200) -> Any:
        """Return what is answered to something that is to be done."""
        told = self.ask("POST", path, self.headers, json.dumps(value).encode())
        assert told.status == status, (told.status, told.body)
        return told.json

    def entry(self, path: str) -> Any:
        return self.get("/api/entry", path=path)

    def preview(self, path: str) -> str:
        """Return a page of the preview."""
        port = int(self.get("/api/paper")["preview"].split(":")[2].split("/")[0])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        finally:
            connection.close()


@contextmanager
def desk_of(space: Space, date: str = TODAY) -> Iterator[DeskClient]:
    """Open the desk of a project for a while."""
    session = DeskSession(
        space.root,
        0,
        lambda project: moment(date, project),
        lambda: "http://127.0.0.1:1/",
        workers=1,
        follows_clock=False,
    )
    session.start()
    try:
        yield DeskClient(session, space)
    finally:
        session.stop()
