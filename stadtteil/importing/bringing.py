"""Brings a foreign paper into a folder: writes all files, builds on trial, and makes drafts of what is wrong.

The order of the steps stands here; what each text becomes is worked out by one round.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from stadtteil.importing.findings import Findings
from stadtteil.importing.foreign_entry import ForeignPaper
from stadtteil.importing.foreign_head import ForeignHead
from stadtteil.importing.import_account import ImportAccount
from stadtteil.importing.import_round import ImportRound
from stadtteil.importing.link_table import LinkTable
from stadtteil.importing.mapping import FILE, Mapped, mapped, table_of
from stadtteil.importing.new_settings import sections_in, settings_for
from stadtteil.importing.picture_store import PictureStore
from stadtteil.importing.source_folder import SourceFolder
from stadtteil.importing.target_folder import Fate, TargetFolder
from stadtteil.problems import Problem

Proof = Callable[[], list[Problem]]
"""Says what is wrong with the target as it stands: all errors of a build that publishes nothing."""

_ROUNDS = 4
"""How often a text may turn out to be wrong: as a draft it is left in peace."""
_SITE = "content/site.yaml"
_FILES = ("content/bilder/", "content/dateien/")


class Bringing:
    """One import: a paper, the folders that pictures lie in, and the target."""

    def __init__(
        self, paper: ForeignPaper, folders: list[SourceFolder], root: Path, proof: Proof, source: str = ""
    ) -> None:
        """Know what is brought where; `source` names the source, for the next time."""
        self._paper = paper
        self._folders = folders
        self._target = TargetFolder(root, source)
        self._proof = proof

    def bring(self) -> ImportAccount:
        """Write all files, build on trial, and make drafts of what keeps the paper from being built."""
        if not (self._target.root / _SITE).is_file():
            self._target.write(_SITE, settings_for(self._paper).encode())
        findings = Findings()
        removed: list[str] = []
        for _ in range(_ROUNDS):
            account, files = self._written(findings)
            removed += self._target.clear({*files, _SITE})
            self._target.remember()
            errors = [problem for problem in self._proof() if problem.severity == "error"]
            if not self._learn(errors, files, findings):
                break
        others = [f"{one.path}: {one.message}" for one in errors if one.path not in files]
        return msgspec.structs.replace(account, errors=tuple(dict.fromkeys(others)), removed=tuple(removed))

    def _written(self, findings: Findings) -> tuple[ImportAccount, set[str]]:
        """Write everything once; return what came of it, and which files are of this import."""
        table = self._table()
        entries = [entry for entry in self._paper.entries if not table.is_left_out(entry)]
        store = self._store(table, findings)
        links = LinkTable(entries, self._paper.hosts)
        this = ImportRound(entries, table, store, links, findings, self._others())
        files = this.files()
        fates = {path: self._target.write(path, data) for path, data in files.items()}
        proposal = table_of(table, store.left_out.values(), this.uses())
        (self._target.root / FILE).write_text(proposal, encoding="utf-8", newline="\n")
        kept = [(path, fate) for path, fate in fates.items() if fate in {Fate.KEPT, Fate.GONE}]
        account = ImportAccount(
            entries=this.accounts(fates), pictures=len(store.taken), server=this.for_the_server(),
            left_out=tuple(sorted(store.left_out.values())), kept=tuple(sorted(kept)),
            passed_over=(*self._paper.passed_over, *((entry.title, f"{entry.sort}: weggelassen, siehe {FILE}")
                         for entry in self._paper.entries if table.is_left_out(entry))),
        )  # fmt: skip
        return account, set(files)

    def _learn(self, errors: Iterable[Problem], files: set[str], findings: Findings) -> bool:
        """Take over what a proof has shown; return whether anything is to be done about it."""
        learned = False
        for problem in sorted(errors):
            path = problem.path
            if path not in files or not self._target.is_ours(path):
                continue
            if path.startswith(_FILES):
                learned |= findings.refuse(path.removeprefix("content/").removesuffix(".yaml"))
            else:
                learned |= findings.doubt(path, problem.message)
        return learned

    def _table(self) -> Mapped:
        file = self._target.root / FILE
        written = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        site = self._target.root / _SITE
        sections = sections_in(site.read_text(encoding="utf-8", errors="replace"))
        return mapped(self._paper.entries, sections, written)

    def _store(self, table: Mapped, findings: Findings) -> PictureStore:
        for name in findings.refused:
            self._target.take_away(f"content/{name}")
            self._target.take_away(f"content/{name}.yaml")
        described = frozenset(path.removesuffix(".yaml") for path in self._not_ours("bilder", "dateien"))
        captions = self._paper.captions
        return PictureStore(self._folders, captions, ForeignHead(table.pictures), described, findings.refused)

    def _others(self) -> dict[str, str]:
        """Return the texts that no import is known to have written, by their paths below content/."""
        content = self._target.root / "content"
        paths = self._not_ours("artikel", "seiten")
        return {path: (content / path).read_text("utf-8", errors="replace") for path in paths}

    def _not_ours(self, *folders: str) -> set[str]:
        """Return texts and sidecars below content/ that no import has written."""
        content = self._target.root / "content"
        files = (file for folder in folders for file in (content / folder).rglob("*"))
        paths = (file.relative_to(content).as_posix() for file in files if file.suffix in {".md", ".yaml"})
        return {path for path in paths if not self._target.wrote(f"content/{path}")}
