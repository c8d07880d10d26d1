"""Adds to a page on its way to the browser: the reload script, and the banner of a preview. Never on disk."""

from __future__ import annotations

import re
from html import escape, unescape

from stadtteil.rendering.policy import POLICY

SCRIPT = "/_stadtteil/reload.js"
EVENTS = "/_stadtteil/events"
BANNER = "/_stadtteil/vorschau.css"
OVERLAY = "/_stadtteil/fehler.css"
HINT_BAR = "/_stadtteil/hinweise.css"

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"(?: content="([^"]*)")?', re.IGNORECASE)
_HEAD_ENDS = b"</head>"
_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_BANNER_STYLE = f'<link rel="stylesheet" href="{BANNER}">'.encode()
_BANNER = (
    '<p role="note" class="stadtteil-vorschau">Vorschau: zeigt auch Entwürfe und Angekündigtes</p>'
).encode()


def injected(page: bytes, version: str, *, preview: bool) -> bytes:
    """Return an HTML page with the reload script and, with `preview`, a banner.

    All that is added are files of this server, so that the paper's own policy holds here, too. Pieces of
    pages, and pages with another policy, stay as they are: it might forbid what is added.
    """
    policy = _POLICY.search(page)
    if page.lstrip()[:9].lower() != b"<!doctype" or (policy and not _is_ours(policy[1])):
        return page
    if preview:
        body = _BODY.search(page)
        at = body.end() if body else 0
        page = page[:at] + _BANNER + page[at:]
        head = page.lower().find(_HEAD_ENDS)
        page = page[:head] + _BANNER_STYLE + page[head:] if head >= 0 else page
    end = page.lower().rfind(b"</body>")
    at = end if end >= 0 else len(page)
    return page[:at] + script(version).encode() + page[at:]


def _is_ours(policy: bytes | None) -> bool:
    return policy is not None and unescape(policy.decode()) == POLICY


def script(version: str) -> str:
    """Return the `<script>` element for a page of this version."""
    return f'<script src="{SCRIPT}" data-stadtteil data-version="{escape(version)}"></script>'
