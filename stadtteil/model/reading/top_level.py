"""Files directly in the content folder that are nearly called as the settings or the icon are.

Knows names only, never what is in a file.
"""

from __future__ import annotations

import posixpath
import re

from stadtteil.model.icon import LARGEST, SMALLEST
from stadtteil.model.source import ICON_PATH, is_of_icon
from stadtteil.problems import Problem

_SETTINGS = re.compile(r"site(?P<language>\.[a-z-]{2,9})?\.(?:ya?ml|ya?ml\.txt|txt)", re.IGNORECASE)
_SAVED = (
    f"Speichern Sie es als PNG unter diesem Namen, quadratisch, mit {SMALLEST} bis {LARGEST} Bildpunkten."
)


def misnamed(path: str) -> Problem | None:
    """Return what is said of a file whose editor meant the settings or the icon; None for any other."""
    name = posixpath.basename(path)
    if is_of_icon(path):
        return _of_icon(path, name)
    found = _SETTINGS.fullmatch(name)
    if found is None:
        return None
    right = f"site{(found['language'] or '').lower()}.yaml"
    message = "So heißen die Angaben zur Zeitung nicht; diese Datei wird nicht benutzt."
    return Problem(path, 0, 0, message, f"Benennen Sie sie um in {right}.", "warning")


def _of_icon(path: str, name: str) -> Problem:
    lower, right = name.lower(), posixpath.basename(ICON_PATH)
    if lower.endswith((".yaml", ".yml")):
        message = "Zum Symbol der Zeitung gehören keine Angaben; diese Datei wird nicht benutzt."
        return Problem(path, 0, 0, message, "Sie dürfen sie löschen.", "warning")
    cure = f"Benennen Sie sie um in {right}." if lower == right else _SAVED
    message = f"Das Symbol der Zeitung heißt {right}; diese Datei wird nicht benutzt."
    return Problem(path, 0, 0, message, cure, "warning")
