"""The forms of the sample as PDF, and its one recording, for content/dateien.

    .venv/bin/python -m docs.forms.write

prints the pages beside this file with Chromium, which writes tags, title and language into a PDF, and takes
out who made it as every build does. The letters are those of the machine, so that the bytes differ from one
to the next; what is committed is what counts. With `lameenc` (not among our dependencies) the melody is
written, too.
"""

from __future__ import annotations

import math
import struct
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

from stadtteil.model.downloads.pdf import cleaned

HERE = Path(__file__).parent
TO = HERE.parents[1] / "content" / "dateien"

RATE = 22050
MELODY = ((392, 1), (440, 1), (494, 1), (587, 2), (494, 1), (587, 4))
"""Frequencies in hertz and beats of a third of a second: what rings before a reading begins."""


def write_forms() -> None:
    """Print each page into a PDF of its name."""
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for source in sorted(HERE.glob("*.html")):
            page.goto(source.as_uri())
            data = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
            (TO / f"{source.stem}.pdf").write_bytes(cleaned(data, ".pdf").data)
        browser.close()


def write_melody() -> None:
    """Sound the melody with tones that fade away, one after the other."""
    import lameenc

    samples: list[int] = []
    for frequency, beats in MELODY:
        length = RATE * beats // 3
        for at in range(length):
            fading = math.exp(-4 * at / length) * min(1, at / 200)
            tone = (
                math.sin(math.tau * frequency * at / RATE)
                + math.sin(math.tau * 2 * frequency * at / RATE) / 3
            )
            samples.append(round(20000 * fading * tone * 0.75))
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(48)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_quality(2)
    encoder.silence()
    data = encoder.encode(struct.pack(f"<{len(samples)}h", *samples)) + encoder.flush()
    (TO / "gong.mp3").write_bytes(bytes(data))


if __name__ == "__main__":
    TO.mkdir(exist_ok=True)
    write_forms()
    if find_spec("lameenc"):
        write_melody()
