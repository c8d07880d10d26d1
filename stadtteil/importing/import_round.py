"""One round of an import: which file each text becomes, and what stands in it. Writes nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from stadtteil.importing.findings import Findings
from stadtteil.importing.foreign_entry import ForeignEntry
from stadtteil.importing.import_account import EntryAccount
from stadtteil.importing.link_table import LinkTable
from stadtteil.importing.mapping import Mapped
from stadtteil.importing.picture_store import PictureStore
from stadtteil.importing.rewriting import Rewriting
from stadtteil.importing.shortcode import picture_in_markdown
from stadtteil.importing.target_folder import Fate
from stadtteil.importing.word_count import words_in
from stadtteil.importing.written_entry import WrittenEntry, path_of

_OTHER_SORT = "von einem Inhaltstyp, den es hier nicht gibt; bitte ansehen"


class ImportRound:
    """All texts with their links and pictures, as far as they are known to be right."""

    def __init__(
        self, entries: Sequence[ForeignEntry], table: Mapped, store: PictureStore, links: LinkTable,
        findings: Findings, others: Mapping[str, str],
    ) -> None:  # fmt: skip
        """Work out all texts; `others` are those below content/ that no import has written, by path."""
        self._entries = entries
        self._table = table
        self._store = store
        self._links = links
        self._findings = findings
        self._paths: list[str] = []
        taken: set[str] = set()
        for entry in entries:
            self._paths.append(path_of(entry, table, taken, others))
            taken.add(self._paths[-1])
        self._new = {_new_address(path).rstrip("/") for path in self._paths}
        self._rewriting = Rewriting(entries, self._paths, links, store)
        self._written = [self._entry(number, body) for number, body in enumerate(self._rewriting.bodies())]

    def files(self) -> dict[str, bytes]:
        """Return all files by their paths."""
        files = {f"content/{one.path}": one.text.encode() for one in self._written}
        for stored in self._store.taken:
            files[f"content/{stored.name}"] = stored.data
            if stored.sidecar:
                files[f"content/{stored.name}.yaml"] = stored.sidecar.encode()
        return files

    def uses(self) -> Counter[str]:
        """Return how many texts have each word of the table."""
        words = ({*one.authors, *one.categories, *one.tags, one.sort} for one in self._entries)
        return Counter(word for some in words for word in some)

    def for_the_server(self) -> tuple[tuple[str, str], ...]:
        """Return old addresses that only a server can lead on, each with the new one."""
        return tuple(
            (url, _new_address(one.path))
            for one in self._written
            for url in map(_place, one.entry.former)
            if "?" in url and not one.reasons
        )

    def accounts(self, fates: Mapping[str, Fate]) -> tuple[EntryAccount, ...]:
        """Return what became of each text."""
        return tuple(self._account(number, one, fates) for number, one in enumerate(self._written))

    def _entry(self, number: int, body: str) -> WrittenEntry:
        entry, path, table = self._entries[number], self._paths[number], self._table
        picture = self._rewriting.head_picture(number).removeprefix("bilder/")
        if picture and entry.picture and table.is_page(entry):
            body = f"{picture_in_markdown(picture, entry.picture.alt, entry.picture.caption)}\n\n{body}"
        own = [_OTHER_SORT] if table.is_draft(entry) else []
        empty = ["ohne Text"] if not words_in(body) and "![" not in re.sub(r"<!--.*?-->", "", body) else []
        return WrittenEntry(
            path=path, entry=entry, body=body, authors=table.authors_of(entry), picture=picture,
            section=table.section_of(entry), tags=table.tags_of(entry), former=self._former(number),
            reasons=(*entry.reasons, *own, *empty, *self._findings.reasons.get(f"content/{path}", ())),
        )  # fmt: skip

    def _former(self, number: int) -> list[str]:
        """Return old addresses that can lead on; each belongs to one text, and is no new one of another."""
        found: dict[str, str] = {}
        for url in map(_place, self._entries[number].former):
            plain = re.sub(r"/index\.html?$", "", url.rstrip("/").casefold())
            if plain and "?" not in url and plain not in self._new and self._links.owner(url) == number:
                found.setdefault(plain, url)
        return list(found.values())

    def _account(self, number: int, one: WrittenEntry, fates: Mapping[str, Fate]) -> EntryAccount:
        entry = one.entry
        before = words_in(f"{entry.title}\n\n{entry.source}")
        after = words_in(f"{entry.title}\n\n{entry.teaser}\n\n{_with_captions(one.body)}")
        return EntryAccount(
            origin=entry.origin, path=f"content/{one.path}", fate=fates[f"content/{one.path}"],
            words_before=before.total(), words_after=after.total(), words_lost=dict(before - after),
            reasons=one.reasons, notes=tuple(dict.fromkeys(entry.notes)),
            links_kept=self._rewriting.kept[number],
            links_lost=tuple(dict.fromkeys(self._rewriting.lost[number])),
        )  # fmt: skip


def _new_address(path: str) -> str:
    return f"/{path.removesuffix('.md').removeprefix('seiten/')}/"


def _place(url: str) -> str:
    """Return an old address from the root of its host; empty for none, or for one that leads out of it."""
    below = re.sub(r"^[a-z]+://[^/?#]*", "", url.strip().partition("#")[0], flags=re.IGNORECASE)
    is_odd = not below.strip("/ ") or re.search(r"[\s\"<>\\]|(?:^|/)\.{1,2}(?:/|$)", below)
    return "" if is_odd else "/" + below.lstrip("/")


def _with_captions(body: str) -> str:
    """Return a text with the captions of its pictures as words: readers see them."""
    return re.sub(r'!\[[^\]]*\]\([^()"]*"([^"]*)"\)', r"\1", body)
