"""Rewrites mentions so that they lead, after files moved, to where they led before. Writes no file."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote, unquote

import yaml

from stadtteil.editing.asked import ValueChange
from stadtteil.editing.content_index import ContentIndex
from stadtteil.editing.edited import edited
from stadtteil.editing.file_text import FileText
from stadtteil.editing.mentions import Mention, mentions
from stadtteil.editing.reading import said_by
from stadtteil.editing.refusal import Refusal
from stadtteil.editing.splices import Splice, spliced
from stadtteil.editing.translation_marks import renewed_marks
from stadtteil.model.entry import slug_of
from stadtteil.model.linking.lookup import CONTENT, SUFFIXES
from stadtteil.model.reading.readers import url_of
from stadtteil.model.source import DOWNLOADS, PICTURES
from stadtteil.model.text.slugs import slug

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")

MOST_NAMED = 5
"""Files that are named one by one where something cannot be done because of them."""


class Shift(NamedTuple):
    """What is there before and after: `heirs` says by path where what was there is found then.

    What has no heir, as an empty path says, may no longer be mentioned. Files that are `removed` are gone
    after, whatever takes their place.
    """

    before: ContentIndex
    after: ContentIndex
    heirs: Mapping[str, str]
    removed: frozenset[str] = frozenset()


class Dangling(NamedTuple):
    """A mention that cannot be rewritten: in which file, on which line, and what it says."""

    path: str
    line: int
    text: str


def repointed(path: str, shift: Shift) -> tuple[bytes, list[Dangling]] | Refusal:
    """Return a file, which is at a path before, with mentions that hold after, and those that cannot.

    A file that cannot be read keeps what it says.
    """
    data = shift.before.files[path]
    if isinstance(said_by(path, data), Refusal):
        return data, []
    try:
        file = FileText(path, data.decode())
    except yaml.YAMLError:
        return data, []
    splices, dangling = [], []
    changes: dict[tuple[str | int, ...], list[str]] = {}
    for mention in mentions(file):
        written = _written(mention, path, shift)
        if written is None:
            dangling.append(Dangling(path, mention.line, mention.text))
        elif written != mention.text and mention.path:
            changes.setdefault(mention.path, list(mention.parts))[mention.part] = written
        elif written != mention.text:
            splices.append(Splice(mention.start, mention.start + len(mention.text), written))
    fresh = (file.mark + spliced(file.raw, splices)).encode()
    made = edited(path, fresh, [ValueChange(at, ", ".join(parts)) for at, parts in changes.items()])
    return made if isinstance(made, Refusal) else (made, dangling)


def _written(mention: Mention, source: str, shift: Shift) -> str | None:
    """Return how something is to be mentioned; None where it cannot be any more."""
    target = resolved(mention, mention.text, source, shift.before)
    if not target:
        return mention.text
    heir, place = shift.heirs.get(target, target), shift.heirs.get(source, source)
    if not heir:
        return None
    candidates = (mention.text, *_candidates(mention, target, heir, (source, place)))
    return next((one for one in candidates if resolved(mention, one, place, shift.after) == heir), None)


def resolved(mention: Mention, text: str, source: str, index: ContentIndex) -> str:
    """Return the path of the file that a text means where a mention stands in `source`; else nothing."""
    if mention.kind:
        named = index.lookup.named(mention.kind, text)
        return named[0].path if len(named) == 1 else ""
    bare = re.split(r"[#?]", text)[0]
    if not bare or _SCHEME.match(bare):
        return ""
    entry = index.lookup.target(bare, source)
    return entry.path if entry else _medium(bare, source, index)


def _medium(file: str, source: str, index: ContentIndex) -> str:
    return index.lookup.picture(file, source) or index.downloads.picture(file, source) or ""


def _candidates(mention: Mention, target: str, heir: str, sources: tuple[str, str]) -> Iterator[str]:
    """Yield ways to write the new place of what a mention in a file means, in the manner of the old one."""
    bare = re.split(r"[#?]", mention.text)[0]
    rest = mention.text[len(bare) :]
    ending = next((one for one in SUFFIXES if bare.lower().endswith(one)), "")
    if mention.kind:
        short, whole = name_of_entry(heir) + ending, slug_of(heir) + ending
        yield from (whole, short) if "/" in bare else (short, whole)
        return
    if bare.startswith("/"):
        yield url_of(heir) + rest
    shown = heir if ending or not heir.endswith(SUFFIXES) else heir.rpartition(".")[0]
    inside = shown.removeprefix(CONTENT)
    near = posixpath.relpath(shown, posixpath.dirname(sources[1]))
    folder = posixpath.dirname(sources[0])
    is_near = posixpath.normpath(posixpath.join(folder, bare)).startswith(target.rpartition(".")[0])
    folders = [f"{CONTENT}{one}/" for one in (PICTURES, DOWNLOADS)]
    media = [shown.removeprefix(one) for one in folders if shown.startswith(one)]
    for one in (near, inside) if is_near else (*media, inside, near):
        yield quote(one, safe="/._-~äöüÄÖÜß") + rest
        yield one + rest


def all_repointed(shift: Shift) -> tuple[dict[str, bytes], list[Dangling]] | Refusal:
    """Return all files that change as others move, by their paths before, and what dangles then."""
    changed: dict[str, bytes] = {}
    dangling: list[Dangling] = []
    for path, data in shift.before.files.items():
        if path in shift.removed:
            continue
        if path in shift.heirs or _may_mention(data, shift.heirs):
            made = repointed(path, shift)
            if isinstance(made, Refusal):
                return Refusal(f"{path}: {made.reason}")
            dangling += made[1]
            if made[0] != data:
                changed[path] = made[0]
    return {**changed, **dict(renewed_marks(shift.before, changed))}, dangling


def _may_mention(data: bytes, heirs: Mapping[str, str]) -> bool:
    """Whether the name of something that moves stands in a file, in whatever spelling."""
    said = slug.__wrapped__(unquote(data.decode(errors="replace")))
    return any(
        name_of_entry(path) in said for pair in heirs.items() for path in pair if path.endswith(SUFFIXES)
    )


def name_of_entry(path: str) -> str:
    """Return the last part of the slug of the entry that a file holds."""
    return slug_of(path).rpartition("/")[2]


def said_of(dangling: list[Dangling]) -> str:
    """Return where mentions stand, for people: the first one of each file."""
    first = {one.path: one for one in reversed(dangling)}
    places = [f"{one.path}, Zeile {one.line} („{one.text}“)" for _, one in sorted(first.items())]
    more = len(places) - MOST_NAMED
    return "; ".join(places[:MOST_NAMED]) + (f" und {more} weitere Dateien" if more > 0 else "")
