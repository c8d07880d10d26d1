"""Tells each article which one came before and which after."""

from itertools import pairwise
from typing import Any

from pelican import signals


def link(generator: Any) -> None:
    """Set `newer` and `older`; the articles come newest first."""
    for newer, older in pairwise(generator.articles):
        newer.older, older.newer = older, newer


def register() -> None:
    """Do it once all articles are read."""
    signals.article_generator_finalized.connect(link)
