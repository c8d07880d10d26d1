"""How long tests wait for what must come: only who hangs takes so long, however busy the machine is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 60.0
"""Seconds that anything may take on a slow machine that does other things too."""


def until(found: Callable[[], object], what: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(0.02)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Hold that something costs no more of the processor's time, whatever else the processor does."""
    before = time.thread_time()
    yield
    assert time.thread_time() - before < seconds
