"""Within a line: asterisks of words, what is struck out, addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.desk import page_of, prose_of

WORDS = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Alle Bewohner*innen und Nachbar*innen", "Alle Bewohner*innen und Nachbar*innen"),
        ("Jede*r, ein*e Koch*in", "Jede*r, ein*e Koch*in"),
        ("4*5*3 Meter, 3*-Hotel, 4*-Hotel", "4*5*3 Meter, 3*-Hotel, 4*-Hotel"),
        ("Ein 3*, kein 4*.", "Ein 3*, kein 4*."),
        ("*betont* und **wichtig**", "<em>betont</em> und <strong>wichtig</strong>"),
        ("*Bewohner*innen* **Nachbar*innen**", "<em>Bewohner*innen</em> <strong>Nachbar*innen</strong>"),
        ("***beides***, (*x*), „*y*“, *Hof*-Fest",
         "<strong><em>beides</em></strong>, (<em>x</em>), „<em>y</em>“, <em>Hof</em>-Fest"),
        ("**N**achbar**s**chaft", "<strong>N</strong>achbar<strong>s</strong>chaft"),
        ("Nachbar:innen, Nachbar_innen_rat", "Nachbar:innen, Nachbar_innen_rat"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("~~durch~~ ~so~ \\~~nicht\\~~", "<del>durch</del> ~so~ ~~nicht~~"),
        ("~~**a** b~~", "<del><strong>a</strong> b</del>"),
    ],
)  # fmt: skip
def test_signs_at_the_edges_of_words_emphasise(text: str, page: str) -> None:
    assert page_of(text) == f"<p>{page}</p>"


@given(WORDS, WORDS, WORDS, WORDS)
def test_an_asterisk_between_letters_is_a_letter(a: str, b: str, c: str, d: str) -> None:
    text = f"{a}*{b} und {c}*{d}"
    assert page_of(f"Die {text}.") == f"<p>Die {text}.</p>"
    assert page_of(f"*Die {text}*") == f"<p><em>Die {text}</em></p>"


@pytest.mark.parametrize(
    ("text", "shown", "target"),
    [
        ("Siehe https://x.de.", "https://x.de", "https://x.de"),
        ("(https://x.de/a_(b))", "https://x.de/a_(b)", "https://x.de/a_(b)"),
        ("**https://x.de/_a_/b--c**!", "https://x.de/_a_/b--c", "https://x.de/_a_/b--c"),
        ('"https://x.de/?a=1&b=2"', "https://x.de/?a=1&amp;b=2", "https://x.de/?a=1&b=2"),
        ("www.x.de/y,", "www.x.de/y", "https://www.x.de/y"),
        ("post@x-y.de.", "post@x-y.de", "mailto:post@x-y.de"),
        ("max_muster@stadt.example:", "max_muster@stadt.example", "mailto:max_muster@stadt.example"),
        ("<https://x.de/a--b>", "https://x.de/a--b", "https://x.de/a--b"),
        ("[https://x.de/a--b](https://x.de/a--b)", "https://x.de/a--b", "https://x.de/a--b"),
        ("<a href='https://x.de'>https://x.de</a>", "https://x.de", "https://x.de"),
        ("- https://x.de", "https://x.de", "https://x.de"),
        ("https://de.wikipedia.org/wiki/Lörrach…", "https://de.wikipedia.org/wiki/Lörrach",
         "https://de.wikipedia.org/wiki/Lörrach"),
    ],
)  # fmt: skip
def test_an_address_is_a_link_and_stays_as_it_is(text: str, shown: str, target: str) -> None:
    prose, pieces, problems = prose_of(text)
    assert [reference.target for reference in prose.references] == [target]
    assert f">{shown}</a>" in pieces[1]
    assert problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "`https://x.de`",
        "```\nwww.x.de a@b.de\n```",
        "https://",
        "www.",
        "a@b",
        "@name",
        "@a@b.de",
        "um 3@4",
        "x://y",
    ],
)
def test_what_is_code_or_no_address_is_no_link(text: str) -> None:
    assert prose_of(text)[0].references == ()


@pytest.mark.parametrize("address", ["loerrach.de/a--b", "xn--lrrach-9ya.de", "www.xn--lrrach-9ya.de/-- x"])
def test_an_address_without_its_beginning_stays_as_it_is(address: str) -> None:
    assert address.removesuffix(" x") in page_of(f"Siehe {address} -- so").replace("<a◦>", "").replace(
        "</a>", ""
    )
    assert " – so" in page_of(f"Siehe {address} -- so")


def test_the_place_of_a_bare_address_is_known() -> None:
    prose, _, _ = prose_of("Text\n\nSiehe https://x.de und www.y.de")
    assert [(item.line, item.column) for item in prose.references] == [(3, 7), (3, 24)]
