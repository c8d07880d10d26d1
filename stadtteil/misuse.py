"""The error for wrong use of the program. Imports nothing: it is needed before anything else."""

from __future__ import annotations


class StadtteilError(Exception):
    """Wrong use of the program. The message is one German line that ends with a cure; exit code 2."""


def is_legible(name: str) -> bool:
    """Whether a name from the operating system is valid text: file names may be any bytes."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def legible(name: str) -> str:
    r"""Return a name from the operating system as text, with a replacement sign for what is none.

    >>> legible("aus\udcff"), is_legible("aus\udcff"), is_legible("ausgäbe")
    ('aus�', False, True)
    """
    return name.encode(errors="surrogateescape").decode(errors="replace")
