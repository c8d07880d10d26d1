"""Style sheets, icons and the like, with a digest in their names so that browsers can keep them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import SHEET, PlanContext


class AssetView(View, frozen=True, kw_only=True):
    """An asset's bytes, by their digest; `rules` go on after them, or is empty."""

    blob: Annotated[str, Label("Inhalt der Datei")]
    rules: Annotated[str, Label("Farben der Bereiche und Gestaltung")] = ""


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield every asset of the layouts."""
    for name, asset in sorted(context.assets.items()):
        view = AssetView(blob=asset.blob, rules=context.paper_rules if name == SHEET else "")
        yield Output(file_of(asset.url), view, (f"layouts/assets/{name}",))


def render(view: AssetView, blobs: Blobs) -> bytes:
    """Return the asset."""
    return blobs.get(view.blob) + view.rules.encode()
