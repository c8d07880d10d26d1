"""QR codes as SVG, made by segno; many that differ at the end only are made from few.

With one version, level and mask, each module is a sum (exclusive or) of bits of the text. So segno draws one
code and what single bits change in it, and all others are added up: a hundredth of the time. What a bit
changes depends only on where it stands, so languages with addresses of one length share it.
Knows no page, and not where an address leads.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

QUIET = 4
"""Modules of paper around a code, as ISO/IEC 18004 wants it: black on white in dark pages, too."""


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
    form, modules = form._replace(mask=0), code.modules
    for at, sign in enumerate(end, len(start)):
        modules ^= _changes(form, len(text), at, ord(sign) ^ _BLANK)
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
def _changes(form: _Form, length: int, at: int, bits: int) -> int:
    """Return which modules change where these bits of one sign do."""
    modules = 0
    for bit in range(8):
        if bits >> bit & 1:
            modules ^= _change(form, length, at, bit)
    return modules


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
    rows = "/ ".join([bits[row : row + size] for row in range(0, size * size, size)])
    runs = rows.replace("01", "0 1").split(" ")
    path = "".join(map(_steps(size).__getitem__, runs))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/>'
        f'<path stroke="#000" d="M{QUIET} {QUIET}.5{path}"/></svg>\n'
    ).encode()


class _Steps(dict[str, str]):
    """How a pen draws a run of dark modules, passes over light ones behind it, and goes to the next row."""

    def __init__(self, size: int) -> None:
        """Know how many modules are in a row."""
        super().__init__()
        self._size = size

    def __missing__(self, run: str) -> str:
        dark, light, ends = map(run.count, "10/")
        self[run] = (
            (f"h{dark}" if dark else "")
            + (f"m{light} 0" if light else "")
            + (f"m-{self._size} 1" if ends else "")
        )
        return self[run]


_steps = functools.cache(_Steps)
