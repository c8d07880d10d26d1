"""From two snapshots of a project to what differs between them, in words. Changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.model.source import ADDRESSES_PATH, TEXTS
from stadtteil.publishing.change_text import ChangeText, Sort
from stadtteil.publishing.differences import differing
from stadtteil.publishing.naming import head_of, is_draft, name_of
from stadtteil.publishing.renames import renames
from stadtteil.publishing.repository import Repository
from stadtteil.publishing.snapshots import Snapshot, bytes_of

_ORDER: tuple[Sort, ...] = ("new", "changed", "renamed", "deleted")


def compared(repository: Repository, before: Snapshot, after: Snapshot) -> tuple[ChangeText, ...]:
    """Return what has changed: first what is new, then what is changed, renamed, deleted; each by path.

    Of the list of addresses nothing is told: publishing keeps it, nobody has written it.
    """
    git = repository.git
    before, after = (_without_addresses(repository, one) for one in (before, after))
    moved = renames(before, after, lambda blobs: bytes_of(git, blobs))
    pairs = [(path, path) for path in before if path in after and before[path] != after[path]]
    pairs += [(path, "") for path in before if path not in after and path not in moved]
    pairs += [("", path) for path in after if path not in before and path not in moved.values()]
    pairs += moved.items()
    texts = [before[old].blob for old, _ in pairs if old.lower().endswith(TEXTS)]
    texts += [after[new].blob for _, new in pairs if new.lower().endswith(TEXTS)]
    data = bytes_of(git, texts)
    found = [
        _told(
            repository.in_project(old) if old else "",
            repository.in_project(new) if new else "",
            data.get(before[old].blob, b"") if old else b"",
            data.get(after[new].blob, b"") if new else b"",
        )
        for old, new in pairs
    ]
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.sort), one.path)))


def _without_addresses(repository: Repository, files: Snapshot) -> Snapshot:
    listed = f"{repository.prefix}{ADDRESSES_PATH}"
    return {path: item for path, item in files.items() if path != listed}


def _told(old: str, new: str, before: bytes, after: bytes) -> ChangeText:
    """Return one change in words: paths relative to the project, empty where the file is not there."""
    path = new or old
    document = head_of(path, after if new else before)
    sort: Sort = "new" if not old else "deleted" if not new else "changed" if old == new else "renamed"
    parts: tuple[str, ...] = ()
    if old and new and before != after:
        parts = differing(path, before, after)
    former = old if sort == "renamed" else ""
    return ChangeText(path, sort, name_of(path, document), parts, former, is_draft(document))


def message_of(changes: Sequence[ChangeText]) -> str:
    """Return the message of a commit: the change itself, or how many there are and each on its line."""
    if not changes:
        return "Adressen der veröffentlichten Seiten festgehalten\n"
    sentences = [change.sentence for change in changes]
    if len(sentences) == 1:
        return f"{sentences[0]}\n"
    return f"{len(sentences)} Änderungen\n\n" + "".join(f"* {sentence}\n" for sentence in sentences)
