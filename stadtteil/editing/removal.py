"""Plans the removal of an entry: its translations go with it, its address leads elsewhere or nowhere.

Writes nothing; what is planned is a value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from stadtteil.desk_folder import NAME
from stadtteil.editing.content_index import ContentIndex, content_index
from stadtteil.editing.file_plan import DAYS_KEPT, WASTEBASKET, FilePlan
from stadtteil.editing.old_addresses import led_here, with_gone
from stadtteil.editing.paths import inside
from stadtteil.editing.refusal import Refusal, Unwritable, unrefused
from stadtteil.editing.renaming import bytes_of, files_of, refuse_no_entry
from stadtteil.editing.repointing import Shift, all_repointed, said_of
from stadtteil.engine.digests import digest_of
from stadtteil.model.reading.readers import url_of
from stadtteil.model.settings import PATH

GONE = "gone"
"""What is asked for where an address is to say that it is gone for good."""

FORGET = ""
"""What is asked for where nobody has ever seen it: a draft."""

_ITSELF = "Ein Eintrag kann nicht zu sich selbst führen. Wählen Sie einen anderen."
_MENTIONED = "Darauf wird noch verwiesen: {where}. Nehmen Sie das dort zuerst heraus."


def plan_removal(root: Path, path: str, leads_to: str = GONE) -> FilePlan | Refusal:
    """Return what is to be done so that the entry at `path` goes, in the project at `root`.

    `leads_to` is the path of the entry that its addresses lead to then, or `GONE`, or `FORGET`. Mentions are
    rewritten where another entry takes its place; while any other is left, it is refused.
    """
    heir = "" if leads_to in {GONE, FORGET} else leads_to
    try:
        if heir == path:
            raise Unwritable(_ITSELF)
        for one in (path, *([heir] if heir else [])):
            unrefused(inside(root, one))
        index = content_index(root)
        for one in (path, *([heir] if heir else [])):
            refuse_no_entry(index, one)
        return _plan(root, index, path, leads_to)
    except Unwritable as error:
        return Refusal(str(error))


def _plan(root: Path, index: ContentIndex, path: str, leads_to: str) -> FilePlan:
    removed = frozenset(files_of(index, path))
    heirs = dict.fromkeys(removed, "" if leads_to in {GONE, FORGET} else leads_to)
    left = {one: data for one, data in index.files.items() if one not in removed}
    after = ContentIndex(left, [one for one in index.others if one not in removed])
    changed, dangling = unrefused(all_repointed(Shift(index, after, heirs, removed)))
    if dangling:
        raise Unwritable(_MENTIONED.format(where=said_of(dangling)))
    entry = index.entries[path]
    urls = [url for url in (*entry.record.former, entry.url) if "#" not in url]
    written = {**changed, **_leading({**index.files, **changed}, urls, leads_to)}
    seen = {one: digest_of(bytes_of(root, index, one)) for one in (*removed, *written)}
    sentences = tuple(_sentences(removed, entry.url if urls else "", leads_to, changed))
    return FilePlan(written, tuple(sorted(removed)), seen, sentences)


def _leading(files: Mapping[str, bytes], urls: Sequence[str], leads_to: str) -> dict[str, bytes]:
    """Return the file that says where addresses lead, or that they are gone; none where nobody is to know."""
    if leads_to == FORGET or not urls:
        return {}
    if leads_to == GONE:
        return {PATH: unrefused(with_gone(files, urls))}
    return {leads_to: unrefused(led_here(leads_to, files[leads_to], urls))}


def _sentences(removed: Collection[str], url: str, leads_to: str, changed: Collection[str]) -> Iterator[str]:
    for one in sorted(removed):
        yield f"{one} wird gelöscht und liegt danach {DAYS_KEPT} Tage in {NAME}/{WASTEBASKET}."
    if leads_to == FORGET or not url:
        yield "Eine Weiterleitung gibt es nicht."
    elif leads_to == GONE:
        yield f"Wer {url} aufruft, erfährt, dass es die Seite nicht mehr gibt."
    else:
        yield f"Wer {url} aufruft, kommt zu {url_of(leads_to)}."
    yield from (f"{one} wird angepasst: Was dorthin verwies, führt zu {leads_to}." for one in changed)
