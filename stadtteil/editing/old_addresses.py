"""Where addresses lead that an entry had: to it, to another one, or nowhere any more. Writes no file."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from stadtteil.editing.asked import ValueChange
from stadtteil.editing.content_index import former_of
from stadtteil.editing.contents import Contents, contents_of
from stadtteil.editing.edited import edited
from stadtteil.editing.refusal import Refusal
from stadtteil.model.fields import fields_of
from stadtteil.model.kind import Content
from stadtteil.model.linking.addresses import place
from stadtteil.model.reading.readers import url_of
from stadtteil.model.settings import PATH, Settings

_FORMER = fields_of(Content)["former"].key
_ID = fields_of(Content)["id"].key
_GONE = fields_of(Settings)["gone"].key


def moved_here(path: str, data: bytes, url: str) -> bytes | Refusal:
    """Return the file of an entry, which is at a path now, to which the address leads that it had before."""
    return _with_former(path, data, [*former_of(path, data), url])


def led_here(path: str, data: bytes, urls: Collection[str]) -> bytes | Refusal:
    """Return the file of an entry to which addresses of another one lead.

    It stays what it is known by: without an `id` that is its first address, so its own comes first.
    """
    contents = contents_of(path, data)
    known = former_of(path, data)
    has_id = isinstance(contents, Contents) and bool(contents.values.get(_ID))
    own = () if known or has_id else (url_of(path),)
    return _with_former(path, data, [*known, *own, *urls])


def _with_former(path: str, data: bytes, urls: Collection[str]) -> bytes | Refusal:
    former = _each_once(urls)
    return edited(path, data, [ValueChange((_FORMER,), former[0] if len(former) == 1 else former)])


def with_gone(files: Mapping[str, bytes], urls: Collection[str]) -> bytes | Refusal:
    """Return the settings in which more addresses are gone for good."""
    if PATH not in files:
        return Refusal(f"{PATH} fehlt. Legen Sie diese Datei zuerst an.")
    return _with_gone(files, _each_once([*gone_in(files), *urls]))


def without_gone(files: Mapping[str, bytes], urls: Collection[str]) -> bytes | Refusal | None:
    """Return the settings in which addresses are there again; None where none of them was gone."""
    known, back = gone_in(files), {place(url) for url in urls}
    left = [one for one in known if place(one) not in back]
    return None if len(left) == len(known) else _with_gone(files, left)


def _with_gone(files: Mapping[str, bytes], urls: list[str]) -> bytes | Refusal:
    return edited(PATH, files[PATH], [ValueChange((_GONE,), urls)])


def gone_in(files: Mapping[str, bytes]) -> list[str]:
    """Return the addresses that are gone for good, as the settings say them."""
    found = contents_of(PATH, files[PATH]) if PATH in files else None
    said = found.values.get(_GONE) if isinstance(found, Contents) else None
    items = said.replace(",", " ").split() if isinstance(said, str) else said or ()
    return [item for item in items if isinstance(item, str) and item]


def _each_once(urls: Collection[str]) -> list[str]:
    """Return addresses without those that are there already in another spelling."""
    found: dict[str, str] = {}
    for url in urls:
        found.setdefault(place(url), url)
    return list(found.values())
