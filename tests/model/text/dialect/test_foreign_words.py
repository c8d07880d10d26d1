"""Words of another language within a text: how they are marked, and what of a wrong code becomes."""

from __future__ import annotations

import pytest

from tests.model.desk import page_of, prose_of


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Zum [Iftar]{tr} laden wir.", 'Zum <span dir="ltr" lang="tr">Iftar</span> laden wir.'),
        ("Das [إفطار]{ar}.", 'Das <span dir="rtl" lang="ar">إفطار</span>.'),
        ("[Newroz **pîroz** be]{KU}!", '<span dir="ltr" lang="ku">Newroz <strong>pîroz</strong> be</span>!'),
        ("**[Merhaba]{tr}**", '<strong><span dir="ltr" lang="tr">Merhaba</span></strong>'),
        ("`[Iftar]{tr}`", "<code>[Iftar]{tr}</code>"),
        (r"\[Iftar]{tr}", "[Iftar]{tr}"),
    ],
)
def test_words_say_in_which_language_they_are(text: str, page: str) -> None:
    assert page_of(f"{text}\n") == f"<p>{page}</p>"
    assert prose_of(f"{text}\n")[2] == ()


@pytest.mark.parametrize("tag", ["xx", "türkisch", "Tuerkisch"])
def test_a_wrong_code_is_told_with_its_place(tag: str) -> None:
    _, pieces, problems = prose_of(f"Ja.\n\nZum [Iftar]{{{tag}}} laden wir.\n")
    assert f"[Iftar]{{{tag}}}" in "".join(pieces)
    [problem] = problems
    assert (problem.line, problem.column) == (3, 5)
    assert problem.message.startswith(f"„{tag}“ ist kein Kürzel")
    assert "[Iftar]{tr}" in problem.cure


def test_links_and_their_words_stay_links() -> None:
    assert page_of("Ein [Link](#a) und [Klammern] {so} und [x] {tr}.\n").count("<span") == 0
