"""Publishing through Git: commit what changed, take over what others published, send both.

First all is made as objects that nobody sees, then it is sent, and only then the folder follows. So whatever
goes wrong, the folder is as before, with our commit or without.
"""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.misuse import StadtteilError
from stadtteil.published_addresses import remember_addresses
from stadtteil.publishing.alone import alone
from stadtteil.publishing.change_text import ChangeText
from stadtteil.publishing.committer import Committer, remember
from stadtteil.publishing.committing import content_committed, merge_committed
from stadtteil.publishing.comparison import compared, message_of
from stadtteil.publishing.exchange import fetched, pushed
from stadtteil.publishing.git import GitFailure, split_nul
from stadtteil.publishing.git_refusals import refusal_of
from stadtteil.publishing.merging import merge
from stadtteil.publishing.naming import is_fleeting
from stadtteil.publishing.obstacles import remote_of
from stadtteil.publishing.refused import CannotPublish, cannot
from stadtteil.publishing.repository import Remote, Repository
from stadtteil.publishing.snapshots import Snapshot, of_commit, pending
from stadtteil.publishing.target import (
    Check,
    MergeConflict,
    MergeConflicts,
    Publication,
    PublishOutcome,
    Resolutions,
    with_errors,
)
from stadtteil.publishing.three_way import in_the_way
from stadtteil.publishing.work_folder import WorkFolder

_ATTEMPTS = 4
"""How often others may be faster before we give up."""
_MOST_NAMED = 3
_CHOOSE = (
    "Jemand anders hat inzwischen dasselbe geändert. Noch ist nichts veröffentlicht: "
    "Wählen Sie aus, was gelten soll."
)


class GitTarget:
    """The Git repository that a project lies in, and the place that its branch is sent to."""

    needs_committer = True

    def __init__(self, repository: Repository, check: Check, notice: str = "") -> None:
        """Ask nothing yet; with an error in what `check` reports, nothing is published.

        `notice` is a sentence that one should know before.
        """
        self._notice = notice
        self._repository = repository
        self._check = check

    @property
    def description(self) -> str:
        """Where the paper goes."""
        remote = self._repository.remote()
        if remote is None:
            return "Veröffentlicht wird mit Git; es ist aber noch keine Gegenstelle eingerichtet."
        return (
            f"Veröffentlicht wird mit Git nach {self._repository.address(remote)} (Zweig „{remote.branch}“)."
        )

    @property
    def known_name(self) -> str:
        """The name that Git knows of whoever works here; empty for none."""
        return self._repository.git.line("config", "user.name")

    def changes(self) -> Sequence[ChangeText]:
        """Return what has changed since the state that this folder and the remote last had in common."""
        try:
            head = of_commit(self._repository.git, self._repository.commit())
            return self._since(self._repository.remote(), pending(self._repository, head))
        except GitFailure as failure:
            refusal = refusal_of(failure)
            raise StadtteilError(f"{refusal.message} {refusal.cure}") from failure

    def notices(self, changes: Sequence[ChangeText]) -> tuple[str, ...]:
        """Return that drafts and notices go along, and what does not: changed files outside of content/."""
        found = [self._notice] if self._notice else []
        if any(change.is_draft for change in changes):
            found.append(
                "Entwürfe gehen mit ins Git-Verzeichnis: Auf der Seite erscheinen sie nicht, aber ist das "
                "Verzeichnis öffentlich, kann man sie dort lesen."
            )
        if any(is_fleeting(change.path) for change in changes):
            found.append(
                "Notizen gehen von der Seite, wenn ihre Zeit um ist; in der Geschichte von Git bleiben sie."
            )
        repository = self._repository
        changed = repository.git.ask("diff", "--name-only", "-z", "--ignore-submodules=all", "HEAD").out
        left = [
            repository.in_project(path)
            for path in split_nul(changed)
            if not path.startswith(repository.content)
        ]
        if left:
            found.append(f"Nicht dabei ist, was außerhalb von content/ geändert wurde: {_some(left)}.")
        return tuple(found)

    def publish(self, committer: Committer, resolutions: Resolutions) -> PublishOutcome:
        """Publish all changes of content/, or nothing; where others changed the same, what was chosen."""
        try:
            with alone(self._repository):
                remote = remote_of(self._repository)
                report = self._check()
                if not report.ok:
                    return with_errors(report.errors)
                remember_addresses(self._repository.project)
                remember(self._repository.project, committer)
                return self._publish(remote, committer, resolutions)
        except CannotPublish as way_out:
            return way_out.refusal
        except GitFailure as failure:
            return refusal_of(failure)

    def _publish(self, remote: Remote, who: Committer, resolutions: Resolutions) -> PublishOutcome:
        repository = self._repository
        ours = self._committed(who)
        for _ in range(_ATTEMPTS):
            theirs = fetched(repository, remote)
            if not ours and not theirs:
                return Publication("Es gibt noch nichts, was man veröffentlichen könnte.")
            joined = self._joined(ours, theirs, who, resolutions)
            if isinstance(joined, tuple):
                return MergeConflicts(_CHOOSE, joined)
            folder = WorkFolder(repository, ours, joined)
            if blocked := folder.blocked():
                raise _in_the_way(blocked)
            if joined == theirs or pushed(repository, remote, joined):
                return self._published(remote, folder, ours, theirs, joined)
        raise cannot(
            "Andere veröffentlichen gerade auch, und zwar schneller.",
            "Ihre Änderungen sind hier gespeichert. Versuchen Sie es in einer Minute noch einmal.",
        )

    def _committed(self, who: Committer) -> str:
        """Return the commit with all that lies in content/, made now where it is not yet there."""
        repository = self._repository
        head = repository.commit()
        before = of_commit(repository.git, head)
        after = pending(repository, before)
        if before == after:
            return head
        return content_committed(repository, who, message_of(compared(repository, before, after)))

    def _joined(
        self, ours: str, theirs: str, who: Committer, resolutions: Resolutions
    ) -> str | tuple[MergeConflict, ...]:
        """Return the commit that holds both, made where neither does; or the conflicts between them."""
        repository = self._repository
        base = repository.git.line("merge-base", ours, theirs) if ours and theirs else ""
        if not theirs or base == theirs:
            return ours
        if base and base == ours:
            return theirs
        if not base:
            raise cannot(
                "Dieser Ordner und die Gegenstelle haben keine gemeinsame Geschichte.",
                "Holen Sie das Verzeichnis der Gegenstelle neu (git clone), und legen Sie content/ hinein.",
            )
        found = merge(repository, base, ours, theirs, resolutions)
        if found.conflicts:
            return found.conflicts
        if clash := in_the_way(found.files):
            raise cannot(
                f"{clash[0]} ist hier eine Datei und an der Gegenstelle ein Ordner, oder umgekehrt.",
                "Benennen Sie die Datei um, und veröffentlichen Sie dann noch einmal.",
            )
        return merge_committed(repository, who, found.files, (ours, theirs))

    def _published(
        self, remote: Remote, folder: WorkFolder, ours: str, theirs: str, joined: str
    ) -> Publication:
        """Let the folder follow, and return what went out and what came in."""
        repository = self._repository
        base = repository.git.line("merge-base", ours, theirs) if theirs else ""
        published = compared(repository, of_commit(repository.git, base), folder.before)
        received = compared(repository, folder.before, folder.after)
        is_here = ours == joined or folder.update()
        if not remote.is_upstream:
            branch = repository.branch()
            repository.git.ask("config", f"branch.{branch}.remote", remote.name, writes=True)
            repository.git.ask("config", f"branch.{branch}.merge", remote.ref, writes=True)
        message = "Veröffentlicht." if published else "Es gab nichts Neues zu veröffentlichen."
        if received and is_here:
            message += " Was andere veröffentlicht haben, steht jetzt auch in Ihrem Ordner."
        elif received:
            message += " Was andere veröffentlicht haben, kommt beim nächsten Mal in Ihren Ordner."
        if not (received and is_here):
            return Publication(message, published, version=joined)
        errors = tuple(self._check().errors)
        if errors:
            message += (
                " Zusammen mit Ihren Texten gibt es jetzt aber Fehler. "
                "Beheben Sie sie, und veröffentlichen Sie dann noch einmal."
            )
        return Publication(message, published, received, errors, joined)

    def _since(self, remote: Remote | None, after: Snapshot) -> tuple[ChangeText, ...]:
        """Return what differs from the last state in common, or from the last commit without a remote."""
        repository = self._repository
        theirs = repository.commit(remote.tracking) if remote else "HEAD"
        base = repository.git.line("merge-base", "HEAD", theirs) if theirs else ""
        return compared(repository, of_commit(repository.git, base), after)


def _in_the_way(paths: Sequence[str]) -> CannotPublish:
    return cannot(
        f"Jemand anders hat geändert, was auch hier geändert und nicht festgehalten ist: {_some(paths)}.",
        "Veröffentlichen Sie noch einmal. Was nicht in content/ liegt, halten Sie erst fest (git commit).",
    )


def _some(paths: Sequence[str]) -> str:
    rest = len(paths) - _MOST_NAMED
    return ", ".join(paths[:_MOST_NAMED]) + (f" und {rest} weitere" if rest > 0 else "")
