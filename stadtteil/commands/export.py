"""`stadtteil export`: puts all of a paper into formats that other programs read."""

from __future__ import annotations

import argparse
from pathlib import Path

from stadtteil.exporting import export
from stadtteil.front_door import call
from stadtteil.project import Project
from stadtteil.terminal.printing import complain, say


def run(options: argparse.Namespace) -> int:
    """Write the export and say how much it is; return 0, or 1 where files could not be read."""
    exported = export(Project(Path(options.project)).root, Path(options.folder))
    say(
        f"Abgelegt in {options.folder}: {exported.entries} Einträge als Markdown und JSON, "
        f"{exported.files} andere Dateien."
    )
    for path in exported.unread:
        complain(f"{path} ist fehlerhaft und liegt dort, wie es ist. Was fehlt, sagt: {call('check')}")
    return 1 if exported.unread else 0
