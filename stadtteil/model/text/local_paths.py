"""Paths as an editor's own machine writes them: backslashes between folders, drives, a home folder.

Markdown takes a backslash for an escape, and the allow-list a drive for a scheme. So they are rewritten
before, sign for sign, so that every place in the text stays what it was.
"""

from __future__ import annotations

import re

from stadtteil.model.text.late_pattern import late_pattern

_COLON = "\ua789"
"""Stands for the colon of a drive: it looks like one, and makes no scheme."""

_DRIVE = r"[A-Za-z]:[\\/]|file:/|\\\\[\w-]+\\"
_RELATIVE = r"(?:\.{1,2}\\)+\w|\w[^()\[\]<>\"'\n\\]*\\(?=[^\W_])[^()\[\]<>\"'\n]*\.\w{1,5}(?=[>)\s\"'])"
_TARGET = late_pattern(
    r"""(?P<before>\](?:\(\s*<?|:[ ]+<?)|=(?:(?<=\bsrc=)|(?<=\bhref=))["'])"""
    rf"""(?P<path>(?:{_DRIVE}|{_RELATIVE})[^()<>"'\n]*)""",
    re.IGNORECASE,
)
_FAR = 1000
"""Signs before a target in which a line of code may have begun."""
_HERE = late_pattern(
    rf"[A-Za-z][:{_COLON}]/|file[:{_COLON}]/|{_COLON}{_COLON}|//?(?:home|Users)/[^/]+/.|~/", re.IGNORECASE
)


def with_slashes(text: str) -> str:
    r"""Return a Markdown text whose links and pictures have slashes where they had backslashes.

    >>> with_slashes(r"[a](..\..\projekte\p.yaml) ![b](bilder\b.jpg) \*c\*")
    '[a](../../projekte/p.yaml) ![b](bilder/b.jpg) \\*c\\*'
    """
    if "\\" not in text and "file:" not in text and text.count(":/") == text.count("://"):
        return text
    return _TARGET.sub(_slashed, text)


def _slashed(found: re.Match[str]) -> str:
    begun = max(found.start() - _FAR, 0)
    line = found.string[begun : found.start()].rpartition("\n")[2]
    return found[0] if line.count("`") % 2 else found["before"] + _rewritten(found["path"])


def _rewritten(path: str) -> str:
    if path.startswith("\\\\"):
        path = _COLON * 2 + path[2:]
    elif not path.startswith("."):
        path = re.sub(r"^([A-Za-z]|file):(?=[\\/])", rf"\1{_COLON}", path, flags=re.IGNORECASE)
    return path.replace("\\", "/")


def on_this_machine(target: str) -> str:
    r"""Return a target that names a file on its editor's machine, in slashes; nothing for all others.

    >>> on_this_machine(r"C:\Users\Anna\fest.jpg"), on_this_machine("https://zeitung.example/")
    ('C:/Users/Anna/fest.jpg', '')
    """
    plain = target.replace("\\", "/") if not target.startswith("\\\\") else _COLON * 2 + target[2:]
    if not _HERE.match(plain):
        return ""
    return plain.replace(_COLON * 2, "//").replace(_COLON, ":").replace("\\", "/")
