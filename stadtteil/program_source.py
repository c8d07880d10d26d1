"""Where other machines get the program: the repository that it came from, and which commit of it.

Knows no paper, and nothing of what is done with the program there.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from stadtteil.model.reading.placeholders import OPENING
from stadtteil.publishing.git import Git, has_git

_NO_ADDRESS = f"{OPENING} Adresse, von der git das Programm holt]"
_NO_COMMIT = f"{OPENING} Commit, der davon gilt]"
_PUBLIC = re.compile(r"https://[^@/\s]+/\S+")
"""An address that needs no key, and tells nobody's name or password."""


class ProgramSource(NamedTuple):
    """Where the program is had. `inside`: it lies in the paper's own repository, and the rest is empty.

    What is not known is a placeholder.
    """

    address: str = ""
    commit: str = ""
    inside: bool = False

    @property
    def is_known(self) -> bool:
        """Whether nothing of it is left to be filled in."""
        return OPENING not in f"{self.address}{self.commit}"


def program_source(program: Path | None, address: str = "") -> ProgramSource:
    """Return where the program comes from that lies in the folder `program`; None where it was installed.

    `address` is what somebody said of it.
    """
    found, commit = _checked_out(program) if program and has_git() else ("", "")
    public = found if _PUBLIC.fullmatch(found) else _NO_ADDRESS
    return ProgramSource(address or public, commit or _NO_COMMIT)


def _checked_out(program: Path) -> tuple[str, str]:
    """Return address and commit of a folder that is a clone of its own; empty where it is none."""
    git = Git(program)
    if git.line("rev-parse", "--show-prefix"):
        return "", ""
    return git.line("remote", "get-url", "origin"), git.line("rev-parse", "--verify", "HEAD")
