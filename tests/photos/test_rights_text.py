"""What is said of a photo in a form, and what a build would say of that."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest

from stadtteil.model.pictures.rights import Rights
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.yaml.flow import Written
from stadtteil.photos.rights_text import problems_of, rights_text

WHOLE: Mapping[str, Written] = {
    "fokus": "50, 30",
    "alt": "Kinder: eins # zwei",
    "urheber": "Foto: „Mira“",
    "lizenz": "CC BY-SA 4.0",
    "quelle": "",
    "personen": "erkennbar",
    "minderjaehrig": "ja",
    "einwilligung": {
        "status": "ja",
        "umfang": ["web", "druck"],
        "bis": "2036-01-01",
        "aktenzeichen": "Ordner 3, Blatt 12",
    },
}
NAMED = {"urheber": "Mira", "lizenz": "CC-BY-4.0"}


def test_what_is_said_in_a_form_is_read_as_it_was_meant() -> None:
    text = rights_text(WHOLE)
    document = read("content/bilder/x.jpg.yaml", text.encode(), Locale(), lambda _: "")
    found = msgspec.msgpack.decode(document.record, type=Rights)
    assert problems_of(text, "content/bilder/x.jpg") == ()
    assert (found.alt, found.credit, found.license) == ("Kinder: eins # zwei", "Foto: „Mira“", "CC-BY-SA-4.0")
    assert (found.people, found.minors, found.scopes, found.focus) == (
        "erkennbar",
        True,
        ("web", "druck"),
        "50% 30%",
    )
    assert found.consent
    assert found.consent.file == "Ordner 3, Blatt 12"
    assert "quelle" not in text


def test_a_key_that_no_picture_has_is_our_own_mistake() -> None:
    with pytest.raises(KeyError, match="titel"):
        rights_text({"titel": "Fest"})


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (NAMED, "Der Alternativtext fehlt"),
        ({**NAMED, "alt": "IMG_1234.jpg"}, "ist der Name einer Datei"),
        ({**NAMED, "alt": "Kinder im Hof.", "lizenz": "frei"}, "frei"),
        ({"alt": "Kinder im Hof.", "lizenz": "CC-BY-4.0"}, "urheber"),
        ({**NAMED, "alt": "Kinder.", "personen": "erkennbar"}, "keine Einwilligung"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_before_anything_is_written(said: dict[str, str], message: str) -> None:
    [problem] = problems_of(rights_text(said), "content/bilder/x.jpg")
    assert message in problem.message
    assert problem.path == "content/bilder/x.jpg.yaml"
