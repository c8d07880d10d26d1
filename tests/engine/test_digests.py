from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.engine.digests import SIZE, canonical, digest_of
from tests.engine.paper import Page


@given(st.binary(), st.binary())
def test_equal_bytes_have_equal_digests_and_others_have_not(one: bytes, other: bytes) -> None:
    assert (digest_of(one) == digest_of(other)) is (one == other)
    assert len(digest_of(one)) == 2 * SIZE


@given(st.dictionaries(st.text(), st.integers(-(2**63), 2**63 - 1)))
def test_the_order_in_which_a_dict_was_filled_does_not_matter(value: dict[str, int]) -> None:
    assert canonical(value) == canonical(dict(reversed(value.items())))


def test_equal_views_have_one_byte_form() -> None:
    assert canonical(Page(title="Fest", related=("a",))) == canonical(Page(related=("a",), title="Fest"))
    assert canonical(Page(title="Fest")) != canonical(Page(title="fest"))
