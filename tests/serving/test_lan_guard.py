"""Nobody passes the guard of the local network without the token."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.serving import lan_guard
from stadtteil.serving.lan_guard import MOST_REFUSED, SIGNS, LanGuard, LanRequest, Verdict, new_token

TOKEN, HOST = "abcdefghijkm", "192.168.178.20:8000"


def verdict(path: str = "/", *cookies: str, host: str = HOST, guard: LanGuard | None = None) -> Verdict:
    """Return what a new guard says."""
    asked = LanRequest("192.168.178.31", path, [host], cookies)
    return (guard or LanGuard(TOKEN, HOST, "stadtteil-8000")).verdict(asked)


def test_the_address_says_the_token_once_and_then_a_cookie_does() -> None:
    assert verdict(f"/{TOKEN}") is Verdict.ARRIVES
    assert verdict("/artikel/", f"stadtteil-8000={TOKEN}") is Verdict.WELCOME
    assert verdict("/artikel/", f"a=b; stadtteil-8000={TOKEN}; c=d") is Verdict.WELCOME
    assert verdict("/artikel/", "a=b", f"stadtteil-8000={TOKEN}") is Verdict.WELCOME


NEAR = st.one_of(
    st.text(), st.text(SIGNS, max_size=14), st.sampled_from((TOKEN[:-1], TOKEN.upper(), TOKEN + "a"))
)


@given(NEAR, NEAR)
def test_nothing_but_the_token_opens(said: str, other: str) -> None:
    assert TOKEN not in {said, other}
    for path in (f"/{said}", said, f"/{said}/{other}", f"/?{TOKEN}", f"/{TOKEN}/", f"//{TOKEN}"):
        for cookie in (
            f"stadtteil-8000={said}",
            f"{said}={TOKEN}",
            f"stadtteil-8000={TOKEN}x{said}",
            other,
        ):
            assert verdict(path, cookie) is Verdict.DENIED, (path, cookie)


@pytest.mark.parametrize(
    "host", ["", "192.168.178.20", "192.168.178.20:80", "blatt.example:8000", "localhost:8000", f"{HOST}.x"]
)
def test_another_name_that_leads_here_is_refused_even_with_the_token(host: str) -> None:
    assert verdict(f"/{TOKEN}", host=host) is Verdict.STRANGE_HOST
    assert verdict("/", f"stadtteil-8000={TOKEN}", host=host) is Verdict.STRANGE_HOST


def test_who_guesses_learns_nothing_any_more_for_a_while_and_others_are_let_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guard = LanGuard(TOKEN, HOST, "stadtteil-8000")
    for number in range(MOST_REFUSED):
        assert verdict(f"/{number}", guard=guard) is Verdict.DENIED
    assert verdict(f"/{TOKEN}", guard=guard) is Verdict.TOO_OFTEN
    assert guard.verdict(LanRequest("192.168.178.32", f"/{TOKEN}", [HOST], [])) is Verdict.ARRIVES
    monkeypatch.setattr(lan_guard, "WITHIN", 0.0)
    assert verdict(f"/{TOKEN}", guard=guard) is Verdict.ARRIVES


def test_many_who_guess_are_not_all_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan_guard, "MOST_NOTED", 2)
    guard = LanGuard(TOKEN, HOST, "stadtteil-8000")
    for number in range(5):
        guard.verdict(LanRequest(f"fd00::{number}", "/", [HOST], []))
    assert len(guard._refused) == 2


def test_tokens_differ_and_are_easy_to_type() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert set("".join(tokens)) <= set(SIGNS)
    assert not set("01loIO") & set(SIGNS)
    assert len(set(SIGNS)) ** lan_guard.LENGTH >= 2**60
