"""What a built paper says of a fund's money, read from its files as a stranger would: as claims.

A claim is one number with its place, and what it is about. Whoever adds a file that says sums adds a
reader to the test's, here or in `listed`, which then asks it for the same sums as all others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from tests.outputs.markup import Element, parsed
from tests.outputs.opendata.files import excel, json_of, table
from tests.space import Space

NOWHERE = "Ohne Quartier"
MEASURES = {
    "Jahresbudget": "budget",
    "Vergeben": "counted",
    "Ausgezahlt": "paid",
    "Noch da": "left",
    "Projekte": "count",
}


class About(NamedTuple):
    """What a number is about: empty or 0 is all of them; `district` is a name, or `NOWHERE`.

    `status` and `audience` are as records have them, `project` is a title.
    """

    measure: str
    fund: str = ""
    year: int = 0
    category: str = ""
    district: str = ""
    status: str = ""
    audience: str = ""
    project: str = ""


class Claim(NamedTuple):
    """One number in a file. `off` is by how much it may be wrong: lengths of bars are rounded."""

    where: str
    about: About
    amount: Decimal
    off: Decimal = Decimal(0)


Reader = Callable[[Space], Iterator[Claim]]


def number(text: str) -> Decimal:
    """Return a number as our pages write it: `1.500,50 €`, `−3 €`, `12`."""
    plain = text.removesuffix("\u00a0€").replace(".", "").replace(",", ".").replace("\N{MINUS SIGN}", "-")
    return Decimal(plain)


def fund_pages(space: Space) -> Iterator[Claim]:
    """Yield what the tables and bars of funds' pages say."""
    for path, page, fund in _funds(space, 1):
        for section in page.all("section", "sums"):
            yield from _table(path, section, About("", fund))
            yield from _bars(path, section, About("", fund))


def reports(space: Space) -> Iterator[Claim]:
    """Yield what annual reports say: in tables, bars, chapters and of each project."""
    for path, page, fund in _funds(space, 2):
        year = About("", fund, int(path.split("/")[2]))
        compared, *parts = page.all("section", "sums")
        yield from _compared(path, compared, fund)
        yield from _bars(path, compared, About("", fund))
        for section in parts:
            yield from _table(path, section, year)
            yield from _bars(path, section, year)
        yield from _chapters(path, page, year)


def account_bars(space: Space) -> Iterator[Claim]:
    """Yield what the boxes say that stand on the front page, in the showcase, on funds' pages and reports."""
    for path, data in space.tree().items():
        page = parsed(data.decode() if path.endswith(".html") and b'class="show"' in data else "")
        for show in page.all("div", "show"):
            sentence = show.one("div", "bar").attributes["aria-label"]
            found = re.match(r"(\d+) sind (.+?) von (.+?) vergeben", sentence)
            assert found, sentence
            fund = _fund_of(path, page, show)
            year = int(found[1])
            yield Claim(path, About("counted", fund, year), number(found[2]))
            yield Claim(path, About("budget", fund, year), number(found[3]))
            left = re.search(r"Es bleiben (.+?)\.$", sentence)
            assert left, sentence
            yield Claim(path, About("left", fund, year), number(left[1]))
            for item in show.one("ul", "legend").all("li"):
                name, amount = item.one("a").text, item.one("b").text
                yield Claim(path, About("counted", fund, year, name), number(amount))
            yield from _shares(path, show, About("", fund, year), number(found[3]))


def data_files(space: Space) -> Iterator[Claim]:
    """Yield what open data say: the accounts, and what the rows of each file come to."""
    for account in json_of(space.text("daten/fonds.json").encode())["funds"]:
        for whole in (account, *account["years"]):
            about = About("", account["title"], whole.get("year", 0))
            yield from _said("fonds.json", whole, about)
            for part in whole["categories"]:
                yield from _said("fonds.json", part, about._replace(category=part["label"]))
    own = json_of(space.text("daten/projekte.json").encode())
    yield Claim("projekte.json", About("counted"), Decimal(own["sum"]))
    yield Claim("projekte.json", About("count"), Decimal(own["count"]))
    for name, rows in _rows_of_data(space):
        for about in dict.fromkeys(part for row in rows for part in _parts(row[0])):
            mine = [row for row in rows if about in _parts(row[0])]
            yield Claim(name, about._replace(measure="count"), Decimal(len(mine)))
            yield Claim(name, about._replace(measure="counted"), sum((row[1] for row in mine), Decimal(0)))
            yield Claim(name, about._replace(measure="paid"), sum((row[2] for row in mine), Decimal(0)))


Row = tuple[About, Decimal, Decimal]


def _said(where: str, found: dict[str, Any], about: About) -> Iterator[Claim]:
    """Yield the numbers of an account, or of a part of it."""
    names = {
        "projects": "count", "counted": "counted", "awarded": "counted", "paid": "paid", "disbursed": "paid",
        "budget": "budget", "left": "left",
    }  # fmt: skip
    for name, measure in names.items():
        if name in found:
            yield Claim(where, about._replace(measure=measure), Decimal(found[name]))


def _parts(about: About) -> list[About]:
    """Return what a project is a part of: of its fund and year, there of its category and of its district."""
    whole = about._replace(category="", district="")
    return [whole, whole._replace(category=about.category), whole._replace(district=about.district)]


def _rows_of_data(space: Space) -> Iterator[tuple[str, list[Row]]]:
    """Yield the rows of each data file: what each is about, what it got, what was paid of that."""

    def row(fund: str, year: object, category: str, district: str, *money: object) -> Row:
        counted, paid = (Decimal(str(amount or 0)) for amount in money)
        return About("", fund, int(str(year)), category, district or NOWHERE), counted, paid

    yield "projekte.csv", [
        row(one["Grant Programme:Title"], one["Budget Year"], one["Classifications:Title"],
            one["Beneficiary Location:Name"], one["Amount Awarded"], one["Amount Disbursed"])
        for one in table(space.text("daten/projekte.csv").encode())
    ]  # fmt: skip
    yield "projekte-excel.csv", [
        row(one["Fonds"], one["Förderjahr"], one["Bereich"], one["Quartier"],
            one["Betrag"].replace(",", "."), one["Ausgezahlt"].replace(",", "."))
        for one in excel((space.site / "daten/projekte-excel.csv").read_bytes())
    ]  # fmt: skip
    yield "projekte.json", [
        row(one["fund"], one["year"], one["category_label"], one["district"], one["counted"],
            one["paid"])
        for one in json_of(space.text("daten/projekte.json").encode())["projects"]
    ]  # fmt: skip
    if (space.site / "daten/360giving.json").exists():
        yield "360giving.json", [
            row(one["grantProgramme"][0]["title"], 0, one["classifications"][0]["title"],
                one.get("beneficiaryLocation", [{"name": ""}])[0]["name"], one["amountAwarded"],
                one.get("amountDisbursed"))
            for one in json_of(space.text("daten/360giving.json").encode())["grants"]
        ]  # fmt: skip


def _funds(space: Space, depth: int) -> Iterator[tuple[str, Element, str]]:
    """Yield the pages below /fonds/, with the fund that each is of: 1 for their own, 2 for reports."""
    for path in space.tree():
        if re.fullmatch(r"fonds/[^/]+" + r"/\d+" * (depth - 1) + r"/index\.html", path):
            page = parsed(space.text(path))
            main = page.one("main")
            yield path, main, (main.one("h1") if depth == 1 else main.one("p", "kicker")).text


def _rows(section: Element) -> Iterator[tuple[str, list[str]]]:
    """Yield each row of a table, the last one, too."""
    for row in [row for part in ("tbody", "tfoot") for found in section.all(part) for row in found.all("tr")]:
        yield row.one("th").text, [cell.text for cell in row.all("td")]


def _table(path: str, section: Element, whole: About) -> Iterator[Claim]:
    """Yield the cells of a table whose rows are parts of the whole."""
    first, *head = [cell.text for cell in section.one("thead").all("th")]
    for label, cells in _rows(section):
        for name, cell in zip(head, cells, strict=True):
            said = re.fullmatch(r"(.*?) ?(\d{4})?", name)
            assert said
            about = whole._replace(measure=MEASURES[said[1] or "Vergeben"], year=int(said[2] or whole.year))
            yield Claim(path, _narrowed(about, first, label), number(cell))


def _compared(path: str, section: Element, fund: str) -> Iterator[Claim]:
    """Yield the cells of a table whose rows are measures, and its columns years and how they differ."""
    _, *head = [cell.text for cell in section.one("thead").all("th")]
    for label, cells in _rows(section):
        found = [number(cell) for name, cell in zip(head, cells, strict=True) if name.isdigit()]
        for name, amount in zip(head, found, strict=False):
            yield Claim(path, About(MEASURES[label], fund, int(name)), amount)
        if head[-1] == "Unterschied":
            change = Decimal(0) if cells[-1] == "gleich" else number(cells[-1].removeprefix("+"))
            assert change == found[0] - found[1], (path, label)


def _narrowed(about: About, first: str, label: str) -> About:
    """Return what a row is about: a year, a category, a district, or all of them."""
    if label == "Summe":
        return about
    if label.isdigit():
        return about._replace(year=int(label))
    return about._replace(category=label) if first == "Bereich" else about._replace(district=label)


def _bars(path: str, section: Element, whole: About) -> Iterator[Claim]:
    """Yield what a chart says: the words beside its bars, and how long they are against the longest."""
    first, *head = [cell.text for cell in section.one("thead").all("th")]
    rows = [(row, _narrowed(whole, first, row.one("span").text)) for row in section.all("div", "bar-row")]
    longest = max(_paid(section, head), default=Decimal(0))
    for row, about in rows:
        amounts = [number(text) for text in row.one("b").text.split(" von ")]
        longest = max(longest, *amounts)
        for measure, amount in zip(("counted", "budget"), amounts, strict=False):
            yield Claim(f"{path} words", about._replace(measure=measure), amount)
    for row, about in rows:
        for measure in ("counted", "paid", "budget"):
            for bar in row.all("rect", measure):
                length = Decimal(bar.attributes["width"].removesuffix("%")) * longest / 100
                yield Claim(f"{path} bar", about._replace(measure=measure), length, longest / 10_000)


def _paid(section: Element, head: list[str]) -> Iterator[Decimal]:
    """Yield what was paid, by the table beside a chart: more than counts makes the scale longer."""
    for label, cells in _rows(section):
        if label == "Ausgezahlt":
            yield from (number(cell) for name, cell in zip(head, cells, strict=True) if name.isdigit())
        elif "Ausgezahlt" in head and label != "Summe":
            yield number(cells[head.index("Ausgezahlt")])


def _chapters(path: str, page: Element, about: About) -> Iterator[Claim]:
    """Yield the sums over a report's chapters, and what their projects come to one by one."""
    whole = Decimal(0)
    for chapter in page.all("section", "chapter"):
        mine = about._replace(category=chapter.one("h2").text)
        amounts = [number(deed.one("p", "foot").one("b").text) for deed in chapter.all("section", "deed")]
        said = chapter.one("p", "sum")
        yield Claim(f"{path} chapter", mine._replace(measure="counted"), number(said.one("b").text))
        yield Claim(f"{path} chapter", mine._replace(measure="count"), Decimal(said.text.split(" ")[0]))
        yield Claim(f"{path} projects", mine._replace(measure="counted"), sum(amounts, Decimal(0)))
        yield Claim(f"{path} projects", mine._replace(measure="count"), Decimal(len(amounts)))
        whole += sum(amounts, Decimal(0))
    yield Claim(f"{path} projects", about._replace(measure="counted"), whole)


def _shares(path: str, show: Element, about: About, budget: Decimal) -> Iterator[Claim]:
    """Yield what the lengths in a bar say: of each category, and what they leave."""
    names = [item.one("a").text for item in show.one("ul", "legend").all("li")]
    bar = show.one("div", "bar")
    rest = Decimal(100)
    for piece, name in zip(bar.all("svg", "part"), names, strict=True):
        share = Decimal(piece.attributes["width"].removesuffix("%"))
        what = about._replace(measure="counted", category=name)
        yield Claim(f"{path} share", what, share * budget / 100, budget / 10_000)
        rest -= share
    if bar.all("span", "left"):
        exact_to = budget * (1 + len(names)) / 10_000
        yield Claim(f"{path} share", about._replace(measure="left"), rest * budget / 100, exact_to)


def _fund_of(path: str, page: Element, show: Element) -> str:
    """Return the fund that a box is about: it says so itself, or its page does."""
    for box in page.all("section", "fund"):
        if show in box.all("div", "show"):
            return box.one("h2").text.rsplit(" ", 1)[0]
    return page.one("main").one("p", "kicker").text
