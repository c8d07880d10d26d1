"""Draws the pictures of the sample edition: SVG files beside this script and JPEG files for the paper.

    python docs/drawings/draw.py             all pictures
    python docs/drawings/draw.py burg kino   only these
    python docs/drawings/draw.py --svg       without the JPEG files

Every picture has its own seed, so the same code always draws the same picture. The JPEG files need
Chromium and Pillow.
"""

import argparse
import io
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import covers
import indoors
import nights
import outdoors
from kit import HEIGHT, WIDTH, sheet

HERE = Path(__file__).resolve().parent
PICTURES_DIR = HERE.parents[1] / "content" / "bilder"
QUALITY = 88

SCENES: dict[str, Callable[[Random], list[str]]] = {
    name.replace("_", "-"): scene
    for module in (outdoors, indoors, nights, covers)
    for name, scene in vars(module).items()
    if callable(scene) and getattr(scene, "__module__", "") == module.__name__ and not name.startswith("_")
}


def draw(name: str) -> Path:
    """Write one picture as SVG."""
    target = HERE / f"{name}.svg"
    target.write_text(sheet(*SCENES[name](Random(name))), encoding="utf-8")
    return target


def rasterise(source: Path, browser: str) -> Path:
    """Turn one SVG file into the JPEG file the paper uses."""
    from PIL import Image

    target = PICTURES_DIR / f"{source.stem}.jpg"
    with tempfile.TemporaryDirectory() as folder:
        shot = Path(folder) / "shot.png"
        subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={folder}", f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={shot}",
            source.as_uri()], check=True, capture_output=True, timeout=120)
        with Image.open(io.BytesIO(shot.read_bytes())) as image:
            image.convert("RGB").save(target, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return target


def main() -> None:
    """Draw the pictures named on the command line, or all."""
    parser = argparse.ArgumentParser(description="Draw the pictures of the sample edition.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(SCENES)}")
    parser.add_argument("--svg", action="store_true", help="write only the SVG files")
    options = parser.parse_args()
    if unknown := sorted(set(options.names) - set(SCENES)):
        parser.error(f"no such picture: {', '.join(unknown)}")
    files = [draw(name) for name in options.names or SCENES]
    if options.svg:
        return
    browser = next((found for name in ("chromium", "chromium-browser", "google-chrome")
        if (found := shutil.which(name))), None)
    if not browser:
        parser.error("Chromium is needed for the JPEG files; --svg writes only the SVG files")
    PICTURES_DIR.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(max_workers=2) as pool:
        for picture in pool.map(lambda file: rasterise(file, browser), files):
            print(f"{picture.stat().st_size // 1024:5} KB  {picture.name}")


if __name__ == "__main__":
    main()
