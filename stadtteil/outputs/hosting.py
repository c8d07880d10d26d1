"""What servers are told, in the words of each: who may embed what, how long to keep it, what has moved.

For Netlify and Cloudflare Pages (`_headers`, `_redirects`), Apache (`.htaccess`) and nginx (to be included
in a server block). Only what is below /embed/ may stand in frames of other sites.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote, urlsplit

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.outputs.embed.loader import RELEASES
from stadtteil.outputs.gone import gone_of, words
from stadtteil.outputs.serverwords import Rules, apache, netlify, nginx
from stadtteil.rendering.page import Head

NGINX = "embed/nginx.conf"
_PLAIN = re.compile(r"[^\x00-\x20\"\\$*:<>{}|^`\x7f]+")
"""Former addresses that all servers can be told of; a stub page stands at every one of them anyway."""


class Move(msgspec.Struct, frozen=True):
    """A former address and where it is now: both root-absolute, the first decoded, the second encoded."""

    former: str
    target: str


class HeadersView(View, frozen=True, kw_only=True, tag="headers"):
    """What one sort of server is told; `server` is netlify, apache or nginx."""

    server: str
    rules: Rules
    moves: tuple[Move, ...]
    gone: tuple[str, ...] = ()


class RedirectsView(View, frozen=True, kw_only=True, tag="redirects"):
    """Where former addresses lead, for Netlify and Cloudflare Pages."""

    moves: tuple[Move, ...]


Views = HeadersView | RedirectsView
_WORDS = {"netlify": netlify, "apache": apache, "nginx": nginx}


def plan(site: Site, heads: Iterable[Head]) -> Iterator[Output]:
    """Yield the files for all servers; `heads` are those of the pages that nobody may frame."""
    rules = Rules(
        base=site.settings.base,
        ancestors=" ".join(ancestors(site)),
        versions=tuple(RELEASES),
        tops=tuple(_tops(heads, site)),
    )
    moves = tuple(_moves(site))
    yield Output("_headers", HeadersView(server="netlify", rules=rules, moves=()))
    gone = gone_of(site)
    yield Output(".htaccess", HeadersView(server="apache", rules=rules, moves=moves, gone=gone))
    yield Output(NGINX, HeadersView(server="nginx", rules=rules, moves=moves, gone=gone))
    if moves:
        yield Output("_redirects", RedirectsView(moves=moves))


def ancestors(site: Site) -> tuple[str, ...]:
    """Return who may frame what can be embedded (CSP 3, frame-ancestors); all, where none is named."""
    named = dict.fromkeys(urlsplit(address) for address in site.settings.embedders)
    hosts = tuple(f"{parts.scheme.lower()}://{parts.netloc.lower()}" for parts in named)
    return ("'self'", *dict.fromkeys(hosts)) if hosts else ("*",)


def _tops(heads: Iterable[Head], site: Site) -> Iterator[str]:
    """Yield the first part of every page's path, in order: `_headers` cannot say "all but"."""
    start = len(site.settings.origin) + len(site.settings.base)
    found = {quote(head.canonical[start:].split("/", 1)[0], safe="-._~") for head in heads if head.index}
    yield from sorted(found - {"", "embed"})


def _moves(site: Site) -> Iterator[Move]:
    for entry in site.entries:
        for former in entry.record.former:
            path = unquote(former)
            if _PLAIN.fullmatch(path) and path.startswith("/"):
                target = quote(site.href(entry.url), safe="/-._~")
                yield Move(site.href(path), target)


def render(view: Views, blobs: Blobs) -> bytes:
    """Return the file."""
    if isinstance(view, RedirectsView):
        lines = [f"{quote(move.former, safe='/-._~')} {move.target} 301" for move in view.moves]
        return ("\n".join(lines) + "\n").encode()
    moves = [(move.former, move.target) for move in view.moves]
    said = _WORDS[view.server](view.rules, moves) + words(view.server, view.gone, view.rules.base)
    return said.encode()
