from __future__ import annotations

import pytest

from stadtteil.model.fields import Home, LanguageTag
from stadtteil.model.fields.site_address import site_address
from tests.model.fields.asking import answer


def test_who_may_embed_can_be_all_names_below_one() -> None:
    assert answer(Home(starred=True), "'https://*.wohnbau-lörrach.example'") == (
        "https://*.wohnbau-lörrach.example",
        [],
    )
    assert site_address("https://*.wohnbau.example", starred=True).host == "*.wohnbau.example"


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("de", "de"),
        ("DE", "de"),
        ("de-at", "de-AT"),
        ("de-CH-1901", "de-CH-1901"),
        ("sr-latn-rs", "sr-Latn-RS"),
        ("es-419", "es-419"),
        ("de-x-leicht", "de-x-leicht"),
        ("de-simple", "de-simple"),
        ("gsw", "gsw"),
    ],
)
def test_languages_are_tags_in_their_usual_spelling(text: str, tag: str) -> None:
    assert answer(LanguageTag(), text) == (tag, [])


@pytest.mark.parametrize(
    "text", ["deutsch", "Deutsch (Sie)", "german", "d", "de_DE", "de-", "de--at", "deu", "1"]
)
def test_words_for_a_language_are_no_tags(text: str) -> None:
    assert answer(LanguageTag(), text) == (None, [f"„{text}“ ist kein Kürzel einer Sprache."])
