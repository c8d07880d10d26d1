"""YAML in the shapes that editors write: values in every style, remarks, blank lines, sections and lists."""

from __future__ import annotations

import textwrap

from hypothesis import strategies as st

SIGNS = "abcXYZ äöüßé019  .,:;#-?!&*|>'\"%@`[]{}()=~/\\_+<$€–„“\u00a0🎉e\u0301\u200d\u2067\u2069"
LINES = st.text(SIGNS, max_size=24)
TEXTS = st.one_of(
    LINES,
    st.lists(LINES, max_size=5).map("\n".join),
    st.sampled_from(
        ["~", "null", "ja", "10:30", "2026-01-01", "- a", "a: b", "---", "<<", "\tx", "x\x0by", "\x1b["]
    ),
)
"""What somebody might type into a field."""

WORDS = (
    st.text("abcdefgäöü 019.-", min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda word: bool(word) and word[0] not in "-." and not word.endswith("."))
)
KEYS = st.lists(
    st.sampled_from(
        ["titel", "teaser", "schlagwoerter", "bilder", "kontakt", "extra", "eigenes", "ort", "preis"]
    ),
    unique=True,
    min_size=1,
    max_size=6,
)
REMARKS = st.sampled_from(["", "", "   # Bemerkung", " # - keine: [Liste"])
GAPS = st.sampled_from(["", "", "\n", "# Eine Bemerkung\n", "\n# Noch eine: hier\n"])


def _indented(lines: str, by: int) -> str:
    return textwrap.indent(lines, " " * by)


@st.composite
def scalars(draw: st.DrawFn) -> str:
    """A text of one line, with what stands behind it."""
    word, remark = draw(WORDS), draw(REMARKS)
    written = draw(
        st.sampled_from([word, f"'{word}'", f'"{word}"', "''", "", "''''", '"a\\tb"', f"'{word}: #'"])
    )
    return f" {written}{remark}\n" if written else f"{remark}\n"


@st.composite
def blocks(draw: st.DrawFn, by: int) -> str:
    """A text of several lines, indented."""
    header = draw(st.sampled_from(["|", "|-", ">", ">-", "|+", "|  # Bemerkung"]))
    lines = draw(
        st.lists(st.sampled_from(["Ein Satz.", "", "# kein Kommentar", "- Punkt", "a: b"]), min_size=1)
    )
    return f" {header}\n" + _indented("\n".join(["Zuerst", *lines]), by + draw(st.integers(1, 4))) + "\n"


@st.composite
def in_brackets(draw: st.DrawFn) -> str:
    """A list or a section on one line."""
    words = draw(st.lists(WORDS, max_size=3))
    pairs = st.just("{" + ", ".join(f"k{number}: {word}" for number, word in enumerate(words)) + "}")
    lists = st.sampled_from(["[" + ", ".join(words) + "]", "[" + ",\n   ".join(words) + "]"])
    return f" {draw(lists | pairs)}{draw(REMARKS)}\n"


@st.composite
def sections(draw: st.DrawFn, by: int = 0) -> str:
    """A section on lines of its own."""
    names = draw(st.lists(st.sampled_from(["name", "rolle", "url", "a"]), unique=True, min_size=1))
    step = draw(st.sampled_from([2, 4]))
    pairs = "".join(f"{name}:{draw(scalars() | blocks(step))}{draw(GAPS)}" for name in names)
    return draw(REMARKS) + "\n" + _indented(pairs, by + step)


@st.composite
def lists(draw: st.DrawFn) -> str:
    """A list with dashes: of texts, or of sections."""
    by = draw(st.sampled_from([0, 2]))
    items = []
    for _ in range(draw(st.integers(1, 4))):
        if draw(st.booleans()):
            items.append(f"-{draw(scalars())}")
        else:
            inner = textwrap.dedent(draw(sections()).split("\n", 1)[1])
            items.append("- " + _indented(inner, 2).lstrip(" "))
    return draw(REMARKS) + "\n" + "".join(_indented(draw(GAPS) + item, by) for item in items)


VALUES = st.one_of(scalars(), scalars(), blocks(0), in_brackets(), sections(), lists())


@st.composite
def records(draw: st.DrawFn) -> str:
    """A file of keys and values, with remarks."""
    keys = draw(KEYS)
    return draw(GAPS) + "".join(f"{key}:{draw(VALUES)}{draw(GAPS)}" for key in keys)


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """The path and the bytes of a content file, with whatever line ends, mark and last line."""
    text, path = draw(records()), "content/termine/2026/fest.yaml"
    if draw(st.booleans()):
        path = "content/artikel/2026/fest.md"
        text = f"---\n{text}---\n{draw(st.sampled_from(['', chr(10)]))}Ein Text.\n\n- Punkt\n"
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    if draw(st.booleans()):
        text = text.rstrip("\r\n")
    return path, (draw(st.sampled_from(["", "\ufeff"])) + text).encode()
