"""What was meant by a link's target that does not exist: an address without its scheme, another file."""

from __future__ import annotations

import re

from stadtteil.model.download_advice import advice_for
from stadtteil.model.linking.lookup import Lookup
from stadtteil.model.picture_formats import SUFFIXES
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
    if advice := advice_for(target):
        return advice
    if _HOST.match(target) and not target.lower().endswith(_FILES):
        return f"Ist es eine Adresse im Netz, schreiben Sie https:// davor: https://{target}"
    return ""


def instead_of_target(lookup: Lookup, target: str, path: str) -> str:
    """Return what a target that does not exist may have been meant to be, in the text at `path`."""
    if address := address_meant(target):
        return address
    if target.endswith(("/", ".")):
        return "Ein Ordner ist kein Ziel. Nennen Sie eine Datei darin, oder eine Liste wie /projekte/."
    close = lookup.meant_file(target, path)
    if close:
        return f"Meinten Sie „{close}“?"
    example = "seiten/impressum.md" if path.count("/") == 1 else "../2026/sommerfest.md"
    return f"Nennen Sie die Datei, zum Beispiel {example}."
