"""`python -m stadtteil`."""

from stadtteil.cli import program

program()
