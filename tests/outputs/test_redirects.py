"""Stubs at former addresses: where they stand, where they lead, and what cannot be made of them."""

from __future__ import annotations

import re

import pytest

from tests.outputs.planning import planned
from tests.space import Space


def with_former(space: Space, *former: str) -> None:
    space.edit("content/artikel/eins.md", "ressort: leute", f"ressort: leute\nfrueher: [{', '.join(former)}]")


@pytest.mark.parametrize(
    ("former", "file"),
    [
        ("/alt/", "alt/index.html"),
        ("/2019/alt", "2019/alt/index.html"),
        ("/alt.html", "alt.html"),
        ("/blog/alt.php", "blog/alt.php/index.html"),
        ("/s%C3%BCd/", "süd/index.html"),
        ("/süd/", "süd/index.html"),
        ("/%2e%2e/%2e%2e/raus/", "%2e%2e/%2e%2e/raus/index.html"),
    ],
)
def test_a_stub_stands_where_servers_look_for_the_former_address(
    small: Space, former: str, file: str
) -> None:
    with_former(small, f'"{former}"')
    view = planned(small)[file]
    assert view.target == "/artikel/eins/"
    assert view.canonical == "https://blatt.example/artikel/eins/"


def test_a_stub_says_where_it_leads_in_three_ways(small: Space) -> None:
    with_former(small, "/alt/")
    assert small.build().ok
    text = small.text("alt/index.html")
    assert re.search(r'<script src="/assets/redirect\.\w+\.js" data-target="/artikel/eins/">', text)
    assert 'content="0; url=/artikel/eins/"' in text
    assert '<a href="/artikel/eins/">' in text


def test_a_former_address_that_is_in_use_is_a_problem(small: Space) -> None:
    with_former(small, "/artikel/zwei/")
    report = small.build()
    assert "content/artikel/eins.md" in " ".join(problem.path + problem.message for problem in report.errors)
