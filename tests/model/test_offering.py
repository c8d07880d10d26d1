from __future__ import annotations

from typing import ClassVar

import pytest

from stadtteil.model.entry import Entry
from stadtteil.model.kind import Content
from stadtteil.model.offering import offered_in, offering
from stadtteil.model.schedule import Schedule
from tests.model.desk import site_of


class Silent(Content, frozen=True, kw_only=True):
    kind: ClassVar[str] = "still"


class Lasting(Silent, frozen=True, kw_only=True):
    fleeting: ClassVar[bool] = True

    @property
    def keeps_board(self) -> str:
        return "am Brett"

    def schedules(self, entry: object, site: object) -> tuple[Schedule, ...]:
        return ()


class Heir(Lasting, frozen=True, kw_only=True):
    pass


def entry_of(number: int, record: Content) -> Entry:
    return Entry(
        f"still/{number}", f"{number}.md", str(number), f"/{number}/", record, None, {}, frozenset(), "de"
    )


ENTRIES = [entry_of(number, record) for number, record in enumerate((Heir(), Silent(), Lasting(), Silent()))]


@pytest.mark.parametrize("capability", ["schedules", "keeps_board", "fleeting"])
def test_who_declares_a_capability_or_inherits_it_is_asked_in_order(capability: str) -> None:
    assert offering(capability, ENTRIES) == (ENTRIES[0], ENTRIES[2])


def test_nobody_is_asked_for_what_no_kind_declares() -> None:
    assert offering("contents", ENTRIES) == ()
    assert offering("schedules", ()) == ()


def test_a_capability_that_content_does_not_declare_is_refused() -> None:
    with pytest.raises(AttributeError):
        offering("schedule", ENTRIES)


@pytest.mark.parametrize("capability", ["term", "page", "award", "contents", "card"])
def test_a_site_answers_for_all_its_entries_and_keeps_the_answer(capability: str) -> None:
    site = site_of()
    assert offered_in(site, capability) == offering(capability, site.entries)
    assert offered_in(site, capability) is offered_in(site, capability)
