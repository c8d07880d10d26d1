from __future__ import annotations

import pytest

from tests.space import Space, tree


def test_it_builds_and_brings_and_says_so(small: Space) -> None:
    folder = small.root.parent / "netz"
    folder.mkdir()
    probed = small.run("publish", "--ziel", "../netz", "--probe")
    assert probed.code == 0
    assert "In ../netz würde sich ändern: 46 Seiten neu; 21 Bilder neu; " in probed.out
    assert "Das war nur eine Probe; veröffentlicht ist nichts." in probed.out
    assert list(folder.iterdir()) == []

    published = small.run("publish", "--ziel", "../netz").out
    assert "\nVeröffentlicht in ../netz, in " in published
    assert "\nNeu ist content/adressen.yaml: " in published
    assert small.tree().items() <= tree(folder).items()
    again = small.run("publish", "--ziel", "../netz", "--quiet")
    assert (again.code, again.out, again.err) == (0, "", "")


def test_nothing_goes_out_with_an_error(small: Space) -> None:
    folder = small.root.parent / "netz"
    folder.mkdir()
    small.write("content/artikel/falsch.md", "---\ntitel: [\n---\n\nText.\n")
    said = small.run("publish", "--ziel", "../netz")
    assert said.code == 1
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        ([], "Wohin die Seite gehört, steht noch nirgends."),
        (["--ziel", "ftp://server.example/x"], "Mit ftp:// bringt das Programm nichts in das Netz."),
        (["--ziel", "../fehlt"], "fehlt gibt es nicht. Legen Sie ihn an"),
        (["--ziel", "~nobody-has-this-name/netz"], "ist nicht zu finden. Berichtigen Sie das Ziel."),
        (["--ziel", "site"], "überschneidet sich mit den Ordnern der Zeitung."),
        (["--ziel", ".."], "überschneidet sich mit den Ordnern der Zeitung."),
        (["--ziel", "../netz", "--passwort"], "Ein Passwort braucht nur SFTP."),
    ],
)
def test_wrong_use_is_one_line(small: Space, arguments: list[str], answer: str) -> None:
    said = small.run("publish", *arguments)
    assert said.code == 2
    assert answer in said.err
    assert said.err.count("\n") == 1


def test_a_wrong_setting_is_told_by_the_build(small: Space) -> None:
    small.edit("content/site.yaml", "adresse: ", "veroeffentlichen: {ziel: ftp://x.example/y}\nadresse: ")
    said = small.run("publish")
    assert said.code == 1
    assert "content/site.yaml:2" in said.err
    assert "Mit ftp:// bringt" in said.err
