"""`stadtteil init`: begins a paper in an empty folder, from answers or options, and lays what forges run.

Knows no file of a paper by name: what one consists of is said elsewhere.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import os
from pathlib import Path
from zoneinfo import ZoneInfo

from stadtteil.ci_files import ci_files, demand_forge
from stadtteil.front_door import call, program_folder
from stadtteil.misuse import StadtteilError
from stadtteil.model.reading.placeholders import placeholders_in
from stadtteil.model.settings import PATH
from stadtteil.new_paper import paper_files
from stadtteil.paper_questions import QUESTIONS, PaperQuestion, new_paper, read_answer
from stadtteil.program_source import ProgramSource, program_source
from stadtteil.project import Project
from stadtteil.publishing.upload.upload_place import names_place
from stadtteil.terminal.asking import asked, can_ask
from stadtteil.terminal.printing import say
from stadtteil.whole_file import create_file

_MAY_BE_THERE = {".git"}
_OPENING = "Einige Fragen zur neuen Zeitung. Was Sie noch nicht wissen, lassen Sie leer (Eingabetaste).\n"


def run(options: argparse.Namespace) -> int:
    """Make the folder of a paper and say what comes next; StadtteilError where something lies there.

    A paper that is there already gets the files for a forge alone, if these are asked for.
    """
    folder = Path(os.path.normpath(Path(options.folder).absolute()))
    if options.forge is not None:
        demand_forge(options.forge)
        if (folder / PATH).is_file():
            _demand_no_answers(options)
            _lay_ci_files(folder, options)
            return 0
    _demand_empty(folder)
    _begin(folder, options)
    if options.forge is not None:
        _lay_ci_files(folder, options)
    return 0


def _begin(folder: Path, options: argparse.Namespace) -> None:
    """Make the files of a new paper, and say what comes next."""
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
    say(f"Angelegt: {folder} ({len(files)} Dateien)")
    missing = sum(len(placeholders_in(text, path)) for path, text in files.items() if _is_read(path))
    if missing:
        say(f"An {missing} Stellen fehlt noch etwas, vor allem im Impressum. „{call('check')}“ nennt sie.")
    say(f"Weiter geht es mit: cd {_quoted(options.folder)}, dann: {call('serve --open')}")


def _lay_ci_files(folder: Path, options: argparse.Namespace) -> None:
    """Make the files for a forge, all or none of them, and say what they lack."""
    program = _program_seen_from(folder)
    inside = program == "."
    known = folder / program if program else None
    source = ProgramSource(inside=True) if inside else program_source(known, options.program_address or "")
    hosted = names_place(Project(folder))
    files = ci_files(options.forge, source, installed=not program, publishes=hosted)
    fresh = {path: data for path, data in files.items() if not _stands(folder / path, data)}
    for path, data in fresh.items():
        create_file(folder / path, data)
    for path in files:
        say(f"{'Angelegt' if path in fresh else 'Schon da'}: {path}")
    if not source.is_known:
        say("Darin fehlt noch, von wo das Programm kommt. Suchen Sie nach „[Bitte eintragen“.")
    say("Wie es weitergeht, steht in docs/betrieb.md beim Programm.")


def _stands(file: Path, data: bytes) -> bool:
    """Return whether a file is there already; StadtteilError where another one is."""
    if not file.exists():
        return False
    if file.is_file() and file.read_bytes() == data:
        return True
    raise StadtteilError(
        f"{file} gibt es schon, und darin steht etwas anderes. "
        "Benennen Sie die Datei um, oder löschen Sie sie; dann noch einmal."
    )


def _demand_no_answers(options: argparse.Namespace) -> None:
    """Raise StadtteilError where something is said about a paper that has been begun before."""
    asked_for = {question.name for question in QUESTIONS}
    said = sorted(name for name, value in vars(options).items() if value and name in asked_for)
    if said:
        option = f"--{said[0].replace('_', '-')}"
        raise StadtteilError(
            f"Die Zeitung in {options.folder} gibt es schon, und {option} gilt nur für neue. "
            f"Ändern Sie stattdessen {PATH}."
        )


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
    program = program_folder()
    if program is None:
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
