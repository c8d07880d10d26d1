from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from stadtteil.rendering.marking import with_languages
from stadtteil.rendering.templates import paragraphs
from stadtteil.words.language_marks import BEGIN, marked

BEET = marked("Beet", "de")


def test_an_element_that_holds_nothing_else_bears_the_language() -> None:
    assert with_languages(f'<a href="/">{BEET}</a>') == '<a href="/" lang="de">Beet</a>'
    assert with_languages(f"<option>{BEET}</option>") == '<option lang="de">Beet</option>'


def test_words_within_others_get_an_element_of_their_own() -> None:
    there = '<p>Bahçe: <span lang="de">Beet</span>, <span lang="de">Beet</span></p>'
    assert with_languages(f"<p>Bahçe: {BEET}, {BEET}</p>") == there
    assert with_languages(f"<b><b>a</b>{BEET}</b>") == '<b><b>a</b><span lang="de">Beet</span></b>'


def test_an_element_with_a_name_in_the_language_of_the_page_does_not_bear_it() -> None:
    there = '<a aria-label="Bahçe"><span lang="de">Beet</span></a>'
    assert with_languages(f'<a aria-label="Bahçe">{BEET}</a>') == there


def test_a_picture_bears_the_language_of_its_description() -> None:
    assert with_languages(f'<img alt="{BEET}" src="a">') == '<img alt="Beet" lang="de" src="a">'
    assert with_languages(f'<img alt="Bahçe: {BEET}" src="a">') == '<img alt="Bahçe: Beet" src="a">'


def test_where_no_element_can_be_the_words_stand_alone() -> None:
    for text in ("<title>{}</title>", '<meta content="{}">', '<script>"{}"</script>', '<a title="{} b">'):
        assert with_languages(text.format(BEET)) == text.format("Beet")


def test_pages_from_right_to_left_let_the_direction_follow_the_words() -> None:
    assert with_languages(f"<h1>{BEET}</h1>", "rtl") == '<h1 lang="de" dir="auto">Beet</h1>'
    assert with_languages(f"<bdi>{BEET}</bdi>", "rtl") == '<bdi lang="de">Beet</bdi>'
    arabic = marked("بيت", "ar")
    assert with_languages(f"<h1>{arabic}</h1>") == '<h1 lang="ar" dir="auto">بيت</h1>'


def test_a_number_alone_is_in_no_language() -> None:
    assert with_languages(f"<dd>{marked('2,50', 'de')}</dd>", "rtl") == "<dd>2,50</dd>"


def test_words_that_were_cut_off_end_with_their_element() -> None:
    assert with_languages(f"<p>{BEET[:-3]}</p><p>b</p>") == '<p lang="de">Bee</p><p>b</p>'


def test_each_paragraph_says_the_language_of_the_text() -> None:
    text = paragraphs(marked("eins\n\nzwei", "de"))
    assert with_languages(text) == '<p lang="de">eins</p><p lang="de">zwei</p>'


@given(st.lists(st.tuples(st.text(), st.sampled_from(["", "de", "ar"])), max_size=6))
def test_no_sign_and_no_word_is_lost_whatever_the_words_are(parts: list[tuple[str, str]]) -> None:
    said = [(text.replace(BEGIN, ""), language) for text, language in parts]
    html = "".join(f"<i>{escape(marked(text, language))}</i>" for text, language in said)
    found = with_languages(html)
    assert BEGIN not in found
    bare = found.replace(' lang="de"', "").replace(' lang="ar" dir="auto"', "")
    assert bare == "".join(f"<i>{escape(text)}</i>" for text, _ in said)
