"""Names that synchronising programs, file managers and browsers give to copies. Knows names only."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from stadtteil.model.text.late_pattern import late_pattern


class Sign(IntEnum):
    """How clearly a name says that a file is a copy: by a number, in words, or that two have edited it."""

    NUMBER = 1
    WORD = 2
    CONFLICT = 3


class Copy(NamedTuple):
    """What a name says: how the original is called, and how clear that is."""

    original: str
    sign: Sign


_PARTS = ("(", "[", "kopie", "copy", "conf", ".bak", "orig", "backup", "old", "_base", "_local", "_remote")
"""Parts of the names below, in lower case: whoever looks at thousands looks for these first."""

_CONFLICT = late_pattern(
    r"""
    (?:
    \s*[(\[][^()\[\]]*(?:conflict|konflikt|case\ clash)(?:[^()\[\]]|\(\d+\))*[)\]]  # Nextcloud, Dropbox
    | \.sync-conflict-\d{8}-\d{6}(?:-\w+)?                              # Syncthing
    | [._-]conflict(?:ed)?(?:[-_]\d[\d-]*)?                             # ownCloud, Resilio
    | _conf\(\d+\)                                                      # Google Drive
    | _(?:backup|base|local|remote)_\d+                                 # git mergetool
    )\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD = late_pattern(
    r"""
    (?:
    (?:\s*[-–_]\s*|\s+)(?:kopie|copy)(?:\s*\(\d+\)|\s+\d+)?                      # Windows, macOS
    | \s*\((?:[\w.]+\s)?(?:kopie|copy)(?:\s\d+)?\)                               # GNOME, KDE
    | [._](?:bak|orig|old|backup)\d*                                             # editors
    | (?-i:-(?:DESKTOP|LAPTOP|NOTEBOOK|SURFACE|WIN|PC)-[A-Z0-9]{4,}(?:-\d+)?)    # OneDrive: a computer's name
    | (?-i:-[A-Z0-9][A-Za-z0-9]*(?:-[A-Z0-9]\w*)*-(?:PC|LAPTOP|Laptop|NOTEBOOK|Notebook)(?:-\d+)?)
    | (?-i:(?:-\w+)?-(?:MacBook|iMac|Mac-mini)(?:-(?:Pro|Air))?(?:-von-\w+)?(?:-\d+)?)
    )\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = late_pattern(r"(?:kopie|copy)(?:\s*\(\d+\)|\s\d+)?[\s_-]+(?:von|of)[\s_-]+(?=\S)", re.IGNORECASE)
_NUMBER = late_pattern(r"(?:\s*\(\d{1,2}\)|\s[2-9])\Z")
_ENDS = ((Sign.CONFLICT, _CONFLICT), (Sign.WORD, _WORD), (Sign.NUMBER, _NUMBER))


def copy_of(name: str) -> Copy | None:
    """Return what the name of a file (without its ending) or folder says of an original; None: nothing.

    >>> copy_of("fest - Kopie (2)"), copy_of("fest (1)")
    (Copy(original='fest', sign=<Sign.WORD: 2>), Copy(original='fest', sign=<Sign.NUMBER: 1>))
    >>> copy_of("fest (conflicted copy 2026-09-14 101010)").sign.name, copy_of("fest-2") is None
    ('CONFLICT', True)
    """
    if not may_say(name):
        return None
    found, rest = [], name
    while rest and (less := _less(rest)):
        found.append(less.sign)
        rest = less.original
    return Copy(rest, max(found)) if found else None


def may_say(path: str) -> bool:
    """Whether a part of a path may be a copy's name: asked of each file, so it looks for signs only."""
    lower = path.lower()
    if lower != path or " " in path:
        return True
    for part in _PARTS:  # noqa: SIM110 - any() takes thrice as long
        if part in lower:
            return True
    return False


def _less(name: str) -> Copy | None:
    """Return the name without the last sign of a copy."""
    if before := _BEFORE.match(name):
        return Copy(name[before.end() :], Sign.WORD)
    for sign, pattern in _ENDS:
        found = pattern.search(name, 1)
        if found:
            return Copy(name[: found.start()].rstrip(), sign)
    return None
