"""Numbers and addresses of people, in whatever way they are written."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.contacts import contacts_in

NUMBERS = (
    "07621 12345", "07621/12345", "07621-12 34 5", "(07621) 123 45", "07621 / 12 34 56", "0171-1234567",
    "0171/123 45 67", "0171 – 12 34 567", "0171.12.34.567", "+49 171 1234567", "+49 (0)171 1234567",
    "0049 7621 12345", "+41 61 123 45 67", "0 76 21 / 12 34 56", "01711234567", "0171\u00a0123\u202f4567",
    "**0171** 1234567", "06 12 34 56 78",
    "07621|12345", "07621:12345", "07621, 12345", r"07621 \ 12345", "0171·1234567", "0171 • 1234567",
    "49 171 1234567", "wa.me/491711234567", "0171\n1234567",
)  # fmt: skip
NAMED = (
    "Tel. 12345",
    "Telefon: 4 56 78",
    "Handy 98765",
    "Rufnummer 44 55 66",
    "Anruf unter 55667",
    "Tel.-Nr. 12345",
    "Telnr 45678",
    "Handynummer: 98765",
    "Mobilnummer 98765432",
    "☎ 12345",
    "📱 98 765",
    "Ruft an: 45678",
    "Ruf mich an: 45678",
    "Rufen Sie an unter 45678",
    "meine Nummer 45678",
)
UNSEEN = (
    "０１７１ １２３４５６７",
    "٠١٧١ ١٢٣٤٥٦٧",
    "0171<b>123</b>4567",
    "0171&nbsp;123&#52;567",
    "0171\u200b1234567",
    "01\u00ad711234567",
    r"0171\-1234567",
)
MAILS = (
    "anna@post.example", "anna.b+c@post.example.org", "anna @ post.example", "anna (at) post.example",
    "anna[at]post[dot]example", "anna (ät) post (punkt) example", "anna at post.de", "ANNA@POST.EXAMPLE",
    "jörg@müller.example", "anna (bei) post.example", "anna [@] post.example", "anna klammeraffe b.example",
    "anna＠post.example", "anna&#64;post.example", r"anna\@post.example", "anna%40post.example",
    "anna_at_post.de", "anna@post,de", "an\u00adna@post.example", "anna at post dot example",
)  # fmt: skip
HARMLESS = (
    "Größe 134 bis 140", "140 x 80 x 75 cm", "am 20.12.2026 um 9.30 Uhr", "vom 01.12. bis 03.12.2026",
    "01.12.2026", "2026-12-20", "9.00–12.00 Uhr", "08:30 bis 10:00", "0,50 Euro", "1.500 Watt",
    "79539 Lörrach", "01067 Dresden", "ISBN 0-14-044913-2", "Nummer 12", "Nr. 4711", "Baujahr 2019",
    "Treffen um 10 am Tor", "10 000 Teile", "für 0 bis 3 Jahre", "Mo 08:00, Di 09:00", "Schuhgröße 0 36",
    "Musterweg 07", "Haus 12-14", "1.250.000 Euro", "24/12/2026", "04/2018-09/2019", "07.2015 gekauft",
    "Art.-Nr. 123.456.78", "Artikel 003.408.67", "Seriennummer 0012345678", "Nr. 1234567 im Katalog",
    "ISBN-13: 978-0-16-148410-0", "EAN 4915671333931", "Reifen 205/55 R16", "0/3/6/9 Monate", "49 x 156 cm",
    "bin at work. danke", "0,75 l", "3 x 5@2 Euro", "06.12.2026, 10-12 Uhr",
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


@pytest.mark.parametrize("number", UNSEEN)
def test_no_sign_that_is_not_seen_or_is_written_otherwise_hides_a_number(number: str) -> None:
    text = f"Ruf **{number}** an."
    [found] = contacts_in(text)
    assert found.written == number
    assert text[found.start :].startswith(number)


@pytest.mark.parametrize("mail", MAILS)
@pytest.mark.parametrize("around", ["{}", "Schreib an {}!", "<{}>", "[Post](mailto:{})"])
def test_an_address_is_found_in_every_spelling(mail: str, around: str) -> None:
    [found] = contacts_in(around.format(mail))
    assert found.is_mail


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_number_stays(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize(
    "piece", ["x", "x.", "0", "0(((", "+1 1", "x@", "x at ", "Tel. 1", "&amp", "<b", "49 1"]
)
def test_a_long_text_takes_time_that_grows_with_it(piece: str) -> None:
    def taken(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        list(contacts_in(text))
        return time.process_time() - began

    assert taken(40_000) < 40 * max(taken(4_000), 0.005)


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
