"""The covers of the printed editions: each a copy of the paper on a table, with one of the other pictures."""

from random import Random

import indoors
import nights
import outdoors
from kit import FOREST, INK, MINT, NIGHT, OCHRE, ROSE, SEA, SKY, STONE, WHITE, dark, framed, group, line, rect

WIDE, HIGH = 640, 850
"""The size of a copy; its middle is the middle of the picture."""


def _lettering(x: float, y: float, size: float, words: str, fill: str, anchor: str = "start") -> str:
    style = f'font-family="Georgia, serif" font-weight="700" font-size="{size}" text-anchor="{anchor}"'
    return f'<text x="{x}" y="{y}" {style} fill="{fill}">{words}</text>'


def _columns(rng: Random, y: float, rows: int) -> list[str]:
    """Three columns of lines that look like text."""
    parts = []
    for column in range(3):
        x = 40 + column * 192
        parts.append(line([(x, y), (x + rng.randint(110, 165), y)], INK, 11))
        for row in range(rows):
            end = x + (rng.randint(60, 140) if row == rows - 1 else 172)
            parts.append(line([(x, y + 24 + row * 17), (end, y + 24 + row * 17)], STONE, 5))
    return parts


def _copy(rng: Random, number: str, table: str, accent: str, scene: list[str], turn: float) -> list[str]:
    """A copy of the paper: its name, its number, a picture, and the beginnings of three texts."""
    page = [
        rect(14, 18, WIDE, HIGH, dark(table, 0.45), opacity=0.5), rect(0, 0, WIDE, HIGH, WHITE),
        rect(0, 0, WIDE, 14, accent), _lettering(40, 106, 68, "Um die Ecke", INK),
        _lettering(WIDE - 40, 60, 30, number, accent, "end"), line([(40, 130), (WIDE - 40, 130)], INK, 3),
        framed(40, 152, 560, 420, group(*scene, scale=0.35)),
        _lettering(40, 626, 40, "Musterausgabe", accent), *_columns(rng, 664, 8),
    ]
    edges = [(y, y + rng.randint(-8, 8)) for y in range(110, 1200, 190)]
    boards = [line([(0, left), (1600, right)], dark(table, 0.12), 5) for left, right in edges]
    lying = group(group(*page, x=-WIDE / 2, y=-HIGH / 2), x=800, y=600, turn=turn)
    return [rect(0, 0, 1600, 1200, table), *boards, lying]


def titel_2024_1(rng: Random) -> list[str]:
    """The first edition: the stall where things change hands."""
    return _copy(rng, "1/2024", MINT, FOREST, outdoors.tauschboerse(rng), -3)


def titel_2025_4(rng: Random) -> list[str]:
    """An edition about a play on the stairs."""
    return _copy(rng, "4/2025", ROSE, NIGHT, indoors.theater(rng), 2)


def titel_2026_3(rng: Random) -> list[str]:
    """An edition about a mural and a long table."""
    return _copy(rng, "3/2026", SKY, SEA, outdoors.wandbild(rng), -2)


def titel_2026_4(rng: Random) -> list[str]:
    """An edition for winter: lights of paper."""
    return _copy(rng, "4/2026", OCHRE, NIGHT, nights.winterlichter(rng), 3)
