from __future__ import annotations

import pytest

from tests.model.desk import prose_of


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Mail an maria.muster@gmx.de",
            "„maria.muster@gmx.de“ sieht nach einer privaten E-Mail-Adresse aus.",
        ),
        ("Tel. 0171 1234567", "„0171 1234567“ ist die Nummer eines Mobiltelefons."),
        ("Tel. +49 (0) 160/123 45 67", "„+49 (0) 160/123 45 67“ ist die Nummer eines Mobiltelefons."),
        ("privat: 07621 / 12345", "„07621 / 12345“ sieht nach einer privaten Telefonnummer aus."),
        ("Sie wohnt im Beispielweg 3a.", "„Beispielweg 3a“ sieht nach der Wohnung eines Menschen aus."),
    ],
)
def test_it_asks_whether_private_things_may_be_published(text: str, message: str) -> None:
    [problem] = prose_of(f"Text.\n\n{text}")[2]

    assert (problem.message, problem.line, problem.severity) == (message, 3, "warning")
    assert "Ist die Veröffentlichung abgesprochen?" in problem.cure


@pytest.mark.parametrize(
    "text",
    [
        "info@verein.example, foerderverein.salzert@web.de, redaktion-stadtteil@gmx.de",
        "[Maria](mailto:maria.muster@gmx.de), [0171 1234567](tel:+491711234567)",
        "07621 12345, 0800 1234567, 01.10.2017, 2017-01-15, IBAN DE12 0171 1234 5678 9012 34",
        "Treffpunkt: Salzertstraße 12. Wer hier wohnt, kommt.",
        "Die Wohnungen in der Salzertstraße 12 sind privat vermietet.",
        "`0171 1234567` und https://x.example/01711234567",
    ],
)
def test_offices_links_and_other_numbers_are_left_alone(text: str) -> None:
    assert [problem for problem in prose_of(text)[2] if "abgesprochen" in problem.cure] == []
