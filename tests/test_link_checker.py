from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from stadtteil.link_checker import LinkChecker


def told(link: str) -> list[str]:
    checker = LinkChecker()
    checker.see("index.html", f"<a href='{link}'>x</a>".encode())
    return [problem.message for problem in checker.problems(["index.html"], "/")]


def test_what_is_no_address_leads_nowhere() -> None:
    assert told("http://[") == ["Auf dieser Seite führt ein Link ins Leere: http://["]
    assert told("https://[::1]/") == []


@given(st.text(alphabet=st.sampled_from("ht:/[]@#?%a.\\")))
@example("//[")
def test_no_link_of_a_layout_ends_the_check(link: str) -> None:
    assert len(told(link)) <= 1
