"""A server of one's own: what arrives is built, readers get a whole site, mistakes are told once."""

from __future__ import annotations

import functools
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from stadtteil.program_source import ProgramSource
from tests.browser.tools import program
from tests.patience import PATIENCE, until
from tests.publishing.editors import git
from tests.space import Space
from tests.starter.repositories import committed, repository_of
from tests.starter.servers import QUICK, Server

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the scripts are for Linux")


@pytest.fixture
def server(tmp_path: Path) -> Server:
    """A server that has built once."""
    found = Server(tmp_path, repository_of(tmp_path / "programm.git", QUICK))
    assert found.call("bauen").returncode == 0
    return found


def test_a_push_is_built_and_a_broken_one_is_told_in_german(tmp_path: Path, source: ProgramSource) -> None:
    paper = Space(tmp_path / "blatt")
    paper.fill("small")
    server = Server(tmp_path, source)
    title = (paper.root / "content/site.yaml").read_text(encoding="utf-8")
    said = server.push(title.replace("name: ", "name: Ganz "))
    assert "remote: Die neue Ausgabe ist zu sehen." in said
    page = server.folder / "aktuell" / "index.html"
    assert "<title>Ganz " in page.read_text(encoding="utf-8")
    paper.edit("content/artikel/zwei.md", "(eins.md)", "(drei.md)")
    said = server.push(title)
    assert "Fehler in content/artikel/zwei.md:8:26" in said
    assert "Die Website bleibt, wie sie war." in said
    assert "<title>Ganz " in page.read_text(encoding="utf-8")


def test_only_the_main_branch_is_built(server: Server) -> None:
    before = server.log()
    git(server.paper, "push", "origin", "main:entwurf")
    git(server.paper, "push", "origin", "--delete", "entwurf")
    assert server.log() == before


def test_two_pushes_at_once_are_built_one_after_the_other(server: Server) -> None:
    (server.folder / "warten").touch()
    pushes = []
    for text in ("name: Zwei\n", "name: Drei\n"):
        server.write(text)
        commit = committed(server.paper, text)
        push = ["git", "push", "--quiet", "origin", "main"]
        pushes.append(subprocess.Popen(push, cwd=server.paper, stderr=subprocess.DEVNULL))
        until(functools.partial(server.has, commit), "the push")
    until(server.is_queued, "the second build")
    (server.folder / "warten").unlink()
    assert [push.wait(PATIENCE) for push in pushes] == [0, 0]
    assert server.log() == ["beginnt", "endet"] * 3
    assert server.pages() == {"name: Drei\n"}
    assert server.editions() == 2


def test_a_build_that_is_killed_leaves_the_old_site_and_the_next_makes_it_good(server: Server) -> None:
    (server.folder / "warten").touch()
    server.receive("name: Zwei\n")
    process = server.start("bauen")
    until(lambda: server.log()[-1] == "beginnt", "the build")
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    assert server.pages() == {"name: Eins\n"}
    (server.folder / "warten").unlink()
    assert server.call("nachsehen").stdout == ""
    assert server.pages() == {"name: Zwei\n"}


MURDER = """#!/bin/sh
echo >> '{count}'
if [ "$(wc -l < '{count}')" -ne {call} ]; then exec {real} "$@"; fi
[ {when} = before ] || {real} "$@"
kill -9 "$PPID"
"""
"""A program that ends the script that calls it, before or after it has done what it is called for."""


def build_and_be_killed(server: Server, folder: Path, name: str, call: int, when: str) -> None:
    """Build, and be killed when a program is called for the given time."""
    folder.mkdir()
    murderer = folder / name
    real = program(name, name)
    murderer.write_text(MURDER.format(count=folder / "count", call=call, real=real, when=when))
    murderer.chmod(0o755)
    process = server.start("bauen", PATH=f"{folder}:{os.environ['PATH']}")
    process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL


def test_whenever_a_swap_is_killed_readers_get_a_whole_site(server: Server, tmp_path: Path) -> None:
    calls = [("cp", 1), ("mv", 1), ("ln", 1), ("mv", 2), ("mv", 3), ("rm", 2), ("rm", 3)]
    murders = [(name, call, when) for name, call in calls for when in ("before", "after")]
    for number, murder in enumerate(murders):
        before, after = server.pages(), {f"name: Nummer {number}\n"}
        server.receive(*after)
        build_and_be_killed(server, tmp_path / f"murder-{number}", *murder)
        assert server.pages() in (before, after), murder
    assert server.call("bauen").returncode == 0
    assert server.pages() == after
    assert server.editions() == 2


def test_what_was_due_when_a_build_was_killed_is_built_again(server: Server, tmp_path: Path) -> None:
    (server.folder / "quelle/.stadtteil/next-change").write_text(
        "2026-01-01T05:00:00+00:00\n", encoding="utf-8"
    )
    build_and_be_killed(server, tmp_path / "murder", "cp", 1, "before")
    assert server.call("nachsehen").returncode == 0
    assert server.log() == ["beginnt", "endet"] * 3


def test_cron_tells_an_error_once_and_once_that_it_is_over(server: Server, tmp_path: Path) -> None:
    letters = tmp_path / "post"
    told = {"MELDEN": f"cat >> '{letters}'"}
    server.push("name: kaputt\n")
    assert server.call("nachsehen", MELDEN="exit 1").returncode == 1
    calls = [server.call("nachsehen", **told) for _ in range(3)]
    assert [call.returncode for call in calls] == [1, 1, 1]
    assert {call.stdout for call in calls} == {""}
    letter = letters.read_text(encoding="utf-8")
    assert letter.count("Fehler in content/site.yaml:1") == 1
    assert "ließ sich nicht bauen" in letter
    server.push("name: Wieder gut\n")
    assert [server.call("nachsehen", **told).returncode for _ in range(2)] == [0, 0]
    assert letters.read_text(encoding="utf-8").count("wird wieder gebaut") == 1
    assert server.pages() == {"name: Wieder gut\n"}


def test_without_the_other_side_the_site_stays_and_that_is_said(server: Server) -> None:
    git(server.folder / "quelle", "remote", "set-url", "origin", str(server.folder / "weg.git"))
    said = server.call("nachsehen")
    assert said.returncode == 2
    assert "Der neueste Stand ließ sich nicht holen." in said.stdout
    assert server.pages() == {"name: Eins\n"}


@pytest.mark.parametrize(
    ("moment", "builds"),
    [("2026-01-01T05:00:00+00:00", 1), ("2199-01-01T05:00:00+00:00", 0), ("", 0)],
    ids=["past", "future", "never"],
)
def test_cron_builds_what_is_due_and_nothing_else(server: Server, moment: str, builds: int) -> None:
    (server.folder / "quelle/.stadtteil/next-change").write_text(moment and f"{moment}\n", encoding="utf-8")
    before = len(server.log())
    assert server.call("nachsehen").returncode == 0
    assert len(server.log()) - before == 2 * builds


def test_a_site_that_lies_elsewhere_is_brought_there_with_the_password_of_this_user(tmp_path: Path) -> None:
    server = Server(tmp_path, repository_of(tmp_path / "programm.git", QUICK), publishes=True)
    secret = server.folder / "geheim"
    secret.write_text("STADTTEIL_PASSWORT='zwei $Worte'\n", encoding="utf-8")
    assert server.call("nachsehen").returncode == 0
    assert (server.folder / "gesendet").read_text(encoding="utf-8") == "name: Eins\nzwei $Worte"
    secret.unlink()
    server.push("name: Zwei\n")
    assert server.call("nachsehen").stdout == ""
    assert (server.folder / "gesendet").read_text(encoding="utf-8") == "name: Zwei\n"
    assert server.log() == ["beginnt", "endet"] * 2


def test_setting_up_twice_harms_nothing_and_takes_over_new_scripts(server: Server) -> None:
    (server.folder / "bauen").write_text("alt", encoding="utf-8")
    again = ["sh", ".ci/server/einrichten", str(server.folder)]
    subprocess.run(again, cwd=server.paper, check=True, capture_output=True)
    assert server.call("bauen").returncode == 0
    assert server.pages() == {"name: Eins\n"}


def test_a_set_up_that_broke_off_before_the_program_was_there_goes_on(server: Server) -> None:
    programs = server.paper.with_name("programm.git")
    shutil.rmtree(server.folder / "programm")
    programs.rename(programs.with_name("weg"))
    again = ["sh", ".ci/server/einrichten", str(server.folder)]
    assert subprocess.run(again, cwd=server.paper, check=False, capture_output=True).returncode
    programs.with_name("weg").rename(programs)

    subprocess.run(again, cwd=server.paper, check=True, capture_output=True)
    assert server.call("bauen").returncode == 0


def test_systemd_takes_the_units(server: Server, tmp_path: Path) -> None:
    verify = [program("systemd-analyze", "systemd-analyze"), "verify", "--user"]
    units = sorted(str(unit) for unit in (server.folder / "systemd").iterdir())
    done = subprocess.run(
        [*verify, *units],
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    service = (server.folder / "systemd/zeitung.service").read_text(encoding="utf-8")
    assert f'ExecStart="{server.folder}/nachsehen"'.replace("%", "%%") in service
