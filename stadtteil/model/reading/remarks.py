"""What an editor should know of a text's raw HTML and of other programs' instructions in it."""

from __future__ import annotations

import html
import re

from stadtteil.model.reading.origin import Origin
from stadtteil.model.reading.sanitizing import refused_tags
from stadtteil.model.reading.unwrapping import PROGRAMS

_CODE = re.compile(r"<code.*?</code>", re.DOTALL)
_LIQUID = re.compile(r"\{%[-\s].*?%\}|\{\{.*?\}\}", re.DOTALL)
_OPENING = 14
"""Signs of an instruction that tell it from others, before any that Markdown could take for its own."""
_EMBEDDED = frozenset({"iframe", "video", "audio", "embed", "object"})
_PICTURES = re.compile(r"\{%-?\s*(image|img|picture|figure|asset)")
_ADDRESSES = re.compile(r"\{\{-?\s*(site\.|page\.url|.*_url)|\{%-?\s*(link|post_url)")


_STYLE = re.compile(r"<[a-z][^<>]*\sstyle\s*=", re.IGNORECASE)


def remark(origin: Origin, raw: str) -> None:
    """Say what will not survive of a text whose unsanitised HTML is `raw`."""
    if "style" in raw and _STYLE.search(_CODE.sub("", raw)):
        cure = "Löschen Sie es; wie Texte aussehen, sagt das Layout."
        origin.say(origin.first("style"), "„style“ ist in Texten nicht erlaubt und fällt weg.", cure)
    for name in refused_tags(raw) if "<" in raw else ():
        _refuse(origin, name, closed=f"</{name}" in raw.lower())
    if "{%" in raw or "{{" in raw:
        _instructions(origin, html.unescape(_CODE.sub("", raw)))


def _refuse(origin: Origin, name: str, *, closed: bool) -> None:
    place = origin.first(f"<{name}", f"<{name.upper()}", f"<{name.capitalize()}")
    if name in PROGRAMS and not closed:
        message = f"<{name}> wird nicht geschlossen; das Programm stünde als Text auf der Seite."
        origin.say(place, message, f"Löschen Sie es, oder schließen Sie es mit </{name}>.", error=True)
        return
    lost = "fällt mit seinem Inhalt weg" if name in PROGRAMS else "fällt weg, der Text darin bleibt"
    cure = "Löschen Sie es, oder schreiben Sie &lt; statt <, wenn es gewöhnlicher Text ist."
    if name in _EMBEDDED:
        cure = "Verlinken Sie Filme und Karten, statt sie einzubetten: [Film über den Garten](https://…)."
    origin.say(place, f"<{name}> ist in Texten nicht erlaubt und {lost}.", cure)


def _instructions(origin: Origin, visible: str) -> None:
    """Report each instruction of another program that readers would see; code may show them."""
    for found in _LIQUID.finditer(origin.text):
        if found[0][:_OPENING] not in visible:
            continue
        short = " ".join(found[0].split())
        short = short if len(short) <= 60 else f"{short[:60]} …"
        message = f"Hier steht eine Anweisung eines anderen Programms: {short}"
        origin.say(origin.at(found.start()), message, _instead(found[0]), error=True)


def _instead(instruction: str) -> str:
    if _PICTURES.match(instruction):
        return "Zeigen Sie das Bild mit Markdown: ![Beschreibung](../../bilder/name.jpg)."
    if _ADDRESSES.match(instruction):
        return "Nennen Sie statt der Adresse die Datei: [Sommerfest](../2026/sommerfest.md)."
    return "Löschen Sie die Anweisung, und schreiben Sie aus, was an dieser Stelle stehen soll."
