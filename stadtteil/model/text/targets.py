"""Addresses in the web that are misspelt so that nobody can doubt what was meant: `http:/x`, `htttps://x`."""

from __future__ import annotations

import html
import re

from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.text.origin import Origin

_WEB = late_pattern(
    r"(?P<scheme>[htps]{3,7})(?P<colon>[:;.,]?)(?P<slashes>[/\\]{0,4})(?P<late>[:;]?[/\\]{0,2})"
    r"(?P<rest>[^\s/\\:;.,].*)",
    re.IGNORECASE,
)
_HOST = late_pattern(r"[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)")
_OTHER = late_pattern(r"(?:https?:/{0,2}|https?/{2})(?=(?:https?:|mailto:|tel:))", re.IGNORECASE)
_MAIL = late_pattern(r"(?:mailto|e-?mail|mail)[:;]?[/\\ ]*(?=[^\s/\\@:;]+@[^\s/\\@]+\.\w+)", re.IGNORECASE)
_PHONE = late_pattern(r"tel(?:efon)?(?::[/\\ ]+|[;.]:?[/\\ ]*|\.: ?)(?=\+?[\d(])", re.IGNORECASE)
_FINE = late_pattern(r"https?://(?!https?:|mailto:|tel:|/)|mailto:[^ /\\]|tel:[^ /\\]|[.#]")


_LINK = late_pattern(r'href="(?P<target>(?!https?:|mailto:|tel:)[A-Za-z-]{3,9}:[^"]*)"')


def with_right_schemes(raw: str, origin: Origin) -> str:
    """Return HTML in which links with a misspelt scheme have the right one: none other would survive."""

    def mended(link: re.Match[str]) -> str:
        written = html.unescape(link["target"])
        right = corrected(written)
        if not right:
            return link[0]
        origin.say(origin.first(written), *told(written, right))
        return f'href="{html.escape(right)}"'

    return _LINK.sub(mended, raw)


def told(written: str, right: str) -> tuple[str, str]:
    """Return what is said of a misspelt address, and what to do."""
    message = f"Die Adresse „{written}“ ist verschrieben; der Link führt zu {right}."
    return message, f"Schreiben Sie {right}."


def corrected(target: str) -> str:
    """Return the address that a misspelt one means; nothing where it is right, or in doubt.

    >>> corrected("http:/verein.example"), corrected("https://mailto:a@b.example"), corrected("fest.md")
    ('http://verein.example', 'mailto:a@b.example', '')
    """
    if _FINE.match(target):
        return ""
    if nested := _OTHER.match(target):
        inner = target[nested.end() :]
        return corrected(inner) or inner
    if mail := _MAIL.match(target):
        return f"mailto:{target[mail.end() :]}"
    if phone := _PHONE.match(target):
        return f"tel:{target[phone.end() :]}"
    web = _WEB.match(target)
    if web is None or not _meant(web) or not _HOST.match(web["rest"]):
        return ""
    return f"{'https' if 's' in web['scheme'].lower() else 'http'}://{web['rest']}"


def _meant(web: re.Match[str]) -> bool:
    """Whether this is the beginning of a web address and not a file's name."""
    scheme = web["scheme"].lower()
    known = scheme in {"http", "https"}
    separated = web["slashes"] + web["late"]
    return (
        "p" in scheme and "t" in scheme and bool(separated if not known else separated or web["colon"] == ":")
    )
