"""The desk as `stadtteil serve` opens it: its address in the terminal, its end with Ctrl-C."""

from __future__ import annotations

import http.client
import re
import threading
from contextlib import closing, suppress

from tests.desk.desk_client import TOKEN, desk_of
from tests.patience import PATIENCE
from tests.serving.served import serving
from tests.space import Space


def test_the_terminal_says_where_it_is_and_ctrl_c_ends_it_while_a_page_listens(small: Space) -> None:
    with serving(small) as served:
        found = re.search(
            r"Der Schreibtisch ist hier: http://127\.0\.0\.1:(\d+)/#([\w-]{40,})\n", served.said
        )
        assert found, served.said
        with closing(http.client.HTTPConnection("127.0.0.1", int(found[1]), timeout=PATIENCE)) as connection:
            connection.request("GET", "/api/paper", headers={TOKEN: found[2]})
            paper = connection.getresponse().read().decode()
        assert f'"site":"http://127.0.0.1:{served.port}/"' in paper
        ended = threading.Thread(target=listen, args=(int(found[1]), found[2]))
        ended.start()
        assert served.interrupt() == 0
        ended.join(PATIENCE)
        assert not ended.is_alive()
        assert served.said.endswith("Beendet.\n")


def test_a_second_desk_of_the_same_paper_is_refused_until_the_first_is_closed(small: Space) -> None:
    with desk_of(small):
        refused = small.run("serve", "--port", "0")
        assert refused.code == 2
        assert refused.err.startswith("Der Schreibtisch dieser Zeitung ist schon offen.")
        assert refused.err.count("\n") == 1
    with desk_of(small):
        pass


def listen(port: int, token: str) -> None:
    """Ask for news until nobody answers."""
    with (
        closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection,
        suppress(OSError, http.client.HTTPException),
    ):
        while True:
            connection.request("GET", "/api/events?version=", headers={TOKEN: token})
            connection.getresponse().read()


def test_who_wants_no_desk_has_none(small: Space) -> None:
    with serving(small, "--no-desk") as served:
        assert "Schreibtisch" not in served.said
