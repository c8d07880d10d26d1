"""Numbers and addresses of people, in whatever way they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.contacts import contacts_in

NUMBERS = (
    "07621 12345", "07621/12345", "07621-12 34 5", "(07621) 123 45", "07621 / 12 34 56", "0171-1234567",
    "0171/123 45 67", "0171 – 12 34 567", "0171.12.34.567", "+49 171 1234567", "+49 (0)171 1234567",
    "0049 7621 12345", "+41 61 123 45 67", "0 76 21 / 12 34 56", "01711234567", "0171\u00a0123\u202f4567",
    "**0171** 1234567", "06 12 34 56 78",
)  # fmt: skip
NAMED = ("Tel. 12345", "Telefon: 4 56 78", "Handy 98765", "Rufnummer 44 55 66", "Anruf unter 55667")
MAILS = (
    "anna@post.example", "anna.b+c@post.example.org", "anna @ post.example", "anna (at) post.example",
    "anna[at]post[dot]example", "anna (ät) post (punkt) example", "anna at post.de", "ANNA@POST.EXAMPLE",
)  # fmt: skip
HARMLESS = (
    "Größe 134 bis 140", "140 x 80 x 75 cm", "am 20.12.2026 um 9.30 Uhr", "vom 01.12. bis 03.12.2026",
    "01.12.2026", "2026-12-20", "9.00–12.00 Uhr", "08:30 bis 10:00", "0,50 Euro", "1.500 Watt",
    "79539 Lörrach", "01067 Dresden", "ISBN 0-14-044913-2", "Nummer 12", "Nr. 4711", "Baujahr 2019",
    "Treffen um 10 am Tor", "10 000 Teile", "für 0 bis 3 Jahre", "Mo 08:00, Di 09:00", "Schuhgröße 0 36",
)  # fmt: skip


def written(text: str) -> list[str]:
    return [found.written for found in contacts_in(text)]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("around", ["{}", "Ruf an: {}.", "Bitte {} oder kommen", "({})", "- {}\n- Ende"])
def test_a_number_is_found_in_every_spelling(number: str, around: str) -> None:
    [found] = contacts_in(around.format(number))
    assert not found.is_mail
    digits = [sign for sign in number if sign.isdigit()]
    assert [sign for sign in found.written if sign.isdigit()] == digits


@pytest.mark.parametrize("text", NAMED)
def test_a_short_number_is_known_by_the_word_before_it(text: str) -> None:
    assert len(written(text)) == 1


@pytest.mark.parametrize("mail", MAILS)
@pytest.mark.parametrize("around", ["{}", "Schreib an {}!", "<{}>", "[Post](mailto:{})"])
def test_an_address_is_found_in_every_spelling(mail: str, around: str) -> None:
    [found] = contacts_in(around.format(mail))
    assert found.is_mail


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_number_stays(text: str) -> None:
    assert written(text) == []


@given(
    before=st.text(alphabet="abcß., \n", max_size=20),
    parts=st.lists(st.integers(10, 99), min_size=3, max_size=5),
    apart=st.sampled_from([" ", "-", "/", " / ", ".", ""]),
    after=st.text(alphabet="abcß., \n", max_size=20),
)
def test_no_way_of_parting_a_number_hides_it(before: str, parts: list[int], apart: str, after: str) -> None:
    text = f"{before} 0171{' '}{apart.join(map(str, parts))} {after}"
    found = next(iter(contacts_in(text)))
    assert text[found.start :].startswith("0171")
