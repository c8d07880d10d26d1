"""How much random tests try: where CI is set the same cases each time, by hand other and fewer ones."""

from __future__ import annotations

import os

from hypothesis import settings

IN_CI = bool(os.environ.get("CI"))


def load_profile() -> None:
    """Tell Hypothesis."""
    settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
    settings.register_profile("by hand", max_examples=50, deadline=None, print_blob=True)
    settings.load_profile("ci" if IN_CI else "by hand")


def stories(in_ci: int, by_hand: int) -> int:
    """Return how many long stories to tell; STADTTEIL_EXAMPLES, where it is set, has the last word."""
    return int(os.environ.get("STADTTEIL_EXAMPLES", in_ci if IN_CI else by_hand))
