"""Somebody shows the paper to a phone: the code in the terminal, the way in, what is to be seen there."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, expect

from tests.patience import PATIENCE, until
from tests.serving.served import article
from tests.space import TESTED_WITHIN, TODAY, Space

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
ARTICLE = "content/artikel/eins.md"
ROW = re.compile("\x1b\\[38;2;255;255;255;48;2;0;0;0m([ ▀▄█]+)\x1b\\[0m")
"""A row of the code, with its own black and white, so that it is the same in dark and light terminals."""
CLICK = """to => {
  const link = document.createElement("a");
  link.href = to;
  document.body.append(link);
  link.click();
}"""
LIGHT = {" ": (0, 0), "▀": (255, 0), "▄": (0, 255), "█": (255, 255)}


class Terminal:
    """`serve` at a real terminal."""

    def __init__(self, space: Space, *arguments: str) -> None:
        import pty

        self.space = space
        self._said: list[bytes] = []
        self._here, there = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "stadtteil", "serve", "--port", "0", "--date", TODAY, *arguments],
            cwd=space.root,
            env={**os.environ, **TESTED_WITHIN, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            stdin=there,
            stdout=there,
            stderr=there,
        )
        os.close(there)
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()

    def _listen(self) -> None:
        with suppress(OSError):  # on Linux, how a terminal ends
            while piece := os.read(self._here, 4096):
                self._said.append(piece)

    @property
    def said(self) -> str:
        return b"".join(self._said).decode(errors="replace")

    def hears(self, words: str) -> None:
        until(lambda: words in self.said or self.process.poll() is not None, words)
        assert words in self.said, self.said

    def code(self) -> str:
        """Return what the code says to a camera."""
        rows = [line for found in ROW.findall(self.said) for line in zip(*map(LIGHT.get, found), strict=True)]
        picture = Image.frombytes("L", (len(rows[0]), len(rows)), bytes(bit for row in rows for bit in row))
        (read,) = zxingcpp.read_barcodes(picture.resize((picture.width * 4, picture.height * 4)))
        return read.text

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        os.close(self._here)
        return code


@pytest.fixture
def terminal(small: Space) -> Iterator[Terminal]:
    """Drafts are shown here, and what is public to phones."""
    small.write("content/artikel/geheim.md", article("Noch geheim", "entwurf: ja\n"))
    found = Terminal(small, "--drafts", "--netz", "127.0.0.1")
    yield found
    if found.process.poll() is None:
        found.end()


def test_a_phone_takes_the_code_and_sees_what_is_public_and_only_that(
    terminal: Terminal, browser: Browser
) -> None:
    terminal.hears("Beenden mit Strg+C")
    address = terminal.code()
    origin = address.rpartition("/")[0]
    assert f"eine Stunde lang: {address}" in terminal.said
    phone = browser.new_context(viewport={"width": 390, "height": 800})
    page = phone.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    # From another site, as from a message; and 127.0.0.1 and localhost are two sites.
    page.goto(re.findall(r"http://127\.0\.0\.1:\d+/", terminal.said)[0].replace("127.0.0.1", "localhost"))
    page.evaluate(CLICK, address)
    page.wait_for_url(f"{origin}/")
    expect(page).to_have_title(re.compile("Das Blättchen"))
    assert page.evaluate("document.cookie") == ""
    assert page.locator("script[data-stadtteil], .stadtteil-vorschau").count() == 0
    assert page.goto(f"{origin}/artikel/geheim/").status == 404  # type: ignore[union-attr]  # there is an answer
    terminal.space.edit(ARTICLE, "Hier steht", "Ganz neu steht hier")
    page.goto(f"{origin}/artikel/eins/")
    until(lambda: "Ganz neu" in page.reload().text(), "the edited article")  # type: ignore[union-attr]  # likewise
    expect(page.locator("main")).to_contain_text("Ganz neu")
    stranger = browser.new_context().new_page()
    assert stranger.goto(f"{origin}/").status == 403  # type: ignore[union-attr]  # likewise
    stranger.context.close()
    phone.close()
    assert not terminal.space.site.exists()
    assert terminal.end() == 0
    assert "Traceback" not in terminal.said, terminal.said


def test_a_wrong_address_is_one_german_line(small: Space) -> None:
    for written, answer in (("wlan0", "„wlan0“ ist keine Adresse."), ("198.51.100.7", "hat die Adresse")):
        said = small.run("serve", "--port", "0", "--netz", written)
        assert (said.code, said.out) == (2, "")
        assert answer in said.err
        assert said.err.count("\n") == 1
