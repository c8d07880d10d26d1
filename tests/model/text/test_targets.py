from __future__ import annotations

import pytest

from stadtteil.model.text.targets import corrected
from tests.model.desk import ARTICLE, article, linked, prose_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("http:/verein.example", "http://verein.example"),
        ("https:/verein.example/a?b=c", "https://verein.example/a?b=c"),
        ("http//verein.example", "http://verein.example"),
        ("htttps://verein.example", "https://verein.example"),
        ("https;//verein.example", "https://verein.example"),
        ("http://https://verein.example", "https://verein.example"),
        ("https://mailto:a@verein.example", "mailto:a@verein.example"),
        ("email:a@verein.example", "mailto:a@verein.example"),
        ("mailto://a@verein.example", "mailto:a@verein.example"),
        ("tel://07621123", "tel:07621123"),
    ],
)
def test_a_misspelt_address_leads_where_it_was_meant_to_and_is_told(written: str, meant: str) -> None:
    _, report = linked({ARTICLE: article(f"[Verein](<{written}>)")})

    assert corrected(written) == meant
    assert f"Die Adresse „{written}“ ist verschrieben; der Link führt zu {meant}." in {
        problem.message for problem in report.warnings
    }
    assert report.errors == []


@pytest.mark.parametrize(
    "target",
    ["https://a.example", "http.md", "mail.md", "stpauli.md", "https://a.example/?u=http://b.example", "/a/",
     "#a", "../2026/sommerfest.md", "mailto:a@b.example", "tel:+49123", "ftp://a.example", "http://a"],
)  # fmt: skip
def test_what_is_right_or_in_doubt_stays(target: str) -> None:
    assert corrected(target) == ""


@pytest.mark.parametrize("text", ["<a href=„https://a.example/“>x</a>", "[x](„https://a.example/“)"])
def test_quotation_marks_around_an_address_are_none_of_it(text: str) -> None:
    assert [reference.target for reference in prose_of(text)[0].references] == ["https://a.example/"]
