"""Whom to tell of a weak spot of the website: /.well-known/security.txt (RFC 9116)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.urls import SECURITY, file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.words.languages import is_variant


class SecurityView(View, frozen=True, kw_only=True):
    """A URI to write to, the moment until which that holds (ISO 8601), tags of languages, its own address."""

    contact: Annotated[str, Label("Kontakt")]
    expires: Annotated[str, Label("gültig bis")]
    languages: Annotated[tuple[str, ...], Label("Sprachen")]
    canonical: Annotated[str, Label("Adresse")]


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the file where the paper says until when it holds, and there is somebody to write to."""
    said = site.settings.security
    contact = said.contact(site.settings.mail) if said else ""
    if said is None or said.until is None or not contact:
        return
    end = dt.datetime.combine(said.until, dt.time(23, 59, 59), site.zone).astimezone(dt.UTC)
    view = SecurityView(
        contact=contact,
        expires=f"{end:%Y-%m-%dT%H:%M:%SZ}",
        languages=tuple(one.code for one in site.languages if not is_variant(one.code)),
        canonical=site.absolute(site.href(SECURITY)),
    )
    yield Output(file_of(SECURITY), view)


def render(view: SecurityView, blobs: Blobs) -> bytes:
    """Return the file."""
    lines = (
        f"Contact: {view.contact}",
        f"Expires: {view.expires}",
        f"Preferred-Languages: {', '.join(view.languages)}",
        f"Canonical: {view.canonical}",
    )
    return ("\n".join(lines) + "\n").encode()
