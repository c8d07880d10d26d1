"""Brings a built site to a webspace, so that the next run mends what a kill at any moment leaves.

The one module that changes a webspace. It says what is ours before it sends, sends in the order of the
delta, and removes nothing that is not ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from stadtteil.engine.foreign_files import is_foreign
from stadtteil.engine.path_conflicts import folded
from stadtteil.engine.tree import folders_of
from stadtteil.front_door import call
from stadtteil.publishing.refused import CannotPublish, cannot
from stadtteil.publishing.upload.built_site import BuiltSite
from stadtteil.publishing.upload.delta import Delta, delta
from stadtteil.publishing.upload.lease import Lease, alone_here
from stadtteil.publishing.upload.manifest import (
    JOURNAL,
    MANIFEST,
    Manifest,
    decoded,
    heading,
    line,
    removing,
    sending,
)
from stadtteil.publishing.upload.webspace import FOLDER, FRESH, Sort, Webspace

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it, and of how much."""

_MOST_NAMED = 4
_SORTS: dict[Sort, str] = {"file": "eine Datei", "folder": "ein Ordner", "other": "eine Verknüpfung"}
_LEFT_BY_DESKTOPS = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".directory"})


class Upload:
    """A site on its way to a webspace. `state` is a folder of this machine for what it notes about that."""

    def __init__(
        self,
        site: BuiltSite,
        webspace: Webspace,
        state: Path,
        *,
        taking_over: bool = False,
        everything: bool = False,
        progress: Progress = lambda *_: None,
    ) -> None:
        """Ask nothing yet. `taking_over`: files that are not ours may be replaced by ours.

        With `everything`, what should stand there already is sent once more.
        """
        self._site = site
        self._webspace = webspace
        self._state = state
        self._taking_over = taking_over
        self._everything = everything
        self._progress = progress

    def planned(self) -> Delta:
        """Return what would be done now; CannotPublish where files of others are in the way."""
        known, found = self._known()
        self._refuse_obstacles(known, found)
        return found

    def run(self) -> Delta:
        """Do it, and return what was done; CannotPublish where that cannot be done or ended."""
        with alone_here(self._state):
            known, found = self._known()
            if found.is_empty and not known.underway:
                return found
            self._refuse_obstacles(known, found)
            with Lease(self._webspace, self._state) as lease:
                known, found = self._known()  # somebody else may have been here
                self._refuse_obstacles(known, found)
                self._bring(lease, known, found)
        return found

    def _known(self) -> tuple[Manifest, Delta]:
        """Return what is known to stand there, and what is to be done."""
        data = self._webspace.read(MANIFEST)
        known = decoded(data, self._webspace.read(JOURNAL) if data else None)
        if known is None:
            self._refuse_foreign(is_broken=data is not None)
            known = Manifest(files={})
        return known, delta(known, self._site.digests, everything=self._everything)

    def _refuse_foreign(self, *, is_broken: bool) -> None:
        """Raise CannotPublish where nobody knows whose the files are that lie there."""
        if self._taking_over:
            return
        others = [name for name in self._webspace.top() if name.lower() not in _LEFT_BY_DESKTOPS]
        others = [name for name in others if not is_foreign(name)]
        if not others:
            return
        why = f"die Liste dazu ({FOLDER}/{MANIFEST}) ist beschädigt" if is_broken else "nicht von hier"
        raise cannot(
            f"In {self._webspace.place} liegen schon Dateien, und {why}: {named(others)}.",
            "Ist es der falsche Ort, berichtigen Sie das Ziel. Soll die Zeitung dorthin, rufen Sie "
            f"{call('publish --uebernehmen')} auf: Was gleich heißt, wird ersetzt, alles andere bleibt.",
        )

    def _refuse_obstacles(self, known: Manifest, found: Delta) -> None:
        """Raise CannotPublish where our files would lie behind a link, or in the place of others' files."""
        touched = found.new | found.changed | found.gone
        folders = folders_of(touched) | {FOLDER, FRESH}
        leaving = {folded(path) for path in (*folders_of(found.first), *found.first)}
        new = found.new - known.ours
        standing = self._webspace.look(sorted(folders | new))
        for path in sorted(standing, key=lambda path: (path.count("/"), path)):
            sort = standing[path]
            if folded(path) in leaving:
                continue
            if path in folders and sort != "folder":
                raise self._blocked(path, f"{_SORTS[sort]} und kein Ordner; hinein schreibt es nicht")
            if path in new and (sort != "file" or not self._taking_over):
                raise self._blocked(path, f"schon {_SORTS[sort]}, und nicht von diesem Programm")

    def _blocked(self, path: str, why: str) -> CannotPublish:
        return cannot(
            f"{path} in {self._webspace.place} ist {why}.",
            "Räumen Sie sie dort weg oder benennen Sie sie um; veröffentlicht wurde nichts.",
        )

    def _bring(self, lease: Lease, known: Manifest, found: Delta) -> None:
        space, wanted = self._webspace, self._site.digests
        sent = {path: wanted[path] for group in found.sent for path in group}
        total, count = len(sent) + len(found.gone), 0

        def done(path: str) -> None:
            nonlocal count
            lease.check()  # the list of whoever has taken over must not say what we do
            count += 1
            space.append(JOURNAL, line(path, sent.get(path, "")))
            self._progress("Dateien", count, total)

        self._claim(sending(known, sent, found.first))
        space.clear()
        space.remove(found.first, done)
        space.prune(_emptied(found.first, wanted))
        for group in found.sent:
            lease.check()
            space.put(group, self._site.read, done)
        lease.check()
        if found.removed:
            self._claim(removing(wanted, found.removed))
            space.remove(found.removed, done)
            space.prune(_emptied(found.gone, wanted))
        space.write(MANIFEST, Manifest(files=dict(wanted)).encoded())
        space.erase(JOURNAL)

    def _claim(self, manifest: Manifest) -> None:
        """Say what is ours before anything happens to it."""
        self._webspace.write(MANIFEST, manifest.encoded())
        self._webspace.write(JOURNAL, heading(manifest))


def _emptied(gone: Iterable[str], wanted: Iterable[str]) -> list[str]:
    """Return the folders that hold nothing of ours any more, the deepest first."""
    left = folders_of(gone) - folders_of(wanted)
    return sorted(left, key=lambda folder: (-folder.count("/"), folder))


def named(names: list[str]) -> str:
    """Return some names in a row, and how many others there are."""
    rest = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" und {rest} weitere" if rest > 0 else "")
