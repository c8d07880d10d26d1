"""What a built paper says of money beside its lists of projects, and what each list comes to item by item.

Both are claims about the same: whoever adds up the cards, as readers and programs do, must come to the sum.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tests.outputs.markup import Element, parsed
from tests.outputs.opendata.files import json_of
from tests.outputs.sums import NOWHERE, About, Claim, number
from tests.space import Space

FRAGMENT = 12
"""Projects that a fragment shows at most: one that is full may leave some out."""


def gallery(space: Space) -> Iterator[Claim]:
    """Yield what the showcase and the pages of facets say: at their head, on choices, of groups, on cards."""
    for path in _paths(space, r"projekte/(index|ohne-quartier/index|[a-z]+/[^/]+/index)\.html"):
        page = parsed(space.text(path))
        main = page.one("main")
        here = About("")
        for nav in main.all("nav"):
            facet = nav.attributes.get("data-facet", "")
            for link in [link for link in nav.all("a") if facet and "data-value" in link.attributes]:
                about = _chosen(facet, link.attributes["data-value"], link.one("b").text)
                yield from _both(f"{path} choice", about, *link.one("small").text.split(" · "))
                here = about if link.attributes.get("aria-current") == "page" else here
        if not main.all("p", "by"):  # a showcase in which nothing stands yet says no numbers
            continue
        spans = [span.text for span in main.one("p", "by").all("span")]
        yield from _both(f"{path} head", here, spans[0].split(" ")[0], spans[1].removeprefix("zusammen "))
        said = re.search(r"(\d+) Projekte?, zusammen ([^<>\"]+?)\.\"", html.unescape(space.text(path)))
        assert said, path
        yield from _both(f"{path} description", here, said[1], said[2])
        yield from _groups(path, main, here)


def embeds(space: Space) -> Iterator[Claim]:
    """Yield what can be embedded: data, frames leaf by leaf, fragments, the page that offers them, oEmbed."""
    whole = json_of(space.text("embed/v1/projekte.json").encode())
    yield from _data(space, whole)
    for list_, about in _lists(whole):
        feed = json_of(space.text(f"embed/v1/{list_}.json").encode())
        items = feed["items"]
        yield from _both(
            f"{list_}.json", about, str(feed["total"]), sum((i["counted"] for i in items), Decimal(0))
        )
        paid = sum((item["paid"] or Decimal(0) for item in items), Decimal(0))
        yield Claim(f"{list_}.json", about._replace(measure="paid"), paid)
        amounts = list(_framed(space, list_))
        yield from _both(f"{list_} frame", about, str(len(amounts)), sum(amounts, Decimal(0)))
        piece = parsed(space.text(f"embed/v1/{list_}/fragment.html"))
        shown = [number(item.one("strong").text) for item in piece.all("li", "stadtteil-karte")]
        if len(shown) < FRAGMENT:
            yield from _both(f"{list_} fragment", about, str(len(shown)), sum(shown, Decimal(0)))
        answer = json.loads(space.text(f"oembed/{list_}.json"))["html"]
        assert f"/embed/v1/{list_}/?" in answer
    labels = {about: list_ for list_, about in _lists(whole)}
    options = parsed(space.text("embed/index.html")).one("select").all("option")
    assert len(options) == len(labels)
    for about, option in zip(labels, options, strict=True):
        yield Claim("embed/", about._replace(measure="count"), Decimal(option.text.rsplit("(", 1)[1][:-1]))


def projects(space: Space) -> Iterator[Claim]:
    """Yield what each project counts, on its page, to machines, and on every card of it in the paper."""
    for path in _paths(space, r".*\.html"):
        if 'class="card"' not in space.text(path):
            continue
        page = parsed(space.text(path))
        for card in [*page.all("li", "card"), *page.all("div", "card")]:
            yield Claim(f"{path} card", About("counted", project=_title(card)), _amount(card))
    for path in _paths(space, r"projekte/\d{4}/[^/]+/index\.html"):
        text = space.text(path)
        page = parsed(text)
        about = About("counted", project=page.one("h1").text)
        yield Claim(path, about, number(page.one("p", "amount").one("b").text))
        for value in re.findall(r'"value":([\d.]+)\}', text):
            yield Claim(f"{path} JSON-LD", about, Decimal(value))


def _data(space: Space, whole: Any) -> Iterator[Claim]:
    """Yield the sums of the data for other sites, and each of its projects."""
    for name, facet in (("categories", "kategorie"), ("years", "jahr"), ("districts", "quartier")):
        for share in whole[name]:
            yield from _both(
                "projekte.json", _chosen(facet, share["id"], share["label"]), share["count"], share["sum"]
            )
    for fund in whole["funds"]:
        about = About("", fund["name"], fund["year"])
        measures = {
            "counted": "counted",
            "awarded": "counted",
            "paid": "paid",
            "budget": "budget",
            "remaining": "left",
        }
        for key, measure in measures.items():
            yield Claim("projekte.json", about._replace(measure=measure), fund[key])
    for item in whole["items"]:
        yield Claim("projekte.json", About("counted", project=item["title"]), number(item["counted_text"]))
        yield Claim("projekte.json", About("promised", project=item["title"]), number(item["amount_text"]))
        yield Claim("projekte.json", About("promised", project=item["title"]), item["amount"])


def _lists(whole: Any) -> Iterator[tuple[str, About]]:
    """Yield the lists that can be embedded, as the page that offers them has them."""
    yield "projekte", About("")
    for name, facet in (("categories", "kategorie"), ("years", "jahr"), ("districts", "quartier")):
        for share in whole[name]:
            yield f"projekte/{facet}/{share['id']}", _chosen(facet, share["id"], share["label"])


def _framed(space: Space, list_: str) -> Iterator[Decimal]:
    """Yield the amounts on a list's frames, as readers go from each to older ones."""
    path = f"embed/v1/{list_}/"
    while path:
        page = parsed(space.text(f"{path}index.html"))
        yield from (_amount(card) for card in page.all("li", "card"))
        older = [link for link in page.all("a") if link.text == "Ältere Projekte"]
        path = older[0].attributes["href"].removeprefix("/") if older else ""


def _groups(path: str, main: Element, here: About) -> Iterator[Claim]:
    """Yield the groups of a page: their sums, their cards one by one, and what the script reads of these."""
    amounts: list[Decimal] = []
    for group in [group for group in main.all("section", "group") if "data-kategorie" in group.attributes]:
        about = here._replace(category=group.one("h2").text)
        cards = group.all("li", "card")
        mine = [_amount(card) for card in cards]
        said = group.one("p", "sum")
        yield from _both(f"{path} group", about, said.one("span").text.split(" ")[0], said.one("b").text)
        yield from _both(f"{path} cards", about, str(len(mine)), sum(mine, Decimal(0)))
        cents = sum(int(card.attributes["data-zaehlt"]) for card in cards)
        yield Claim(f"{path} data", about._replace(measure="counted"), Decimal(cents) / 100)
        amounts += mine
    yield from _both(f"{path} cards", here, str(len(amounts)), sum(amounts, Decimal(0)))


def _chosen(facet: str, value: str, label: str) -> About:
    """Return what a choice is about."""
    if facet == "jahr":
        return About("", year=int(value))
    if facet in {"status", "zielgruppe"}:
        return About("", status=value) if facet == "status" else About("", audience=value)
    if facet == "quartier":
        return About("", district=NOWHERE if value == "-" else label)
    return About("", category=label) if facet == "kategorie" else About("", fund=label)


def _both(where: str, about: About, count: str | int, amount: str | Decimal) -> Iterator[Claim]:
    """Yield a count and a sum."""
    yield Claim(where, about._replace(measure="count"), Decimal(count))
    money = number(amount) if isinstance(amount, str) else amount
    yield Claim(where, about._replace(measure="counted"), money)


def _amount(card: Element) -> Decimal:
    return number(card.one("p", "foot").one("b").text)


def _title(card: Element) -> str:
    return next(heading.text for tag in ("h1", "h2", "h3") for heading in card.all(tag))


def _paths(space: Space, pattern: str) -> Iterator[str]:
    for path in space.tree():
        if re.fullmatch(pattern, path):
            yield path
