"""Brings a foreign paper into a folder: which file each text becomes, with what in it, and whether it builds.

The order of the steps stands here; each step is a module of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from stadtteil.importing.foreign_entry import ForeignEntry, ForeignPaper
from stadtteil.importing.head import Head
from stadtteil.importing.import_account import EntryAccount, ImportAccount
from stadtteil.importing.link_table import LinkTable
from stadtteil.importing.mapping import FILE, Mapped, mapped, table_of
from stadtteil.importing.new_settings import sections_in, settings_for
from stadtteil.importing.picture_store import PictureStore
from stadtteil.importing.rewriting import Rewriting
from stadtteil.importing.shortcode import picture_in_markdown
from stadtteil.importing.source_folder import SourceFolder
from stadtteil.importing.target_folder import Fate, TargetFolder
from stadtteil.importing.word_count import words_in
from stadtteil.importing.written_entry import WrittenEntry, path_of
from stadtteil.problems import Problem

Proof = Callable[[], list[Problem]]
"""Says what is wrong with the target as it stands: all errors of a build that publishes nothing."""

_ROUNDS = 4
"""How often a text may turn out to be wrong: as a draft it is left in peace."""
_SITE = "content/site.yaml"


class Findings(msgspec.Struct):
    """What the proof has shown so far: reasons for drafts by path, files that the paper refuses."""

    reasons: dict[str, tuple[str, ...]] = {}
    refused: set[str] = set()
    errors: tuple[str, ...] = ()


class Bringing:
    """One import: a paper, the folders that pictures lie in, and the target."""

    def __init__(self, paper: ForeignPaper, folders: list[SourceFolder], root: Path, proof: Proof) -> None:
        """Know what is brought where."""
        self._paper = paper
        self._folders = folders
        self._target = TargetFolder(root)
        self._proof = proof
        self._fates: dict[str, Fate] = {}

    def bring(self) -> ImportAccount:
        """Write all files, build on trial, and make drafts of what keeps the paper from being built."""
        self._settle_settings()
        findings = Findings()
        for _ in range(_ROUNDS):
            account, files = self._round(findings)
            self._target.remember()
            errors = [problem for problem in self._proof() if problem.severity == "error"]
            if not self._learn(errors, files, findings):
                break
        others = [f"{one.path}: {one.message}" for one in errors if one.path not in files]
        return msgspec.structs.replace(account, errors=tuple(dict.fromkeys(others)))

    def _round(self, findings: Findings) -> tuple[ImportAccount, set[str]]:
        """Write everything once; return what came of it, and which files are of this import."""
        table = self._table()
        entries = [entry for entry in self._paper.entries if not table.is_left_out(entry)]
        store = self._store(table, findings)
        links = LinkTable(entries, self._paper.hosts)
        paths = self._paths(entries, table)
        rewriting = Rewriting(entries, list(paths), links, store)
        bodies = rewriting.bodies()
        written = [
            self._written(number, entry, paths[number], bodies[number], rewriting, table, links, findings)
            for number, entry in enumerate(entries)
        ]
        files = {f"content/{one.path}": one.text.encode() for one in written}
        for stored in store.taken:
            files[f"content/{stored.name}"] = stored.data
            if stored.sidecar:
                files[f"content/{stored.name}.yaml"] = stored.sidecar.encode()
        for path, data in files.items():
            self._note(path, self._target.write(path, data))
        uses = Counter(
            word for entry in entries for word in {*entry.authors, *entry.categories, *entry.tags, entry.sort}
        )
        self._target.root.joinpath(FILE).write_text(
            table_of(table, [one for one in store.left_out.values() if "bekannt" in one.reason or "alt" in one.reason], uses),
            encoding="utf-8", newline="\n",
        )  # fmt: skip
        return self._account(written, rewriting, store, links), set(files)

    def _note(self, path: str, fate: Fate) -> None:
        """Remember a file's fate: what is new stays new, though a later round writes it again."""
        before = self._fates.get(path)
        self._fates[path] = (
            before if before in {Fate.NEW, Fate.RENEWED} and fate in {Fate.EQUAL, Fate.RENEWED} else fate
        )

    def _learn(self, errors: Iterable[Problem], files: set[str], findings: Findings) -> bool:
        """Take over what a proof has shown; return whether anything is to be done about it."""
        learned = False
        for problem in sorted(errors):
            path = problem.path
            if path not in files or not self._target.is_ours(path):
                continue
            if path.startswith(("content/bilder/", "content/dateien/")):
                name = path.removeprefix("content/").removesuffix(".yaml")
                learned |= name not in findings.refused
                findings.refused.add(name)
            elif problem.message not in findings.reasons.get(path, ()):
                findings.reasons[path] = (*findings.reasons.get(path, ()), problem.message)
                learned = True
        return learned

    def _settle_settings(self) -> None:
        """Write settings where there are none."""
        if not (self._target.root / _SITE).is_file():
            self._target.write(_SITE, settings_for(self._paper).encode())

    def _table(self) -> Mapped:
        file = self._target.root / FILE
        written = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        site = self._target.root / _SITE
        sections = sections_in(site.read_text(encoding="utf-8", errors="replace"))
        return mapped(self._paper.entries, sections, written)

    def _store(self, table: Mapped, findings: Findings) -> PictureStore:
        content = self._target.root / "content"
        described = frozenset(
            file.relative_to(content).as_posix().removesuffix(".yaml")
            for folder in ("bilder", "dateien")
            for file in (content / folder).rglob("*.yaml")
            if not self._target.wrote(f"content/{file.relative_to(content).as_posix()}")
        )
        for name in findings.refused:
            self._target.take_away(f"content/{name}")
            self._target.take_away(f"content/{name}.yaml")
        return PictureStore(
            self._folders, self._paper.captions, Head(table.pictures), described, findings.refused
        )

    def _paths(self, entries: list[ForeignEntry], table: Mapped) -> list[str]:
        """Return which file each entry becomes: none that somebody else has written."""
        content = self._target.root / "content"
        taken = {
            path
            for folder in ("artikel", "seiten")
            for file in (content / folder).rglob("*.md")
            if not self._target.wrote(f"content/{(path := file.relative_to(content).as_posix())}")
        }
        paths = []
        for entry in entries:
            paths.append(path_of(entry, table, taken))
            taken.add(paths[-1])
        return paths

    def _written(
        self, number: int, entry: ForeignEntry, path: str, body: str, rewriting: Rewriting, table: Mapped,
        links: LinkTable, findings: Findings,
    ) -> WrittenEntry:  # fmt: skip
        picture = rewriting.head_picture(number)
        if picture and entry.picture and path.startswith("seiten/"):
            shown = picture_in_markdown(
                picture.removeprefix("bilder/"), entry.picture.alt, entry.picture.caption
            )
            body = f"{shown}\n\n{body}"
        own = ["von einem Inhaltstyp, den es hier nicht gibt; bitte ansehen"] if table.is_draft(entry) else []
        empty = ["ohne Text"] if not words_in(body) and "![" not in body else []
        reasons = (*entry.reasons, *own, *empty, *findings.reasons.get(f"content/{path}", ()))
        former = [
            url for url in map(_place, entry.former) if url and "?" not in url and links.owner(url) == number
        ]
        own_url = "/" + path.removesuffix(".md").removeprefix("seiten/") + "/"
        return WrittenEntry(
            path=path, entry=entry, body=body, authors=table.authors_of(entry), section=table.section_of(entry),
            tags=table.tags_of(entry), picture=picture.removeprefix("bilder/"),
            former=[url for url in dict.fromkeys(former) if url.rstrip("/") not in {"", own_url.rstrip("/")}],
            reasons=reasons,
        )  # fmt: skip

    def _account(
        self, written: list[WrittenEntry], rewriting: Rewriting, store: PictureStore, links: LinkTable
    ) -> ImportAccount:
        entries = []
        for number, one in enumerate(written):
            before = words_in(f"{one.entry.title}\n\n{one.entry.source}")
            after = words_in(f"{one.entry.title}\n\n{one.entry.teaser}\n\n{_with_captions(one.body)}")
            entries.append(EntryAccount(
                origin=one.entry.origin, path=f"content/{one.path}", fate=self._fates[f"content/{one.path}"],
                words_before=before.total(), words_after=after.total(), words_lost=dict(before - after),
                reasons=one.reasons, notes=tuple(dict.fromkeys(one.entry.notes)),
                links_kept=rewriting.kept[number], links_lost=tuple(dict.fromkeys(rewriting.lost[number])),
            ))  # fmt: skip
        server = [
            (url, f"/{one.path.removesuffix('.md').removeprefix('seiten/')}/")
            for one in written
            for url in map(_place, one.entry.former)
            if "?" in url and links.owner(url) is not None
        ]
        kept = [(path, fate) for path, fate in self._fates.items() if fate in {Fate.KEPT, Fate.GONE}]
        return ImportAccount(
            entries=tuple(entries), pictures=len(store.taken), left_out=tuple(sorted(store.left_out.values())),
            passed_over=self._paper.passed_over, server=tuple(server), kept=tuple(sorted(kept)),
        )  # fmt: skip


def _place(url: str) -> str:
    """Return an old address from the root of its host; empty for none."""
    below = re.sub(r"^[a-z]+://[^/?#]*", "", url.strip().partition("#")[0], flags=re.IGNORECASE)
    return "/" + below.lstrip("/") if below.strip("/ ") and not re.search(r"[\s\"<>\\]", below) else ""


def _with_captions(body: str) -> str:
    """Return a text with the captions of its pictures as words: readers see them."""
    return re.sub(r'!\[[^\]]*\]\([^()"]*"([^"]*)"\)', r"\1", body)
