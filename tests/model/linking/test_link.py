import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stadtteil.model.funding.account import account_of
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text, total
from stadtteil.model.kinds.project_page import ProjectPage
from stadtteil.model.site import Site
from stadtteil.words import GERMAN
from tests.model.desk import ARTICLE, FUND, PAPER, PROJECT, TODAY, article, complaints, linked, site_of

BASE = str(PAPER[PROJECT])
OTHER = "content/artikel/2026/b.md"
HIDDEN = {
    "a draft": {"entwurf": "ja"},
    "an unpublished text": {"published": "false"},
    "a draft by its status": {"status": "draft"},
    "a text of tomorrow": {"datum": "2026-09-01"},
    "a text that waits": {"ab": "2026-09-01"},
    "a text that is over": {"bis": "2026-03-01"},
}


def hrefs(site: Site, id_: str) -> list[str]:
    body = next(site.body(entry) for entry in site.entries if entry.id == id_)
    assert body is not None
    return [hole.href for hole in body.holes]


@pytest.mark.parametrize("why", HIDDEN)
def test_a_link_to_what_is_hidden_is_a_warning_and_no_link(why: str) -> None:
    files = {ARTICLE: article("[b](b.md#nix) [c](../2026/b.md)\n"), OTHER: article("## Nix\n", **HIDDEN[why])}
    site, report = linked(files)
    assert site is not None
    assert report.errors == []
    assert [(problem.path, problem.line, problem.column) for problem in report.warnings] == [
        (ARTICLE, 6, 5),
        (ARTICLE, 6, 19),
    ]
    assert hrefs(site, "artikel/2026/a") == ["", ""]
    assert [hidden.path for hidden in report.hidden] == [OTHER]


@pytest.mark.parametrize("why", HIDDEN)
@pytest.mark.parametrize("twin", ["content/artikel/2026/2026-05-30-a.md", "content/artikel/2026/a.yaml"])
def test_a_twin_never_takes_a_published_text_off_the_site(twin: str, why: str) -> None:
    text = article(**HIDDEN[why])
    files = {ARTICLE: article(), twin: text if twin.endswith(".md") else text.split("---")[1]}
    site, report = linked(files)
    assert site is not None
    [problem] = report.errors
    first, second = sorted(files)
    assert problem.path == second
    assert problem.message.endswith(f"dieselbe Adresse /artikel/2026/a/: {first} und {second}.")


def test_what_will_be_wrong_once_an_announced_text_appears_is_an_error_today() -> None:
    files = {ARTICLE: article("[b](b.md#nix)\n"), OTHER: article(datum="2026-09-01")}
    assert any("Sprungmarke" in problem.message for problem in linked(files)[1].errors)


def test_drafts_are_shown_where_they_are_asked_for_but_not_what_is_over() -> None:
    for why, keys in HIDDEN.items():
        site, _ = linked({OTHER: article(**keys)}, drafts=True)
        assert site is not None
        assert any(entry.path == OTHER for entry in site.entries) is (why != "a text that is over")


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("basis.md", "/artikel/2026/basis/"),
        ("../2026/basis.md#kopf", "/artikel/2026/basis/#kopf"),
        ("basis.md#Kopf", "/artikel/2026/basis/#kopf"),
        ("basis", "/artikel/2026/basis/"),
        ("artikel/2026/basis.md", "/artikel/2026/basis/"),
        ("content/artikel/2026/basis.md", "/artikel/2026/basis/"),
        ("akteur/verein", "/akteure/verein/"),
        ("/artikel/2026/basis/", "/artikel/2026/basis/"),
        ("../../akteure/verein.yaml", "/akteure/verein/"),
        ("/projekte/?jahr=2026#liste", "/projekte/?jahr=2026#liste"),
        ("https://b.example/a%20b?x=1&y=2#z", "https://b.example/a%20b?x=1&y=2#z"),
        ("<https://b.example/mit leer>", "https://b.example/mit%20leer"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_a_link_may_name_a_file_an_id_or_an_address(target: str, href: str) -> None:
    assert hrefs(site_of({ARTICLE: article(f"[Ziel]({target})\n")}), "artikel/2026/a") == [href]


def test_a_former_address_leads_to_where_the_text_stands_now() -> None:
    files = {OTHER: article(frueher="/alt/"), ARTICLE: article("[b](/alt/)\n")}
    assert hrefs(site_of(files), "artikel/2026/a") == ["/artikel/2026/b/"]


def test_hrefs_begin_with_the_path_of_the_site() -> None:
    settings_ = str(PAPER["content/site.yaml"]).replace("test.example/", "test.example/zeitung")
    site = site_of({"content/site.yaml": settings_, ARTICLE: article("[b](basis.md)\n")})
    assert hrefs(site, "artikel/2026/a") == ["/zeitung/artikel/2026/basis/"]


def test_both_ends_know_of_a_mention() -> None:
    site = site_of({ARTICLE: article("[v](akteur/verein)\n", quartier="salzert")})
    [partner] = [entry for entry in site.entries if entry.id == "akteur/verein"]
    assert {entry.id for entry in site.relations.referrers[partner.id]} == {
        "artikel/2026/a",
        "projekt/2026/p",
    }
    assert [entry.id for entry in site.referrers(partner, "artikel")] == ["artikel/2026/a"]


def test_a_name_that_means_two_entries_is_not_guessed() -> None:
    files = {"content/artikel/2025/x.md": article(), "content/artikel/2026/x.md": article()}
    files[PROJECT] = f"{BASE}ergebnis: {{text: T, artikel: x}}\n"
    [problem] = complaints(files)
    assert problem.message == "„x“ ist nicht eindeutig."
    assert "2025/x, 2026/x" in problem.cure


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("privat", "Einzelperson aus dem Quartier"),
        ("verein", "eine Gruppe aus dem Quartier"),
        ("wohnbau", "Wohnbau"),
    ],
)
def test_a_recipient_has_no_name_if_private_or_hidden(group: str, name: str) -> None:
    files: dict[str, str | bytes | None] = {PROJECT: BASE.replace("gruppe: verein", f"gruppe: {group}")}
    files["content/akteure/verein.yaml"] = "name: Verein\nart: verein\nbis: 2026-01-01\n"
    site = site_of(files)
    [(project, _)] = funding_of(site).funded
    page = project.record.page(project, site)
    assert isinstance(page, ProjectPage)
    assert [fact.values[0].label for fact in page.facts if fact.label == "Gruppe"] == [name]


def test_people_who_no_longer_agree_are_not_shown_and_that_stops_nothing() -> None:
    sidecar = f"{PAPER['content/bilder/x.jpg.yaml']!s}personen: erkennbar\neinwilligung: "
    for consent in ("{status: widerrufen}", "{status: ja, bis: 2026-03-01}", "{status: ja, umfang: [druck]}"):
        files = {
            "content/bilder/x.jpg.yaml": sidecar + consent,
            ARTICLE: article("![](x.jpg)\n", bild="x.jpg"),
        }
        site, report = linked(files)
        assert site is not None
        assert report.errors == []
        assert len(report.warnings) == 2
        assert [hidden.path for hidden in report.hidden] == ["content/bilder/x.jpg"]
        assert site.relations.picture_files == {}


@pytest.mark.parametrize("zone", ["America/Lima", "Europe/Berlin", "Pacific/Auckland"])
def test_a_day_of_the_calendar_is_the_same_day_in_every_zone(zone: str) -> None:
    settings_ = f"{PAPER['content/site.yaml']!s}zeitzone: {zone}\n"
    site = site_of({"content/site.yaml": settings_, PROJECT: f"{BASE}bewilligt_am: 2026-03-12\n"})
    [(project, _)] = funding_of(site).funded
    moment = site.moment(project)
    assert moment is not None
    assert site.day(moment).iso == "2026-03-12"


def test_only_pictures_that_are_used_are_published() -> None:
    assert site_of().relations.picture_files == {}
    assert len(site_of({ARTICLE: article(bild="x.jpg")}).relations.picture_files) == 3


def test_the_report_knows_when_the_paper_changes_next() -> None:
    files = {ARTICLE: article(ab="2026-08-01 12:00"), OTHER: article(bis="2026-07-01")}
    assert linked(files)[1].next_change == "2026-06-30T22:00:00+00:00"
    later = dt.datetime(2026, 7, 2, tzinfo=dt.UTC)
    assert linked(files, later)[1].next_change == "2026-08-01T10:00:00+00:00"
    assert linked({}, dt.datetime(2030, 1, 1, tzinfo=dt.UTC))[1].next_change == ""


AWARDS = st.lists(
    st.tuples(
        st.decimals(0, 1500, places=2),
        st.sampled_from(["bildung", "kunst-kultur"]),
        st.sampled_from(["bewilligt", "laufend", "abgeschlossen", "abgebrochen"]),
        st.sampled_from([2025, 2026]),
        st.none() | st.decimals(0, 1500, places=2),
    ),
    max_size=12,
)


@given(AWARDS)
@settings(max_examples=40)
def test_sums_of_parts_equal_the_whole(
    awards: list[tuple[Decimal, str, str, int, Decimal | None]],
) -> None:
    files: dict[str, str | bytes | None] = {
        PROJECT: None,
        FUND: str(PAPER[FUND]).replace("obergrenze", "  - {jahr: 2025, betrag: 90000}\nobergrenze"),
    }
    for number, (amount, category, status, year, paid) in enumerate(awards):
        text = BASE.replace("betrag: 500", f"betrag: {amount:.2f}").replace(
            "kategorie: bildung", f"kategorie: {category}"
        )
        text = text.replace("status: bewilligt", f"status: {status}").replace("jahr: 2026", f"jahr: {year}")
        files[f"content/projekte/{year}/p{number}.yaml"] = text + (
            f"ausgezahlt: {paid:.2f}\n" if paid is not None else ""
        )
    site, report = linked(files, TODAY)
    assert site is not None
    counted = [
        (paid or Decimal(0)) if status == "abgebrochen" else amount for amount, _, status, _, paid in awards
    ]
    this_year = total(value for value, award in zip(counted, awards, strict=True) if award[3] == 2026)
    assert [problem.path for problem in report.errors] == ([FUND] if this_year > 15_000 else [])
    [fund] = funding_of(site).funds
    account = account_of(fund, site)
    assert account is not None
    assert account.counted == amount_text(this_year, GERMAN)
    assert sum(segment.count for segment in account.segments) == sum(award[3] == 2026 for award in awards)
    tally = funding_of(site).tally(fund)
    assert tally.all.counted == total(counted)
    for parts in (
        [tally.of(year) for year in tally.years],
        [tally.category(c.id) for c in funding_of(site).categories(fund)],
    ):
        assert total(part.counted for part in parts) == tally.all.counted
        assert sum(part.count for part in parts) == tally.all.count == len(awards)
    if this_year <= 15_000:
        shares = sum(Decimal(segment.share) for segment in account.segments) + Decimal(account.left_share)
        assert abs(shares - 100) < Decimal("0.05")


@pytest.mark.parametrize("address", ["https://test.example/alt/", "http://www.test.example/alt/", "/alt/"])
def test_a_former_address_may_be_pasted_with_the_host_of_the_paper(address: str) -> None:
    site = site_of({ARTICLE: article(frueher=address)})
    assert [entry.record.former for entry in site.entries if entry.path == ARTICLE] == [("/alt/",)]


def test_pictures_of_a_project_may_stand_in_one_line_with_commas() -> None:
    project = str(PAPER[PROJECT])
    assert complaints({PROJECT: project + "bilder: x.jpg, x.jpg\n"}) == []
    [problem] = complaints({PROJECT: project + "bilder: x.jpg, nix.jpg\n"})
    assert problem.message == "Das Bild „nix.jpg“ gibt es nicht."


def test_a_paper_without_a_readable_address_does_not_judge_hosts() -> None:
    files = {
        "content/site.yaml": "name: T\nadresse: nirgends\n",
        ARTICLE: article(frueher="https://test.example/alt/"),
    }
    _, report = linked(files)
    assert {problem.path for problem in report.errors} == {"content/site.yaml"}
