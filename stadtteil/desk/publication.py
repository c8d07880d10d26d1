"""Publishing from the desk: what changed, in words, where it goes, and two versions where others were faster.

Knows targets by what all have in common.
"""

from __future__ import annotations

import threading
from http import HTTPStatus

import msgspec

from stadtteil.desk.answers import Denied, DeskAnswer, as_json
from stadtteil.desk.asked import Asked
from stadtteil.desk.desk import Desk
from stadtteil.desk.problem_places import unplaced
from stadtteil.misuse import StadtteilError
from stadtteil.problems import Report
from stadtteil.project import Project
from stadtteil.publishing.committer import Committer, committer, remember, remembered, suggested
from stadtteil.publishing.no_target import NoTarget
from stadtteil.publishing.target import (
    MergeConflict,
    MergeConflicts,
    Publication,
    Resolution,
    Resolutions,
    Side,
    Target,
)
from stadtteil.publishing.targets import target_of
from stadtteil.serving.rebuilder import Rebuilder


class EditorFace(msgspec.Struct, frozen=True):
    """Who publishes, as the page knows it."""

    name: str
    mail: str


class ChosenVersion(msgspec.Struct, frozen=True):
    """What shall stand instead of two versions: one `side`, or a text; `seen` says which they were."""

    seen: str
    text: str = ""
    side: Side | None = None


class PublishWish(msgspec.Struct, frozen=True):
    """Who publishes, and what shall stand where there were two versions, by path."""

    author: EditorFace
    resolutions: dict[str, ChosenVersion] | None = None


class PublicationDesk:
    """Answers what is asked of publishing. One publishes at a time."""

    def __init__(self, desk: Desk) -> None:
        """Publish the paper of this desk."""
        self._desk = desk
        self._turn = threading.Lock()

    def changes(self, asked: Asked) -> DeskAnswer:
        """Answer what changed since the last publication, and where it would go."""
        project = Project(self._desk.root)
        try:
            target = self._target(project)
            sort = "none" if isinstance(target, NoTarget) else "git" if target.needs_committer else "upload"
            changes, blocked = target.changes(), ""
            label, notices = target.description, target.notices(changes)
        except StadtteilError as error:
            sort, changes, blocked, label, notices = "git", (), str(error), "", ()
        who = suggested(project)
        return as_json(
            {
                "sentences": [{"path": change.path, "text": change.sentence} for change in changes],
                "target": {"kind": sort, "label": label, "folder": str(project.output)},
                "notices": notices,
                "suggested": EditorFace(who.name, who.address),
                "blocked": blocked,
            }
        )

    def publish(self, asked: Asked) -> DeskAnswer:
        """Publish all, or nothing."""
        wish = asked.read(PublishWish)
        project = Project(self._desk.root)
        target = self._target(project)
        who = Committer("", "")
        if target.needs_committer:
            who = committer(wish.author.name, wish.author.mail)
        with self._turn:
            outcome = target.publish(who, _resolutions(wish))
            if isinstance(outcome, MergeConflicts):
                faces = [_conflict(one) for one in outcome.conflicts]
                raise Denied(HTTPStatus.CONFLICT, outcome.message, conflicts=faces)
            if not isinstance(outcome, Publication):
                problems = list(map(unplaced, outcome.problems))
                message = f"{outcome.message} {outcome.cure}".strip()
                more = {"details": outcome.details, "problems": problems}
                raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, message, **more)
        self._desk.preview.changed()  # others' changes may have come here
        self._desk.preview.settle()
        received = [{"path": one.path, "text": one.sentence} for one in outcome.received]
        return as_json({"published": True, "text": outcome.message, "received": received})

    def editor(self, asked: Asked) -> DeskAnswer:
        """Remember who publishes."""
        said = asked.read(EditorFace)
        who = committer(said.name, said.mail)
        remember(Project(self._desk.root), who)
        return as_json(EditorFace(who.name, who.address))

    def _target(self, project: Project) -> Target:
        return target_of(project, self._check)

    def _check(self) -> Report:
        """Build the paper for readers as it is saved, and return what is wrong with it."""
        rebuilder = Rebuilder(
            lambda: Project(self._desk.root),
            self._desk.preview.moment,
            lambda *_: None,
            lambda: None,
            None,
            keeps_timer=True,
        )
        try:
            return rebuilder.build().report
        finally:
            rebuilder.close()


def _resolutions(wish: PublishWish) -> Resolutions:
    """Return what was chosen; where other versions have come up than were shown, it is asked for again."""
    return {
        path: Resolution(one.seen, one.side, is_side=True) if one.side else Resolution(one.seen, one.text)
        for path, one in (wish.resolutions or {}).items()
    }


def editor_of(project: Project) -> EditorFace | None:
    """Return who has published from this folder before."""
    who = remembered(project)
    return EditorFace(who.name, who.address) if who else None


def _conflict(one: MergeConflict) -> dict[str, object]:
    """Return two versions as the page shows them; None where the file is not there, or is no text."""
    return {
        "path": one.path,
        "seen": one.seen,
        "title": one.what,
        "why": one.why,
        "ours": one.ours,
        "theirs": one.theirs,
        "base": one.base,
        "is_text": one.is_text,
        "typed": one.typed,
    }
