"""The template of the catalogues has all words of the code, and nothing else."""

from __future__ import annotations

from docs.words import TEMPLATE, template, words_in_code
from stadtteil.words import Words
from stadtteil.words.catalogue import read_catalogue
from tests.words.made_up import MADE_UP, bracketed, catalogue, texts_of


def test_the_template_is_that_of_this_code() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == template(), "run: python -m docs.words"


def test_the_made_up_language_has_all_of_it() -> None:
    made_up = Words(MADE_UP, read_catalogue(catalogue(), "qaa.po"))
    for context, one, other in texts_of(words_in_code()):
        if other:
            assert made_up.form(one, other, 1) == bracketed(one)
            assert made_up.form(one, other, 2) == bracketed(other)
        elif context:
            assert made_up.in_context(context, one) == bracketed(one)
        else:
            assert made_up.text(one) == bracketed(one)
