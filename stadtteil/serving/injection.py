"""What a page gets on its way to the browser, and never on disk: reload script, banner of previews."""

from __future__ import annotations

import re
from html import escape

SCRIPT = "/_stadtteil/reload.js"
NEWS = "/_stadtteil/neues"

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"', re.IGNORECASE)
_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_BANNER = (
    '<p role="note" style="margin:0;padding:.5em 1em;background:#ffd84d;color:#1c1a17;'
    'font:600 1rem/1.4 system-ui,sans-serif;text-align:center">'
    "Vorschau: zeigt auch Entwürfe und Angekündigtes</p>"
).encode()


def dressed(page: bytes, edition: str, *, preview: bool) -> bytes:
    """Return an HTML page with the script that keeps it up to date, and with the banner of a preview.

    Pieces of pages, and pages whose own policy forbids scripts from outside, stay as they are.
    """
    if _POLICY.search(page) or page.lstrip()[:9].lower() != b"<!doctype":
        return page
    if preview:
        body = _BODY.search(page)
        at = body.end() if body else 0
        page = page[:at] + _BANNER + page[at:]
    end = page.lower().rfind(b"</body>")
    at = end if end >= 0 else len(page)
    return page[:at] + script(edition).encode() + page[at:]


def script(edition: str) -> str:
    """Return the element that loads the script into a page of this edition."""
    return f'<script src="{SCRIPT}" data-stadtteil data-edition="{escape(edition)}"></script>'
