"""The site's time zone, asked before anything is built: a given day begins at 00:00 there."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from stadtteil.model.reading.text import decode
from stadtteil.model.reading.tree import Scalar, compose
from stadtteil.model.settings import PATH
from stadtteil.project import Project


def zone_of(project: Project) -> ZoneInfo:
    """Return the time zone that `content/site.yaml` names; Europe/Berlin where it names none."""
    file = project.root / PATH
    try:
        text, _ = decode(file.read_bytes(), PATH)
        for key, node in compose(text, PATH)[0].pairs:
            if key.text.lower() in {"zeitzone", "zone"} and isinstance(node, Scalar):
                return ZoneInfo(node.text.strip())
    except (OSError, KeyError, ValueError):
        pass  # the build says what is wrong with the settings
    return ZoneInfo("Europe/Berlin")
