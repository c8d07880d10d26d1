"""Footnotes: the library's, without the work that grows with the square of their number.

Nothing is lost of them: a note that is there twice stays twice, and one without a sign in the text has
no way back to it.
"""

from __future__ import annotations

import html
import re
from collections import Counter, OrderedDict
from collections.abc import Iterator, KeysView

from markdown.extensions.footnotes import FootnoteExtension

from stadtteil.model.text.anchors import note_id
from stadtteil.model.text.origin import Origin
from stadtteil.model.text.verbatim import without_code

_NOTE = re.compile(r"^[ ]{0,3}\[\^([^\]\n]*)\]:", re.MULTILINE)
_SIGN = '<sup id="fnref'
_LINK_BACK = r'<a class="footnote-backref" href="#(?P<sign>[^"]*)"[^>]*>↩</a>'
_WAYS_BACK = re.compile(_LINK_BACK)
_WAY_BACK = re.compile(rf"(?:&nbsp;)?{_LINK_BACK}")


class Footnotes(FootnoteExtension):
    """The library's footnotes; it asks for free names one by one from the first on."""

    def reset(self) -> None:
        """Begin a text."""
        super().reset()
        self.footnotes = _Notes()
        self._used: Counter[str] = Counter()

    def unique_ref(self, reference: str, found: bool = False) -> str:
        """Return a free name for a sign: `fnref-1`, then `fnref2-1`."""
        if not found:
            return reference
        self._used[reference] += 1
        number = self._used[reference]
        self.found_refs[reference] = number
        head, rest = reference.split(self.get_separator(), 1)
        return reference if number == 1 else f"{head}{number}{self.get_separator()}{rest}"

    def setFootnote(self, id: str, text: str) -> None:  # noqa: A002, N802 (the library's names)
        """Keep a note, under a name of its own where another has that name."""
        number = 1
        name = id
        while name in self.footnotes:
            number += 1
            name = f"{id}-{number}"
        super().setFootnote(name, text)


class _Notes(OrderedDict[str, str]):
    """The notes of a text by name; while they are written, one can turn out to hold more of them."""

    def __init__(self) -> None:
        super().__init__()
        self._names: list[str] = []

    def __setitem__(self, name: str, text: str) -> None:
        if name not in self:
            self._names.append(name)
        super().__setitem__(name, text)

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        """Return all names; whoever goes through them comes to those that are added meanwhile, too."""
        return _Names(self, self._names)


class _Names(KeysView[str]):
    """Names in a list, which may grow while somebody goes through it."""

    def __init__(self, notes: _Notes, names: list[str]) -> None:
        super().__init__(notes)
        self._names = names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)


def without_dead_ends(page: str, origin: Origin) -> str:
    """Return sanitised HTML without ways back to signs that are nowhere; say which notes have none."""
    if "footnote-backref" not in page:
        return page
    names = (behind.partition('"')[0] for behind in page.split(_SIGN)[1:])  # sooner than by a pattern
    signs = {note_id(html.unescape(f"fnref{name}")) for name in names}
    dead = {note_id(html.unescape(sign)) for sign in _WAYS_BACK.findall(page)} - signs
    if not dead:
        return page
    _say(origin, dead)
    return _WAY_BACK.sub(lambda way: "" if note_id(html.unescape(way["sign"])) in dead else way[0], page)


def _say(origin: Origin, dead: set[str]) -> None:
    """Say which notes are there twice, and which have no sign."""
    seen: set[str] = set()
    for note in _NOTE.finditer(without_code(origin.text).text):
        name = note[1]
        place = origin.at(note.start())
        if name in seen:
            message = (
                f"Die Anmerkung „{name}“ gibt es zweimal; die zweite steht ohne Zeichen am Ende des Textes."
            )
            origin.say(
                place, message, "Geben Sie ihr einen anderen Namen, und setzen Sie ihr Zeichen in den Text."
            )
        elif note_id(f"fnref-{name}") in dead:
            message = f"Die Anmerkung „{name}“ hat im Text kein Zeichen; sie steht trotzdem am Ende."
            cure = f"Setzen Sie [^{name}] an die Stelle, zu der sie gehört, oder löschen Sie die Anmerkung."
            origin.say(place, message, cure)
        seen.add(name)
