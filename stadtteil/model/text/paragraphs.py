"""Paragraphs that are more than text: several pictures become a gallery, a link alone to a film a card.

Works on the parts of a page behind the tag that opened the paragraph; a part that is None is a hole.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import msgspec

from stadtteil.model.text.destinations import destination_of
from stadtteil.model.text.prose import Reference
from stadtteil.words import Words

_NOTHING = re.compile(r"(?:</?p>|<br>|\s)*")
"""What may stand between two pictures of one gallery."""
_TAG = re.compile(r"<[^<>]*>")


def settle(out: list[str | None], at: int, references: list[Reference], before: int, words: Words) -> None:
    """Make of a paragraph what it is; it began with the part `at`, after so many references."""
    holes = [place for place in range(at, len(out)) if out[place] is None]
    figures = [
        (number, place)
        for number, place in enumerate(holes, before)
        if references[number].picture and out[place - 1] == "</p>"
    ]
    for gallery in _galleries(out, figures):
        _group(out, gallery, references)
    if len(holes) == 1 and not references[before].picture:
        _card(out, at, references[before].target, words)


def _galleries(out: list[str | None], figures: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield those figures that stand beside each other, each with the number of its reference."""
    group: list[tuple[int, int]] = []
    for number, place in figures:
        if group and not _NOTHING.fullmatch(_between(out, group[-1][1], place)):
            if len(group) > 1:
                yield group
            group = []
        group.append((number, place))
    if len(group) > 1:
        yield group


def _between(out: list[str | None], start: int, end: int) -> str:
    """Return what stands between two places, with a sign for each hole."""
    return "".join("◦" if part is None else part for part in out[start + 1 : end])


def _group(out: list[str | None], gallery: list[tuple[int, int]], references: list[Reference]) -> None:
    first, last = gallery[0][1], gallery[-1][1]
    holes = {place for _, place in gallery}
    for place in range(first + 1, last):
        if place not in holes:
            out[place] = ""
    out[first - 1] = '</p><div class="pictures wide">'
    out[last + 1] = "</div><p>"
    for number, _ in gallery:
        references[number] = msgspec.structs.replace(references[number], grouped=True)


def _card(out: list[str | None], at: int, target: str, words: Words) -> None:
    """Make a card of a paragraph that is nothing but a link to a film, a map or the like."""
    alone = out[at : at + 2] == ["<p>", "<a"] and out[-2:] == ["</a>", "</p>"] and "</a>" not in out[at:-2]
    found = destination_of(target) if alone else None
    if found is None:
        return
    call = html.escape(words.text(found.call, host=found.host))
    label = "".join(part or "" for part in out[at + 4 : -2])
    if html.unescape(_TAG.sub("", label)).strip() in {target, target.partition("://")[2]}:
        out[at + 4 : -2] = [call]
        call = ""
    warning = words.text("Der Link öffnet eine fremde Seite, die Daten über Sie sammeln kann.")
    note = f"{call}. {html.escape(warning)}" if call else html.escape(warning)
    out[at] = '<p class="note">'
    out[-1] = f"<br><small>{note}</small></p>"
