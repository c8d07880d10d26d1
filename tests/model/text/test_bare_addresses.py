"""The look that spares most texts the search for addresses sees what a text in small letters would show."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from stadtteil.model.text.bare_addresses import may_have_addresses

PARTS = ("a", "b.de", "-", "--", "/", "xn--", "XN--", "Xn", "www.", "WwW.", "://", "@", " ", "ä", "ſ", "K")


@given(st.lists(st.sampled_from(PARTS), max_size=8).map("".join))
@example("siehe Xn--lrrach-90a.de")
@example("a Www.b.de -- c")
@example("Ein Fest -- mit Kuchen, usw.")
def test_addresses_are_looked_for_in_any_case_of_letters(text: str) -> None:
    plain = any(sign in text for sign in ("://", "@", "www.", "WWW."))
    dashed = "--" in text and any(sign in text.lower() for sign in ("/", "xn--", "www."))
    assert may_have_addresses(text) == (plain or dashed)
