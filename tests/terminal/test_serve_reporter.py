"""What is printed while the site is served: what changed, what came of it, each hint once."""

from __future__ import annotations

import pytest

from stadtteil.problems import Problem, Report
from stadtteil.project import Project
from stadtteil.terminal import reporter as bars
from stadtteil.terminal.serve_reporter import MOST_NAMED, ServeReporter
from tests.space import Space


@pytest.fixture
def reporter(small: Space) -> ServeReporter:
    return ServeReporter(Project(small.root))


def report(*problems: Problem, written: int = 0, removed: int = 0) -> Report:
    return Report(problems=list(problems), written=written, removed=removed)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (report(written=2), "2 Dateien geschrieben, 0 entfernt (0,25 s)."),
        (report(written=1, removed=3), "1 Datei geschrieben, 3 entfernt (0,25 s)."),
        (report(removed=1), "0 Dateien geschrieben, 1 entfernt (0,25 s)."),
        (report(), "Auf der Seite ändert sich nichts (0,25 s)."),
    ],
)
def test_what_came_of_a_build_is_said_in_a_line(
    reporter: ServeReporter, capsys: pytest.CaptureFixture[str], made: Report, words: str
) -> None:
    reporter.built(made, 0.25)
    assert capsys.readouterr().out.strip() == words


def test_a_hint_is_said_once_and_again_when_it_comes_back(
    reporter: ServeReporter, capsys: pytest.CaptureFixture[str]
) -> None:
    hint = Problem("content/artikel/eins.md", 0, 0, "Kurz.", severity="warning")
    said = []
    for made in (report(hint), report(hint), report(), report(hint)):
        reporter.built(made, 0.1)
        said.append(capsys.readouterr().err.count("Kurz."))
    assert said == [1, 0, 0, 1]


def test_with_an_error_the_site_stays(reporter: ServeReporter, capsys: pytest.CaptureFixture[str]) -> None:
    reporter.built(report(Problem("content/site.yaml", 0, 0, "Falsch.")), 0.1)
    printed = capsys.readouterr()
    assert printed.err.endswith("1 Fehler gefunden. Die Seite bleibt, wie sie war.\n")
    assert printed.out == ""


def test_few_changed_files_are_named_and_many_counted(
    small: Space, reporter: ServeReporter, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [f"content/artikel/{number}.md" for number in range(MOST_NAMED + 1)]
    changes = [frozenset(str(small.root / file) for file in some) for some in (files[:2], files)]
    for paths in (frozenset[str](), *changes, frozenset[str](), None):
        reporter.begins(paths)
    lines = [line[10:] for line in capsys.readouterr().out.splitlines()[1:]]
    assert lines == [
        "Geändert: content/artikel/0.md, content/artikel/1.md",
        f"Geändert: {len(files)} Dateien",
        "Jetzt ändert sich, was zu sehen ist.",
        "Mehreres hat sich geändert.",
    ]


def test_at_a_terminal_each_of_many_builds_has_a_bar_of_its_own(
    reporter: ServeReporter, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for patience in (bars.PATIENCE, 0.0, 0.0):
        monkeypatch.setattr(bars, "PATIENCE", patience)
        reporter.begins(frozenset())
        reporter.progress("Seiten", 1, 2)
        reporter.built(Report(), 0.1)
        assert ("1/2" in capsys.readouterr().err) is (patience == 0.0)
