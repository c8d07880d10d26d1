"""The webspace of a paper as a place to publish to from the desk: the site is built, and brought there."""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.misuse import StadtteilError
from stadtteil.project import Project
from stadtteil.publishing.change_text import ChangeText
from stadtteil.publishing.committer import Committer
from stadtteil.publishing.refused import CannotPublish
from stadtteil.publishing.target import (
    Check,
    Publication,
    PublishOutcome,
    PublishRefusal,
    Resolutions,
    with_errors,
)
from stadtteil.publishing.upload.site_upload import UploadOptions, memory_of, upload_site
from stadtteil.publishing.upload.summary import in_words
from stadtteil.publishing.upload.upload_place import UploadPlace


class UploadTarget:
    """The place that the settings of a project name."""

    needs_committer = False
    known_name = ""

    def __init__(self, project: Project, place: UploadPlace, check: Check) -> None:
        """Ask nobody yet; with an error in what `check` reports, nothing is published."""
        self._project = project
        self._place = place
        self._check = check
        self._memory = memory_of(project, place)

    @property
    def description(self) -> str:
        """Where the site goes."""
        return f"Die fertige Seite kommt nach {self._place.address.text}."

    def changes(self) -> Sequence[ChangeText]:
        """Return what has changed since this machine last brought the site there."""
        return self._memory.changes()

    def notices(self, changes: Sequence[ChangeText]) -> tuple[str, ...]:
        """Return that drafts do not go along, and that nobody knows what is new."""
        found = []
        if not self._memory.is_known:
            found.append(
                "Von diesem Rechner aus ist dorthin noch nichts veröffentlicht worden. Was neu ist, zeigt "
                "erst der Vergleich mit dem, was dort steht."
            )
        if any(change.is_draft for change in changes):
            found.append("Entwürfe gehen nicht mit.")
        return tuple(found)

    def publish(self, committer: Committer, resolutions: Resolutions) -> PublishOutcome:
        """Build the site and bring what differs."""
        report = self._check()
        if not report.ok:
            return with_errors(report.errors)
        changes = tuple(self.changes())
        try:
            found, _ = upload_site(self._project, self._place, UploadOptions())
        except CannotPublish as way_out:
            return way_out.refusal
        except OSError as error:
            return _refused(error)
        if found.is_empty:
            return Publication("Es gab nichts Neues zu veröffentlichen.")
        return Publication(f"Veröffentlicht: {in_words(found)}.", changes)


def _refused(error: OSError) -> PublishRefusal:
    """Return what the machine refuses; an error that it does not know is our own mistake."""
    from stadtteil.engine.os_errors import refused

    told = refused(error)
    if not isinstance(told, StadtteilError):
        raise error
    return PublishRefusal(str(told), "")
