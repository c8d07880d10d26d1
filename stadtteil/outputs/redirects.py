"""Stub pages at former addresses: they lead on and keep the anchor."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Annotated
from urllib.parse import quote, unquote

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.marking import with_languages
from stadtteil.rendering.mistakes import guarded
from stadtteil.rendering.page import Template
from stadtteil.rendering.policy import POLICY
from stadtteil.rendering.templates import environment, words_named
from stadtteil.words import Words

PAGES = (".html", ".htm")


class RedirectView(View, frozen=True, kw_only=True):
    """A stub: where it leads to, as href and as full address; `script` is the file that leads there."""

    template: Template
    target: Annotated[str, Label("Ziel der Weiterleitung")]
    canonical: Annotated[str, Label("Adresse")]
    language: Annotated[str, Label("Sprache")]
    script: Annotated[str, Label("Skript der Weiterleitung")]
    own_words: Annotated[str, Label("eigene Wörter der Zeitung")] = ""


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield a stub for each address that each visible entry has moved from."""
    script = context.asset("redirect.js")
    for entry in (one for one in site.paged if not one.record.pageless):
        for former in entry.moved_from:
            href = site.href(entry.url)
            view = RedirectView(
                template=context.template("redirect.html"),
                target=quote(href, safe="/-._~#"),
                canonical=site.absolute(href),
                language=site.words.language,
                script=script,
                own_words=context.own_words,
            )
            yield Output(file_at(former), view, (entry.path,))


def file_at(former: str) -> str:
    """Return the file that a server delivers as a page at a former address.

    >>> file_at("/2019/s%C3%BCdfest/"), file_at("/alt.html"), file_at("/alt.php"), file_at("/%2e%2e/x")
    ('2019/südfest/index.html', 'alt.html', 'alt.php/index.html', '%2e%2e/x/index.html')
    """
    plain = unicodedata.normalize("NFC", unquote(former))
    parts = plain.strip("/").split("/")
    if not plain.isprintable() or "\\" in plain or not {"", ".", ".."}.isdisjoint(parts):
        plain = former
    inner = plain.strip("/")
    return inner if inner.endswith(PAGES) and not plain.endswith("/") else file_of(f"/{inner}/")


def render(view: RedirectView, blobs: Blobs) -> bytes:
    """Return the stub."""
    said = {"target": view.target, "canonical": view.canonical, "script": view.script}
    return stub(view.template, words_named(view.language, view.own_words, blobs), blobs, said)


def stub(template: Template, words: Words, blobs: Blobs, said: Mapping[str, str]) -> bytes:
    """Return a page that only leads on, as its template makes it of what it says."""
    with guarded(template.name):
        found = environment(template.closure, blobs, words).get_template(template.name)
        page = SimpleNamespace(**said, language=words.language, direction=words.direction, policy=POLICY)
        return with_languages(found.render(page=page), words.direction).encode()
