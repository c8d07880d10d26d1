from __future__ import annotations

import email
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr

from hypothesis import example, given
from hypothesis import strategies as st

from stadtteil.mailing.headers import MAIL

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=40)
LINES = st.lists(WORDS, min_size=1, max_size=30).map(" ".join).filter(lambda line: "=?" not in line)


def read(header: str) -> str:
    return str(make_header(decode_header(header.replace("\r\n ", " "))))


@given(LINES, LINES)
@example("Größe " * 40 + "Ende", "Blättchen für alle Quartiere zwischen Fluss und Höhenweg")
def test_every_subject_and_sender_is_read_back_as_it_was(subject: str, sender: str) -> None:
    message = EmailMessage(MAIL)
    message["Subject"] = subject
    message["From"] = Address(sender, "post", "blatt.example")
    data = message.as_bytes()
    assert max(map(len, data.split(b"\r\n"))) <= 78 or subject.isascii() or sender.isascii()
    found = email.message_from_bytes(data)  # Python's newer parser adds spaces between encoded names
    assert read(found["Subject"]) == subject
    name, address = parseaddr(found["From"])
    assert (read(name), address) == (sender, "post@blatt.example")


def test_an_identifier_stays_on_its_line() -> None:
    message = EmailMessage(MAIL)
    message["Message-ID"] = f"<2026-11-18.{'a' * 40}@{'b' * 40}.example>"
    assert message.as_bytes().split(b"\r\n")[0].endswith(b".example>")
