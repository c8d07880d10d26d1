"""The files to download that visible entries refer to: cleaned bytes as they were kept. Knows no sidecar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext


class DownloadView(View, frozen=True, kw_only=True):
    """A file to download, or the captions of one, by the digest of its bytes."""

    blob: Annotated[str, Label("Inhalt der Datei")]


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield each file once, with its captions."""
    found: dict[str, str] = {}
    for file in site.relations.downloads.values():
        found[file.url] = file.blob
        found.update((captions.url, captions.blob) for captions in file.captions)
    for url, blob in sorted(found.items()):
        yield Output(file_of(url), DownloadView(blob=blob))


def render(view: DownloadView, blobs: Blobs) -> bytes:
    """Return the file."""
    return blobs.get(view.blob)
