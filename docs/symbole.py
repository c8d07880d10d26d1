"""The picture of the symbols and colours that funds can choose, made from the layouts' sprite and the code.

    .venv/bin/python -m docs.symbole

writes `docs/bilder/symbole.svg`; tests/test_docs.py holds that this changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stadtteil.model.funding.category_looks import COLOURS, SYMBOLS
from stadtteil.rendering.sprite import shapes_of

FOLDER = Path(__file__).resolve().parent
PICTURE = FOLDER / "bilder" / "symbole.svg"
SPRITE = FOLDER.parent / "layouts" / "assets" / "icons.svg"
COLUMNS, WIDTH, HEIGHT = 7, 110, 90
INK = "#1c1a17"


def drawn(sprite: str) -> str:
    """Return the picture: each symbol with its name, below them each colour with its word."""
    shapes, words = shapes_of(sprite), list(COLOURS.values())
    rows = -(-len(SYMBOLS) // COLUMNS) - (-len(COLOURS) // COLUMNS)
    cells = [*_symbols(shapes, words), *_colours()]
    size = f'viewBox="0 0 {COLUMNS * WIDTH} {rows * HEIGHT}" width="{COLUMNS * WIDTH}"'
    style = f'font-family="sans-serif" font-size="14" text-anchor="middle" fill="{INK}"'
    ground = '<rect width="100%" height="100%" fill="#ffffff"/>'
    return "\n".join(
        [f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>', ground, *cells, "</svg>", ""]
    )


def _symbols(shapes: dict[str, str], colours: list[str]) -> Iterator[str]:
    for at, name in enumerate(SYMBOLS):
        path = f'<path transform="translate(-24 -6) scale(2)" d="{shapes[name]}"/>'
        stroke = f'fill="none" stroke="{colours[at % len(colours)]}" stroke-width="1.7"'
        yield _cell(at, name, f'<g {stroke} stroke-linecap="round" stroke-linejoin="round">{path}</g>')


def _colours() -> Iterator[str]:
    start = -(-len(SYMBOLS) // COLUMNS) * COLUMNS
    for at, (word, colour) in enumerate(COLOURS.items(), start):
        yield _cell(at, word, f'<rect x="-40" y="8" width="80" height="32" rx="4" fill="{colour}"/>')


def _cell(at: int, word: str, drawing: str) -> str:
    row, column = divmod(at, COLUMNS)
    place = f"translate({column * WIDTH + WIDTH // 2} {row * HEIGHT + 12})"
    return f'<g transform="{place}">{drawing}<text y="60">{word}</text></g>'


def main() -> None:
    """Draw it anew."""
    PICTURE.write_text(drawn(SPRITE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
