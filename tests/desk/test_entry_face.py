from __future__ import annotations

from tests.desk.desk_client import desk_of
from tests.space import Space

PATH = "content/termine/2026/runde.md"
HEAD = "titel: Runde\nbeginn: 2026-09-01 19:00\nwiederholung: jeden {}\n"
OTHER = "ausnahmen:\n  - am: 2026-11-25\n    faellt_aus: ja\n"


def test_the_next_days_of_a_repetition_stand_in_its_form_as_it_is_typed(small: Space) -> None:
    small.write(PATH, f"---\n{HEAD.format('Dienstag')}---\n\nText.\n")
    with desk_of(small) as desk:
        entry = desk.entry(PATH)
        assert entry["dates"] == [
            "Dienstag, 24. November 2026",
            "Dienstag, 1. Dezember 2026",
            "Dienstag, 8. Dezember 2026",
        ]
        typed = f"---\n{HEAD.format('Mittwoch')}wiederholung_bis: 2026-12-08\n{OTHER}---\n\nText.\n"
        typed = typed.replace("2026-09-01", "2026-09-02")
        shown = desk.post("/api/preview", {"path": PATH, "digest": entry["digest"], "source": typed})
        assert shown["dates"] == ["Mittwoch, 2. Dezember 2026"]
        assert desk.entry("content/artikel/eins.md")["dates"] == []
