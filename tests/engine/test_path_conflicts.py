from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.engine.path_conflicts import Claims, folded
from stadtteil.problems import Problem

CURE = "Benennen Sie eine der beiden Dateien um."


def claimed(*outputs: tuple[str, tuple[str, ...]]) -> Claims:
    claims = Claims()
    for path, origins in outputs:
        claims.take(path, origins)
    return claims


def test_two_files_on_one_address_are_a_problem_that_names_both() -> None:
    claims = claimed(
        ("artikel/fest/index.html", ("content/a.md",)), ("artikel/fest/index.html", ("content/b.md",))
    )
    assert claims.problems() == (
        Problem(
            "content/a.md",
            0,
            0,
            "Zwei Dateien wollen auf dieselbe Adresse /artikel/fest/: content/a.md und content/b.md.",
            CURE,
        ),
    )
    assert claims.paths == ("artikel/fest/index.html",)


@pytest.mark.parametrize(
    "other", ["FEST/INDEX.html", "fe\u0301st/x.html", "f\u00e9st/x.html", "STRASSE.html"]
)
def test_places_that_some_disks_take_for_the_same_clash(other: str) -> None:
    first = ["fest/index.html", "F\u00e9st/x.html", "F\u00c9ST/x.html", "straße.html"]
    claims = Claims()
    taken = [claims.take(path, ("content/a.md",)) for path in (*set(first[:2]), first[3])]
    assert all(taken)
    assert not claims.take(other, ("content/b.md",))


def test_a_file_cannot_be_a_folder_too() -> None:
    claims = claimed(("daten", ("content/a.md",)), ("daten/2026/x.json", ("content/b.md",)))
    assert [problem.message for problem in claims.problems()] == [
        "/daten soll eine Datei sein (content/a.md) "
        "und zugleich ein Ordner, in dem /daten/2026/x.json steht (content/b.md)."
    ]


def test_a_page_without_a_source_has_a_name_too() -> None:
    claims = claimed(("thema/index.html", ()), ("thema/index.html", ("content/seiten/thema.md",)))
    (problem,) = claims.problems()
    assert problem.path == "content/seiten/thema.md"
    assert "eine automatisch erzeugte Seite und content/seiten/thema.md" in problem.message


def test_different_places_do_not_clash() -> None:
    assert claimed(("a/index.html", ()), ("a/b/index.html", ()), ("ab/index.html", ())).problems() == ()


@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../x", "a//x", "a/", "", ".", "a\\b", "a\nb", "a/./b"])
def test_a_path_that_leads_astray_is_our_own_bug(path: str) -> None:
    with pytest.raises(AssertionError):
        claimed((path, ()))


@pytest.mark.parametrize(
    "path",
    [
        "thema/" + "a" * 256 + "/index.html",
        "thema/" + "ж" * 128 + "/index.html",
        "/".join(["a" * 40] * 6) + "/index.html",
        "x" * 241,
    ],
)
def test_what_some_disk_cannot_hold_is_a_problem_and_is_not_made(path: str) -> None:
    claims = claimed((path, ("content/a.md",)))
    (problem,) = claims.problems()
    assert problem.path == "content/a.md"
    assert "zu lang" in problem.message
    assert len(problem.message) < 200
    assert claims.paths == ()


@pytest.mark.parametrize("path", ["x" * 240, "ж" * 127 + "/index.html", "/".join(["a" * 40] * 5)])
def test_what_every_disk_can_hold_is_none(path: str) -> None:
    claims = claimed((path, ("content/a.md",)))
    assert claims.problems() == ()
    assert claims.paths == (path,)


@given(st.text(alphabet="aB0._-/\\\nß", max_size=9))
def test_plain_paths_are_judged_as_all_others(path: str) -> None:
    """What can be seen at once to be safe is so by the long way, too."""
    parts = path.split("/")
    if "\\" in path or "\n" in path or not {"", ".", ".."}.isdisjoint(parts):
        with pytest.raises(AssertionError, match="must not stand"):
            claimed((path, ()))
    else:
        claims = claimed((path, ()))
        assert not claims.take(folded(path), ())
        assert claims.paths == (path,)
