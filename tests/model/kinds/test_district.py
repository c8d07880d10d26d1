"""Districts: what the box beside their list says."""

from __future__ import annotations

from tests.model.desk import site_of


def test_each_language_that_is_spoken_stands_for_itself_whatever_sign_parts_it_from_the_next() -> None:
    site = site_of({"content/quartiere/salzert.yaml": "name: Salzert\nsprachen: [Deutsch, Türkisch]\n"})
    term = site.of("quartier")[0].record.term()
    assert term is not None
    [fact] = term.facts
    assert [value.label for value in fact.values] == ["Deutsch", "Türkisch"]
