"""`stadtteil review`: notes in a translation that it says what its original says now."""

from __future__ import annotations

import argparse
from pathlib import Path

from stadtteil.misuse import StadtteilError
from stadtteil.model.reading.wording import Wording, wording_of
from stadtteil.model.yaml.utf8 import decode
from stadtteil.project import Project
from stadtteil.terminal.printing import say
from stadtteil.translation_draft import renewed
from stadtteil.words.languages import language_of, original_of

_ENDINGS = (".md", ".yaml", ".yml", ".markdown")


def run(options: argparse.Namespace) -> int:
    """Write the original's digest into each file; StadtteilError where one is no translation."""
    root = Project(Path(options.project)).root
    for name in options.files:
        path = f"content/{name.replace(chr(92), '/').rpartition('content/')[2]}"
        file = root / path
        if ".." in path or not file.is_file() or language_of(path) is None:
            raise StadtteilError(f"{path} ist keine Übersetzung. Ihr Name endet zum Beispiel auf .tr.md.")
        wording = _original(root, path)
        if wording is None:
            raise StadtteilError(f"Zu {path} gibt es kein Original, das sich lesen lässt.")
        before = file.read_bytes()
        text = _text(before, path)
        headed = path.lower().endswith((".md", ".markdown"))
        if headed and wording_of(path, text.encode()) is None:
            raise StadtteilError(
                f"{path} lässt sich nicht lesen. Was falsch ist, sagt: python3 build.py check"
            )
        file.write_bytes(renewed(before.decode(), wording.digest, headed=headed).encode())
        say(f"Durchgesehen: {path}")
    return 0


def _text(data: bytes, path: str) -> str:
    """Return what a translation's file says; StadtteilError where its bytes are no text."""
    text, problems = decode(data, path)
    wrong = next((problem for problem in problems if problem.severity == "error"), None)
    if wrong:
        place = f"{path}, Zeile {wrong.line}" if wrong.line else path
        raise StadtteilError(f"{place}: {wrong.message} {wrong.cure}")
    return text


def _original(root: Path, path: str) -> Wording | None:
    """Return what is to be translated of a translation's original, under whatever ending."""
    stem = original_of(path).rpartition(".")[0]
    found = next((f"{stem}{ending}" for ending in _ENDINGS if (root / f"{stem}{ending}").is_file()), None)
    return wording_of(found, (root / found).read_bytes()) if found else None
