"""Who made a picture and under which licence, where captions and credits say so. Guesses nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from stadtteil.model.pictures.rights import LICENSES

_MAKER = re.compile(
    r"(?:\b(?:Fotos?|Photos?|Bild(?:er|quelle|nachweis)?|Grafik|Illustration(?:en)?|Zeichnung|Aufnahme|Quelle|Credits?|"
    r"Fotograf(?:in)?|Urheber(?:in)?|Copyright)\s*(?:by|von)?\s*[:©]|©|\(c\)|\b(?:Foto|Photo|Bild)\s+(?:by|von)\b)\s*(?:by\b|von\b)?\s*"
    r"(?P<name>[^\W\d_][^,;|/()\[\]\n]{1,80}?)\s*(?=[,;|/()\[\]\n]|\bCC\b|\bLizenz\b|\bLicen[cs]e\b|\.\s|\.?$)",
    re.IGNORECASE,
)
_CC = re.compile(
    r"\bCC[\s_-]*(?P<sort>BY(?:[\s_-]+(?:NC|SA|ND)){0,2})[\s_-]+(?P<version>[1-4]\.\d)(?:[\s_-]+(?P<land>DE|AT|CH))?\b"
    r"|creativecommons\.org/licenses/(?P<web>by(?:-(?:nc|sa|nd)){0,2})/(?P<number>[1-4]\.\d)(?:/(?P<place>de|at|ch))?",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\bCC[\s_-]*(?:0|Zero)\b|\bgemeinfrei\b|\bpublic domain\b|creativecommons\.org/publicdomain",
    re.IGNORECASE,
)
_RESERVED = re.compile(r"\balle rechte vorbehalten\b|\ball rights reserved\b", re.IGNORECASE)


class KnownRights(NamedTuple):
    """What is known of a picture's rights; empty where it is not."""

    maker: str = ""
    license: str = ""

    @property
    def complete(self) -> bool:
        """Whether the picture may be shown."""
        return bool(self.maker and self.license)


def rights_in(text: str) -> KnownRights:
    """Return what some words say.

    >>> rights_in("Das Fest. Foto: Maria Muster, CC BY-SA 4.0")
    KnownRights(maker='Maria Muster', license='CC-BY-SA-4.0')
    >>> rights_in("Maria und Jakob © Jakob Beispiel")
    KnownRights(maker='Jakob Beispiel', license='')
    """
    maker = _MAKER.search(text)
    return KnownRights(" ".join(maker["name"].split()).rstrip(" .:-–") if maker else "", _license(text))


def _license(text: str) -> str:
    found = _CC.search(text)
    if found is None:
        return "CC0-1.0" if _FREE.search(text) else "alle-rechte" if _RESERVED.search(text) else ""
    sort = re.sub(r"[\s_]+", "-", (found["sort"] or found["web"]).upper())
    version, land = found["version"] or found["number"], (found["land"] or found["place"] or "").upper()
    name = f"CC-{sort}-{version}" + (f"-{land}" if land else "")
    if name in LICENSES:
        return name
    return f"https://creativecommons.org/licenses/{sort}/{version}/".lower() + (
        f"{land.lower()}/" if land else ""
    )
