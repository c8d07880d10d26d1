"""Where a site lies: scheme, host, port and path, as machines read them (RFC 3986; UTS 46, RFC 5891).

Knows how such an address is written and what is wrong with one, not what lies there.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from urllib.parse import unquote

import msgspec

_WHOLE = re.compile(r"(https?)://([^/?#]*)([^?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_UNFIT = re.compile(r"[\s\x00-\x20\"'<>\\^`{|};,$\x7f]")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*")
_NUMBERS = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!\Z)|\Z)){4}")
_PATH_PART = re.compile(r"[\w.~-]+")
_FILE = re.compile(r".*\.(html?|php)", re.IGNORECASE)
EXAMPLE = "Beispiel: https://zeitung.example/"


class Unfit(ValueError):
    """Why a text is no address of a site, and what to do about it, both in German."""

    def __init__(self, message: str, cure: str) -> None:
        """Hold both."""
        super().__init__(message)
        self.message = message
        self.cure = cure


class SiteAddress(msgspec.Struct, frozen=True):
    """The parts of an address: `host` is ASCII, `port` has its colon or is empty, `base` has two slashes."""

    scheme: str
    host: str
    port: str
    base: str

    @property
    def origin(self) -> str:
        """Scheme, host and port: `https://xn--zeitung-kln-zfb.example`."""
        return f"{self.scheme}://{self.host}{self.port}"


@functools.lru_cache(maxsize=64)
def site_address(text: str, *, starred: bool = False) -> SiteAddress:
    """Return the parts of an address; Unfit where it is none. `starred`: the host may begin with `*.`.

    >>> site_address("HTTPS://Zeitung-Köln.example/unser/blatt")
    SiteAddress(scheme='https', host='xn--zeitung-kln-zfb.example', port='', base='/unser/blatt/')
    """
    found = _WHOLE.fullmatch(text)
    if not found or not found[2]:
        raise Unfit(f"„{text}“ ist keine vollständige Adresse.", f"Sie beginnt mit https://. {EXAMPLE}")
    scheme, place, path, more = found.groups()
    what = f"„{text}“ ist keine Adresse einer Website."
    unfit = _UNFIT.search(text)
    if unfit:
        raise Unfit(what, f"{_named(unfit[0])} gehört nicht hinein. {EXAMPLE}")
    if "@" in place:
        raise Unfit(what, f"Nehmen Sie weg, was vor dem „@“ steht; alle könnten es lesen. {EXAMPLE}")
    if more:
        raise Unfit(what, f"Nehmen Sie alles ab „{more[0]}“ weg.")
    host, port = _parted(place, what)
    star = "*." if starred and host.startswith("*.") else ""
    plain = ascii_host(host.removeprefix(star))
    if not plain:
        raise Unfit(what, f"Den Namen „{host}“ kann kein Rechner haben. {EXAMPLE}")
    return SiteAddress(scheme.lower(), star + plain, port, _base(path, what))


def _named(sign: str) -> str:
    if sign.isspace():
        return "Ein Leerzeichen"
    return f"Das Zeichen „{sign}“" if sign.isprintable() else "Ein Steuerzeichen"


def _parted(place: str, what: str) -> tuple[str, str]:
    """Return host and port; a port has a number that exists."""
    host, colon, port = place.rpartition(":") if not place.endswith("]") else (place, "", "")
    if not colon:
        return place, ""
    if not (port.isascii() and port.isdecimal() and 1 <= int(port[:6]) <= 65535):
        raise Unfit(what, f"Hinter dem Doppelpunkt steht ein Port von 1 bis 65535, nicht „{port}“. {EXAMPLE}")
    return host, f":{int(port)}"


def _base(path: str, what: str) -> str:
    """Return the path that a site lies below: `/`, or `/zeitung/`."""
    parts = [part for part in unicodedata.normalize("NFC", unquote(path)).split("/") if part]
    for part in parts:
        if part in {".", ".."} or not _PATH_PART.fullmatch(part):
            cure = f"„{part}“ kann kein Ordner einer Website sein. Beispiel: https://verein.example/zeitung/"
            raise Unfit(what, cure)
    if parts and _FILE.fullmatch(parts[-1]):
        raise Unfit(what, f"Nennen Sie den Ordner, nicht eine Seite darin: ohne „{parts[-1]}“.")
    return "/" + "".join(f"{part}/" for part in parts)


@functools.lru_cache(maxsize=256)
def ascii_host(host: str) -> str:
    """Return a host's name as machines read it, or nothing where no host can have it.

    >>> (
    ...     ascii_host("Straße.example"),
    ...     ascii_host("127.0.0.1"),
    ...     ascii_host("zeitung..example"),
    ...     ascii_host("a_b"),
    ... )
    ('xn--strae-oqa.example', '127.0.0.1', '', '')
    """
    if host.startswith("[") and host.endswith("]"):
        return _numbered(host)
    plain = host.lower() if host.isascii() else _encoded(host)
    if not _NAME.fullmatch(plain):
        return ""
    return plain if not plain.rpartition(".")[2].isdigit() or _NUMBERS.fullmatch(plain) else ""


def _encoded(host: str) -> str:
    import idna  # late: its tables are large, and few need them

    try:
        return idna.encode(host, uts46=True, std3_rules=True).decode()
    except idna.IDNAError:
        return ""


def _numbered(host: str) -> str:
    """Return an IPv6 address in brackets."""
    import ipaddress

    try:
        return f"[{ipaddress.IPv6Address(host[1:-1])}]"
    except ValueError:
        return ""
