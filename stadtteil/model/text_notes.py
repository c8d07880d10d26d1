"""What stands above a text of its forms: where it is told plainly or signed, and how a translation was made.

Knows entries and their translations, no page and no kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from stadtteil.model.card import Link
from stadtteil.model.download_face import Download
from stadtteil.model.translation_keys import BY_MACHINE
from stadtteil.words import GERMAN
from stadtteil.words.language_marks import marked
from stadtteil.words.languages import PLAIN

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class TextNotes(msgspec.Struct, frozen=True):
    """What is said above a text, in final words.

    `plain` leads to the same in plain German. `label` is what a text in plain German is called. `machine`
    where a program translated it, `checked` by whom it was read since, or empty. `original` leads to what was
    translated. `film` is a signed film of the paper's own; one that lies elsewhere is at `film_link`.
    """

    plain: Link | None = None
    label: str = ""
    machine: bool = False
    checked: str = ""
    original: Link | None = None
    film: Download | None = None
    film_link: str = ""
    film_host: str = ""


def text_notes_of(entry: Entry, site: Site) -> TextNotes | None:
    """Return what is said above an entry's text; None where there is nothing to say."""
    record, use = entry.record, entry.record.sign_language
    is_plain = bool(entry.original) and entry.language == PLAIN
    by_machine = bool(entry.original) and record.translation == BY_MACHINE
    notes = TextNotes(
        plain=None if entry.original else _plain(entry, site),
        label=_label(record.tested_by, site) if is_plain else "",
        machine=by_machine,
        checked=record.tested_by if by_machine else "",
        original=_original(entry, site) if is_plain or by_machine else None,
        film=site.download(entry, use) if use and use.file else None,
        film_link=use.href if use else "",
        film_host=(urlsplit(use.href).hostname or "").removeprefix("www.") if use else "",
    )
    return None if notes == TextNotes() else notes


def _plain(entry: Entry, site: Site) -> Link | None:
    """Return the way to the same in plain German."""
    said = site.relations.translations.get(PLAIN)
    found = said.entries.get(entry.id) if said else None
    if found is None or not found.original:
        return None
    words = site.words
    if found.record.tested_by:
        return Link(words.text("Diesen Text in Leichter Sprache lesen"), site.href(found.url), PLAIN)
    return Link(words.text("Diesen Text in Einfacher Sprache lesen"), site.href(found.url), PLAIN)


def _label(tested_by: str, site: Site) -> str:
    """Return what a text in plain German is called: "Leichte Sprache" only where it was tested."""
    if tested_by:
        return site.words.text("Leichte Sprache, geprüft von {name}", name=tested_by)
    return site.words.text("Einfache Sprache")


def _original(entry: Entry, site: Site) -> Link:
    words, own = site.words, site.own.language
    where = site.href(site.urls.original(entry.url)), own.code
    if entry.language == PLAIN:
        return Link(words.text("Den ganzen Text lesen"), *where)
    if own.suffix == GERMAN.language:
        return Link(words.text("Zum Original auf Deutsch"), *where)
    return Link(words.text("Zum Original: {language}", language=marked(own.endonym, own.code)), *where)
