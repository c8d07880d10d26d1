"""Makes commits in the name of whoever publishes. The editor's hooks run as they do for any other commit."""

from __future__ import annotations

from stadtteil.publishing.committer import Committer
from stadtteil.publishing.git import Git, GitFailure
from stadtteil.publishing.git_refusals import KNOWN_TO_GIT, refusal_of
from stadtteil.publishing.refused import CannotPublish, cannot
from stadtteil.publishing.repository import Repository
from stadtteil.publishing.snapshots import Snapshot, tree_of

_UTF8 = ("-c", "i18n.commitEncoding=UTF-8")


def content_committed(repository: Repository, who: Committer, message: str) -> str:
    """Commit content/ as it lies in the folder, nothing else, and return the commit.

    CannotPublish where a hook of the editor's does not allow it; what is staged of other files stays so.
    """
    git = _signed(repository.git, who)
    git.out("add", "--all", "--", repository.content_spec, writes=True)
    order = (
        *_UTF8,
        "commit",
        "--quiet",
        "--only",
        "--cleanup=verbatim",
        "--file=-",
        "--",
        repository.content_spec,
    )
    answer = git.ask(*order, data=message.encode(), writes=True)
    if answer.code:
        failure = GitFailure(order, answer.code, answer.said or answer.out.decode(errors="replace"))
        refusal = refusal_of(failure)
        if refusal.message != KNOWN_TO_GIT:
            raise CannotPublish(refusal)
        raise cannot(
            "Eine Prüfung, die in diesem Git-Verzeichnis eingerichtet ist, hat das Speichern abgelehnt.",
            "Lesen Sie, was sie dazu sagt, oder zeigen Sie es denen, die das Git-Verzeichnis betreuen.",
            refusal.details,
        )
    return repository.commit()


def merge_committed(repository: Repository, who: Committer, files: Snapshot, parents: tuple[str, ...]) -> str:
    """Keep files as a commit with some parents, and return it; no branch leads to it yet."""
    tree = tree_of(repository, files)
    order = [*_UTF8, "commit-tree", tree]
    for parent in parents:
        order += ["-p", parent]
    message = "Zusammengeführt mit dem, was andere veröffentlicht haben\n"
    return _signed(repository.git, who).out(*order, data=message.encode(), writes=True).decode().strip()


def _signed(git: Git, who: Committer) -> Git:
    names = {f"GIT_{role}_NAME": who.name for role in ("AUTHOR", "COMMITTER")}
    return git.within(**names, **{f"GIT_{role}_EMAIL": who.address for role in ("AUTHOR", "COMMITTER")})
