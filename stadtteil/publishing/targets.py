"""Which target a project has. Knows how one is recognised, not how one publishes to it."""

from __future__ import annotations

from collections.abc import Sequence

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


def target_of(project: Project, check: Check) -> Target:
    """Return where a project is published to; `check` builds it, and nothing is published with an error.

    StadtteilError where there is a Git repository that Git itself refuses to open.
    """
    try:
        repository = repository_of(project)
    except GitFailure as failure:
        refusal = refusal_of(failure)
        raise StadtteilError(f"{refusal.message} {refusal.cure}") from failure
    return NoTarget(project, check) if repository is None else GitTarget(repository, check)


def changes(project: Project) -> Sequence[ChangeText]:
    """Return what has changed in a project since it was published last; StadtteilError as above."""
    return target_of(project, Report).changes()
