"""What goes to the remote and what comes from it: one branch. Touches no file of a paper."""

from __future__ import annotations

import re

from stadtteil.publishing.git import NETWORK_SECONDS, GitFailure, silent_ssh
from stadtteil.publishing.git_refusals import rejection_of
from stadtteil.publishing.refused import CannotPublish, cannot
from stadtteil.publishing.repository import Remote, Repository

_STALLED = ("-c", "http.lowSpeedLimit=200", "-c", "http.lowSpeedTime=60")
"""Over HTTP, whoever sends next to nothing for so long does not answer."""


_FASTER = re.compile(r"\[rejected\]|failed to update ref|incorrect old value|cannot lock ref|already exists")
"""How it is said that a branch has moved: by Git here, or there, where somebody sends at the same moment."""


def fetched(repository: Repository, remote: Remote) -> str:
    """Fetch the branch, and return its commit; empty where the remote does not have it yet.

    CannotPublish where somebody has taken away there what was published: it must not come back from here.
    """
    refspec = f"{remote.ref}:{remote.tracking}"
    options = ("--no-tags", "--no-recurse-submodules", "--refmap=")
    arguments = ("fetch", *options, remote.name, refspec)
    answer = silent_ssh(repository.git).ask(*_STALLED, *arguments, seconds=NETWORK_SECONDS, writes=True)
    if answer.code:
        if "couldn't find remote ref" in answer.said:
            return ""
        if "non-fast-forward" in answer.said:
            raise cannot(
                "Die Gegenstelle hat ihre Geschichte neu geschrieben; was hier liegt, passt nicht mehr dazu.",
                "Holen Sie sie neu (git clone), und legen Sie Ihre neuen Texte hinein: "
                "Sonst käme zurück, was dort mit Absicht entfernt ist.",
                answer.said,
            )
        raise GitFailure(arguments, answer.code, answer.said)
    return repository.commit(remote.tracking)


def pushed(repository: Repository, remote: Remote, commit: str) -> bool:
    """Send a commit to the branch; False where others were faster, and theirs must be fetched first.

    CannotPublish where the remote does not take it, GitFailure where it cannot be reached.
    """
    git = silent_ssh(repository.git)
    arguments = ("push", "--porcelain", "--recurse-submodules=no", remote.name, f"{commit}:{remote.ref}")
    answer = git.ask(*_STALLED, *arguments, seconds=NETWORK_SECONDS, writes=True)
    if answer.code == 0:
        return True
    status = [line for line in answer.out.decode(errors="replace").splitlines() if line.startswith("!")]
    said = "\n".join([*status, answer.said])
    if not status:
        if "pre-push" in answer.said or "failed to push some refs" in answer.said or not answer.said.strip():
            raise _own_hook(said)
        raise GitFailure(arguments, answer.code, answer.said)
    if _FASTER.search("\n".join(status)):
        return False
    raise CannotPublish(rejection_of(said, remote.branch))


def _own_hook(said: str) -> CannotPublish:
    return cannot(
        "Eine Prüfung, die in diesem Git-Verzeichnis eingerichtet ist (pre-push), hat abgelehnt.",
        "Lesen Sie, was sie dazu sagt, oder zeigen Sie es denen, die das Git-Verzeichnis betreuen.",
        said,
    )
