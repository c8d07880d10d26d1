"""`stadtteil build`: what it says, what it does, and what it leaves alone."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from stadtteil.engine.stamps import stamp_of, young
from tests.patience import PATIENCE, until
from tests.space import ROOT, TESTED_WITHIN, TODAY, Space, tree

HEAVY = {"jinja2", "markdown", "yaml", "feedgen", "lxml", "PIL", "msgspec", "babel", "rich", "sqlite3"}
DAY = ("--date", TODAY)


def settled(project: Space) -> None:
    """Make all files so old that nobody can have changed them without a trace."""
    files = list((project.root / "content").rglob("*"))
    for file in files:
        os.utime(file, ns=(1_000_000_000_123_456_789, 1_000_000_000_123_456_789))
    until(
        lambda: not any(young(stamp_of(file.stat()), time.time_ns()) for file in files),
        "a moment that is none of theirs",
    )


def test_the_first_build_says_what_it_did(small: Space) -> None:
    said = small.run("build", *DAY)
    assert said.code == 0
    assert said.err == ""
    pages = sum(path.endswith(".html") for path in small.tree())
    assert said.out.startswith(
        f"{pages} Seiten: {len(small.tree())} Dateien geschrieben, 0 unverändert, 0 entfernt; "
    )
    assert said.out.endswith("Die Seite liegt in site/.\n")


def test_without_a_command_it_builds(small: Space) -> None:
    assert small.run(*DAY).code == 0
    assert (small.site / "index.html").exists()


def test_a_second_call_has_nothing_to_do_and_imports_nothing_heavy(small: Space) -> None:
    settled(small)
    assert small.run("build").code == 0
    assert small.run("build").out.startswith("Nichts zu tun: ")
    said, imported = _imported(small)
    assert said.startswith("Nichts zu tun: ")
    assert not {name.partition(".")[0] for name in imported} & HEAVY


def test_an_edit_s_build_imports_nothing_that_speaks_http(small: Space) -> None:
    small.run("build")
    small.edit("content/artikel/zwei.md", "auf den ersten", "auf jenen")
    said, imported = _imported(small)
    assert "Seiten: " in said
    assert "stadtteil.rendering.page" in imported
    assert not imported & {"http.client", "ssl", "urllib.request"}


def _imported(space: Space) -> tuple[str, set[str]]:
    """Build in another process; return the first line that it says, and what it has imported by the end."""
    program = "import sys\nfrom stadtteil.cli import main\nmain(['build'])\nprint(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=space.root, env={**os.environ, **TESTED_WITHIN}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    first, *_, modules = done.stdout.splitlines()
    return first, set(modules.split())


def test_one_word_changes_only_the_pages_that_show_it(small: Space) -> None:
    small.call("build", *DAY)
    before = small.tree()
    small.edit("content/artikel/zwei.md", "auf den ersten", "auf jenen")
    said = small.call("build", *DAY)
    changed = {path for path, data in small.tree().items() if before.get(path) != data}
    found = "suche/index/2024-2027.json"
    feeds = {f"{top}feed.{ending}" for top in ("", "ressort/orte/") for ending in ("xml", "atom", "json")}
    assert changed == {"artikel/zwei/index.html", *feeds, found}
    assert said.out.startswith(f"46 Seiten: {len(changed)} Dateien geschrieben, ")


def test_a_memory_that_cannot_be_thrown_away_is_one_german_line(small: Space) -> None:
    (small.root / ".stadtteil" / "memo.sqlite").mkdir(parents=True)
    said = small.run("build", "--clean")
    assert said.code == 2
    assert said.err.startswith("Statt einer Datei liegt dort ein Ordner: ")
    assert "memo.sqlite" in said.err
    assert said.err.count("\n") == 1


def test_it_explains_which_field_changed(small: Space) -> None:
    small.call("build", *DAY)
    small.edit("content/artikel/zwei.md", "auf den ersten", "auf jenen")
    said = small.call("build", "--explain", *DAY)
    assert "artikel/zwei/index.html: Der Text wurde geändert.\n" in said.out


def test_with_an_error_the_site_stays_and_the_place_is_named(small: Space) -> None:
    small.call("build", *DAY)
    before = small.tree()
    small.edit("content/projekte/hochbeet.yaml", "kategorie: umwelt", "kategorie: umwlet")
    small.edit("content/artikel/zwei.md", "Wie es weiterging", "Anders")
    said = small.call("build", *DAY)
    assert said.code == 1
    assert "Fehler in content/projekte/hochbeet.yaml:5:12" in said.err
    assert "Meinten Sie „umwelt“?" in said.err
    assert said.err.endswith("1 Fehler gefunden. Die Seite ist geblieben, wie sie war.\n")
    assert small.tree() == before


def test_warnings_are_said_again_while_nothing_changes(small: Space) -> None:
    small.edit("content/artikel/zwei.md", "teaser: Wie es weiterging.\n", "")
    settled(small)
    first, second = small.call("build", *DAY), small.call("build", *DAY)
    assert second.out.startswith("Nichts zu tun: ")
    assert "Der Teaser fehlt" in first.err
    assert second.err == first.err


def test_what_is_hidden_is_said_with_the_reason_and_the_next_change(small: Space) -> None:
    small.edit("content/artikel/zwei.md", "datum: 2026-10-01", "datum: 2026-12-12")
    settled(small)
    for said in (small.call("build", *DAY), small.call("build", *DAY)):
        assert "Nicht zu sehen: content/artikel/zwei.md: erscheint am 12. Dezember 2026\n" in said.out
        assert "Von selbst ändert sich die Seite wieder am 12. Dezember 2026" in said.out


def test_a_timer_reads_when_the_next_run_is_due(small: Space) -> None:
    file = small.root / ".stadtteil" / "next-change"
    for path in ("content/fonds/topf.yaml", "content/projekte/hochbeet.yaml"):
        small.edit(path, "jahr: 2026", "jahr: 2020")  # a year that goes on would be a date, too
    day = dt.date.today() + dt.timedelta(days=100)
    due = dt.datetime.combine(day, dt.time(), ZoneInfo("Europe/Berlin")).astimezone(dt.UTC).isoformat()
    small.edit("content/artikel/zwei.md", "datum: 2026-10-01", f"datum: {day}")
    small.call("build")
    assert file.read_text() == f"{due}\n"
    small.call("build", "--date", f"{day + dt.timedelta(days=1)}")
    small.call("build", "--drafts")
    assert file.read_text() == f"{due}\n"
    small.edit("content/artikel/zwei.md", f"datum: {day}", "datum: 2026-10-01")
    small.call("build")
    assert file.read_text() == ""


def test_drafts_are_built_beside_the_site(small: Space) -> None:
    small.edit("content/artikel/zwei.md", "---\n\n", "entwurf: ja\n---\n\n")
    small.call("build", *DAY)
    before = small.tree()
    assert small.call("build", "--drafts", *DAY).code == 0
    assert small.tree() == before
    assert "artikel/zwei/index.html" not in before
    assert "artikel/zwei/index.html" in tree(small.root / ".stadtteil" / "entwurf")


def test_another_output_folder_must_be_empty_or_known(small: Space, tmp_path: Path) -> None:
    other = tmp_path / "web"
    assert small.call("build", "--output", str(other), *DAY).code == 0
    small.edit("content/artikel/zwei.md", "Wie es weiterging", "Anders")
    assert small.call("build", "--output", str(other), *DAY).code == 0
    (tmp_path / "voll").mkdir()
    (tmp_path / "voll" / "brief.txt").write_text("Finger weg")
    said = small.call("build", "--output", str(tmp_path / "voll"), *DAY)
    assert said.code == 2
    assert "ist nicht leer" in said.err
    assert tree(tmp_path / "voll") == {"brief.txt": b"Finger weg"}
    assert small.call("build", "--output", "content/neu", *DAY).code == 2


@pytest.mark.parametrize("output", ["", "web"])
def test_a_clean_build_makes_everything_anew_and_writes_only_what_differs(small: Space, output: str) -> None:
    where = ("--output", output) if output else ()
    small.call("build", *where, *DAY)
    folder = small.root / (output or "site")
    before = tree(folder)
    (folder / "index.html").write_text("verdorben")
    said = small.call("build", "--clean", *where, *DAY)
    assert said.code == 0
    assert f"1 Datei geschrieben, {len(before) - 1} unverändert" in said.out
    assert tree(folder) == before


def test_quiet_says_nothing_when_all_is_well(small: Space) -> None:
    said = small.call("build", "--quiet", *DAY)
    assert (said.code, said.out, said.err) == (0, "", "")


def test_without_a_terminal_there_are_plain_lines(full: Space) -> None:
    said = full.run("build", *DAY)
    assert "\x1b" not in said.out + said.err


def test_two_builds_at_once_wait_for_each_other(small: Space) -> None:
    from stadtteil.engine.lock import locked

    with locked(small.root / ".stadtteil", lambda: None):
        second = small.start("build", *DAY)
        assert second.stderr
        assert second.stderr.readline().startswith("Ein anderer Lauf baut gerade")
        assert not small.site.exists()
    out, _ = second.communicate(timeout=PATIENCE)
    assert second.returncode == 0
    assert "geschrieben" in out


def test_whoever_stops_listening_does_not_stop_the_build(small: Space) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    build = small.start("build", *DAY, out=writing)
    os.close(writing)
    _, err = build.communicate(timeout=PATIENCE)
    assert (build.returncode, err) == (0, "")
    assert (small.site / "index.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_an_interrupted_build_says_so_in_a_line(small: Space) -> None:
    from stadtteil.engine.lock import locked

    with locked(small.root / ".stadtteil", lambda: None):
        waiting = small.start("build", *DAY)
        assert waiting.stderr
        waiting.stderr.readline()
        waiting.send_signal(signal.SIGINT)
        _, err = waiting.communicate(timeout=PATIENCE)
    assert waiting.returncode == 130
    assert err == "\nAbgebrochen. Der nächste Lauf macht alles fertig.\n"


def test_layouts_that_a_project_lacks_come_with_the_program(small: Space) -> None:
    small.write("layouts/404.html", '{% extends "base.html" %}{% block main %}<h1>Weg</h1>{% endblock %}')
    assert small.run("build", *DAY).code == 0
    assert "<h1>Weg</h1>" in small.text("404.html")
    assert (ROOT / "layouts" / "base.html").exists()


def test_layouts_that_several_papers_share_stand_between_their_own_and_the_shipped_ones(
    small: Space, tmp_path: Path
) -> None:
    shared, other = Space(tmp_path / "gemeinsam"), Space(tmp_path / "andere")
    page = '{{% extends "base.html" %}}{{% block main %}}<h1>{}</h1>{{% endblock %}}'
    shared.write("layouts/404.html", page.format("Weg"))
    shutil.copytree(small.root, other.root)
    other.write("layouts/404.html", page.format("Ganz weg"))
    for paper in (small, other):
        (paper.root / "gemeinsam").symlink_to(shared.root, target_is_directory=True)
        assert paper.run("build", *DAY).code == 0
    assert "<h1>Weg</h1>" in small.text("404.html")
    assert "<h1>Ganz weg</h1>" in other.text("404.html")
    shared.write("layouts/404.html", page.format("Fort"))
    assert small.run("build", *DAY).code == 0
    assert "<h1>Fort</h1>" in small.text("404.html")
    assert other.run("build", *DAY).code == 0
    assert "<h1>Ganz weg</h1>" in other.text("404.html")
    shared.write("layouts/404.html", "{% kaputt %}")
    said = small.run("build", *DAY)
    assert said.code == 1
    assert "layouts/404.html:1" in said.err
    assert "{% kaputt %}" in said.err
    said = small.run("build", *DAY, "--output", "gemeinsam/site")
    assert said.code == 2
    assert not (shared.root / "site").exists()
