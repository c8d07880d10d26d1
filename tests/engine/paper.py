"""Renderers for the tests of the engine: a page with a title and a body that is a blob or a text."""

from __future__ import annotations

from stadtteil.engine.output import Blobs, View
from stadtteil.problems import Problem, Unrenderable


class Page(View, frozen=True):
    title: str
    body: str = ""
    related: tuple[str, ...] = ()
    text: str = ""


def render(view: Page, blobs: Blobs) -> bytes:
    if view.title == "unrenderable":
        raise Unrenderable([Problem("layouts/page.html", 3, 0, "Die Vorlage ist kaputt.")])
    if view.title == "bug":
        raise ZeroDivisionError("our own")
    body = blobs.get(view.body).decode() if view.body else ""
    body += blobs.text(view.text).decode() if view.text else ""
    return f"<h1>{view.title}</h1>{body}{','.join(view.related)}\n".encode()
