from __future__ import annotations

import pytest

from tests.space import Space

PLACE = "name: Blatt\nveroeffentlichen:\n  ziel: {}\n"


@pytest.mark.parametrize(
    "place",
    [
        "/var/www/zeitung",
        "../netz",
        "C:\\netz\\zeitung",
        "sftp://redaktion@server.example/htdocs",
        "SFTP://server.example:2222/~/htdocs",
        "rsync://web@[2001:db8::1]/srv/www",
        "sftp://server.example:2222/a@b",
        "rsync://[2001:db8::1]/a@b",
        "C:\\a@b",
        "sftp://straße.example/Ordner%20zwei",
    ],
)
def test_what_is_a_place_is_taken(project: Space, place: str) -> None:
    project.write("content/site.yaml", PLACE.format(place))

    assert [problem for problem in project.build().problems if problem.severity == "error"] == []


@pytest.mark.parametrize(
    ("place", "message", "cure"),
    [
        ("sftp://ida:geheim@server.example/htdocs", "steht ein Passwort", "publish --passwort"),
        ("sftp://ida:ge/heim@server.example/htdocs", "steht ein Passwort", "publish --passwort"),
        ("ida:geheim@server.example:/htdocs", "steht ein Passwort", "publish --passwort"),
        ("sftp://a%00b@server.example/htdocs", "kein Benutzername", "Beispiel"),
        ("ftp://server.example/htdocs", "Mit ftp:// bringt das Programm nichts", "SFTP"),
        ("https://zeitung.example/", "Mit https:// bringt", "Möglich sind ein Ordner, sftp://"),
        ("redaktion@server.example:htdocs", "auf welchem Weg", "sftp://redaktion@server.example/~/htdocs"),
        ("server.example:/htdocs", "auf welchem Weg", "sftp://server.example/htdocs"),
        ("sftp://server.example", "in welchen Ordner", "Beispiel: sftp://"),
        ("sftp://server.example/a/../../b", "ist kein Ordner auf einem Server", "Beispiel"),
        ("sftp://server.example:77777/htdocs", "ein Port von 1 bis 65535", "Beispiel"),
        ("sftp://ser_ver/htdocs", "Den Namen „ser_ver“ kann kein Rechner haben", "Beispiel"),
        ("sftp://-oProxyCommand=x@server.example/h", "kein Benutzername", "Beispiel"),
        ("'sftp://server.example/a%0ab'", "ist kein Ordner auf einem Server", "Beispiel"),
    ],
)
def test_what_is_none_is_told_at_its_line(project: Space, place: str, message: str, cure: str) -> None:
    project.write("content/site.yaml", PLACE.format(place))

    [problem] = project.build().errors
    assert (problem.path, problem.line) == ("content/site.yaml", 3)
    assert message in problem.message
    assert cure in problem.cure
    assert "geheim" not in f"{problem.message} {problem.cure}"


@pytest.mark.parametrize("key", ["passwort", "Password", "kennwort", "token", "schluessel"])
def test_no_secret_stands_in_the_settings(project: Space, key: str) -> None:
    project.write("content/site.yaml", PLACE.format("sftp://server.example/htdocs") + f"  {key}: geheim\n")

    [problem] = project.build().errors
    assert problem.line == 4
    assert "publish --passwort" in problem.cure
    assert "geheim." not in problem.message


def test_a_fingerprint_is_one(project: Space) -> None:
    project.write(
        "content/site.yaml", PLACE.format("sftp://server.example/htdocs") + "  fingerabdruck: MD5:aa:bb\n"
    )

    [problem] = project.build().errors
    assert "ein Fingerabdruck, wie ssh ihn zeigt" in problem.message
