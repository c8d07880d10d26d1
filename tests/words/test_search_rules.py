"""What browsers know of words is what the program knows: the tables are those of the code."""

from __future__ import annotations

from docs import search_rules


def test_the_script_has_the_tables_of_the_code() -> None:
    said = search_rules.FILE.read_text(encoding="utf-8")

    assert said == search_rules.rules(), "renew them: .venv/bin/python -m docs.search_rules"
