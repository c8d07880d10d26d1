"""`stadtteil init`: begins a paper in an empty folder, from answers or options.

Knows no file of a paper by name: what one consists of is said elsewhere.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import os
from pathlib import Path
from zoneinfo import ZoneInfo

import stadtteil
from stadtteil.misuse import StadtteilError
from stadtteil.model.reading.placeholders import placeholders_in
from stadtteil.new_paper import paper_files
from stadtteil.paper_questions import PaperQuestion, new_paper, read_answer
from stadtteil.terminal.asking import asked, can_ask
from stadtteil.terminal.printing import say

_MAY_BE_THERE = {".git"}
_OPENING = "Einige Fragen zur neuen Zeitung. Was Sie noch nicht wissen, lassen Sie leer (Eingabetaste).\n"


def run(options: argparse.Namespace) -> int:
    """Make the folder of a paper and say what comes next; StadtteilError where something lies there."""
    folder = Path(os.path.normpath(Path(options.folder).absolute()))
    _demand_empty(folder)
    given = _given(options)
    asking = not options.yes and can_ask()
    if asking:
        say(_OPENING)
    paper = new_paper(given, _named_after(folder), _ask if asking else None)
    program = _program_seen_from(folder)
    files = paper_files(paper, dt.datetime.now(ZoneInfo("Europe/Berlin")).date(), program)
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    command = f"{'py' if os.name == 'nt' else 'python3'} build.py" if program else "stadtteil"
    say(f"Angelegt: {folder} ({len(files)} Dateien)")
    missing = sum(len(placeholders_in(text, path)) for path, text in files.items() if _is_read(path))
    if missing:
        say(f"An {missing} Stellen fehlt noch etwas, vor allem im Impressum. „{command} check“ nennt sie.")
    say(f"Weiter geht es mit: cd {_quoted(options.folder)}, dann: {command} serve --open")
    return 0


def _demand_empty(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise StadtteilError(f"{folder} ist kein Ordner, sondern eine Datei. Nennen Sie einen anderen Namen.")
    there = sorted({one.name for one in folder.iterdir()} - _MAY_BE_THERE) if folder.is_dir() else []
    if there:
        raise StadtteilError(
            f"Der Ordner {folder} ist nicht leer (darin liegt „{there[0]}“). Nennen Sie einen neuen Ordner."
        )


def _given(options: argparse.Namespace) -> dict[str, str]:
    """Return what the options say, by the names of the questions."""
    said = {name: value for name, value in vars(options).items() if value is not None}
    texts = {name: ", ".join(value) if isinstance(value, list) else value for name, value in said.items()}
    given = {name: text for name, text in texts.items() if isinstance(text, str)}
    return {**given, "fonds": ""} if options.without_fund else given


def _ask(question: PaperQuestion, default: str) -> str:
    return asked(question.words, default, functools.partial(read_answer, question))


def _named_after(folder: Path) -> str:
    """Return a name for a paper from that of its folder: `meine-zeitung` is „Meine Zeitung“."""
    words = folder.name.replace("-", " ").replace("_", " ").split()
    return " ".join(word[:1].upper() + word[1:] for word in words) or "Unsere Zeitung"


def _program_seen_from(folder: Path) -> str:
    """Return the way from a paper to the program's folder; empty where it is installed without one."""
    program = Path(stadtteil.__file__).absolute().parent.parent
    if not ((program / "build.py").is_file() and (program / "layouts").is_dir()):
        return ""
    try:
        return Path(os.path.relpath(program, folder)).as_posix()
    except ValueError:  # on another drive
        return program.as_posix()


def _quoted(folder: str) -> str:
    """Return the name of a folder as every command line takes it."""
    return f'"{folder}"' if " " in folder else folder


def _is_read(path: str) -> bool:
    return path.startswith("content/")
