"""A fund's own days, and how one applies to it, as its page says it."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtteil.model.calendar import calendar_of
from stadtteil.model.kinds.fund_page import FundPage
from tests.model.desk import BERLIN, FUND, PAPER, complaints, linked, site_of

ONLINE = "antrag: {url: 'https://wohnbau.example/antrag'}\n"
DAYS = """\
frist: {art: termine, termine: [2026-08-25, 2026-06-02, 2026-06-02]}
entscheidung: {gremium: Die Jury, termine: [2026-06-16, 2026-09-08]}
"""


def files(more: str) -> dict[str, str | bytes | None]:
    return {FUND: f"{PAPER[FUND]!s}{more}"}


def page(more: str, today: str = "2026-06-01") -> FundPage:
    now = dt.datetime.combine(dt.date.fromisoformat(today), dt.time(), BERLIN).astimezone(dt.UTC)
    site = site_of(files(more), now)
    fund = site.of("fonds")[0]
    found = fund.record.page(fund, site)
    assert isinstance(found, FundPage)
    return found


def test_deadlines_and_decisions_are_whole_days_in_order_each_once() -> None:
    site = site_of(files(DAYS))
    found = calendar_of(site).schedules
    assert [(one.id, one.span.all_day, one.listed) for one in found] == [
        ("frist-2026-06-02", True, False),
        ("frist-2026-08-25", True, False),
        ("sitzung-2026-06-16", True, False),
        ("sitzung-2026-09-08", True, False),
    ]
    assert [one.topic.id if one.topic else "" for one in found] == [
        "antragsfristen",
        "antragsfristen",
        "",
        "",
    ]
    assert found[0].span.end - found[0].span.start == dt.timedelta(days=1)


def test_a_fund_that_takes_applications_at_any_time_has_no_deadlines() -> None:
    assert calendar_of(site_of(files("frist: {art: laufend}\n"))).schedules == ()


def test_its_page_shows_what_comes_next_and_what_is_over_leaves_it_the_day_after() -> None:
    shown = [(date.title, date.day.iso, date.href) for date in page(DAYS).dates]
    assert shown == [
        ("Letzter Tag für Anträge", "2026-06-02", ""),
        ("Entscheidung über die Anträge", "2026-06-16", ""),
        ("Letzter Tag für Anträge", "2026-08-25", ""),
        ("Entscheidung über die Anträge", "2026-09-08", ""),
    ]
    assert page(DAYS, "2026-06-16").dates[0].day.iso == "2026-06-16"
    assert page(DAYS, "2026-06-17").dates[0].day.iso == "2026-08-25"
    assert page(DAYS, "2026-09-09").dates == ()


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-06-02", "2026-06-03"), ("2026-06-16", "2026-06-17"), ("2026-09-08", "2026-09-09")],
)
def test_the_site_is_built_anew_the_day_after_each_of_its_days(today: str, expected: str) -> None:
    now = dt.datetime.combine(dt.date.fromisoformat(today), dt.time(12), BERLIN).astimezone(dt.UTC)
    midnight = dt.datetime.combine(dt.date.fromisoformat(expected), dt.time(), BERLIN).astimezone(dt.UTC)
    assert linked(files(DAYS), now)[1].next_change == midnight.isoformat()


def test_the_steps_say_until_when_and_what_then() -> None:
    assert page(f"{ONLINE}{DAYS}").steps[1:] == (
        "Füllen Sie den Antrag online aus.",
        "Geben Sie ihn bis zum 2. Juni 2026 ab.",
        "Am 16. Juni 2026 wird entschieden. Danach bekommen Sie Bescheid.",
    )
    assert page(f"{ONLINE}{DAYS}", "2026-06-03").steps[2:] == (
        "Geben Sie ihn bis zum 25. August 2026 ab.",
        "Am 8. September 2026 wird entschieden. Danach bekommen Sie Bescheid.",
    )
    assert page(f"{ONLINE}{DAYS}", "2026-10-01").steps[2:] == (
        "Geben Sie ihn ab.",
        "Über den Antrag wird entschieden. Danach bekommen Sie Bescheid.",
    )
    assert "Das geht jederzeit." in page(f"{ONLINE}frist: {{art: laufend}}\n").steps[2]


def test_steps_that_the_editors_wrote_win() -> None:
    assert page(f"{ONLINE}schritte: [Erst fragen, Dann schreiben]\n").steps == (
        "Erst fragen",
        "Dann schreiben",
    )


def test_a_fund_that_does_not_say_how_to_apply_has_no_steps() -> None:
    for more in ("", "antrag: {}\n"):
        shown = page(more)
        assert (shown.steps, shown.apply, shown.help, shown.online) == ((), (), (), "")
        assert shown.account is not None
        assert shown.account.apply is None


def test_help_is_said_apart_from_the_ways_to_apply() -> None:
    shown = page(
        f"{ONLINE}beratung: {{ort: Quartiersbüro, zeiten: Di 16–18 Uhr, sprachen: [Deutsch, Türkisch]}}\n"
    )
    assert shown.online == "https://wohnbau.example/antrag"
    assert shown.apply == ()
    assert [(fact.label, fact.values[0].label) for fact in shown.help] == [
        ("Wo", "Quartiersbüro"),
        ("Wann", "Di 16–18 Uhr"),
        ("Sprachen", "Deutsch, Türkisch"),
    ]


def test_steps_that_are_no_list_of_words_are_told_with_their_line() -> None:
    problem = complaints(files("schritte: {erstens: fragen}\n"))[0]
    assert (problem.path, problem.line) == (FUND, len(str(PAPER[FUND]).splitlines()) + 1)
    assert problem.cure
