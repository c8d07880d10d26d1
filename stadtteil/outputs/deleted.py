"""Addresses that are gone for good (`geloescht:`): servers that can say so answer 410, Gone.

Search engines forget such an address sooner than one that is only not found. Netlify and Cloudflare
cannot say it, and answer 404.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from urllib.parse import unquote

from stadtteil.model.settings import PATH
from stadtteil.model.site import Site
from stadtteil.model.urls import Urls, file_of, urls_of
from stadtteil.problems import Problem

_PLAIN = re.compile(r"/[^\x00-\x20\"\\$*:<>{}|^`\x7f]*")
"""Addresses that all servers can be told of."""


def gone_of(site: Site) -> tuple[str, ...]:
    """Return the addresses that are gone in all languages: root-absolute, decoded, no slash behind."""
    places = (Urls(), *map(urls_of, site.languages[1:]))
    paths = (unquote(there.localized(url)).rstrip("/") for url in site.settings.gone for there in places)
    return tuple(dict.fromkeys(site.href(path) for path in paths if _PLAIN.fullmatch(path)))


def contradictions(site: Site, planned: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each address that is said to be gone and is there all the same."""
    for url in site.settings.gone:
        plain = unquote(url)
        if file_of(plain) in planned or file_of(f"{plain}/") in planned:
            message = f"„{url}“ steht unter „geloescht:“, aber dort ist eine Seite."
            yield Problem(PATH, 0, 0, message, "Löschen Sie die Adresse unter „geloescht:“, oder die Datei.")


def words(server: str, gone: Sequence[str], base: str) -> str:
    """Return what Apache or nginx is told of them."""
    if not gone or server not in {"apache", "nginx"}:
        return ""
    if server == "apache":
        lines = [f"ErrorDocument 410 {base}404.html"]
        lines += [f'RedirectMatch 410 "^{re.escape(path)}/?$"' for path in gone]
    else:
        lines = [f"error_page 410 {base}404.html;"]
        lines += [f'location = "{path}{end}" {{ return 410; }}' for path in gone for end in ("", "/")]
    return "\n".join(lines) + "\n"
