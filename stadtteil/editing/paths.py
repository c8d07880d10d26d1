"""Which files may be changed from outside: texts and records below content/, by no detour. Opens none."""

from __future__ import annotations

import re
import stat
import unicodedata
from pathlib import Path

from stadtteil.editing.refusal import Refusal
from stadtteil.engine.stamps import passed_over
from stadtteil.model.source import TEXTS
from stadtteil.model.text.slugs import MOST_BYTES

_CONTENT = "content"
_LONGEST = 1000
_FORBIDDEN = re.compile(r"[\\:<>\"|?*]")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])[ .]*", re.IGNORECASE)
_SHORT_NAME = re.compile(r"~\d")
_NOT_OURS = Refusal("Hier lassen sich nur Texte und Angaben unter content/ ändern (.md und .yaml).")
_BAD_NAME = Refusal("Der Name enthält Zeichen, die nicht gehen. Nehmen Sie Buchstaben, Ziffern, - und _.")
_LINK = Refusal(
    "Auf dem Weg zu dieser Datei liegt eine Verknüpfung. Legen Sie die Datei selbst unter content/ ab."
)
_OTHER_CASE = Refusal(
    "Die Datei oder ihr Ordner ist anders geschrieben, groß oder klein. Prüfen Sie den Namen."
)
_NO_FILE = Refusal("Dort liegt etwas anderes als eine Datei. Wählen Sie einen anderen Namen.")


def inside(root: Path, path: str) -> Path | Refusal:
    """Return the file of a path (`content/…`) in the project at `root`, whether it is there or not.

    Refused is all that does not lie below content/ by its own name, everywhere and on every system: no way
    up, no links, no hidden files, no devices or second names of Windows, nothing that another case would
    open, no other format.
    """
    parts = path.split("/")
    if parts[0] != _CONTENT or len(parts) < 2 or not path.endswith(TEXTS):
        return _NOT_OURS
    if len(path) > _LONGEST or not all(map(_is_fit, parts)):
        return _BAD_NAME
    file = root
    for number, part in enumerate(parts):
        found = _step(file, part, is_last=number == len(parts) - 1)
        if isinstance(found, Refusal):
            return found
        file = found
    return file


def _is_fit(name: str) -> bool:
    """Whether a name means one and the same file on every system."""
    return (
        bool(name)
        and name.isprintable()
        and name == name.strip(" .")
        and len(name.encode()) <= MOST_BYTES
        and not _FORBIDDEN.search(name)
        and not _SHORT_NAME.search(name)
        and not _DEVICE.fullmatch(name.partition(".")[0])
        and not passed_over(name)
        and unicodedata.normalize("NFKC", name).count("/") == 0
    )


def _step(folder: Path, name: str, *, is_last: bool) -> Path | Refusal:
    """Return what lies in a folder under a name, in whichever form its letters are stored."""
    try:
        there = [one.name for one in folder.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        there = []
    wanted = unicodedata.normalize("NFC", name)
    alike = [one for one in there if unicodedata.normalize("NFC", one).casefold() == wanted.casefold()]
    same = [one for one in alike if unicodedata.normalize("NFC", one) == wanted]
    if alike and not same:
        return _OTHER_CASE
    file = folder / (name if name in same or not same else same[0])
    return file if not same else _checked(file, is_last=is_last)


def _checked(file: Path, *, is_last: bool) -> Path | Refusal:
    """Return a file or folder that is there, if it is one by itself."""
    mode = file.lstat().st_mode
    if stat.S_ISLNK(mode) or _is_junction(file):
        return _LINK
    is_right = stat.S_ISREG(mode) if is_last else stat.S_ISDIR(mode)
    return file if is_right else _NO_FILE


def _is_junction(file: Path) -> bool:
    """Whether a folder of Windows leads elsewhere."""
    attributes = getattr(file.lstat(), "st_file_attributes", 0)
    return bool(attributes & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0))
