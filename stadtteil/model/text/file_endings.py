"""How the names of files end that readers can open or keep. Knows endings only, no file."""

from __future__ import annotations

import re

DOCUMENTS = (".pdf", ".csv", ".ics", ".docx", ".xlsx", ".odt")
SOUNDS = (".mp3", ".m4a", ".ogg", ".opus")
FILMS = (".mp4", ".webm")
ENDINGS = (*DOCUMENTS, *SOUNDS, *FILMS)
"""Those of files that texts can name."""

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def names_file(target: str) -> bool:
    """Whether a link's target can be a file of the paper's own that readers open or keep.

    >>> names_file("../../dateien/antrag.PDF#page=2"), names_file("https://stadt.example/plan.pdf")
    (True, False)
    """
    return target.partition("#")[0].lower().endswith(ENDINGS) and not _SCHEME.match(target)
