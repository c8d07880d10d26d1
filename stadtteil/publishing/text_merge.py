"""One text from two that both come from a third, where Git can tell what belongs where.

Of what came out it is asked whether it still reads: what each side wrote right may be wrong together.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from stadtteil.model.document import PROSE
from stadtteil.model.source import TEXTS
from stadtteil.publishing.differences import Values, values_of
from stadtteil.publishing.git import Git
from stadtteil.publishing.naming import document_of

_CRLF, _LF = b"\r\n", b"\n"
_KEY = re.compile(rb"^(?=[\w\x80-\xff-]+[ \t]*:(?:[ \t]|$))", re.MULTILINE)
"""Where a key begins: what two people wrote behind neighbouring keys has nothing to do with one another."""
_END = re.compile(rb"^---[ \t]*$", re.MULTILINE)
_PARTING = b"\x01\n"
"""A line that stands between keys while they are merged, for Git takes neighbouring lines for one place."""


def merged_text(git: Git, path: str, base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """Return one text with the changes of both; None where somebody must choose.

    `path` is relative to the project. Ends of lines are those of `ours`.
    """
    if any(b"\0" in data for data in (base, ours, theirs)):
        return None
    files = [data.replace(_CRLF, _LF) for data in (base, ours, theirs)]
    found = _merged(git, *files)
    if found is None and path.lower().endswith(TEXTS):
        apart = [_parted(path, data) for data in files]
        found = _merged(git, *apart)
        found = found.replace(_PARTING, b"") if found is not None else None
    if found is None or not _reads(path, found, *files):
        return None
    return found.replace(_LF, _CRLF) if _CRLF in ours else found


def _merged(git: Git, base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """Return what Git makes of three texts; None where both changed the same place."""
    if ours in (base, theirs):
        return theirs
    if theirs == base:
        return ours
    with tempfile.TemporaryDirectory(prefix="stadtteil-") as folder:
        places = [Path(folder) / name for name in ("ours", "base", "theirs")]
        for place, data in zip(places, (ours, base, theirs), strict=True):
            place.write_bytes(data)
        answer = git.ask("merge-file", "--stdout", "--quiet", *map(str, places))
    return answer.out if answer.code == 0 else None


def _parted(path: str, data: bytes) -> bytes:
    """Return a text with a line before each of its keys; what stands below the head is left as it is."""
    end = _END.search(data, 3) if path.lower().endswith((".md", ".markdown")) else None
    at = end.start() if end else len(data)
    return _KEY.sub(_PARTING, data[:at]) + data[at:]


def _reads(path: str, found: bytes, base: bytes, ours: bytes, theirs: bytes) -> bool:
    """Whether nothing is wrong with a text that is right on one of the sides, and it says what was meant."""
    if not path.lower().endswith(TEXTS):
        return True
    known = {message for data in (ours, theirs) for message in _errors(path, data)}
    if _errors(path, found) - known:
        return False
    versions = [values_of(path, data) for data in (base, ours, theirs, found)]
    if any(one is None for one in versions):
        return all(one is None for one in versions[:3])
    return _is_meant(*(one for one in versions if one is not None))


def _is_meant(base: Values, ours: Values, theirs: Values, found: Values) -> bool:
    """Whether behind each key stands what one side wrote, where only that one has changed it."""
    for key in {*base, *ours, *theirs, *found} - {PROSE}:
        was, our, their = base.get(key), ours.get(key), theirs.get(key)
        if our in (was, their):
            right = found.get(key) == their
        elif their == was:
            right = found.get(key) == our
        else:
            right = True  # within a list or a section of it both were changed, and Git could tell them apart
        if not right:
            return False
    return True


def _errors(path: str, data: bytes) -> set[str]:
    document = document_of(path, data)
    problems = document.problems if document else ()
    return {problem.message for problem in problems if problem.severity == "error"}
