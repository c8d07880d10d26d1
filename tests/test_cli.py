"""The command line: German to the last word, one line for each mistake."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from stadtteil import __version__
from stadtteil.cli import COMMANDS
from stadtteil.front_door import call
from tests.space import ROOT, Space

ENGLISH = re.compile(
    r"\b(usage|options?|positional|arguments?|show|this|message|exit|and|the|is|not|error|required|invalid)\b",
    re.I,
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_german_to_the_last_word(project: Space, command: str) -> None:
    said = project.run(*filter(None, [command, "--help"]))
    assert said.code == 0
    assert said.out.startswith(f"Aufruf: {call(command)} ")
    assert not ENGLISH.search(said.out)
    assert max(map(len, said.out.split("\n"))) <= 100


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["bild"], "Den Befehl „bild“ gibt es nicht. Meinten Sie „build“?"),
        (
            ["xyz"],
            "Den Befehl „xyz“ gibt es nicht. Es gibt: init, build, serve, publish, check, new, brief, ",
        ),
        (["build", "--schnell"], "Das gibt es hier nicht: --schnell."),
        (["build", "--drafts=ja"], "--drafts steht allein, ohne „ja“ dahinter."),
        (["build", "--drfats"], "Das gibt es hier nicht: --drfats. Meinten Sie „--drafts“?"),
        (["--workers", "viele"], "„viele“ ist keine Zahl von 1 bis 256."),
        (["check", "hier"], "Das gibt es hier nicht: hier."),
        (["--date"], "Hinter --date fehlt ein Wert."),
        (["--date", "gestern"], "„gestern“ ist kein Datum."),
        (["build", "--date", "2026-02-30"], "„2026-02-30“ ist kein Datum."),
        (["new", "artikel"], "Es fehlt: TITEL."),
        (["new"], "Es fehlt: ART, TITEL."),
    ],
)
def test_wrong_use_is_one_german_line(small: Space, arguments: list[str], answer: str) -> None:
    said = small.run(*arguments)
    assert (said.code, said.out) == (2, "")
    assert answer in said.err
    assert said.err.count("\n") == 1
    assert not ENGLISH.search(said.err)
    assert not small.site.exists()


def test_a_folder_without_content_is_named(tmp_path: Path) -> None:
    said = Space(tmp_path).run("build")
    assert said.code == 2
    assert "keinen Ordner „content“" in said.err
    assert said.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_can_be_asked_for_by_a_word(project: Space, command: str) -> None:
    words = [word for word in [command] if word]
    assert project.run("help", *words).out == project.run(*words, "--help").out


@pytest.mark.parametrize("day", ["2026-12-24", "24.12.2026"])
def test_a_day_can_be_given_as_it_is_written_in_german(small: Space, day: str) -> None:
    assert small.run("new", "artikel", "Fest", "--date", day).code == 0
    assert "\ndatum: 2026-12-24\n" in (small.root / "content/artikel/2026/fest.md").read_text(
        encoding="utf-8"
    )


def test_the_version(project: Space) -> None:
    assert project.run("--version").out == f"stadtteil {__version__}\n"


def test_a_process_that_ends_with_its_command_looks_for_no_garbage() -> None:
    code = "import gc; from stadtteil import cli; cli.main = gc.isenabled; cli.program()"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert run.returncode == 0
