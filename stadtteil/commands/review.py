"""`stadtteil review`: notes in a translation that it says what its original says now."""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec
from msgspec.structs import replace

from stadtteil.front_door import call
from stadtteil.misuse import StadtteilError
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.reading.wording import Wording, wording_of
from stadtteil.model.yaml.utf8 import decode
from stadtteil.project import Project
from stadtteil.terminal.printing import say
from stadtteil.translation_draft import noted, renewed
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
            raise StadtteilError(f"{path} lässt sich nicht lesen. Was falsch ist, sagt: {call('check')}")
        said = wording_of(path, before)
        if said and said.digest == wording.digest:
            raise StadtteilError(
                f"{path} ist noch nicht übersetzt: Darin steht alles, wie es im Original steht. "
                "Übersetzen Sie zuerst."
            )
        after = renewed(before.decode(), wording.digest, headed=headed).encode()
        if not _differs_by_version_alone(path, before, after, wording.digest):
            message = f"{path} ist ungewöhnlich geschrieben und bleibt, wie es ist."
            raise StadtteilError(f"{message} Schreiben Sie selbst hinein: {noted(wording.digest)}")
        file.write_bytes(after)
        say(f"Durchgesehen: {path}")
    return 0


def _differs_by_version_alone(path: str, before: bytes, after: bytes, digest: str) -> bool:
    """Return whether a file is read as before but for the version that it names, which is `digest` now."""
    one, other = (read(path, data, Locale(), lambda _: "") for data in (before, after))
    was_wrong, is_wrong = ({found.message for found in document.problems} for document in (one, other))
    if not (one.record and other.record) or is_wrong - was_wrong:
        return False
    kind = BY_NAME[other.reader]
    was, is_now = (msgspec.msgpack.decode(document.record, type=kind) for document in (one, other))
    if is_now.translated_from != digest or (one.prose, one.failed) != (other.prose, other.failed):
        return False
    return replace(was, translated_from=digest) == is_now


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
