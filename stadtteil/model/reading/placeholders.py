"""Finds in a file's text what is yet to be filled in, and what was left over from the sample edition.

Reads the text as it was typed, fields and articles alike, and knows neither; what follows, linking says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stadtteil.model.placeholder import Placeholder

OPENING = "[Bitte eintragen:"
"""What such a place begins with; then comes what belongs there, and `]`."""
_BLANK = re.compile(r"\[Bitte eintragen:\s*([^\]\n]{1,200})\]")
GROUPS = (
    *("baeckerei-morgenlaib", "bolzplatzgruppe-stetten", "foerderverein-spielplatz-salzert"),
    *("gartengruppe-tumringen", "hofgruppe-neumatt", "kochgruppe-salzert", "kompostgruppe-neumatt"),
    *("kulturverein-zwischentoene", "lesepaten-salzert", "naehcafe-stetten", "radkueche-brombach"),
    "treffpunkt-teekanne",
)
"""Files of groups that exist in the sample edition and nowhere else."""
_INVENTED = re.compile(
    r"\(Muster\)|\(erfunden\)|\bMusterausgabe\b|\bMusterperson\b|\bum-die-ecke\.example\b"
    rf"|Zeichnung: Um die Ecke\b|\bTreffpunkt Teekanne\b|\b(?:{'|'.join(GROUPS)})\b"
)
_SIGNS = ("(erfunden)", "Muster", "-ecke.example", "Um die Ecke", "Teekanne")
_GROUP = re.compile(f"-(?:{'|'.join(dict.fromkeys(group.rpartition('-')[2] for group in GROUPS))})")
"""One of the signs, or this, stands in all that is invented, and is found sooner than the whole pattern."""
_REMARK = re.compile(r"[ \t]*#")


def placeholders_in(text: str, path: str) -> tuple[Placeholder, ...]:
    """Return what is to be replaced in a text; remarks in YAML are nobody's words.

    >>> placeholders_in("ort: '[Bitte eintragen: Ort]'", "content/site.yaml")
    (Placeholder(line=1, column=7, text='Ort', invented=False),)
    """
    if OPENING not in text and not any(sign in text for sign in _SIGNS) and not _GROUP.search(text):
        return ()
    return tuple(_found(text, remarks=not path.lower().endswith((".md", ".markdown"))))


def _found(text: str, *, remarks: bool) -> Iterator[Placeholder]:
    for number, line in enumerate(text.splitlines(), 1):
        if remarks and _REMARK.match(line):
            continue
        for found in _BLANK.finditer(line):
            yield Placeholder(number, found.start() + 1, " ".join(found[1].split()))
        for found in _INVENTED.finditer(line):
            yield Placeholder(number, found.start() + 1, found[0], invented=True)
