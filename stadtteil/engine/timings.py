"""A stopwatch for one build: how long each of its steps took."""

from __future__ import annotations

import time


class Timings:
    """Called at the end of a step, with its name: all the time since the last call went into that step."""

    def __init__(self, seconds: dict[str, float]) -> None:
        """Begin to count, into `seconds`."""
        self._seconds = seconds
        self._since = time.monotonic()

    def __call__(self, step: str) -> None:
        now = time.monotonic()
        self._seconds[step] = self._seconds.get(step, 0.0) + now - self._since
        self._since = now
