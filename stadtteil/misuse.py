"""What a user did wrong with the program itself. Imports nothing: it is needed before anything is built."""

from __future__ import annotations


class StadtteilError(Exception):
    """Wrong use of the program: the message is one clear German line; exit code 2."""
