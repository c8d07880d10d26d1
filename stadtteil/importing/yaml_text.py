"""How a text is written in YAML so that it is taken as it is."""

from __future__ import annotations


def quoted(text: str) -> str:
    """Return a text as YAML takes it whatever is in it, in one line.

    >>> quoted("Rock 'n' Roll: heute")
    "'Rock ''n'' Roll: heute'"
    """
    return "'" + " ".join(text.split()).replace("'", "''") + "'"
