"""Names stand in the order of the readers' alphabet."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.words import Words
from stadtteil.words.alphabets import sort_key
from stadtteil.words.languages import SHIPPED

IN_ORDER = {
    "de": "10. Juni|Apfel|Äpfel|Arzt|Bad|Grosse|Große|Großer|Ofen|Öfen|Ohr|Straße 2|Straße 10|Übung|Uhr|Zoo"
    "|Ёж|Игра",
    "en": "Café|Cafes|co-op|coop|Naïve|Resume|Résumé|Zoo",
    "it": "Caffe|caffè|caffetteria|perche|perché|Però|Perù|università|Zucchero",
    "fr": "cote|coté|côte|côté|œuf|Ogre|Zone",
    "tr": "Can|Çan|Dağ|Gaz|Ğ|Halk|Irmak|Isı|İğne|İzmir|Jale|Oda|Öğle|Pazar|Sabah|Şehir|Tatil"
    "|Ulus|Ürün|Van|Yol",
    "sq": "Arti|Cep|Çaj|Dera|Dhoma|Era|Ëndrra|Fusha|Gusht|Gjuha|Hana|Libri|Lule|Llampa|Mali|Nata|Nusja|Njeri"
    "|Ora|Rruga|Sot|Shkolla|Tavolina|Thika|Uji|Vera|Xixa|Xhamia|Ylli|Zana|Zhurma",
    "ru": "Арбуз|Ежевика|Ёлка|Ель|Жук|Игра|Йод|Кот|Щука|Эхо|Юг|Яма|Apfel|Zoo",
    "uk": "Вода|Гай|Ґанок|Дім|Екран|Єва|Жук|Зима|Ива|Ідея|Їжак|Йод|Край|Пан|Пів'я|Щука|Юшка|Яма|Apfel",
    "ar": "آلة|أمل|إناء|باب|تين|ثوب|جمل|خبز|دار|رأس|زيت|سوق|شمس|صف|ضوء|طير|ظل|عين|غيم|فيل|قلم|كتاب|لون|ماء"
    "|مدرسة|مدرست ب|نور|هواء|ورد|يد|Apfel",
}


@pytest.mark.parametrize("code", [*IN_ORDER, "de-simple"])
def test_a_list_stands_in_the_order_of_its_alphabet(code: str) -> None:
    names = IN_ORDER[code.removesuffix("-simple")].split("|")
    mixed = random.Random(7).sample(names, len(names))
    assert sorted(mixed, key=Words(code).sort_key) == names


def test_marks_of_vowels_stretched_words_and_quotation_marks_are_passed_over() -> None:
    names = ["سوق", "سُوق", "سـوق", "شمس"]
    assert sorted(names, key=Words("ar").sort_key)[-1] == "شمس"
    assert sorted(["Zoo", "„Blatt“", "Amt"], key=Words("de").sort_key) == ["Amt", "„Blatt“", "Zoo"]
    assert sorted(["مدرسة", "مدرست", "مدرسه"], key=Words("ar").sort_key)[-1] == "مدرسه"


@pytest.mark.parametrize("code", SHIPPED)
@given(one=st.text(), other=st.text())
def test_any_two_names_have_an_order_and_only_equal_ones_the_same_place(
    code: str, one: str, other: str
) -> None:
    assert (sort_key(one, code) == sort_key(other, code)) == (one == other)
