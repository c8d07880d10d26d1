from collections.abc import Mapping as Section
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.yaml.flow import Written, flow
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, compose

TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff")
) | st.sampled_from(
    [
        "ja",
        "no",
        "~",
        "null",
        "12:30",
        "- a",
        "a: b",
        "a #b",
        "[x",
        "{x}",
        "'",
        '"',
        "!a",
        "&a",
        "*a",
        "%a",
        "@a",
        "`a",
        "a,b",
        "?",
        "...",
        "---",
    ]
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1)
        | st.dictionaries(st.from_regex("[a-z]{1,8}", fullmatch=True), inner, min_size=1)
    ),
    max_leaves=6,
)


def read(node: Node) -> Written:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [read(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key.text: read(value) for key, value in node.pairs}


def plain(value: Written) -> Written:
    """Return a value with its blanks as one line has them."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Section):
        return {key: plain(inner) for key, inner in value.items()}
    assert isinstance(value, Sequence)
    return [plain(item) for item in value]


@given(VALUES)
def test_whatever_is_written_is_read_again(value: Written) -> None:
    mapping, problems = compose(f"key: {flow(value)}\nnext: x\n", "x.yaml", lists=frozenset())
    assert problems == ()
    [(_, found), _] = mapping.pairs
    assert read(found) == plain(value)
