"""Which file of the output folder a request asks for. Reads nothing but whether the file is there."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

INDEX = "index.html"
_WINDOWS = os.name == "nt"


def path_below(address: str, base: str) -> str | None:
    """Return the decoded path below `base` of an address; None when it leads elsewhere or upwards.

    >>> path_below("/zeitung/stra%C3%9Fe/?a=b", "/zeitung/")
    'straße/'
    >>> path_below("/zeitung/%2e%2e/geheim", "/zeitung/") is None
    True
    """
    try:
        path = unquote_to_bytes(address.partition("#")[0].partition("?")[0]).decode()
        below = unquote_to_bytes(base).decode()
    except UnicodeDecodeError:
        return None
    if not path.startswith(below):
        return None
    rest = path[len(below) :]
    return rest if _is_plain(rest) else None


def _is_plain(path: str) -> bool:
    """Whether a path has nothing but names, and a slash at the end if it means a folder."""
    *folders, last = path.split("/")
    if "" in folders or not {".", ".."}.isdisjoint([*folders, last]):
        return False
    return "\\" not in path and min(path, default=" ") >= " " and not (_WINDOWS and ":" in path)


def output_at(path: str) -> str:
    """Return the output's path for a path below the base.

    >>> output_at("artikel/fest/")
    'artikel/fest/index.html'
    """
    return path + INDEX if not path or path.endswith("/") else path


def file_at(folder: Path, path: str) -> Path | None:
    """Return the file of an output in `folder`; None where there is none, or it lies outside."""
    try:
        file = (folder / path).resolve()
        is_here = file.is_relative_to(folder.resolve()) and file.is_file()
    except (OSError, ValueError):
        return None
    return file if is_here else None
