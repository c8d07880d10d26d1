"""What workers are asked to do in tests."""

from __future__ import annotations

import os
import time

_known: list[bytes] = []


def echo(piece: bytes) -> bytes:
    return piece


def slow_echo(piece: bytes) -> bytes:
    time.sleep(0.0005 * (int(piece) % 5))
    return piece


def refuse(piece: bytes) -> bytes:
    raise ValueError(f"{piece.decode()} gefällt mir nicht")


class Particular(Exception):
    """An error that can be pickled, and not be unpickled."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(what)


def refuse_particularly(piece: bytes) -> bytes:
    raise Particular("Das", "geht nicht")


def remember(piece: bytes) -> bytes:
    _known.append(piece)
    return b""


def remembered(piece: bytes) -> bytes:
    return _known[-1]


def process(piece: bytes) -> bytes:
    return str(os.getpid()).encode()


def die(piece: bytes) -> bytes:
    os._exit(9)
