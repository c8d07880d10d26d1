"""The same rules in the words of each server: Netlify's `_headers`, Apache's `.htaccess`, nginx's locations.

Knows paths and headers, not why they are as they are; that stands in `hosting`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

HOUR, YEAR = "public, max-age=3600", "public, max-age=31536000, immutable"
SHARED = ("Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin")
NOSNIFF = "X-Content-Type-Options: nosniff"
NOBODY = "Content-Security-Policy: frame-ancestors 'none'"
VERSION = r"v[0-9]+\.[0-9]+\.[0-9]+"


class Rules(msgspec.Struct, frozen=True):
    """What differs from site to site.

    `ancestors` is a CSP source list; `versions` are those of the script that others load; `tops` the
    first parts of the paths of all other pages.
    """

    base: str
    ancestors: str
    versions: tuple[str, ...]
    tops: tuple[str, ...]


def _framed(rules: Rules) -> str:
    return f"Content-Security-Policy: frame-ancestors {rules.ancestors}"


def netlify(rules: Rules, moves: Sequence[tuple[str, str]]) -> str:
    """Return `_headers`: no two of its patterns fit one address, for then both would be sent, joined."""
    base, framed = rules.base, _framed(rules)
    known: list[tuple[str, tuple[str, ...]]] = [
        (f"{base}embed/", (framed, NOSNIFF)),
        (f"{base}embed/v1/*", (framed, *SHARED, f"Cache-Control: {HOUR}", NOSNIFF)),
        *(
            (f"{base}embed/v{version}/*", (*SHARED, f"Cache-Control: {YEAR}", NOSNIFF))
            for version in rules.versions
        ),
        (f"{base}oembed/*", (*SHARED, f"Cache-Control: {HOUR}", NOSNIFF)),
        (f"{base}daten/*", (*SHARED, f"Cache-Control: {HOUR}", NOBODY, NOSNIFF)),
        (f"{base}bilder/*", (*SHARED, f"Cache-Control: {YEAR}", NOSNIFF)),
        (f"{base}assets/*", (f"Cache-Control: {YEAR}", NOSNIFF)),
        (base, (NOBODY, NOSNIFF)),
    ]
    taken = {path.removeprefix(base).split("/", 1)[0] for path, _ in known}
    others = [f"{base}{top}/*" for top in rules.tops if top not in taken]
    known += [(path, (NOBODY, NOSNIFF)) for path in others]
    return "".join(f"{path}\n" + "".join(f"  {header}\n" for header in headers) for path, headers in known)


def apache(rules: Rules, moves: Sequence[tuple[str, str]]) -> str:
    """Return `.htaccess` for Apache 2.4; it needs `AllowOverride FileInfo`, as hosters give it."""
    base = re.escape(rules.base)
    lines = [f"ErrorDocument 404 {rules.base}404.html"]
    for former, target in moves:
        lines.append(f'RedirectMatch 301 "^{_ending(former)}$" "{target}"')
    lines += ["<IfModule mod_headers.c>", *_set([NOBODY, NOSNIFF])]
    lines += _if(f"^{base}embed/", [_framed(rules), SHARED[1], f"Cache-Control: {HOUR}"], ["X-Frame-Options"])
    lines += _if(f"^{base}(embed|oembed|daten)/.*[.](json|js|csv)$", SHARED)
    lines += _if(f"^{base}(oembed|daten)/", [f"Cache-Control: {HOUR}"])
    lines += _if(f"^{base}(embed/{VERSION}|bilder)/", [*SHARED, f"Cache-Control: {YEAR}"])
    lines += _if(f"^{base}assets/", [f"Cache-Control: {YEAR}"])
    return "\n".join([*lines, "</IfModule>"]) + "\n"


def _ending(former: str) -> str:
    """Return an address as a regular expression, with or without the slash at its end."""
    plain = re.escape(former.rstrip("/"))
    return f"{plain}/?" if former.endswith("/") else plain


def _set(headers: Iterable[str]) -> list[str]:
    pairs = (header.split(": ", 1) for header in headers)
    return [f'  Header set {name} "{value}"' for name, value in pairs]


def _if(pattern: str, headers: Iterable[str], unset: Iterable[str] = ()) -> list[str]:
    """Return a section; those further down win over those further up."""
    gone = [f"  Header {how}unset {name}" for name in unset for how in ("", "always ")]
    return [
        f'  <If "%{{REQUEST_URI}} =~ m#{pattern}#">',
        *(f"  {line}" for line in _set(headers) + gone),
        "  </If>",
    ]


def nginx(rules: Rules, moves: Sequence[tuple[str, str]]) -> str:
    """Return lines for a server block. What a location adds takes the place of what the server adds."""
    base, framed = rules.base, _framed(rules)
    lines = [
        "# In the server block: include /path/to/site/embed/nginx.conf;",
        f"error_page 404 {base}404.html;",
    ]
    lines += _add([NOBODY, NOSNIFF], "")
    locations: tuple[tuple[str, tuple[str, ...]], ...] = (
        (f"~ ^{re.escape(base)}embed/{VERSION}/", (*SHARED, f"Cache-Control: {YEAR}", NOSNIFF)),
        (f"~ ^{re.escape(base)}embed/.*[.](json|js)$", (*SHARED, f"Cache-Control: {HOUR}", NOSNIFF)),
        (f"{base}embed/", (framed, SHARED[1], f"Cache-Control: {HOUR}", NOSNIFF)),
        (f"{base}oembed/", (*SHARED, f"Cache-Control: {HOUR}", NOSNIFF)),
        (f"{base}daten/", (*SHARED, f"Cache-Control: {HOUR}", NOBODY, NOSNIFF)),
        (f"{base}bilder/", (*SHARED, f"Cache-Control: {YEAR}", NOSNIFF)),
        (f"{base}assets/", (f"Cache-Control: {YEAR}", NOSNIFF)),
    )
    for place, headers in locations:
        lines += [f"location {place} {{", *_add(headers, "  "), "}"]
    lines += [f'location = "{former}" {{ return 301 {target}; }}' for former, target in moves]
    return "\n".join(lines) + "\n"


def _add(headers: Iterable[str], indent: str) -> list[str]:
    pairs = (header.split(": ", 1) for header in headers)
    return [f'{indent}add_header {name} "{value}" always;' for name, value in pairs]
