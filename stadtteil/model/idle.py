"""Pictures that nothing shows: they are not published, so what they lack stops nothing."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from stadtteil.model.images import Shelf
from stadtteil.problems import Problem


def bare(shelf: Shelf, asked: Collection[str]) -> list[Problem]:
    """Return the pictures without rights: errors where something asks for them, else hints."""
    return [
        problem if path in asked else msgspec.structs.replace(problem, severity="warning")
        for path, problem in shelf.bare.items()
    ]


def idle(shelf: Shelf, asked: Collection[str]) -> set[str]:
    """Return the files with the rights of pictures that nothing asks for."""
    return {sidecar for path, sidecar in shelf.sidecars.items() if path not in asked}
