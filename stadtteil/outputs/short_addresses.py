"""The short addresses that stand on paper: a stub for each entry with a page, and a QR code that leads there.

Servers are told nothing of them: some take few rules only, and a stub serves everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.card import Day
from stadtteil.model.entry import Entry
from stadtteil.model.labels import Label
from stadtteil.model.short_codes import LENGTH, short_codes_of
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, percent_encoded, qr_code_url
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.redirects import stub
from stadtteil.rendering.page import PrintedAddress, Template
from stadtteil.rendering.qr_code import qr_code
from stadtteil.rendering.templates import words_named


class ShortAddressView(View, frozen=True, kw_only=True, tag="address"):
    """A stub: where it leads to, as href and as full address; `script` is the file that leads there."""

    template: Template
    title: Annotated[str, Label("Titel")]
    target: Annotated[str, Label("Ziel der Weiterleitung")]
    canonical: Annotated[str, Label("Adresse")]
    language: Annotated[str, Label("Sprache")]
    script: Annotated[str, Label("Skript der Weiterleitung")]
    own_words: Annotated[str, Label("eigene Wörter der Zeitung")] = ""


class QrCodeView(View, frozen=True, kw_only=True, tag="qr"):
    """A QR code that leads to an address; the last `varying` signs of it are what others have otherwise."""

    target: Annotated[str, Label("Ziel der Weiterleitung")]
    varying: Annotated[int, Label("Stellen am Ende")] = 0


Views = ShortAddressView | QrCodeView


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield both for each entry that has a page in the language of the site."""
    script, codes = context.asset("redirect.js"), short_codes_of(site)
    template = context.template("short_address.html")
    if not site.is_translated:
        context.problems += codes.doubled()
    for entry in site.paged:
        code = codes.of(entry)
        if code:
            url, href, card = site.urls.short(code), site.href(entry.url), site.card(entry)
            view = ShortAddressView(
                template=template,
                title=card.title if card else entry.title,
                target=percent_encoded(href, "/-._~#"),
                canonical=site.absolute(href),
                language=site.words.language,
                script=script,
                own_words=context.own_words,
            )
            yield Output(file_of(url), view, (entry.path,))
            address = site.absolute(percent_encoded(site.href(url).rstrip("/"), "/-._~%"))
            picture = QrCodeView(target=address, varying=LENGTH)
            yield Output(file_of(qr_code_url(url)), picture, (entry.path,))


def printed_of(entry: Entry, site: Site) -> PrintedAddress | None:
    """Return what stands on the printed page of an entry, if it has a short address."""
    code = short_codes_of(site).of(entry)
    if not code:
        return None
    return _printed(site.urls.short(code), site, site.last_change(entry))


def printed_list(url: str, site: Site) -> PrintedAddress:
    """Return the same for the list at `url`, which has no shorter address."""
    return _printed(url, site)


def _printed(url: str, site: Site, day: Day | None = None) -> PrintedAddress:
    """Return an address as people type it, with its QR code."""
    address = site.settings.origin_as_written.partition("//")[2] + site.href(url).rstrip("/")
    return PrintedAddress(address, site.href(qr_code_url(url)), day)


def code_of_list(url: str, site: Site) -> Output:
    """Return the QR code that leads to the list at `url`."""
    address = site.absolute(percent_encoded(site.href(url), "/-._~%"))
    return Output(file_of(qr_code_url(url)), QrCodeView(target=address))


def render(view: Views, blobs: Blobs) -> bytes:
    """Return the file."""
    if isinstance(view, QrCodeView):
        return qr_code(view.target, view.varying)
    said = {
        "title": view.title,
        "target": view.target,
        "canonical": view.canonical,
        "script": view.script,
    }
    return stub(view.template, words_named(view.language, view.own_words, blobs), blobs, said)
