"""A link's target that is no file of the paper, but an address whose scheme was left out."""

from __future__ import annotations

import re

from stadtteil.model.picture_formats import SUFFIXES
from stadtteil.model.reading.unused import DOWNLOADS, UPLOAD
from stadtteil.model.source import TEXTS

_HOST = re.compile(r"(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,24}(/|$))", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s()/-]{5,}")
_FILES = (*TEXTS, *SUFFIXES, ".txt", ".html", ".htm", ".php")


def address_meant(target: str) -> str:
    """Return what an editor is to write instead of such a target; nothing for any other.

    >>> address_meant("redaktion@zeitung.example"), address_meant("../2026/fest.md")
    ('Ist es eine E-Mail-Adresse, schreiben Sie mailto: davor: mailto:redaktion@zeitung.example', '')
    """
    if "@" in target:
        return f"Ist es eine E-Mail-Adresse, schreiben Sie mailto: davor: mailto:{target}"
    if _PHONE.fullmatch(target):
        number = re.sub(r"[^\d+]", "", target)
        return f"Ist es eine Telefonnummer, schreiben Sie tel: davor: tel:{number}"
    if target.lower().endswith(DOWNLOADS):
        return UPLOAD
    if _HOST.match(target) and not target.lower().endswith(_FILES):
        return f"Ist es eine Adresse im Netz, schreiben Sie https:// davor: https://{target}"
    return ""
