import pytest

from stadtteil.words.languages import SHIPPED, language_named, language_of, original_of


@pytest.mark.parametrize(
    ("path", "code", "original"),
    [
        ("content/artikel/fest.tr.md", "tr", "content/artikel/fest.md"),
        ("content/artikel/fest.TR.Markdown", "tr", "content/artikel/fest.Markdown"),
        ("content/artikel/fest/index.ar.md", "ar", "content/artikel/fest/index.md"),
        ("content/projekte/2026/kids-und-kunst.uk.yaml", "uk", "content/projekte/2026/kids-und-kunst.yaml"),
        ("content/seiten/hilfe.leicht.md", "de-simple", "content/seiten/hilfe.md"),
        ("content/seiten/hilfe.de-simple.md", "de-simple", "content/seiten/hilfe.md"),
    ],
)
def test_a_name_says_its_language_and_its_original(path: str, code: str, original: str) -> None:
    language = language_of(path)
    assert language is not None
    assert (language.code, original_of(path)) == (code, original)


@pytest.mark.parametrize(
    "path",
    [
        "content/artikel/fest.md",
        "content/artikel/fest.final.md",
        "content/artikel/tr.md",
        "content/artikel/.tr.md",
        "content/artikel.tr/fest.md",
        "content/artikel/fest.tr/bild",
        "content/artikel/fest-tr.md",
        "fest",
    ],
)
def test_whatever_else_stands_there_is_a_part_of_the_name(path: str) -> None:
    assert language_of(path) is None
    assert original_of(path) == path


def test_no_two_languages_share_a_suffix() -> None:
    assert len({language.suffix for language in SHIPPED.values()}) == len(SHIPPED)


@pytest.mark.parametrize(
    ("tag", "direction"), [("ar", "rtl"), ("fa-AF", "rtl"), ("de-AT", "ltr"), ("nl", "ltr")]
)
def test_a_tag_tells_the_direction_of_its_script(tag: str, direction: str) -> None:
    assert (language_named(tag).code, language_named(tag).direction) == (tag, direction)
