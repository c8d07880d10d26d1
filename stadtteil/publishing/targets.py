"""Which target a project has. Knows how one is recognised, not how one publishes to it."""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.front_door import call
from stadtteil.misuse import StadtteilError
from stadtteil.problems import Report
from stadtteil.project import Project
from stadtteil.publishing.change_text import ChangeText
from stadtteil.publishing.git import GitFailure
from stadtteil.publishing.git_refusals import refusal_of
from stadtteil.publishing.git_target import GitTarget
from stadtteil.publishing.no_target import NoTarget
from stadtteil.publishing.repository import repository_of
from stadtteil.publishing.target import Check, Target
from stadtteil.publishing.upload.upload_place import UploadPlace, place_of
from stadtteil.publishing.upload.upload_target import UploadTarget


def target_of(project: Project, check: Check) -> Target:
    """Return where a project is published to; `check` builds it, and nothing is published with an error.

    Git comes first where others share the repository: who writes shares texts, and need not be able to reach
    the server.

    StadtteilError where there is a Git repository that Git itself refuses to open.
    """
    try:
        repository = repository_of(project)
    except GitFailure as failure:
        refusal = refusal_of(failure)
        raise StadtteilError(f"{refusal.message} {refusal.cure}") from failure
    place = place_of(project)
    if repository is None or (place is not None and repository.remote() is None):
        return NoTarget(project, check) if place is None else UploadTarget(project, place, check)
    return GitTarget(repository, check, _beside(place) if place else "")


def _beside(place: UploadPlace) -> str:
    return (
        f"Nach {place.address.text} kommt die fertige Seite dabei nicht. Das macht „{call('publish')}“, "
        "von Hand oder auf dem Rechner, der Ihr Git-Verzeichnis betreut."
    )


def changes(project: Project) -> Sequence[ChangeText]:
    """Return what has changed in a project since it was published last; StadtteilError as above."""
    return target_of(project, Report).changes()
