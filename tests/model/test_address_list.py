from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.address_list import address_list, merged, written
from stadtteil.model.yaml.tree import compose

ADDRESS = st.from_regex(r"/(?:[a-z0-9äß-]{1,6}/){0,3}", fullmatch=True)
MARKS = st.dictionaries(ADDRESS, st.from_regex(r"(?:[0-9a-f]{8})?", fullmatch=True), max_size=8)


@given(MARKS)
def test_what_is_written_is_read_again_and_is_yaml(marks: dict[str, str]) -> None:
    text = written(marks).decode()
    assert address_list(text).marks == marks
    assert address_list(text).strange == ()
    mapping, problems = compose(text, "content/adressen.yaml")
    assert [key.text for key, _ in mapping.pairs] == sorted(marks)
    assert problems == ()


@given(MARKS, MARKS, MARKS)
def test_of_two_sides_nothing_is_lost_but_what_one_has_taken_out(
    base: dict[str, str], ours: dict[str, str], theirs: dict[str, str]
) -> None:
    found = merged(base, ours, theirs)
    assert found.keys() == {
        url for url in {*ours, *theirs} if url not in base or (url in ours and url in theirs)
    }
    assert found.keys() == merged(base, theirs, ours).keys()
