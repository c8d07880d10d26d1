"""What every place has in common that a paper can be published to, and what comes of trying.

Knows no particular place. All texts are German sentences for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, Protocol

import msgspec

from stadtteil.problems import Problem, Report
from stadtteil.publishing.change_text import ChangeText
from stadtteil.publishing.committer import Committer

Side = Literal["ours", "theirs"]
"""One of two versions: that of this folder, or that of the target."""

Check = Callable[[], Report]
"""Builds the paper as it is now, and returns what is wrong with it."""


class Publication(msgspec.Struct, frozen=True):
    """The paper is where it should be.

    `message` says so. `published` is what went out, `received` what came here because others had published
    it: where there is any, the folder has changed. `problems` are errors that came of both together, though
    neither side had them. `version` is what the target calls this state (of Git, the commit); empty where it
    has no name for it.
    """

    message: str
    published: tuple[ChangeText, ...] = ()
    received: tuple[ChangeText, ...] = ()
    problems: tuple[Problem, ...] = ()
    version: str = ""


class MergeConflict(msgspec.Struct, frozen=True):
    """Two versions of a file between which somebody must choose; neither has been touched.

    `path` is relative to the project; `what` names it (`Artikel „Sommerfest“`), `why` says in a sentence
    what happened. `base` is the text that both began with, `ours` that of this folder, `theirs` that of the
    target; None where the file is not there, and, of all three, where it is no text: then one of the two
    sides must be chosen as it is. `seen` stands for this pair of versions. `typed` is a text that was chosen
    before one of them changed again, so that nothing is lost.
    """

    path: str
    what: str
    why: str
    seen: str
    base: str | None = None
    ours: str | None = None
    theirs: str | None = None
    is_text: bool = True
    typed: str | None = None

    def resolved(self, text: str) -> Resolution:
        """Return that a text shall stand instead of both versions."""
        return Resolution(self.seen, text)

    def keeping(self, side: Side) -> Resolution:
        """Return that one of the versions shall stay as it is; where that is none, the file goes."""
        return Resolution(self.seen, side, is_side=True)


class Resolution(msgspec.Struct, frozen=True):
    """What shall stand instead of two versions: a text, or one of the sides as it is.

    `seen` is that of the conflict: where other versions have come up since, the choice is asked for again.
    """

    seen: str
    choice: str | Side
    is_side: bool = False


class MergeConflicts(msgspec.Struct, frozen=True):
    """Nothing was published: of some files there are two versions, and somebody must choose."""

    message: str
    conflicts: tuple[MergeConflict, ...]


class PublishRefusal(msgspec.Struct, frozen=True):
    """Nothing was published: `message` says why, `cure` what to do.

    `problems` are the errors of the paper, where these are the reason. `details` is what a program said,
    in its own words, for whoever is asked for help.
    """

    message: str
    cure: str
    problems: tuple[Problem, ...] = ()
    details: str = ""


PublishOutcome = Publication | MergeConflicts | PublishRefusal
Resolutions = Mapping[str, Resolution]
"""Resolutions by the path of the conflict."""


class Target(Protocol):
    """A place that a paper can be published to."""

    @property
    def description(self) -> str:
        """Where the paper goes, in a sentence."""

    @property
    def needs_committer(self) -> bool:
        """Whether it is noted there who has published."""

    @property
    def known_name(self) -> str:
        """The name that the target knows of whoever works here, to be offered; empty for none."""

    def changes(self) -> Sequence[ChangeText]:
        """Return what has changed since the last publication; StadtteilError where that cannot be said."""

    def notices(self, changes: Sequence[ChangeText]) -> tuple[str, ...]:
        """Return what one should know before these changes are published, in sentences."""

    def publish(self, committer: Committer, resolutions: Resolutions) -> PublishOutcome:
        """Publish all changes, or nothing; where others changed the same, with what was chosen."""


def with_errors(errors: Sequence[Problem]) -> PublishRefusal:
    """Return that nothing is published while the paper has errors."""
    count = "einen Fehler" if len(errors) == 1 else f"{len(errors)} Fehler"
    return PublishRefusal(
        f"Die Zeitung hat noch {count}; deshalb ist nichts veröffentlicht worden.",
        "Beheben Sie, was unten steht, und veröffentlichen Sie dann noch einmal.",
        tuple(errors),
    )
