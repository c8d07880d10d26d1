"""Short addresses: they stay whatever is renamed, moved or added, and no two things have one."""

from __future__ import annotations

from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model import short_codes
from stadtteil.model.short_codes import LENGTH, LETTERS, code_of, short_codes_of
from stadtteil.model.site import Site
from tests.model.desk import site_of

SITE = "name: Blatt\nadresse: {address}\nbeschreibung: Ein Blatt.\n"
PATHS = [f"content/artikel/{name}.md" for name in "abcdefgh"]


def story(day: int, more: str = "") -> str:
    return f"---\ntitel: Fest\ndatum: 2026-02-{day + 2:02}\n{more}---\nText.\n"


def codes(site: Site) -> dict[str, str]:
    found = short_codes_of(site)
    return {entry.path: found.of(entry) for entry in site.entries if found.of(entry)}


@given(st.text())
def test_a_code_can_be_typed_from_paper(name: str) -> None:
    code = code_of(name)
    assert len(code) == LENGTH
    assert set(code) <= set(LETTERS)


def test_what_is_renamed_keeps_its_code() -> None:
    before = codes(site_of({PATHS[0]: story(1)}))[PATHS[0]]
    moved = codes(site_of({PATHS[1]: story(1, "frueher: [/artikel/a/]\n")}))[PATHS[1]]
    other = codes(site_of({PATHS[1]: story(1)}))[PATHS[1]]
    assert before == moved != other


def test_an_id_keeps_it_whatever_the_address_was() -> None:
    before = codes(site_of({PATHS[0]: story(1, "id: fest\n")}))[PATHS[0]]
    assert codes(site_of({PATHS[1]: story(2, "id: fest\n")}))[PATHS[1]] == before


def test_the_paper_may_move() -> None:
    found = {
        codes(site_of({"content/site.yaml": SITE.format(address=address), PATHS[0]: story(1)}))[PATHS[0]]
        for address in ("https://blatt.example/", "https://neu.example/zeitung/")
    }
    assert len(found) == 1


@given(st.permutations(PATHS), st.integers(1, len(PATHS)))
def test_nothing_that_is_added_later_takes_a_code_from_what_was_there(order: list[str], count: int) -> None:
    """With one sign of eight, nearly every paper has two things that would have the same."""
    files = {path: story(day) for day, path in enumerate(order, 1)}
    with mock.patch.multiple(short_codes, LENGTH=1, LETTERS=LETTERS[:8]):
        before = codes(site_of({path: files[path] for path in order[:count]}))
        after = codes(site_of(files))
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after)


def test_who_has_none_is_told_with_a_cure() -> None:
    files = {path: story(day) for day, path in enumerate(PATHS, 1)}
    with mock.patch.multiple(short_codes, LENGTH=1, LETTERS="2"):
        site = site_of(files)
        found = codes(site)
        said = list(short_codes_of(site).doubled())
    assert {*found, *(one.path for one in said)} >= set(PATHS)
    assert all(one.severity == "warning" and "id:" in one.cure for one in said)
