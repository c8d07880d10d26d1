"""What is written of a text while it is walked through: parts, holes between them, ids, plain words.

Knows not in which order that happens.
"""

from __future__ import annotations

import html

from stadtteil.model.text.anchors import Anchors
from stadtteil.model.text.bare_addresses import parts_of
from stadtteil.model.text.link_text import judge_address
from stadtteil.model.text.origin import Origin
from stadtteil.model.text.prose import Reference
from stadtteil.model.text.typesetter import Typesetter
from stadtteil.words import Words


class Fragment:
    """The text of a page so far."""

    def __init__(self, origin: Origin, words: Words) -> None:
        """Begin with nothing; `origin` is told what is wrong, `words` say what readers hear by the way."""
        self.references: list[Reference] = []
        self._origin = origin
        self._words = words
        self._out: list[str | None] = []
        self._type = Typesetter(self._out)
        self._anchors = Anchors()
        self._anchored = 0

    @property
    def anchors(self) -> tuple[str, ...]:
        """The ids in the text."""
        return tuple(self._anchors.names)

    def pieces(self) -> list[str]:
        """Return the HTML between the holes; one piece more than there are references."""
        pieces: list[list[str]] = [[]]
        for part in self._out:
            if part is None:
                pieces.append([])
            else:
                pieces[-1].append(part)
        return ["".join(parts).replace("<p></p>", "") for parts in pieces]

    def plain(self) -> str:
        """Return the text without tags."""
        return self._type.plain()

    def _addresses(self, token: str) -> None:
        """Write a text with addresses, which stay sign for sign; outside of links they become links."""
        for part, target in parts_of(token):
            if not target or self._anchored:
                self._type.text(part, verbatim=target is not None)
                continue
            plain = html.unescape(target)
            self._out.append("<a")
            place = self._origin.first(html.unescape(part), part)
            judge_address(self._origin, part, place)
            self._cut(Reference(plain, *place))
            self._out.append(">")
            self._type.text(part, verbatim=True)
            self._out.append("</a>")

    def _as_it_is(self, token: str) -> None:
        if " " in token:
            token = self._anchors.safe(token.replace(' class=""', ""))
        self._out.append(token)

    def _plain(self, token: str) -> None:
        self._out.append(token)

    def _cut(self, reference: Reference) -> None:
        """Leave a hole for a reference."""
        self._out.append(None)
        self.references.append(reference)
