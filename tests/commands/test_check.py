"""`stadtteil check`: everything is looked at, nothing is changed."""

from __future__ import annotations

from tests.space import ROOT, TODAY, Space

DAY = ("--date", TODAY)


def test_it_changes_nothing_in_the_site(small: Space) -> None:
    said = small.call("check", *DAY)
    assert said.code == 0
    assert said.out.startswith("Alles in Ordnung: 46 Seiten geprüft; 0 Hinweise; ")
    assert not small.site.exists()


def test_it_finds_what_a_build_would_find(small: Space) -> None:
    small.edit("content/artikel/zwei.md", "(eins.md)", "(drei.md)")
    checked, built = small.call("check", *DAY), small.call("build", *DAY)
    assert checked.code == built.code == 1
    assert "content/artikel/zwei.md:8" in checked.err
    assert checked.err.splitlines()[:-1] == built.err.splitlines()[:-1]


def test_links_of_layouts_are_followed_on_the_finished_pages(small: Space) -> None:
    small.call("build", *DAY)
    page = (ROOT / "layouts" / "404.html").read_text(encoding="utf-8")
    lost = '<li><a href="/weg/">x</a><a href="#nie">x</a></li>'
    small.write("layouts/404.html", page.replace("<li>", f"{lost}<li>", 1))
    said = small.call("check", *DAY)
    assert said.code == 1
    assert "Fehler in site/404.html\n  Auf dieser Seite führt ein Link ins Leere: /weg/" in said.err
    assert "ein Link ins Leere: #nie" in said.err


def test_a_link_on_many_pages_is_one_problem(small: Space) -> None:
    base = (ROOT / "layouts" / "base.html").read_text(encoding="utf-8")
    small.write("layouts/base.html", base.replace("</body>", '<a href="/weg/">x</a></body>'))
    said = small.call("check", *DAY)
    assert said.err.count("ins Leere") == 1
    assert "Auf dieser Seite (und auf " in said.err


def test_of_a_paper_with_everything_it_says_nothing(full: Space) -> None:
    said = full.call("check", "--quiet", *DAY)
    assert (said.code, said.out, said.err) == (0, "", "")
