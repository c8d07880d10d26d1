"""What happens to the files while they are served: editors, copies, other branches, other builds."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import socket
import sqlite3
from pathlib import Path

import pytest

from stadtteil.serving.watcher import Changes
from tests.patience import PATIENCE, until
from tests.serving.served import article, serving
from tests.space import TODAY, Space

ARTICLE = "content/artikel/eins.md"


@pytest.fixture(params=["native", "polling"])
def how(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """How changes are noticed."""
    return ("--poll",) if request.param == "polling" else ()


def test_files_come_change_move_and_go(paper: Space, how: tuple[str, ...]) -> None:
    with serving(paper, *how) as served:
        paper.write("content/artikel/neu.md", article("Ganz neu"))
        served.shows("/artikel/neu/", "Ganz neu")
        paper.write("content/artikel/neu.md", article("Nicht mehr neu"))
        served.shows("/artikel/neu/", "Nicht mehr neu")
        (paper.root / "content/artikel/neu.md").rename(paper.root / "content/artikel/alt.md")
        served.shows("/artikel/alt/", "Nicht mehr neu")
        assert served.get("/artikel/neu/").status == 404
        paper.remove("content/artikel/alt.md")
        until(lambda: served.get("/artikel/alt/").status == 404, "its end")


def test_folders_come_move_and_go(paper: Space, how: tuple[str, ...]) -> None:
    folder = paper.root / "content/artikel/2026"
    with serving(paper, *how) as served:
        made = paper.root / "anderswo"
        made.mkdir()
        (made / "tief").mkdir()
        (made / "tief/drei.md").write_text(article("Der dritte"), encoding="utf-8")
        made.rename(folder)
        served.shows("/artikel/2026/tief/drei/", "Der dritte")
        folder.rename(folder.with_name("2027"))
        served.shows("/artikel/2027/tief/drei/", "Der dritte")
        assert served.get("/artikel/2026/tief/drei/").status == 404
        paper.write("content/artikel/2027/tief/drei.md", article("Der Dritte"))
        served.shows("/artikel/2027/tief/drei/", "Der Dritte")
        shutil.rmtree(folder.with_name("2027"))
        until(lambda: served.get("/artikel/2027/tief/drei/").status == 404, "its end")


def test_the_whole_content_may_be_swapped_and_its_end_is_only_a_problem(paper: Space) -> None:
    content, aside = paper.root / "content", paper.root / "beiseite"
    with serving(paper) as served:
        content.rename(aside)
        served.hears("gibt es keinen Ordner „content“")
        assert "Der erste Text" in served.get("/artikel/eins/").text
        aside.rename(content)
        until(lambda: served.rounds >= 2, "another build")
        paper.edit(ARTICLE, "Der erste Text", "Der allererste Text")
        served.shows("/artikel/eins/", "Der allererste Text")


def test_an_atomic_save_is_an_edit(paper: Space) -> None:
    with serving(paper) as served:
        before = (paper.root / ARTICLE).read_text(encoding="utf-8")
        for number, name in enumerate((".eins.md.swp", "eins.md~", "4913", ".#eins.md", "eins.md.tmp")):
            fresh = paper.write(f"content/artikel/{name}", before.replace("Der erste", f"Der {number}."))
            fresh.rename(paper.root / ARTICLE)
            served.shows("/artikel/eins/", f"Der {number}. Text")
        assert "4913" not in served.said


def test_what_editors_leave_behind_is_no_change(paper: Space) -> None:
    with serving(paper) as served:
        for name in (".eins.md.swp", "eins.md~", "4913", "#eins.md#", ".git/index", "x.tmp"):
            paper.write(f"content/artikel/{name}", "x")
        assert (paper.root / ARTICLE).read_text(encoding="utf-8")
        paper.edit(ARTICLE, "Der erste Text", "Der allererste Text")
        served.shows("/artikel/eins/", "Der allererste Text")
        assert re.findall(r"Geändert: (.*)", served.said) == [ARTICLE]


def test_five_hundred_files_at_once_are_one_build_or_two(paper: Space) -> None:
    with serving(paper) as served:
        for number in range(500):
            paper.write(f"content/artikel/2025/n{number}.md", article(f"Nummer {number}"))
        until((paper.site / "artikel/2025/n499/index.html").exists, "the last of them")
        served.shows("/artikel/2025/n499/", "Nummer 499")
        assert served.rounds <= 2, served.said
        assert len(list((paper.site / "artikel/2025").iterdir())) == 500


def test_changes_are_taken_together_and_none_is_lost() -> None:
    told: list[str] = []
    changes = Changes(lambda: told.append("change"), lambda: told.append("taken"))
    assert not changes.wait(0)
    changes.add("a")
    changes.add("b")
    assert changes.wait(PATIENCE)
    assert changes.take() == frozenset({"a", "b"})
    changes.add("c")
    changes.add()
    assert changes.wait(PATIENCE)
    assert changes.take() is None
    assert changes.take() == frozenset()
    assert told == ["change", "change", "taken", "change", "change", "taken", "taken"]


def test_another_build_and_a_lost_memory_do_no_harm(paper: Space) -> None:
    with serving(paper) as served:
        paper.edit(ARTICLE, "Der erste Text", "Der allererste Text")
        served.shows("/artikel/eins/", "Der allererste Text")
        assert paper.run("build", "--clean", "--date", TODAY).code == 0
        paper.edit(ARTICLE, "Der allererste Text", "Der zweite erste Text")
        served.shows("/artikel/eins/", "Der zweite erste Text")
        shutil.rmtree(paper.root / ".stadtteil")
        paper.edit(ARTICLE, "Der zweite erste Text", "Der letzte Text")
        served.shows("/artikel/eins/", "Der letzte Text")
        shutil.rmtree(paper.root / ".stadtteil" / "blobs", ignore_errors=True)
        with sqlite3.connect(paper.root / ".stadtteil" / "memo.sqlite") as memo:
            memo.execute("DELETE FROM blobs")
        memo.close()
        shutil.rmtree(paper.site)
        paper.edit(ARTICLE, "Der letzte Text", "Der erste Text")
        served.shows("/artikel/eins/", "Der erste Text")


def test_after_many_edits_the_site_is_that_of_a_clean_build(paper: Space, tmp_path: Path) -> None:
    """The law, through one process that lives long."""
    with serving(paper) as served:
        served.shows("/artikel/eins/", "Der erste Text")
        for path, old, new in EDITS:
            before = served.rounds
            if "layouts/parts" in path:
                shipped = Path(__file__).parents[2] / path.removeprefix("gemeinsam/")
                paper.write(path, shipped.read_text(encoding="utf-8"))
            paper.edit(path, old, new)
            until(lambda before=before: served.rounds > before, f"{new}\n{served.said}")  # type: ignore[misc]  # a lambda's default
        paper.remove("content/artikel/zwei.md")
        until(lambda: served.get("/artikel/zwei/").status == 404, "its end")
        paper.write("content/artikel/zwei.md", article("Wieder da", "ressort: orte\n"))
        served.shows("/artikel/zwei/", "Wieder da")
    clean = Space(tmp_path / "rein")
    for room in ("content", "layouts", "gemeinsam"):
        shutil.copytree(paper.root / room, clean.root / room)
    assert clean.build().ok
    assert paper.tree() == clean.tree()


EDITS = [
    (ARTICLE, "Womit alles begann.", "Womit es begann."),
    (ARTICLE, "schlagwoerter: [Anfang]", "schlagwoerter: [Beginn, Garten]"),
    ("layouts/parts/card.html", "<h", "<!-- Karte --><h"),
    ("gemeinsam/layouts/parts/figure.html", "<figure", "<!-- Bild --><figure"),
    ("content/site.yaml", "name: Das Blättchen", "name: Das Blatt"),
    (ARTICLE, "datum: 2026-09-01", "datum: 2026-02-31"),
    (ARTICLE, "datum: 2026-02-31", "datum: 2026-10-31"),
    ("content/projekte/hochbeet.yaml", "titel: ", "titel: Unser "),
]


def test_what_is_announced_appears_when_its_time_has_come(paper: Space) -> None:
    paper.edit("content/site.yaml", "ressorts:", "zeitzone: Etc/GMT-1\nressorts:")
    with serving(paper, date="") as served:
        # Where its time has come before it was read it is simply there: then it needs more time ahead.
        for ahead in (3, 9, 27, 81):
            soon = dt.datetime.now(dt.timezone(dt.timedelta(hours=1))) + dt.timedelta(seconds=ahead)
            text = article("Gleich", f"ab: {soon:%Y-%m-%dT%H:%M:%S}\n")
            paper.write(f"content/artikel/in-{ahead}.md", text)
            served.shows(f"/artikel/in-{ahead}/", "Gleich")
            if "Jetzt ändert sich, was zu sehen ist." in served.said:
                return
        pytest.fail(served.said)


def test_drafts_never_reach_the_site(paper: Space) -> None:
    paper.build()
    before = paper.tree()
    paper.edit(ARTICLE, "ressort: leute", "ressort: leute\nentwurf: ja")
    with serving(paper, "--drafts") as served:
        answer = served.get("/artikel/eins/").text
        assert "Vorschau: zeigt auch Entwürfe und Angekündigtes" in answer
        paper.edit(ARTICLE, "Der erste Text", "Der allererste Text")
        served.shows("/artikel/eins/", "Der allererste Text")
    assert paper.tree() == before


def test_a_taken_port_is_said_and_the_next_one_taken(paper: Space) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with serving(paper, port=taken) as served:
            assert f"Port {taken} ist belegt; es geht mit {served.port} weiter." in served.said
            assert served.port > taken
            assert served.get("/").status == 200


@pytest.mark.skipif(os.name == "nt", reason="no signals there")
def test_ctrl_c_ends_it_cleanly_even_while_pages_listen(paper: Space) -> None:
    with serving(paper) as served:
        with socket.create_connection(("127.0.0.1", served.port), PATIENCE) as page:
            ask = f"GET /_stadtteil/events?version=x&page=/ HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n"
            page.sendall(ask.encode())
            assert page.recv(100)
            assert served.interrupt() == 0
        assert served.said.endswith("\nBeendet.\n")
        assert "Traceback" not in served.said


@pytest.mark.parametrize("port", ["achtzig", "-1", "65536"])
def test_a_port_that_is_none_is_said(paper: Space, port: str) -> None:
    said = paper.run("serve", f"--port={port}")
    assert (said.code, said.out) == (2, "")
    assert "ist kein Port" in said.err


def test_a_folder_without_content_is_said(project: Space) -> None:
    said = project.run("serve", "--port=0")
    assert said.code == 2
    assert "gibt es keinen Ordner" in said.err


def test_our_own_mistakes_are_told_and_survived(paper: Space) -> None:
    paper.build()
    broken = paper.root / ".stadtteil" / "compiled"
    shutil.rmtree(broken, ignore_errors=True)
    broken.write_text("no folder", encoding="utf-8")
    with serving(paper) as served:
        assert served.get("/").status in {200, 500}
        broken.unlink()
        paper.edit(ARTICLE, "Der erste Text", "Der allererste Text")
        served.shows("/artikel/eins/", "Der allererste Text")
        served.lines[:] = [line for line in served.lines if "Traceback" not in line]


def test_a_page_that_was_harmed_comes_back_after_an_edit_of_another(paper: Space) -> None:
    with serving(paper) as served:
        served.shows("/impressum/", "Impressum")
        (paper.root / "site/impressum/index.html").write_text("Hand", encoding="utf-8")
        paper.write(ARTICLE, (paper.root / ARTICLE).read_text(encoding="utf-8") + "\nNoch ein Satz.\n")
        served.shows("/artikel/eins/", "Noch ein Satz.")
        served.shows("/impressum/", "Impressum")
