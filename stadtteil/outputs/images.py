"""The files of all pictures that may be shown: encoded bytes, and in them who made it under which licence.

Originals are never here, nor what they said of themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.picture_file import PictureFile
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.picture_metadata import with_metadata


class ImageView(View, frozen=True, kw_only=True):
    """A file of a picture."""

    file: PictureFile


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the variants of the pictures that visible entries use."""
    for url, file in sorted(site.relations.picture_files.items()):
        yield Output(file_of(url), ImageView(file=file))


def render(view: ImageView, blobs: Blobs) -> bytes:
    """Return the picture."""
    file = view.file
    return with_metadata(blobs.get(file.blob), file.metadata.xmp(), (file.width, file.height))
