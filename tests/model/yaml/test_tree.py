import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.yaml.tree import Listing, Mapping, Scalar, compose, is_empty

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def messages(text: str) -> list[str]:
    return [problem.message for problem in compose(text, "a.yaml")[1]]


@pytest.mark.parametrize("text", ["1.500", "12:30", "no", "0777", "1e3", "2026-09-14", "~x", "=", "yes"])
def test_values_keep_their_spelling(text: str) -> None:
    [(_, node)] = compose(f"a: {text}\n", "a.yaml")[0].pairs
    assert isinstance(node, Scalar)
    assert node.text == text


def test_every_node_knows_its_place_in_the_file() -> None:
    mapping, _ = compose("a:\n  - b\n  - {c: d}\n", "a.md", first_line=2)
    [(key, listing)] = mapping.pairs
    assert (key.line, key.column) == (2, 1)
    assert isinstance(listing, Listing)
    assert [(item.line, item.column) for item in listing.items] == [(3, 5), (4, 5)]


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        *(
            (text, True)
            for text in ("", "~", "null", "''", '""', '" "', "{}", "[]", "[{}, '']", "{b: '', c: []}")
        ),
        *((text, False) for text in ("'~'", "0", "nein", "[a, '']", "{b: '', c: d}")),
    ],
)
def test_nothing_is_nothing_however_it_is_quoted(text: str, *, empty: bool) -> None:
    [(_, node)] = compose(f"a: {text}\n", "a.yaml")[0].pairs
    assert is_empty(node) is empty


def test_an_anchor_may_be_used_again() -> None:
    mapping, problems = compose("a: &x Text\nb: *x\n", "a.yaml")
    assert problems == ()
    assert [node.text for _, node in mapping.pairs if isinstance(node, Scalar)] == ["Text", "Text"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "Die Angaben sind zu umfangreich oder verweisen (mit * und &) im Kreis."),
        ("a: &x [*x]", "Die Angaben sind zu tief verschachtelt."),
        ("a: " + "[" * 50_000, "Die Angaben sind zu tief verschachtelt."),
        ("a:\n  " + "- " * 200_000, "Die Angaben sind zu tief verschachtelt."),
        ("a:\n  " + "-  " * 600_000, "Die Angaben sind zu tief verschachtelt."),
        ("a:\n  " + "? " * 600_000, "Die Angaben sind zu tief verschachtelt."),
        ("".join(" " * depth + "a:\n" for depth in range(500)), "Die Angaben sind zu tief verschachtelt."),
        (
            "a: !!python/object/apply:os.system ['ls']",
            "Die Typangabe „!!python/object/apply:os.system“ ist nicht erlaubt.",
        ),
        ("a: !!timestamp 2026-01-01", "Die Typangabe „!!timestamp“ ist nicht erlaubt."),
        ("a: 1\nb: 2\na: 3", "„a“ steht zweimal da, zuerst in Zeile 1."),
        ("? [a]\n: b", "Ein Schlüssel muss ein einfacher Name sein."),
        ("- a\n- b", "Hier werden Angaben der Form „schlüssel: wert“ erwartet."),
        ("nur Text", "Hier werden Angaben der Form „schlüssel: wert“ erwartet."),
    ],
    ids=range(13),
)
def test_attacks_and_slips_end_here_with_one_problem(text: str, message: str) -> None:
    assert messages(text) == [message]


def test_spaces_that_do_not_break_count_as_spaces_where_keys_stand() -> None:
    mapping, problems = compose("a:\u00a0x\u00a0y\nb:\n\u00a0\u00a0c: d\n", "a.yaml")
    assert problems == ()
    [(_, first), (_, second)] = mapping.pairs
    assert isinstance(first, Scalar)
    assert first.text == "x\u00a0y"
    assert isinstance(second, Mapping)


@given(st.text())
def test_any_text_is_composed_or_complained_about(text: str) -> None:
    mapping, problems = compose(text, "a.yaml")
    assert isinstance(mapping, Mapping)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,9}", fullmatch=True),
        st.text(st.characters(min_codepoint=32, max_codepoint=126)),
        max_size=5,
    )
)
def test_quoted_texts_come_back_as_they_were(values: dict[str, str]) -> None:
    text = "".join(f"{key}: '{value.replace(chr(39), chr(39) * 2)}'\n" for key, value in values.items())
    mapping, problems = compose(text, "a.yaml")
    assert problems == ()
    assert {key.text: node.text for key, node in mapping.pairs if isinstance(node, Scalar)} == values
