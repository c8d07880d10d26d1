from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.publishing.snapshots import Snapshot, TreeItem
from stadtteil.publishing.three_way import three_way

FILES = st.dictionaries(
    st.sampled_from("abcde").map(lambda name: f"content/{name}.md"),
    st.sampled_from("123456").map(lambda blob: TreeItem("100644", blob)),
)


def read(blobs: object) -> dict[str, bytes]:
    """Texts that have nothing in common, so that only equal ones count as renamed."""
    return {number: number.encode() for number in "123456"}


@given(FILES, FILES)
def test_what_only_one_side_changed_is_taken_over(base: Snapshot, changed: Snapshot) -> None:
    assert three_way(base, changed, base, read) == (changed, {})
    assert three_way(base, base, changed, read) == (changed, {})
    assert three_way(base, changed, changed, read) == (changed, {})


@given(FILES, FILES, FILES)
def test_no_version_of_a_file_is_lost(base: Snapshot, ours: Snapshot, theirs: Snapshot) -> None:
    found = three_way(base, ours, theirs, read)

    left = {item.blob for item in found.merged.values()}
    left |= {item.blob for versions in found.both.values() for item in versions[1:] if item}
    old = {item.blob for item in base.values()}
    for side in (ours, theirs):
        assert {item.blob for item in side.values()} - old <= left


@given(FILES, FILES, FILES)
def test_a_file_is_either_taken_over_or_in_doubt(base: Snapshot, ours: Snapshot, theirs: Snapshot) -> None:
    found = three_way(base, ours, theirs, read)

    assert not found.merged.keys() & found.both.keys()
    for versions in found.both.values():
        assert versions.ours != versions.theirs
        if None not in (versions.ours, versions.theirs):
            assert versions.base not in (versions.ours, versions.theirs)
