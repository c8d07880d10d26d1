"""What is answered to an address of the site: a file, a way on, or that there is none.

Knows the output folder, neither HTTP connections nor who asks.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from stadtteil.outputs.server_rules import UNSERVED
from stadtteil.rendering.media_types import type_of
from stadtteil.serving.routing import INDEX, file_at, output_at, path_below

HTML = type_of(INDEX)
_WELL_KNOWN = ".well-known"
_MISSING = "<!doctype html><title>Nicht gefunden</title><p>Diese Seite gibt es nicht."


class SiteAnswer(NamedTuple):
    """Status, media type and bytes; `place` is the address of a redirect (empty: none)."""

    status: HTTPStatus
    kind: str
    body: bytes
    place: str = ""


def site_answer(
    address: str, base: str, folder: Path, dressed: Callable[[bytes], bytes] = bytes
) -> SiteAnswer:
    """Return what stands at an address of the site in `folder`, whose path on its host is `base`.

    Pages are `dressed` on their way.
    """
    path = path_below(address, base)
    if path is None and address in {"/", base.rstrip("/")}:
        return SiteAnswer(HTTPStatus.FOUND, HTML, b"", base)
    file = _readable(folder, output_at(path)) if path is not None else None
    if file is None and path and _readable(folder, f"{path}/{INDEX}"):
        query = address.partition("?")
        return SiteAnswer(HTTPStatus.FOUND, HTML, b"", quote(f"{base}{path}/", "/%") + query[1] + query[2])
    if file is not None:
        data = file.read_bytes()
        body = dressed(data) if file.suffix == ".html" else data
        return SiteAnswer(HTTPStatus.OK, type_of(file.name), body)
    missing = file_at(folder, "404.html")
    body = dressed(missing.read_bytes()) if missing else _MISSING.encode()
    return SiteAnswer(HTTPStatus.NOT_FOUND, HTML, body)


def _readable(folder: Path, path: str) -> Path | None:
    """Return the file of an output; None where there is none, or where it is not for readers."""
    hidden = any(name.startswith(".") and name != _WELL_KNOWN for name in path.split("/"))
    return None if hidden or path in UNSERVED else file_at(folder, path)
