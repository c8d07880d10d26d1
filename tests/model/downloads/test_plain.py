"""What of plain texts is published, and what is not."""

from __future__ import annotations

import pytest

from stadtteil.model.downloads.cleaned import Refused
from stadtteil.model.downloads.plain import cleaned
from tests.model.downloads import files

GUEST = "BEGIN:VEVENT\r\nATTEN\r\n DEE;CN=Erika:mailto:erika@mail.example\r\nEND:VEVENT"


@pytest.mark.parametrize(
    ("suffix", "data", "said"),
    [
        (".csv", "Name;Straße".encode("cp1252"), "nicht in UTF-8"),
        (".csv", b"PK\3\4\0\0", "enthält aber keinen Text"),
        (".csv", b" \n", "leer"),
        (".ics", b"Fest am Samstag", "keine Kalenderdatei"),
        (".ics", files.ICS.replace("BEGIN:VEVENT", GUEST).encode(), "Eingeladenen"),
        (".vtt", b"1\n00:00:01,000 --> 00:00:02,000\nHallo", "WebVTT"),
        (".vtt", b"WEBVTT\n\nHallo", "WebVTT"),
        (".vtt", b"WEBVTTX\n\n00:01.000 --> 00:02.000\nHallo", "WebVTT"),
    ],
)
def test_what_is_not_of_its_format_is_refused_with_a_cure(suffix: str, data: bytes, said: str) -> None:
    with pytest.raises(Refused) as refused:
        cleaned(data, suffix)
    message, cure = refused.value.args
    assert said in message
    assert cure


@pytest.mark.parametrize("suffix", [".csv", ".ics", ".vtt"])
def test_a_text_stays_as_it_is(suffix: str) -> None:
    data = {".csv": files.CSV, ".ics": files.ICS, ".vtt": files.VTT}[suffix].encode()
    assert cleaned(data, suffix).data == data
    assert cleaned(b"\xef\xbb\xbf" + data, suffix).data == b"\xef\xbb\xbf" + data
