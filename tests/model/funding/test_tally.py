"""The sums of a fund in themselves: each project counts once in each view of them."""

from __future__ import annotations

from decimal import Decimal

from stadtteil.model.funding.account import account_of, counting
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.tally import NOWHERE
from stadtteil.words import GERMAN
from tests.model.desk import FUND, PAPER, PROJECT, complaints, linked, site_of

BASE = str(PAPER[PROJECT])


def project(**lines: str) -> str:
    """Return a project's record with some keys set; those that are empty are left out."""
    kept = [line for line in BASE.splitlines() if line.split(":")[0] not in lines]
    return "\n".join([*kept, *(f"{key}: {value}" for key, value in lines.items() if value), ""])


def paper(*projects: str) -> dict[str, str | bytes | None]:
    files: dict[str, str | bytes | None] = {PROJECT: None}
    return files | {f"content/projekte/2026/p{number}.yaml": text for number, text in enumerate(projects)}


def test_paid_is_what_records_say_whatever_the_status() -> None:
    site = site_of(
        paper(
            project(status="bewilligt"),
            project(status="laufend", ausgezahlt="200"),
            project(status="abgeschlossen", ausgezahlt="499,99"),
            project(status="abgebrochen", ausgezahlt="12,34"),
            project(status="abgebrochen"),
        )
    )
    (fund,) = funding_of(site).funds
    sums = funding_of(site).tally(fund).of(2026)
    assert (sums.count, sums.counted, sums.paid) == (5, Decimal("1512.34"), Decimal("712.33"))
    assert sums.silent == 1
    assert "Das betrifft ein Projekt." in counting(sums, GERMAN)[1].values[0].label


def test_a_project_without_a_district_counts_in_a_row_of_its_own() -> None:
    site = site_of(paper(project(betrag="100"), project(betrag="0,01", quartier="")))
    (fund,) = funding_of(site).funds
    tally = funding_of(site).tally(fund)
    assert [district.title for district in tally.districts] == ["Salzert"]
    assert tally.district(tally.districts[0].id).counted == Decimal("100.00")
    assert tally.district(NOWHERE, 2026).counted == Decimal("0.01")


def test_side_categories_count_nothing() -> None:
    site = site_of(paper(project(nebenkategorien="[kunst-kultur]")))
    (fund,) = funding_of(site).funds
    assert funding_of(site).tally(fund).category("kunst-kultur").count == 0
    assert funding_of(site).tally(fund).category("bildung").count == 1


def test_the_rest_is_one_sentence() -> None:
    def rest(deadline: str, *projects: str) -> str:
        files = paper(*projects) | {FUND: str(PAPER[FUND]).replace("obergrenze", f"{deadline}obergrenze")}
        site = site_of(files)
        account = account_of(funding_of(site).funds[0], site)
        assert account is not None
        assert account.rest == f"{account.lead} {account.terms}"
        return account.rest.replace("\u00a0", " ")

    dates = "frist: {art: termine, termine: [2026-05-01, 2026-12-01]}\n"
    start = "Noch 14.500 € von 15.000 €, höchstens 1.500 € je Projekt"
    assert rest(dates, project()) == f"{start}, Anträge bis 1. Dezember 2026."
    assert rest("frist: {art: laufend}\n", project()) == f"{start}, Anträge jederzeit."
    assert rest("", project()) == f"{start}."
    past = "frist: {art: termine, termine: [2026-05-01]}\n"
    assert rest(past, project()) == f"{start}. Die letzte Frist war am 1. Mai 2026."
    spent = [project(betrag="1500")] * 10
    assert rest(dates, *spent) == (
        "Alles vergeben: 15.000 € von 15.000 €. Zurzeit nimmt der Fonds keine Anträge an."
    )


def test_a_fund_that_gave_more_than_it_had_is_an_error_and_its_account_stays_right() -> None:
    site, report = linked(paper(*[project(betrag="1500")] * 10, project(betrag="0,50")))
    assert [problem.message.replace("\u00a0", " ") for problem in report.errors] == [
        "2026 sind 15.000,50 € vergeben, 0,50 € mehr als vorgesehen."
    ]
    assert site is not None
    account = account_of(funding_of(site).funds[0], site)
    assert account is not None
    assert (account.left, account.left_share, account.open) == ("0\u00a0€", "0.00", False)
    assert account.sentence.endswith("Das sind 0,50\u00a0€ zu viel.")
    assert sum(Decimal(segment.share) for segment in account.segments) == Decimal(100)


def test_paying_out_more_than_was_awarded_is_a_warning() -> None:
    (problem,) = complaints(paper(project(ausgezahlt="500,01")))
    assert problem.severity == "warning"
    assert (problem.line, problem.message) == (10, "Ausgezahlt sind 500,01\u00a0€, bewilligt nur 500\u00a0€.")


def test_words_on_a_year_without_a_budget_and_twice_on_one_are_errors() -> None:
    words = "berichte:\n  - {jahr: 2019, text: A}\n  - {jahr: 2026, text: B}\n  - {jahr: 2026, text: C}\n"
    problems = complaints({FUND: str(PAPER[FUND]) + words})
    assert [(problem.line, problem.message) for problem in problems] == [
        (10, "Zum Bericht über 2019 fehlt das Jahresbudget."),
        (12, "2026 steht zweimal unter „berichte:“."),
    ]


def test_the_paper_changes_when_a_year_of_the_fund_ends() -> None:
    assert linked({})[1].next_change == "2026-12-31T23:00:00+00:00"
