"""The encoded sizes of all pictures that may be shown. Copies blobs; originals are never here."""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.places import file_of


class ImageView(View, frozen=True, kw_only=True):
    """A picture's bytes, by their digest."""

    blob: str


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield the variants of the pictures that visible entries use."""
    for url, blob in sorted(site.relations.picture_files.items()):
        yield Output(file_of(url), ImageView(blob=blob))


def render(view: ImageView, blobs: Blobs) -> bytes:
    """Return the picture."""
    return blobs.get(view.blob)
