from __future__ import annotations

from tests.space import Space


def test_a_former_address_that_is_none_is_a_problem_with_its_place(small: Space) -> None:
    small.write(
        "content/seiten/alt.md", "---\ntitel: Alt\nfrueher: [/frueher/, 'http://[/neu/']\n---\nText.\n"
    )
    report = small.build()
    (problem,) = [one for one in report.problems if one.severity == "error"]
    assert (problem.path, problem.line) == ("content/seiten/alt.md", 3)
    assert problem.message == "„http://[/neu/“ ist keine Adresse."


def test_former_addresses_of_a_language_are_below_its_own(small: Space) -> None:
    small.fill("languages")
    small.edit("content/orte/treff.yaml", "art:", "frueher: [/orte/alt/]\nart:")
    small.edit("content/fonds/notgroschen.yaml", "geldgeber:", "frueher: [/fonds/not/]\ngeldgeber:")
    small.write("content/orte/treff.tr.yaml", "name: Buluşma yeri\n")
    assert small.build().ok
    for page in ("orte/alt", "tr/orte/alt", "ar/orte/alt", "tr/fonds/not"):
        assert (small.site / page / "index.html").is_file(), page
