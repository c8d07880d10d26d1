"""Who made the last photo that was taken in, and its licence: proposed for the next one.

Kept in the folder of the desk, which no build reads and Git leaves out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from stadtteil.desk_folder import NAME, desk_folder
from stadtteil.whole_file import replace_file

_FILE = "zuletzt.json"


class LastCredit(NamedTuple):
    """What stood behind `urheber` and `lizenz`; empty where nothing is known."""

    credit: str = ""
    license: str = ""


def last_credit(project_root: Path) -> LastCredit:
    """Return what was remembered last; nothing where that is lost or broken."""
    try:
        said = json.loads((project_root / NAME / _FILE).read_text(encoding="utf-8"))
        return LastCredit(str(said.get("urheber", "")), str(said.get("lizenz", "")))
    except (OSError, ValueError, AttributeError):
        return LastCredit()


def remember_credit(project_root: Path, said: LastCredit) -> None:
    """Remember who made a photo, and its licence, for the next one."""
    text = json.dumps({"urheber": said.credit, "lizenz": said.license}, ensure_ascii=False, indent=1)
    replace_file(desk_folder(project_root) / _FILE, f"{text}\n".encode())
