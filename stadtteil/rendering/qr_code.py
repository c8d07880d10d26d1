"""QR codes as SVG, made by segno; many that differ at the end only are made from few.

With one version, level and mask, each module is a sum (exclusive or) of bits of the text. So segno draws one
code and what single bits change in it, and all others are added up: a hundredth of the time. What a bit
changes depends only on where it stands, so languages with addresses of one length share it.
Knows no page, and not where an address leads.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

QUIET = 4
"""Modules of paper around a code, as ISO/IEC 18004 wants it: black on white in dark pages, too."""
_RUNS = re.compile("0+|1+|/")


class _Code(NamedTuple):
    """A code: how many modules it has in a row, and all of them as the bits of a number, row by row."""

    size: int
    modules: int


class _Form(NamedTuple):
    """What makes codes of equal length alike: version, level of correction and mask."""

    version: int
    error: str
    mask: int


def qr_code(text: str, varying: int = 0) -> bytes:
    """Return the code of a text of ASCII as an SVG; the last `varying` signs are what others have otherwise.

    The correction is M (15 %) or more, whatever fits into the smallest code.
    """
    start, end = text[: len(text) - varying], text[len(text) - varying :]
    form, code = _first(start, len(end))
    modules = code.modules
    for at, sign in enumerate(end, len(start)):
        changed = ord(sign) ^ _BLANK
        for bit in range(8):
            if changed >> bit & 1:
                modules ^= _change(form._replace(mask=0), len(text), at, bit)
    return _svg(_Code(code.size, modules))


_BLANK = ord("2")


@functools.cache
def _first(start: str, varying: int) -> tuple[_Form, _Code]:
    """Return the form of all codes that begin like this, and the first of them."""
    import segno

    made = segno.make(start + chr(_BLANK) * varying, micro=False, error="m", mode="byte")
    form = _Form(int(made.version), made.error, made.mask)
    return form, _read(made.matrix)


@functools.cache
def _change(form: _Form, length: int, at: int, bit: int) -> int:
    """Return which modules change where one bit of one sign does, whatever the others and the mask are."""
    signs = bytearray([_BLANK]) * length
    blank = _made(form, bytes(signs))
    signs[at] ^= 1 << bit
    return _made(form, bytes(signs)) ^ blank


@functools.cache
def _made(form: _Form, signs: bytes) -> int:
    """Return the modules of a text in a form."""
    import segno

    made = segno.make(signs, micro=False, mode="byte", boost_error=False, encoding="latin1", **form._asdict())
    return _read(made.matrix).modules


def _read(matrix: tuple[bytearray, ...]) -> _Code:
    bits = "".join(str(module) for row in matrix for module in row)
    return _Code(len(matrix), int(bits, 2))


def _svg(code: _Code) -> bytes:
    """Return a code as one path of strokes, with white around it."""
    size, side = code.size, code.size + 2 * QUIET
    bits = f"{code.modules:0{size * size}b}"
    rows = "/".join([bits[row : row + size] for row in range(0, size * size, size)])
    path = "".join(map(_steps(size).__getitem__, _RUNS.findall(rows)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path stroke="#000" d="M{QUIET} {QUIET}.5{path}"/></svg>\n'
    ).encode()


@functools.cache
def _steps(size: int) -> dict[str, str]:
    """Return how a pen draws a run of dark modules, passes over light ones, and goes on to the next row."""
    lengths = range(1, size + 1)
    dark = {"1" * length: f"h{length}" for length in lengths}
    return dark | {"0" * length: f"m{length} 0" for length in lengths} | {"/": f"m-{size} 1"}
