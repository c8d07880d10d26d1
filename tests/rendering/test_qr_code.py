"""QR codes: those that are added up are those that segno draws."""

from __future__ import annotations

import re

import segno
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.rendering.qr_code import QUIET, qr_code

START = "https://blatt.example/k/"


def dark_modules(svg: bytes) -> set[tuple[int, int]]:
    """Follow the pen of the path."""
    found, (x, y) = set(), (0, 0)
    steps = re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", svg.decode().rpartition('d="')[2])
    for step, across, down in steps:
        if step == "h":
            found |= {(at, y) for at in range(x, x + int(across))}
            x += int(across)
        else:
            x, y = (x + int(across), y + int(float(down))) if step == "m" else (int(across), int(float(down)))
    return found


def drawn(text: str, mask: int | None = None) -> set[tuple[int, int]]:
    matrix = segno.make(text, micro=False, mode="byte", error="m", mask=mask).matrix
    return {(x + QUIET, y + QUIET) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=7, max_size=7))
def test_a_code_that_is_added_up_is_the_one_that_segno_draws(code: str) -> None:
    mask = segno.make(START + "2" * 7, micro=False, mode="byte", error="m").mask
    assert dark_modules(qr_code(START + code, 7)) == drawn(START + code, mask=mask)


@given(st.integers(1, 120))
def test_any_length_has_its_code_with_white_paper_around_it(length: int) -> None:
    text = f"https://{'a' * length}.example/"
    found = qr_code(text)
    size = len(segno.make(text, micro=False, error="m").matrix) + 2 * QUIET
    assert f'viewBox="0 0 {size} {size}"'.encode() in found
    assert dark_modules(found) == drawn(text)
    assert min(x for x, _ in dark_modules(found)) == QUIET
