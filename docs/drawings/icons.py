"""Draws the paper's icon in the sizes that phones ask for, from layouts/assets/favicon.svg.

    python docs/drawings/icons.py

Needs Chromium and Pillow. The program makes a paper's own icon with the same code.
"""

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from stadtteil.model.icon import DRAWN, name_of
from stadtteil.model.pictures.icon import read_icon

ASSETS = Path(__file__).resolve().parents[2] / "layouts" / "assets"
SIZE = 1024
STYLE = "html, body { margin: 0; background: #fbf8f1 } svg { display: block; width: 100vw }"


def main() -> None:
    """Write all sizes."""
    kept: dict[str, bytes] = {}

    def keep(data: bytes) -> str:
        kept[str(len(kept))] = data
        return str(len(kept) - 1)

    variants, problems = read_icon(_drawn(), DRAWN, keep)
    assert not problems, problems
    for variant in variants:
        (ASSETS / name_of(variant)).write_bytes(_flat(kept[variant.blob]))


def _flat(data: bytes) -> bytes:
    """Return a picture of few colours with a palette of them."""
    with Image.open(io.BytesIO(data)) as image:
        buffer = io.BytesIO()
        image.convert("RGB").quantize(32, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _drawn() -> bytes:
    """Return the drawing as a PNG."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("Chromium is missing.")
    with tempfile.TemporaryDirectory() as folder:
        page, picture = Path(folder) / "icon.html", Path(folder) / "icon.png"
        drawing = (ASSETS / DRAWN).read_text(encoding="utf-8")
        page.write_text(f"<style>{STYLE}</style>{drawing}", encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={SIZE},{SIZE}"]
        subprocess.run([chromium, *options, f"--screenshot={picture}", page.as_uri()], check=True)
        return picture.read_bytes()


if __name__ == "__main__":
    main()
