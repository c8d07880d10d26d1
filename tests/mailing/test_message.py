"""A letter as mail programs get it: read back by Python's parser."""

from __future__ import annotations

import email
import re
from email.message import EmailMessage
from email.policy import default

import pytest
from msgspec.structs import replace

from stadtteil.mailing.message import message_of
from stadtteil.mailing.sender import sender_of
from stadtteil.misuse import StadtteilError
from stadtteil.model.site import Site
from tests.mailing.conftest import Written
from tests.model.desk import linked, site_of

FIRST = "Das ist neu: eine Bank, ein Lesekahn <https://blatt.example/hafen/projekte/2026/lesekahn/>"


def read_back(message: EmailMessage) -> EmailMessage:
    found = email.message_from_bytes(message.as_bytes(), policy=default)
    assert isinstance(found, EmailMessage)
    assert [part.defects for part in found.walk() if part.defects] == []
    return found


def text_of(message: EmailMessage) -> str:
    part = read_back(message).get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_it_says_who_sends_it_and_names_nobody_who_gets_it(written: Written) -> None:
    found = read_back(written.mail()[0])
    assert {name: str(found[name]) for name in ("From", "To", "Subject", "Date", "List-Unsubscribe")} == {
        "From": "Das Hafenblatt <post@blatt.example>",
        "To": "undisclosed-recipients:;",
        "Subject": "Das Hafenblatt: Neues vom Kai",
        "Date": "Wed, 18 Nov 2026 08:00:00 +0100",
        "List-Unsubscribe": "<mailto:post@blatt.example?subject=Abmelden>",
    }
    assert [part.get_content_type() for part in found.iter_parts()] == ["text/plain", "text/html"]
    assert found["Content-Language"] == "de"


def test_the_same_content_is_the_same_mail_and_other_content_another(written: Written) -> None:
    one, again = (written.mail()[0] for _ in range(2))
    assert one.as_bytes() == again.as_bytes()
    other = written._replace(letter=replace(written.letter, closing="Anders.")).mail()[0]
    assert other["Message-ID"] != one["Message-ID"]
    assert other.get_boundary() != one.get_boundary()


def test_no_line_is_longer_than_mail_allows_whatever_is_written(written: Written) -> None:
    long = replace(written.letter, title="Größe " * 60, greeting="ü" * 2000, closing="a\n" * 3 + "ß " * 900)
    for letter in (written.letter, long):
        message = written._replace(letter=letter).mail(pictured=True)[0]
        lines = message.as_bytes().split(b"\r\n")
        assert max(map(len, lines)) <= 78
        assert all(byte < 128 for line in lines for byte in line)
        assert letter.closing.split()[-1] in text_of(message)


def test_the_text_is_short_lines_with_each_address_on_its_own(written: Written) -> None:
    text = text_of(written.mail()[0])
    lines = text.splitlines()
    assert [line for line in lines if len(line) > 72 and "https://" not in line] == []
    assert FIRST in " ".join(lines)
    assert "\n- eins\n- zwei\n" in text
    at = lines.index("Brot vom Kai" if "Brot vom Kai" in lines else "Anzeige: Brot vom Kai")
    assert lines[at + 4] == "https://blatt.example/hafen/artikel/2026/brot/"
    assert not re.search(r"[=*_#-]{3}", text)


def test_advertisements_and_corrections_are_told_in_both_parts(written: Written) -> None:
    message, html = written.mail()
    text = " ".join(text_of(message).split())
    seen = " ".join(re.sub("<[^>]+>", " ", html).split())
    for said in (
        "Bezahlt von Bäckerei am Kai.",
        "Korrektur vom 4. Mai 2026: Sie ist aus Eiche.",
        "Gegendarstellung: Die Werft hat 25 Euro gegeben.",
    ):
        assert said in text
        assert said in seen
    assert "Anzeige: Brot vom Kai" in text
    assert "Anzeige Brot vom Kai" in seen


def test_what_takes_place_is_told_with_its_first_time_after_the_letter(written: Written) -> None:
    text = text_of(written.mail()[0])
    assert "Hafenfest & Fischbrötchen\nSa, 5. Dezember 2026, 15–1 Uhr, Altes Bootshaus\n" in text
    assert "abgesagt: Fahrt mit dem Kran\n" in text


def test_nothing_is_loaded_and_nobody_is_followed(written: Written) -> None:
    _, html = written.mail()
    assert not re.search(r"<img|<link|<script|src=|url\(|@import|\?(?!subject=Abmelden)", html)
    assert set(re.findall(r'href="([a-z]+://[^/"]+|mailto)', html)) == {"https://blatt.example", "mailto"}


def test_pictures_are_the_papers_own_with_their_makers_where_they_are_asked_for(written: Written) -> None:
    _, html = written.mail(pictured=True)
    pictures = re.findall(r'<img [^>]*src="([^"]+)"', html)
    assert len(pictures) >= 3
    assert all(re.fullmatch(r"https://blatt\.example/hafen/bilder/[\w.-]+\.jpg", one) for one in pictures)
    assert all('alt="' in one for one in re.findall(r"<img [^>]+>", html))
    assert "Zeichnung: Hafenblatt, CC BY 4.0" in html


def test_a_mail_service_can_put_its_own_way_out_there(written: Written) -> None:
    message, html = written.mail(placeholder="{{ UnsubscribeURL }}")
    assert 'href="{{ UnsubscribeURL }}"' in html
    assert "\n{{ UnsubscribeURL }}\n" in text_of(message)
    assert message["List-Unsubscribe"] is None


def test_imprint_and_publisher_stand_below(written: Written) -> None:
    message, html = written.mail()
    assert "Impressum: https://blatt.example/hafen/impressum/" in text_of(message)
    assert 'href="https://blatt.example/hafen/impressum/"' in html
    assert "Das Hafenblatt, herausgegeben von Verein Hafenblatt" in html


SETTINGS = "name: Test\nadresse: https://test.example/\nkontakt: post@test.example\n"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("name: Test\nkontakt: post@test.example\n", "adresse:"),
        ("name: Test\nadresse: https://test.example/\nkontakt: 07621 1\n", "kontakt:"),
        (SETTINGS, "content/seiten/impressum.md"),
    ],
)
def test_what_the_settings_lack_is_named(settings: str, said: str) -> None:
    site, _ = linked({"content/site.yaml": settings})
    assert site is not None
    with pytest.raises(StadtteilError, match=re.escape(said)):
        sender_of(site)


def test_a_paper_with_umlauts_in_its_address_has_a_host_that_mail_knows(written: Written) -> None:
    files = {
        "content/site.yaml": SETTINGS.replace("test.example", "blättchen.example").replace(
            "Test", "Blättchen"
        ),
        "content/seiten/impressum.md": "---\ntitel: Impressum\n---\nWir.\n",
    }
    site: Site = site_of(files)
    message, _ = message_of(written.letter, sender_of(site), site, written.texts)
    assert str(read_back(message)["Message-ID"]).endswith("@xn--blttchen-1za.example>")
    assert str(read_back(message)["From"]) == "Blättchen <post@xn--blttchen-1za.example>"
