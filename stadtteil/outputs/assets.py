"""Style sheets, icons and the like, with a digest in their names so that browsers can keep them."""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.outputs.dress import SHEET, Dress
from stadtteil.outputs.places import file_of


class AssetView(View, frozen=True, kw_only=True):
    """An asset's bytes, by their digest; `palette` goes on after them, or is empty."""

    blob: str
    palette: str = ""


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield every asset of the layouts."""
    for name, asset in sorted(dress.assets.items()):
        view = AssetView(blob=asset.blob, palette=dress.palette if name == SHEET else "")
        yield Output(file_of(asset.url), view, (f"layouts/assets/{name}",))


def render(view: AssetView, blobs: Blobs) -> bytes:
    """Return the asset."""
    return blobs.get(view.blob) + view.palette.encode()
