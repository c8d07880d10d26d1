"""What phones are told where somebody puts the paper on the home screen (W3C Web Application Manifest)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.colour_schemes import schemes_of
from stadtteil.model.icon import SIZES, icon_name, maskable_name
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.urls import MANIFEST, file_of
from stadtteil.outputs.plan_context import PlanContext


class ManifestView(View, frozen=True, kw_only=True):
    """The paper's name, language and front page, and its icons by their sizes in pixels.

    `maskable` is the one that phones may cut into any shape. Places are root-absolute. `ground` is what is
    seen until a page is there: the paper by day.
    """

    name: Annotated[str, Label("Name der Zeitung")]
    description: Annotated[str, Label("Beschreibung")]
    language: Annotated[str, Label("Sprache")]
    direction: Annotated[str, Label("Schreibrichtung")]
    start: Annotated[str, Label("Titelseite")]
    icons: Annotated[tuple[tuple[int, str], ...], Label("Symbole")]
    maskable: Annotated[str, Label("Symbol für Handys")]
    ground: Annotated[str, Label("Grund der Seite")]


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the file."""
    settings = site.settings
    by_day, _ = schemes_of(settings.theme)
    view = ManifestView(
        name=settings.name,
        description=settings.description,
        language=site.language.code,
        direction=site.language.direction,
        start=site.href(site.urls.home),
        icons=tuple((size, href) for size in SIZES if (href := context.asset(icon_name(size)))),
        maskable=context.asset(maskable_name()),
        ground=by_day.paper,
    )
    yield Output(file_of(MANIFEST), view)


def render(view: ManifestView, blobs: Blobs) -> bytes:
    """Return the file; no more than a page that opens like any other is promised."""
    icons = [_icon(href, size, "any") for size, href in view.icons]
    if view.maskable:
        icons.append(_icon(view.maskable, SIZES[-1], "maskable"))
    facts = {
        "name": view.name,
        "description": view.description,
        "lang": view.language,
        "dir": view.direction,
        "start_url": view.start,
        "scope": view.start,
        "display": "browser",
        "background_color": view.ground,
        "theme_color": view.ground,
        "icons": icons,
    }
    return msgspec.json.format(msgspec.json.encode({key: fact for key, fact in facts.items() if fact}))


def _icon(href: str, size: int, purpose: str) -> dict[str, Any]:
    return {"src": href, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
