"""Addresses as they go into files that know only ASCII. Knows what need not be encoded, and no address."""

from __future__ import annotations

import re
from urllib.parse import quote

_PLAIN = re.compile(r"[\w/.~-]*", re.ASCII)


def percent_encoded(href: str, safe: str) -> str:
    """Return an href with all but letters, digits, `_` and the `safe` signs percent-encoded (RFC 3986, 2.1).

    `safe` has `/`, `-`, `.` and `~` among others. Nearly all hrefs are so already.

    >>> percent_encoded("/artikel/straße/", "/-._~"), percent_encoded("/artikel/fest/", "/-._~")
    ('/artikel/stra%C3%9Fe/', '/artikel/fest/')
    """
    return href if _PLAIN.fullmatch(href) else quote(href, safe=safe)
