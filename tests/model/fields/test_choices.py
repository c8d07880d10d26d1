import pytest

from stadtteil.model.fields import Choice, Drawn, YesNo
from stadtteil.model.fields.choices import MOST_SHOWN, did_you_mean, misspelt
from tests.model.fields.asking import answer

SORTS = Choice({"verein": "Verein", "kita": "Kita", "stube": "Gute Stube"}, {"kindergarten": "kita"})


@pytest.mark.parametrize(
    ("text", "word"),
    [("verein", "verein"), ("Verein", "verein"), ("Kindergarten", "kita"), ("Gute Stube", "stube")],
)
def test_a_word_may_be_written_large_or_in_another_spelling(text: str, word: str) -> None:
    assert answer(SORTS, text) == (word, [])


def test_another_word_is_refused() -> None:
    assert answer(SORTS, "vrein") == (None, ["„vrein“ ist hier nicht vorgesehen."])


@pytest.mark.parametrize(("text", "value"), [("ja", True), ("no", False), ("False", False), ("'true'", True)])
def test_yes_and_no_may_be_said_in_two_languages(text: str, *, value: bool) -> None:
    assert answer(YesNo(), text) == (value, [])


def test_a_misspelt_word_is_guessed_and_an_unknown_one_gets_the_list() -> None:
    assert did_you_mean("vrein", SORTS.options) == "Meinten Sie „verein“?"
    assert did_you_mean("xyz", SORTS.options) == "Möglich sind: kita, stube, verein."
    assert did_you_mean("xyz", ["eur"]) == "Möglich ist nur: eur."


def test_what_is_only_a_little_like_a_word_gets_the_list_too() -> None:
    assert did_you_mean("vereine-e", ["verein", "kita"]) == "Meinten Sie „verein“?"
    assert did_you_mean("brief", ["leserbrief"]) == "Meinten Sie „leserbrief“? Möglich ist nur: leserbrief."


def test_what_no_layout_is_known_to_draw_gets_a_hint() -> None:
    assert answer(Drawn(["buch", "baum"], "Symbol"), "baum") == ("baum", [])
    assert answer(Drawn(["buch"], "Farbe"), "rot") == ("rot", ["Die Farbe „rot“ gibt es im Layout nicht."])


def test_a_long_list_is_cut() -> None:
    names = [f"q{number:02}" for number in range(MOST_SHOWN + 5)]
    assert did_you_mean("xyz", names).endswith("q11 und 5 weitere.")
    assert did_you_mean("xyz", names[: MOST_SHOWN + 1]).endswith("q11, q12.")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("tittel", "titel"),
        ("resort", "ressort"),
        ("bewilligtam", "bewilligt_am"),
        ("zil", "ziel"),
        ("tietl", "titel"),
    ],
)
def test_slips_of_the_pen_are_told(key: str, expected: str) -> None:
    assert misspelt(key, ["titel", "ressort", "bewilligt_am", "ziel", "teaser", "id"]) == expected


@pytest.mark.parametrize("key", ["_id", "ws_teaser", "author-email", "dauer", "i"])
def test_words_made_with_the_same_parts_are_no_slips(key: str) -> None:
    assert misspelt(key, ["titel", "teaser", "author", "id", "autor", "email"]) == ""
