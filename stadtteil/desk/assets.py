"""The files of the desk's page: markup, script, styles. Nothing else is ever shown without the token."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

from stadtteil.rendering.media_types import type_of

_FOLDER = Path(__file__).with_name("assets")
_PAGE = "index.html"
_TOKENS = "tokens.css"


@functools.cache
def _files() -> dict[str, Path]:
    """Return all files by the address that each has."""
    found = {
        f"/{file.relative_to(_FOLDER).as_posix()}": file for file in _FOLDER.rglob("*") if file.is_file()
    }
    return {"/": _FOLDER / _PAGE, **found}


def asset(address: str, layouts: Sequence[Path]) -> tuple[str, bytes] | None:
    """Return media type and bytes of the file at an address; None where there is none.

    Colours and type are those of the paper, from the first of its `layouts` that says them.
    """
    file = _files().get(address)
    if address == f"/{_TOKENS}":
        file = next((folder / _TOKENS for folder in layouts if (folder / _TOKENS).is_file()), None)
    return (type_of(file.name), file.read_bytes()) if file is not None and file.is_file() else None
