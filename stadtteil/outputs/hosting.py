"""What servers are told, in the words of each: who may embed what, how long to keep it, what has moved.

For Netlify and Cloudflare Pages (`_headers`, `_redirects`), Apache (`.htaccess`) and nginx (to be included
in a server block). Only what is below /embed/v1/ may stand in frames of other sites. Apache is told of a
former address in the folder of its stub: other requests need not read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.calendar import calendar_of
from stadtteil.model.fields.site_address import site_address
from stadtteil.model.site import Site
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.outputs.deleted import gone_of, words
from stadtteil.outputs.embed.loader import RELEASES
from stadtteil.outputs.redirects import PAGES, file_at
from stadtteil.outputs.server_rules import Move, Rules, apache, moved, netlify, nginx
from stadtteil.rendering.page import Head

NGINX = "embed/nginx.conf"
_PLAIN = late_pattern(r"[^\x00-\x20\"\\$*:<>{}|^`\x7f]+")
"""Former addresses that all servers can be told of; a stub page stands at every one of them anyway."""


class HeadersView(View, frozen=True, kw_only=True, tag="headers"):
    """What one sort of server is told; `server` is netlify, apache or nginx."""

    server: str
    rules: Rules
    moves: tuple[Move, ...]
    gone: tuple[str, ...] = ()


class RedirectsView(View, frozen=True, kw_only=True, tag="redirects"):
    """Where former addresses lead, for Netlify and Cloudflare Pages."""

    moves: tuple[Move, ...]


class MovedView(View, frozen=True, kw_only=True, tag="moved"):
    """Where the former addresses lead whose stubs are in one folder, for Apache."""

    moves: tuple[Move, ...]


Views = HeadersView | RedirectsView | MovedView
_WORDS = {"netlify": netlify, "apache": apache, "nginx": nginx}


def plan(site: Site, heads: Iterable[Head]) -> Iterator[Output]:
    """Yield the files for all servers; `heads` are those of the pages that nobody may frame."""
    rules = Rules(
        base=site.settings.base,
        ancestors=" ".join(ancestors(site)),
        versions=tuple(RELEASES),
        tops=tuple(_tops(heads, site)),
        downloads=bool(site.relations.downloads),
        calendars=bool(calendar_of(site).schedules),
    )
    folders: dict[str, list[Move]] = {"": []}
    for folder, move in _moves(site):
        folders.setdefault(folder, []).append(move)
    moves = tuple(move for found in folders.values() for move in found)
    yield Output("_headers", HeadersView(server="netlify", rules=rules, moves=()))
    gone = gone_of(site)
    yield Output(
        ".htaccess", HeadersView(server="apache", rules=rules, moves=tuple(folders.pop("")), gone=gone)
    )
    for folder, found in folders.items():
        yield Output(f"{folder}.htaccess", MovedView(moves=tuple(found)))
    yield Output(NGINX, HeadersView(server="nginx", rules=rules, moves=moves, gone=gone))
    if moves:
        yield Output("_redirects", RedirectsView(moves=moves))


def ancestors(site: Site) -> tuple[str, ...]:
    """Return who may frame what can be embedded (CSP 3, frame-ancestors); all, where none is named."""
    hosts = dict.fromkeys(site_address(text, starred=True).origin for text in site.settings.embedders)
    return ("'self'", *hosts) if hosts else ("*",)


def _tops(heads: Iterable[Head], site: Site) -> Iterator[str]:
    """Yield the first part of every page's path, in order: `_headers` cannot say "all but"."""
    start = len(site.settings.origin) + len(site.settings.base)
    found = {head.canonical[start:].split("/", 1)[0] for head in heads if head.canonical.endswith("/")}
    yield from sorted(quote(top, safe="-._~") for top in found - {"", "embed"})


def _moves(site: Site) -> Iterator[tuple[str, Move]]:
    """Yield former addresses, each with the folder that its stub is in: empty, or with a slash at its end."""
    for entry in (one for one in site.in_all_languages if not one.record.pageless):
        for former in entry.moved_from:
            path = unquote(former)
            if _PLAIN.fullmatch(path) and path.startswith("/"):
                target = quote(site.href(entry.url), safe="/-._~#")
                file = file_at(former)
                folder = file[: file.rfind("/") + 1]
                is_file = path.endswith(PAGES)
                yield folder, Move(site.href(path), target, is_file)


def render(view: Views, blobs: Blobs) -> bytes:
    """Return the file."""
    if isinstance(view, RedirectsView):
        lines = [f"{quote(move.former, safe='/-._~')} {move.target} 301" for move in view.moves]
        return ("\n".join(lines) + "\n").encode()
    if isinstance(view, MovedView):
        return moved(view.moves).encode()
    said = _WORDS[view.server](view.rules, view.moves) + words(view.server, view.gone, view.rules.base)
    return said.encode()
