"""Whether only texts have changed since the last edition: their new digests for their old ones.

What others can see of a document is all but the bytes of its text and the places in its file. Where
that is the same, linking and planning would come to the same, but for the digest of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from stadtteil.engine.source import Source
from stadtteil.model.document import Document
from stadtteil.model.reading.reading import Reading
from stadtteil.problems import Problem

MOST = 8
"""Files beyond which planning anew is the quicker way."""


def exchanges(
    sources: Sequence[Source], before: Mapping[str, str], problems: Iterable[Problem], reading: Reading
) -> dict[str, str] | None:
    """Return the old and the new digest of each text that changed; None where more than texts did.

    `before` has the digests of the sources then, by path; `problems` are those of the last edition,
    which stay what they are: a file in which one has its line must not change.
    """
    changed = [source for source in sources if before.get(source.path) != source.digest]
    if len(sources) != len(before) or len(changed) > MOST:
        return None
    placed = {problem.path for problem in problems if problem.line}
    if any(s.path in placed or s.path not in before or not s.path.startswith("content/") for s in changed):
        return None
    digests = {}
    for source in changed:
        old, new = reading.again(source, before[source.path])
        if old is None or new is None or _face(old) != _face(new):
            return None
        if old.prose and new.prose:
            digests[old.prose.fragment] = new.prose.fragment
    return {old: new for old, new in digests.items() if old != new}


def _face(document: Document) -> Document:
    """Return what others can see of a document."""
    prose = document.prose
    if prose is not None:
        references = tuple(replace(reference, line=0, column=0) for reference in prose.references)
        prose = replace(prose, fragment="", references=references)
    return replace(document, marks=dict.fromkeys(document.marks, (0, 0)), prose=prose)
