"""The same rules in the words of each server: Netlify's `_headers`, Apache's `.htaccess`, nginx's locations.

Knows paths and headers, not why they are as they are; that stands in `hosting`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from stadtteil.model.urls import ASSETS, DATA, DOWNLOADS, EMBED, OEMBED, PICTURES
from stadtteil.rendering.media_types import DOWNLOADS as EXTRA
from stadtteil.rendering.media_types import OTHERS, TEXTS
from stadtteil.rendering.policy import POLICY, REFERRER

HOUR, YEAR = "public, max-age=3600", "public, max-age=31536000, immutable"
SHARED = ("Access-Control-Allow-Origin: *", "Cross-Origin-Resource-Policy: cross-origin")
ALWAYS = ("X-Content-Type-Options: nosniff", f"Referrer-Policy: {REFERRER}")
PAGE = f"Content-Security-Policy: {POLICY}; frame-ancestors 'none'"
VERSION = r"v[0-9]+\.[0-9]+\.[0-9]+"
_ASSETS, _DATA, _DOWNLOADS, _EMBED, _OEMBED, _PICTURES = (
    url.removeprefix("/") for url in (ASSETS, DATA, DOWNLOADS, EMBED, OEMBED, PICTURES)
)
UNSERVED = ("_headers", "_redirects", "embed/nginx.conf")
"""Files that servers read and readers need not, beside all whose name begins with a dot."""


class Rules(msgspec.Struct, frozen=True):
    """What differs from site to site.

    `ancestors` is a CSP source list; `versions` are those of the script that others load; `tops` the
    first parts of the paths of all other pages; `downloads` where there are files to download.
    `calendars` where there are such: programs fetch them many times a day. Netlify and Cloudflare compress
    them, and the index of the search, by themselves, and have them asked for anew each time.
    """

    base: str
    ancestors: str
    versions: tuple[str, ...]
    tops: tuple[str, ...]
    downloads: bool = False
    calendars: bool = False

    @property
    def types(self) -> dict[str, str]:
        """The media types of all files but texts, by their endings."""
        return OTHERS | EXTRA if self.downloads else OTHERS


class Move(msgspec.Struct, frozen=True):
    """A former address and where it is now: both root-absolute, the first decoded, the second encoded.

    `is_file` where the former one is a file's, below which nothing can stand.
    """

    former: str
    target: str
    is_file: bool


_COMPRESSED = (
    "<IfModule mod_deflate.c>",
    "  <IfModule mod_filter.c>",
    "    AddOutputFilterByType DEFLATE application/json text/calendar",
    "  </IfModule>",
    "</IfModule>",
)
"""For the index of the search, and for calendars, which say the same words over and over."""
_INDEX = r"suche(/index.*)?[.]json$"
"""How the addresses of the files of the index end."""


def _framed(rules: Rules) -> str:
    return f"Content-Security-Policy: frame-ancestors {rules.ancestors}"


def netlify(rules: Rules, moves: Sequence[Move]) -> str:
    """Return `_headers`: no two of its patterns name one header for an address, for both would be joined."""
    base, framed = rules.base, _framed(rules)
    known: list[tuple[str, tuple[str, ...]]] = [
        (f"{base}*", ALWAYS),
        (f"{base}{_EMBED}", (PAGE,)),
        (f"{base}{_EMBED}v1/*", (framed, *SHARED, f"Cache-Control: {HOUR}")),
        *((f"{base}{_EMBED}v{version}/*", (*SHARED, f"Cache-Control: {YEAR}")) for version in rules.versions),
        (f"{base}{_OEMBED}*", (*SHARED, f"Cache-Control: {HOUR}")),
        (f"{base}{_DATA}*", (*SHARED, f"Cache-Control: {HOUR}", PAGE)),
        (f"{base}{_PICTURES}*", (*SHARED, f"Cache-Control: {YEAR}")),
        (f"{base}{_ASSETS}*", (f"Cache-Control: {YEAR}",)),
        *([(f"{base}{_DOWNLOADS}*", (f"Cache-Control: {HOUR}",))] if rules.downloads else []),
        (base, (PAGE,)),
    ]
    taken = {path.removeprefix(base).split("/", 1)[0] for path, _ in known}
    others = [f"{base}{top}/*" for top in rules.tops if top not in taken]
    known += [(path, (PAGE,)) for path in others]
    return "".join(f"{path}\n" + "".join(f"  {header}\n" for header in headers) for path, headers in known)


def apache(rules: Rules, moves: Sequence[Move]) -> str:
    """Return `.htaccess` for Apache 2.4; it needs `AllowOverride FileInfo`, as hosters give it."""
    base = re.escape(rules.base)
    unserved = "|".join(map(re.escape, UNSERVED))
    lines = [
        f"ErrorDocument 404 {rules.base}404.html",
        r'RedirectMatch 404 "/\.(?!well-known/)"',
        f'RedirectMatch 404 "(?i)^{base}({unserved})$"',
        *moved(moves).splitlines(),
        "<IfModule mod_mime.c>",
        *(f"  AddType {kind} .{ending}" for ending, kind in (TEXTS | rules.types).items()),
        f"  AddCharset utf-8 {' '.join(f'.{ending}' for ending in TEXTS)}",
        "</IfModule>",
        "<IfModule mod_headers.c>",
        *_set([PAGE, *ALWAYS]),
    ]
    framed = [_framed(rules), SHARED[1], f"Cache-Control: {HOUR}"]
    lines += _if(f"^{base}embed/v[0-9.]+/", framed, ["X-Frame-Options"])
    lines += _if(f"^{base}(embed|oembed|daten)/.*[.](json|js|csv)$", SHARED)
    lines += _if(f"^{base}(oembed|daten)/", [f"Cache-Control: {HOUR}"])
    lines += _if(f"^{base}(embed/{VERSION}|bilder)/", [*SHARED, f"Cache-Control: {YEAR}"])
    lines += _if(f"^{base}assets/", [f"Cache-Control: {YEAR}"])
    if rules.downloads:
        lines += _if(f"^{base}{_DOWNLOADS}", [f"Cache-Control: {HOUR}"], ["Content-Security-Policy"])
    if rules.calendars:
        lines += _if("[.]ics$", [f"Cache-Control: {HOUR}"])
    return "\n".join([*lines, "</IfModule>", *_COMPRESSED]) + "\n"


def moved(moves: Iterable[Move]) -> str:
    """Return what Apache is told of former addresses.

    `.htaccess` is read with every request below its folder. A regular expression in it costs as much as
    thirty plain addresses, and a plain one means all that stands below, too: so it serves for files only.
    """
    return "".join(
        f'Redirect 301 "{move.former}" "{move.target}"\n'
        if move.is_file
        else f'RedirectMatch 301 "^{_ending(move.former)}$" "{move.target}"\n'
        for move in moves
    )


def _ending(former: str) -> str:
    """Return an address as a regular expression, with or without the slash at its end."""
    plain = re.escape(former.rstrip("/"))
    return f"{plain}/?" if former.endswith("/") else plain


def _set(headers: Iterable[str]) -> list[str]:
    pairs = (header.split(": ", 1) for header in headers)
    return [f'  Header always set {name} "{value}"' for name, value in pairs]


def _if(pattern: str, headers: Iterable[str], unset: Iterable[str] = ()) -> list[str]:
    """Return a section; those further down win over those further up."""
    gone = [f"  Header {how}unset {name}" for name in unset for how in ("", "always ")]
    return [
        f'  <If "%{{REQUEST_URI}} =~ m#{pattern}#">',
        *(f"  {line}" for line in _set(headers) + gone),
        "  </If>",
    ]


def nginx(rules: Rules, moves: Sequence[Move]) -> str:
    """Return lines for a server block. What a location adds takes the place of what the server adds."""
    base, framed = rules.base, _framed(rules)
    start = re.escape(base)
    lines = [
        "# In the server block: include /path/to/site/embed/nginx.conf;",
        *_types(rules),
        f"error_page 404 {base}404.html;",
        *_add([PAGE, *ALWAYS], ""),
        r'location ~ "/\.(?!well-known/)" { return 404; }',
        f'location ~* "^{start}({"|".join(map(re.escape, UNSERVED))})$" {{ return 404; }}',
    ]
    locations: tuple[tuple[str, tuple[str, ...]], ...] = (
        (f"~ ^{start}embed/{VERSION}/", (*SHARED, f"Cache-Control: {YEAR}")),
        (f"~ ^{start}embed/.*[.](json|js)$", (*SHARED, f"Cache-Control: {HOUR}")),
        (f"~ ^{start}embed/v[0-9.]+/", (framed, SHARED[1], f"Cache-Control: {HOUR}")),
        (f"{base}{_OEMBED}", (*SHARED, f"Cache-Control: {HOUR}")),
        (f"{base}{_DATA}", (*SHARED, f"Cache-Control: {HOUR}", PAGE)),
        (f"{base}{_PICTURES}", (*SHARED, f"Cache-Control: {YEAR}")),
        (f"{base}{_ASSETS}", (f"Cache-Control: {YEAR}",)),
        *([(f"{base}{_DOWNLOADS}", (f"Cache-Control: {HOUR}",))] if rules.downloads else []),
    )
    for place, headers in locations:
        lines += [f"location {place} {{", *_add([*headers, *ALWAYS], "  "), "}"]
    lines += _compressed(_INDEX, "application/json", ALWAYS)
    if rules.calendars:
        lines += _compressed("[.]ics$", "text/calendar", [f"Cache-Control: {HOUR}", *ALWAYS])
    lines += [f'location = "{move.former}" {{ return 301 {move.target}; }}' for move in moves]
    return "\n".join(lines) + "\n"


def _compressed(pattern: str, kind: str, headers: Iterable[str]) -> list[str]:
    """Return a location whose files are compressed, whatever the server does else."""
    said = ["  gzip on;", f"  gzip_types {kind};", *_add(headers, "  ")]
    return [f'location ~ "{pattern}" {{', *said, "}"]


def _types(rules: Rules) -> list[str]:
    """Return which type belongs to which ending: nginx's own list is another on each system."""
    endings: dict[str, list[str]] = {}
    for ending, kind in (TEXTS | rules.types).items():
        endings.setdefault(kind, []).append(ending)
    texts = dict.fromkeys(kind for kind in TEXTS.values() if kind != "text/html")  # which it always means
    return [
        "charset utf-8;",
        f"charset_types {' '.join(texts)};",
        "types {",
        *(f"  {kind} {' '.join(names)};" for kind, names in endings.items()),
        "}",
    ]


def _add(headers: Iterable[str], indent: str) -> list[str]:
    pairs = (header.split(": ", 1) for header in headers)
    return [f'{indent}add_header {name} "{value}" always;' for name, value in pairs]
