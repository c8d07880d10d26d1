"""What one does by hand where a paper has no target: which folder is to be uploaded."""

from __future__ import annotations

import os
from collections.abc import Sequence

from stadtteil.project import Project
from stadtteil.publishing.change_text import ChangeText
from stadtteil.publishing.committer import Committer
from stadtteil.publishing.target import Check, PublishRefusal, Resolutions, with_errors


class NoTarget:
    """No place is known that the paper could be published to."""

    needs_committer = False
    known_name = ""

    def __init__(self, project: Project, check: Check) -> None:
        """Look at nothing yet."""
        self._project = project
        self._check = check

    @property
    def description(self) -> str:
        """Which folder is to be uploaded, and how many files there are."""
        return f"Für diese Zeitung ist kein Ort eingerichtet, an den veröffentlicht wird. {self._upload()}"

    def changes(self) -> Sequence[ChangeText]:
        """Return nothing: nobody knows what stands elsewhere."""
        return ()

    def notices(self, changes: Sequence[ChangeText]) -> tuple[str, ...]:
        """Return nothing."""
        return ()

    def publish(self, committer: Committer, resolutions: Resolutions) -> PublishRefusal:
        """Build the paper, and say what is to be uploaded."""
        report = self._check()
        if not report.ok:
            return with_errors(report.errors)
        return PublishRefusal(
            "Es ist kein Ort eingerichtet, an den diese Zeitung veröffentlicht wird.", self._upload()
        )

    def _upload(self) -> str:
        files = sum(len(names) for _, _, names in os.walk(self._project.output))
        if not files:
            return "Bauen Sie die Zeitung zuerst; dann steht hier, welcher Ordner hochzuladen ist."
        count = "1 Datei" if files == 1 else f"{files} Dateien"
        return (
            f"Laden Sie den ganzen Inhalt dieses Ordners auf Ihren Webspace hoch ({count}): "
            f"{self._project.output}"
        )
