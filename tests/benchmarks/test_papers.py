"""Many papers on one machine: what is measured is told, and what the page says to run does what it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.measure import Cost
from benchmarks.papers import FIGURES, PAGE, Disk, Facts, Way, edit, report, write_papers
from tests.browser.tools import program
from tests.patience import PATIENCE
from tests.space import TESTED_WITHIN, Space

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="these are programs for a server with a shell"
)
GOOD = "---\ntitel: Neues\ndatum: 2026-09-01\nteaser: Kurz.\nressort: leute\n---\n\nText.\n"
BAD = GOOD.replace("2026-09-01", "2026-02-30")
GIT = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Rathaus"), ("EMAIL", "rathaus@stadt.example"))
}


def git(folder: Path, *arguments: str) -> str:
    """Call Git, and let it take folders of this machine as submodules."""
    done = subprocess.run(
        [program("Git", "git"), "-c", "protocol.file.allow=always", *arguments],
        cwd=folder,
        env={**os.environ, **GIT, "GIT_CONFIG_GLOBAL": os.devnull},
        capture_output=True,
        check=True,
        text=True,
        timeout=PATIENCE,
    )
    return done.stdout


class City:
    """Papers in Git directories, each with its own on another machine, and the programs of the page."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("zeitungen", "fern", "netz", "gemeinsam/content", "bin"):
            (root / name).mkdir(parents=True)
        for block in re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL):
            self.tool(re.search(r"^# ([\w-]+\.sh)", block, re.MULTILINE)[1], block)  # type: ignore[index]  # each has a name
        # Mail is what would be sent.
        self.tool("bin/mail", f'#!/bin/sh\n{{ echo "An $3: $2"; cat; }} >>"{root}/post.txt"\n')

    def tool(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, encoding="utf-8")
        (self.root / name).chmod(0o755)

    def add(self, name: str) -> Space:
        """Begin a paper, and return what its editors have of it."""
        paper, far = Space(self.root / "zeitungen" / name), self.root / "fern" / name
        paper.root.mkdir()
        paper.fill("small")
        paper.write(".gitignore", "site/\n.stadtteil/\n")
        git(self.root, "init", "--quiet", "--bare", "--initial-branch=main", str(far))
        git(paper.root, "init", "--quiet", "--initial-branch=main")
        git(paper.root, "add", ".")
        git(paper.root, "commit", "--quiet", "--message", "Anfang")
        git(paper.root, "push", "--quiet", "--set-upstream", str(far), "main")
        git(paper.root, "remote", "add", "origin", str(far))
        git(paper.root, "fetch", "--quiet", "origin")
        git(paper.root, "branch", "--quiet", "--set-upstream-to=origin/main")
        editors = Space(self.root / f"redaktion-{name}")
        git(self.root, "clone", "--quiet", str(far), str(editors.root))
        with (self.root / "redaktionen.txt").open("a", encoding="utf-8") as file:
            file.write(f"{name} {name}@stadt.example\n")
        return editors

    def run(self, name: str, *arguments: str) -> str:
        """Run a program of the page, and return what it said."""
        done = subprocess.run(
            [str(self.root / name), *arguments],
            cwd="/",
            env={
                **os.environ,
                **TESTED_WITHIN,
                **GIT,
                "GIT_CONFIG_GLOBAL": os.devnull,
                "PATH": f"{self.root}/bin:{os.environ['PATH']}",
                "ZEITUNGEN": f"{self.root}/zeitungen",
                "GEMEINSAM": f"{self.root}/gemeinsam",
                "OEFFENTLICH": f"{self.root}/netz",
                "STADTTEIL": f"{sys.executable} -P -m stadtteil",
            },
            capture_output=True,
            check=False,
            text=True,
            timeout=4 * PATIENCE,
        )
        return done.stdout + done.stderr

    @property
    def mail(self) -> str:
        """What was sent until now."""
        file = self.root / "post.txt"
        return file.read_text("utf-8") if file.exists() else ""


def publish(editors: Space) -> None:
    """Send what was written to the other machine."""
    git(editors.root, "add", ".")
    git(editors.root, "commit", "--quiet", "--message", "Neues")
    git(editors.root, "push", "--quiet")


def test_a_mistake_in_one_paper_is_told_to_its_editors_once_and_holds_up_no_other(tmp_path: Path) -> None:
    city = City(tmp_path)
    north, south = city.add("nord"), city.add("sued")
    north.write("content/artikel/neu.md", BAD)
    south.write("content/artikel/neu.md", GOOD)
    publish(north)
    publish(south)
    assert city.run("nachtlauf.sh") == ""
    assert (tmp_path / "netz/sued/artikel/neu/index.html").exists()
    assert not list((tmp_path / "netz/nord").iterdir())
    assert city.mail.count("An nord@stadt.example: nord: Die Zeitung bleibt, wie sie war") == 1
    assert "content/artikel/neu.md:3:8" in city.mail
    assert "sued" not in city.mail
    city.run("eine-zeitung.sh", "nord")
    assert city.mail.count("An ") == 1
    north.write("content/artikel/neu.md", GOOD)
    north.write("content/adressen.yaml", "/frueher/:\n")  # as the desk and the server each write it
    publish(north)
    assert city.run("eine-zeitung.sh", "nord") == ""
    assert city.run("eine-zeitung.sh", "nord") == ""
    assert (tmp_path / "netz/nord/artikel/neu/index.html").exists()
    assert city.mail.count("An ") == 1
    (tmp_path / "fern/nord").rename(tmp_path / "weg")
    assert "nord: nicht geholt" in city.run("eine-zeitung.sh", "nord")
    assert city.mail.count("An ") == 1


def test_shared_texts_reach_every_paper_and_its_editors(tmp_path: Path) -> None:
    city = City(tmp_path)
    editors = [city.add(name) for name in ("nord", "sued")]
    shared = tmp_path / "gemeinsam/content/seiten/teilnahme.md"
    shared.parent.mkdir(parents=True)
    shared.write_text("---\ntitel: Teilnahme\n---\n\nFür alle.\n", encoding="utf-8")
    assert city.run("gemeinsame-texte.sh") == ""
    assert city.run("gemeinsame-texte.sh") == ""
    for paper in editors:
        git(paper.root, "pull", "--quiet")
        assert "Für alle." in (paper.root / "content/seiten/teilnahme.md").read_text("utf-8")
        assert git(paper.root, "log", "--format=%s").split("\n")[:2] == ["Gemeinsame Texte", "Anfang"]


def test_shared_layouts_may_be_a_submodule(tmp_path: Path) -> None:
    city = City(tmp_path)
    editors = city.add("nord")
    layouts = Space(tmp_path / "layouts")
    layouts.write("layouts/404.html", '{% extends "base.html" %}{% block main %}<h1>Weg</h1>{% endblock %}')
    git(layouts.root, "init", "--quiet", "--initial-branch=main")
    git(layouts.root, "add", ".")
    git(layouts.root, "commit", "--quiet", "--message", "Anfang")
    git(editors.root, "submodule", "--quiet", "add", str(layouts.root), "gemeinsam")
    assert editors.build().ok
    assert "<h1>Weg</h1>" in editors.text("404.html")


def test_papers_to_measure_build_and_share_their_layouts(tmp_path: Path) -> None:
    write_papers(tmp_path, 2, 10)
    edit(tmp_path, 10, "Ein Satz mehr.")
    for number in (1, 2):
        paper = Space(tmp_path / f"zeitung-0{number}")
        assert (paper.root / "gemeinsam/layouts/parts/card.html").is_file()
        assert "Ein Satz mehr." in (paper.root / "content/artikel/artikel-00007.md").read_text("utf-8")
    assert paper.build().ok
    assert f"Um die Ecke {number}" in paper.text("index.html")


def test_the_figures_stand_in_the_page_as_they_are_reported() -> None:
    cost = Cost(12.34, 5.6)
    text = report(
        Facts("Prozessor", 2, "ext4", 0.5, "2026-11-27"),
        Disk(1_000_000, 2_500_000, 3_000_000, 90_000_000),
        [Way("nacheinander", cost, cost, cost, 123.4, 56.7)],
    )
    assert "| nacheinander | 12,3 s (5,6 s) | 12,3 s (5,6 s) | 12,3 s (5,6 s) | 123 / 57 MB |" in text
    assert "1,0 MB Texte, 2,5 MB fertige Seiten und 3,0 MB" in text
    assert "90,0 MB Programm" in text
    found = FIGURES.search(PAGE.read_text("utf-8"))
    assert found
    shape = re.compile(r"[\d,]+")
    assert shape.sub("", found[0].split("\n\n")[0]) == shape.sub("", text.split("\n\n")[0])
