"""Finds links of content that lead nowhere, among those to places that only the plan knows (lists, feeds)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from stadtteil.model.fields.choices import meant
from stadtteil.model.site import Site
from stadtteil.outputs.places import file_of
from stadtteil.problems import Problem

LISTS = ("/thema/", "/archiv/", "/projekte/", "/quartier/")
"""Places of lists that end with the last of what they held."""


def broken(site: Site, paths: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each internal address in content behind which no file is planned.

    A list may have lost the last of its entries as its time was over; that must not stop a build.
    """
    planned = frozenset(paths)
    for loose in site.relations.loose:
        path = file_of(unicodedata.normalize("NFC", unquote(loose.url)))
        if path in planned:
            continue
        cure = "Prüfen Sie die Adresse, oder nennen Sie die Datei, zum Beispiel seiten/impressum.md."
        if f"{path}/index.html" in planned:
            cure = f"Am Ende fehlt der Schrägstrich: {loose.url}/"
        elif len(planned) < 5000:
            close = meant(path, planned, 0.8)
            cure = f"Meinten Sie „/{close.removesuffix('index.html')}“?" if close else cure
        yield Problem(
            loose.path,
            loose.line,
            loose.column,
            f"Die Adresse „{loose.url}“ gibt es auf dieser Seite nicht.",
            cure,
            "warning" if site.lapsed and loose.url.startswith(LISTS) else "error",
        )
