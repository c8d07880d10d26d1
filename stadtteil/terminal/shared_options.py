"""What several commands can be told, with its help in German; what is no number is said at once.

Knows no command.
"""

from __future__ import annotations

import argparse

from stadtteil.misuse import StadtteilError


def project_option(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which folder it is about."""
    parser.add_argument(
        "--project", metavar="ORDNER", default=".", help="der Ordner mit content/ (sonst: dieser hier)"
    )


def count_of(text: str) -> int:
    """Return a number of processes; StadtteilError where it is none."""
    if text.isdecimal() and 0 < int(text) <= 256:
        return int(text)
    raise StadtteilError(f"„{text}“ ist keine Zahl von 1 bis 256. Schreiben Sie zum Beispiel: --workers 2")


def pixels_of(text: str) -> int:
    """Return a number of pixels; StadtteilError where it is none that pictures have."""
    if text.isdecimal() and 200 <= int(text) <= 20000:
        return int(text)
    raise StadtteilError(
        f"„{text}“ ist keine Zahl von 200 bis 20000. Schreiben Sie zum Beispiel: --breite 2400"
    )


def moment_options(parser: argparse.ArgumentParser) -> None:
    """Let a command be told for which day it works, how much it says, and how many processes it uses."""
    parser.add_argument("--date", metavar="JJJJ-MM-TT", help="so tun, als wäre dieser Tag, 0 Uhr")
    parser.add_argument("--quiet", action="store_true", help="nur Fehler und Hinweise nennen")
    workers_option(parser)


def workers_option(parser: argparse.ArgumentParser) -> None:
    """Let a command be told how many processes it uses."""
    parser.add_argument(
        "--workers", metavar="ZAHL", type=count_of, help="wie viele Prozesse arbeiten (sonst: einer je Kern)"
    )
