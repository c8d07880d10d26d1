"""`stadtteil init`: an empty folder becomes a paper that builds, and says what it still lacks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from stadtteil.cli import main
from tests.patience import PATIENCE
from tests.space import ROOT, Space

SAMPLE = re.compile(
    r"l(?:ö|oe)rrach|wohnbau|salzert|stetten|brombach|haagen|tumringen|neumatt|nordstadt|um[ -]die[ -]ecke"
    r"|teekanne|muster|erfunden|79539|07621",
    re.IGNORECASE,
)
"""What the sample edition says of itself and of nobody else."""
WHOLE = (
    *("--name", 'Der *Stern* am "Brunnen": O\'Neill', "--ort", "Kassel", "--bezirk", "Am Anger & Ufer"),
    *("--bezirk", "Nord", "--herausgeber", "Verein Nord e. V.", "--verantwortlich", "Eva Beispiel"),
    *("--strasse", "Am Brunnen 1", "--plz-ort", "34117 Kassel", "--mail", "post_hier@verein.example"),
    *("--telefon", "0561 123456", "--fonds", "Groschen", "--jahresbetrag", "5.000", "--hoechstbetrag", "500"),
    *("--kategorie", "Grün", "--kategorie", "Spiel & Sport", "--sprache", "tr", "--farbe", "#ffe600"),
)


def begun(project: Space, *options: str) -> Space:
    """Begin a paper in the project's folder and build it; no error is in it."""
    assert main(["init", str(project.root), "--ja", *options]) == 0
    report = project.build()
    assert report.errors == []
    return project


@pytest.mark.parametrize("options", [(), ("--ohne-fonds", "--bezirk", "Nord"), ("--fonds", "Topf"), WHOLE])
def test_a_new_paper_builds_and_no_word_of_it_is_the_samples(
    project: Space, options: tuple[str, ...]
) -> None:
    begun(project, *options)
    files = [file for file in project.root.rglob("*") if file.is_file() and ".stadtteil" not in file.parts]
    texts = {file: file.read_bytes().decode(errors="ignore") for file in files}
    del texts[project.root / "build.py"]  # it says where the program lies on this machine
    own = {file: text.replace(str(ROOT), "") for file, text in texts.items() if file.name != "LIES-MICH.md"}
    assert {file: found[0] for file, text in own.items() if (found := SAMPLE.search(text))} == {}


def test_a_small_fund_gets_a_highest_amount_that_fits(project: Space) -> None:
    begun(project, "--fonds", "Groschen", "--jahresbetrag", "300", "--kategorie", "")
    assert "obergrenze: 300\n" in (project.root / "content/fonds/groschen.yaml").read_text(encoding="utf-8")


def test_what_was_said_stands_where_it_belongs(project: Space) -> None:
    begun(project, *WHOLE)
    imprint = project.text("impressum/index.html")
    for said in (
        "Verein Nord e. V.",
        "Eva Beispiel",
        "34117 Kassel",
        "0561 123456",
        "post_hier@verein.example",
    ):
        assert said in imprint
    assert "Der *Stern* am" in project.text("ueber-uns/index.html")
    assert "Noch 5.000" in project.text("fonds/groschen/index.html")
    assert (project.site / "tr" / "index.html").exists()
    assert {"am-anger-und-ufer", "nord"} == {
        one.name for one in (project.site / "quartier").iterdir() if one.is_dir()
    }


def test_what_is_lacking_is_a_hint_until_the_paper_has_an_address(project: Space) -> None:
    begun(project)
    hints = {problem.path for problem in project.build().warnings}
    assert {f"content/seiten/{name}.md" for name in ("impressum", "datenschutz")} < hints
    project.edit(
        "content/site.yaml", "#adresse: https://www.unsere-zeitung.example/", "adresse: https://a.example/"
    )
    errors = project.build().errors
    missing = [problem for problem in errors if problem.path == "content/seiten/impressum.md"]
    assert len(missing) == 8
    assert all(problem.line and problem.cure for problem in missing)


def test_a_paper_is_finished_once_all_is_filled_in(project: Space) -> None:
    assert main(["init", str(project.root), "--ja", *WHOLE, "--adresse", "https://stern.example/"]) == 0
    assert project.build().errors
    for file in (project.root / "content" / "seiten").glob("*.md"):
        text = re.sub(r"\[Bitte eintragen: [^\]]+\]", "Das", file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
    report = project.build()
    assert report.problems == []


def test_a_folder_with_something_in_it_is_left_alone(
    project: Space, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write("brief.txt", "Meine Arbeit")
    assert main(["init", str(project.root), "--ja"]) == 2
    said = capsys.readouterr().err
    assert "ist nicht leer (darin liegt „brief.txt“)" in said
    assert said.count("\n") == 1
    assert [one.name for one in project.root.iterdir()] == ["brief.txt"]


def test_a_fresh_repository_counts_as_empty(project: Space) -> None:
    (project.root / ".git").mkdir()
    assert main(["init", str(project.root), "--ja"]) == 0


def test_a_paper_gets_what_forges_run_when_it_begins_or_later(
    project: Space, capsys: pytest.CaptureFixture[str]
) -> None:
    address = ("--programm", "https://git.example/p.git")
    begun(project, "--ci", "github", *address)
    workflow = project.root / ".github/workflows/pruefen.yml"
    assert "PROGRAMM: 'https://git.example/p.git'" in workflow.read_text(encoding="utf-8")
    before = (project.root / "content/site.yaml").read_bytes()
    capsys.readouterr()
    for forge, first in [
        ("gitlab", "Angelegt: .gitlab-ci.yml"),
        ("github", "Schon da: .github/workflows/pruefen.yml"),
    ]:
        assert main(["init", str(project.root), "--ci", forge, *address]) == 0
        assert capsys.readouterr().out.startswith(first)
    assert (project.root / "content/site.yaml").read_bytes() == before


def test_a_file_of_ones_own_is_never_replaced_and_nothing_is_laid_beside_it(
    project: Space, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(project)
    project.write(".github/workflows/veroeffentlichen.yml", "meins")
    capsys.readouterr()
    assert main(["init", str(project.root), "--ci", "github"]) == 2
    assert "gibt es schon, und darin steht etwas anderes." in capsys.readouterr().err
    assert not (project.root / ".github/workflows/pruefen.yml").exists()
    assert (project.root / ".github/workflows/veroeffentlichen.yml").read_text(encoding="utf-8") == "meins"


def test_what_the_program_does_not_know_of_itself_is_said(
    project: Space, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(project, "--ci", "server", "--programm", "")
    lacking = "[Bitte eintragen" in (project.root / ".ci/server/einrichten").read_text(encoding="utf-8")
    assert ("fehlt noch, von wo das Programm kommt" in capsys.readouterr().out) == lacking


@pytest.mark.parametrize(
    "said",
    [
        "veroeffentlichen:\n  ziel: sftp://a@b.example/htdocs",
        "hosting:\n  place: sftp://a@b.example/htdocs",
        "veroeffentlichen:\n  ziel: gopher://b.example/",
    ],
)
def test_where_the_settings_name_a_server_it_is_published_there(project: Space, said: str) -> None:
    begun(project)
    settings = (project.root / "content/site.yaml").read_text(encoding="utf-8")
    project.write("content/site.yaml", f"{settings}\n{said}\n")
    assert main(["init", str(project.root), "--ci", "github"]) == 0
    workflow = (project.root / ".github/workflows/veroeffentlichen.yml").read_text(encoding="utf-8")
    assert "build.py publish" in workflow
    assert "pages:" not in workflow


@pytest.mark.parametrize(
    ("options", "answer"),
    [
        (("--ci", "svn"), "kennt --ci nicht."),
        (("--ci", "github", "--name", "Neu"), "--name gilt nur für neue."),
        (("--ci", "github", "--plz-ort", "1 X"), "--plz-ort gilt nur für neue."),
    ],
)
def test_what_does_not_fit_a_paper_that_is_there_is_said_in_a_line(
    small: Space, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], answer: str
) -> None:
    assert main(["init", str(small.root), *options]) == 2
    said = capsys.readouterr().err
    assert answer in said
    assert said.count("\n") == 1
    assert not (small.root / ".github").exists()


@pytest.mark.parametrize(
    ("options", "answer"),
    [
        (("--mail", "keine"), "ist keine E-Mail-Adresse."),
        (("--farbe", "gelblich"), "ist hier keine Farbe."),
        (("--sprache", "klingonisch"), "ist kein Kürzel einer Sprache."),
        (("--fonds", "T", "--jahresbetrag", "viel"), "ist kein eindeutiger Betrag."),
        (("--fonds", "T", "--jahresbetrag", "5", "--hoechstbetrag", "6"), "Nennen Sie höchstens 5\u00a0€."),
        (("--bezirk", "…"), "Er braucht mindestens einen Buchstaben."),
    ],
)
def test_what_cannot_be_understood_is_said_in_a_line_and_nothing_is_made(
    project: Space, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], answer: str
) -> None:
    assert main(["init", str(project.root), "--ja", *options]) == 2
    said = capsys.readouterr().err
    assert answer in said
    assert said.count("\n") == 1
    assert list(project.root.iterdir()) == []


def test_the_next_step_is_said_in_a_line(project: Space, capsys: pytest.CaptureFixture[str]) -> None:
    main(["init", str(project.root), "--ja"])
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == f"Weiter geht es mit: cd {project.root}, dann: python3 build.py serve --open"


def test_nothing_is_asked_where_nobody_sits_at_a_terminal(project: Space) -> None:
    said = project.run("init", "neu")
    assert (said.code, said.err) == (0, "")
    assert "name: 'Neu'" in (project.root / "neu/content/site.yaml").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_at_a_terminal_it_asks_until_it_understands(tmp_path: Path) -> None:
    import pty

    answers = [
        "Kiezblatt",
        "Kassel",
        "Nord, Süd",
        "",
        "",
        "",
        "",
        "keine Mail",
        "post@kiez.example",
        "",
        "",
        "",
        "",
        "",
    ]
    here, there = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "stadtteil", "init", "kiez"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=there,
        stdout=there,
        stderr=there,
    )
    os.close(there)
    os.write(here, "".join(f"{answer}\n" for answer in answers).encode())
    said = b""
    try:
        while piece := os.read(here, 4096):
            said += piece
    except OSError:
        pass  # on Linux, how a terminal ends
    assert process.wait(PATIENCE) == 0
    assert "„keine Mail“ ist keine E-Mail-Adresse." in said.decode()
    site = (tmp_path / "kiez/content/site.yaml").read_text(encoding="utf-8")
    assert "name: 'Kiezblatt'" in site
    assert "kontakt: 'post@kiez.example'" in site
    assert {one.stem for one in (tmp_path / "kiez/content/quartiere").iterdir()} == {"nord", "sued"}


def test_its_own_front_door_finds_the_program_or_says_where_it_was(project: Space, tmp_path: Path) -> None:
    assert main(["init", str(project.root), "--ja"]) == 0
    door = project.root / "build.py"
    text = door.read_text(encoding="utf-8")
    place = re.search(r"^PROGRAM = '(.+)'$", text, re.MULTILINE)
    assert place
    assert (project.root / place[1]).resolve() == ROOT
    program = tmp_path / "programm"
    program.mkdir()
    (program / "build.py").write_text("import os, sys; print(os.getcwd(), *sys.argv[1:])", encoding="utf-8")
    door.write_text(text.replace(place[0], "PROGRAM = '../programm'"), encoding="utf-8")

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-I", str(door), *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)

    assert call("new", "artikel", "Ein Fest").stdout == f"{project.root} new artikel Ein Fest\n"
    assert call().stdout == f"{project.root} build\n"
    (program / "build.py").write_text("import os, sys; print(os.getpid()); sys.exit(3)", encoding="utf-8")
    process = subprocess.Popen([sys.executable, str(door), "serve"], stdout=subprocess.PIPE)
    said, _ = process.communicate(timeout=PATIENCE)
    assert int(said) == process.pid  # whoever ends the door has ended the program
    assert process.returncode == 3
    (program / "build.py").unlink()
    if call().returncode == 2:  # where the program is not installed besides
        assert "ist nicht da, wo es war" in call().stderr
