from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.serving.byte_range import byte_range

NUMBER = st.integers(0, 30).map(str) | st.just("")


@given(st.integers(0, 20), NUMBER, NUMBER)
def test_a_part_lies_within_the_file_and_is_never_empty(length: int, first: str, last: str) -> None:
    part = byte_range(f"bytes={first}-{last}", length)
    if part is None:
        return
    assert len(part) >= 1
    assert 0 <= part.start < part.stop <= length
    if first:
        assert part.start == int(first)
    else:
        assert part.stop == length


@given(st.text())
def test_what_makes_no_sense_means_all(said: str) -> None:
    assert byte_range(said, 10) is None
    assert byte_range(f"bytes={said}, 1-2", 10) is None
