"""What a user did wrong with the program itself. Imports nothing: it is needed before anything is built."""

from __future__ import annotations


class StadtteilError(Exception):
    """Wrong use of the program: the message is one clear German line; exit code 2."""


def is_legible(name: str) -> bool:
    """Whether a name that the operating system gave is text: names of files may be any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def legible(name: str) -> str:
    r"""Return such a name as text, with a sign for what is none.

    >>> legible("aus\udcff"), is_legible("aus\udcff"), is_legible("ausgäbe")
    ('aus�', False, True)
    """
    return name.encode(errors="surrogateescape").decode(errors="replace")
