"""What an editor should know of a text's raw HTML and of other programs' instructions in it."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.text.origin import Origin, Place
from stadtteil.model.text.sanitizing import TAGS, refused_tags
from stadtteil.model.text.unclosed import INLINE
from stadtteil.model.text.unwrapping import PROGRAMS
from stadtteil.model.text.verbatim import without_code

_INSTRUCTION = late_pattern(r"\{%(?=[-\s])|\{\{")
_ENDS = {"{{": "}}", "{%": "%}"}
_OPENING = 14
"""Signs of an instruction that tell it from others, before any that Markdown could take for its own."""
_EMBEDDED = frozenset({"iframe", "video", "audio", "embed", "object"})
_PICTURES = late_pattern(r"\{%-?\s*(image|img|picture|figure|asset)")
_ADDRESSES = late_pattern(r"\{\{-?\s*(site\.|page\.url|.*_url)|\{%-?\s*(link|post_url)")


_TAG = late_pattern(r"<([a-zA-Z][\w:-]*)")
_CLOSING = late_pattern(r"</([a-zA-Z][\w:-]*)")
_STYLE = late_pattern(r"<[a-z][^<>]*\sstyle\s*=", re.IGNORECASE)

NO_SOURCE = (
    "Dieses Bild hat keine Adresse, die hier erlaubt ist.",
    "Legen Sie die Datei in content/bilder ab und nennen Sie sie: ![Beschreibung](../../bilder/name.jpg).",
)


def remark(origin: Origin, raw: str) -> None:
    """Say what will not survive of a text whose unsanitised HTML is `raw`."""
    if "style" in raw and _STYLE.search(_without_code(raw)):
        cure = "Löschen Sie es; wie Texte aussehen, sagt das Layout."
        origin.say(origin.first("style"), "„style“ ist in Texten nicht erlaubt und fällt weg.", cure)
    names = refused_tags(raw) if "<" in origin.text else ()
    if names:
        places: dict[str, list[Place]] = {}
        for tag in _TAG.finditer(without_code(origin.text).text):
            places.setdefault(tag[1].lower(), []).append(origin.at(tag.start()))
        closed = {name.lower() for name in _CLOSING.findall(raw)}
        for name in names:
            _refuse(origin, name, places.get(name, []), closed=name in closed)
    if "{%" in raw or "{{" in raw:
        _instructions(origin, html.unescape(_without_code(raw)))


def _refuse(origin: Origin, name: str, places: Sequence[Place], *, closed: bool) -> None:
    """Report each tag of an element that is not allowed."""
    places = places or [origin.first(f"<{name}")]
    if name in PROGRAMS and not closed:
        message = f"<{name}> wird nicht geschlossen; das Programm stünde als Text auf der Seite."
        origin.say(places[0], message, f"Löschen Sie es, oder schließen Sie es mit </{name}>.", error=True)
        return
    lost = "fällt mit seinem Inhalt weg" if name in PROGRAMS else "fällt weg, der Text darin bleibt"
    cure = "Löschen Sie es, oder schreiben Sie &lt; statt <, wenn es gewöhnlicher Text ist."
    if name in _EMBEDDED:
        cure = "Verlinken Sie Filme und Karten, statt sie einzubetten: [Film über den Garten](https://…)."
    for place in places:
        origin.say(place, f"<{name}> ist in Texten nicht erlaubt und {lost}.", cure)


def remark_open(origin: Origin, names: Sequence[str]) -> None:
    """Say which elements of these names are opened and not closed."""
    source = without_code(origin.text).text if names else ""
    for name, number in Counter(name for name in names if name in TAGS).items():
        inline = name in INLINE
        reach = "es gilt nur bis zum Ende des Absatzes" if inline else "es reicht bis zum Ende des Textes"
        for place in _opened(origin, source, name, inline=inline)[:number]:
            message = f"<{name}> wird nicht geschlossen; {reach}."
            origin.say(place, message, f"Setzen Sie </{name}> dahin, wo es enden soll.")


def _opened(origin: Origin, source: str, name: str, *, inline: bool) -> list[Place]:
    """Return where an element is opened and not closed; one within a line must be in its paragraph."""
    waiting: list[int] = []
    unclosed: list[int] = []
    for sign in re.finditer(rf"<(/?){name}\b|\n[ \t]*\n", source, re.IGNORECASE):
        if sign[0][0] == "\n":
            unclosed += waiting if inline else ()
            waiting = [] if inline else waiting
        elif not sign[1]:
            waiting.append(sign.start())
        elif waiting:
            waiting.pop()
    return [origin.at(offset) for offset in (*unclosed, *waiting)] or [origin.first(f"<{name}")]


def _without_code(raw: str) -> str:
    """Return HTML without its code; what is never closed stays."""
    parts, done = [], 0
    while (start := raw.find("<code", done)) >= 0:
        end = raw.find("</code>", start)
        if end < 0:
            break
        parts.append(raw[done:start])
        done = end + 7
    return "".join([*parts, raw[done:]])


def _instructions(origin: Origin, visible: str) -> None:
    """Report each instruction of another program that readers would see; code may show them."""
    places = [sign.start() for sign in _INSTRUCTION.finditer(visible)]
    seen: dict[int, set[str]] = {}
    for start, instruction in _written(origin.text):
        opening = instruction[:_OPENING]
        size = len(opening)
        if size not in seen:
            seen[size] = {visible[place : place + size] for place in places}
        if opening not in seen[size]:
            continue
        short = " ".join(instruction[:500].split())
        short = short if len(short) <= 60 else f"{short[:60]} …"
        message = f"Hier steht eine Anweisung eines anderen Programms: {short}"
        origin.say(origin.at(start), message, _instead(instruction), error=True)


def _written(text: str) -> Iterator[tuple[int, str]]:
    """Yield the instructions in a text, each with its place."""
    start, closed = 0, dict.fromkeys(_ENDS, True)
    while sign := _INSTRUCTION.search(text, start):
        end = text.find(_ENDS[sign[0]], sign.end()) if closed[sign[0]] else -1
        start = end + 2 if end >= 0 else sign.end()
        closed[sign[0]] = end >= 0
        if end >= 0:
            yield sign.start(), text[sign.start() : start]


def _instead(instruction: str) -> str:
    if _PICTURES.match(instruction):
        return "Zeigen Sie das Bild mit Markdown: ![Beschreibung](../../bilder/name.jpg)."
    if _ADDRESSES.match(instruction):
        return "Nennen Sie statt der Adresse die Datei: [Sommerfest](../2026/sommerfest.md)."
    return "Löschen Sie die Anweisung, und schreiben Sie aus, was an dieser Stelle stehen soll."
