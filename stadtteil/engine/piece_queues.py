"""In which order pieces of work are given away. Knows pieces as bytes, not who works on them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Protocol


class PieceQueue(Protocol):
    """Pieces that nobody has yet."""

    def take(self, *, last: bool, ahead: int) -> tuple[int, bytes] | None:
        """Return the first piece, or the `last`, with its number; None where there is none, or none yet.

        `ahead` is how many are being worked on, or done before it is their turn.
        """


class Front:
    """Pieces that are taken one after the other, of which no more than `most` are ahead."""

    def __init__(self, pieces: Iterable[bytes], most: int) -> None:
        self._pieces = enumerate(pieces)
        self._most = most

    def take(self, *, last: bool, ahead: int) -> tuple[int, bytes] | None:
        """Return the next one, whoever asks."""
        return next(self._pieces, None) if ahead < self._most else None


class BothEnds:
    """Pieces that are taken from both ends, until nothing is left between."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._pieces = pieces
        self._left = deque(range(len(pieces)))

    def take(self, *, last: bool, ahead: int) -> tuple[int, bytes] | None:
        """Return the first of those that are left, or the `last`, however many are ahead."""
        if not self._left:
            return None
        number = self._left.pop() if last else self._left.popleft()
        return number, self._pieces[number]
