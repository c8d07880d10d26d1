"""Whatever the projects and whatever is chosen, the script counts and sums in the browser as Python does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from stadtteil.model.funding.money import amount_text
from stadtteil.words import GERMAN
from stadtteil.words.folding import words_in
from tests.browser.serving import serving
from tests.outputs.built import Paper
from tests.space import Space

FUND = """name: {name}
geldgeber: verein
haushalt: [{{jahr: 2025, betrag: 9999999}}, {{jahr: 2026, betrag: 9999999}}]
obergrenze: 100000
kategorien: [{{kennung: umwelt, name: Umwelt}}, {{kennung: kultur, name: Kultur}}]
"""
WORDS = ("Straße", "Müll", "café", "Hof", "ÄRGER", "Weiß-Bier", "İzmir", "nıchts", "Muell", "naïv")
VALUES: Mapping[str, tuple[str, ...]] = {
    "kategorie": ("umwelt", "kultur"),
    "jahr": ("2025", "2026"),
    "quartier": ("mitte", "rand", "-"),
    "zielgruppe": ("alle", "kinder", "aeltere"),
    "status": ("bewilligt", "laufend", "abgeschlossen", "abgebrochen"),
    "fonds": ("glas", "topf"),
}
ASK = """query => {
    history.replaceState(null, "", location.pathname + query);
    dispatchEvent(new PopStateEvent("popstate"));
    const said = nav => [...nav.querySelectorAll("[data-value]")].map(link =>
        [link.dataset.value, link.querySelector("small").textContent]);
    const facets = [...document.querySelectorAll("[data-facet]")].map(nav =>
        [nav.dataset.facet, Object.fromEntries(said(nav))]);
    const cards = [...document.querySelectorAll(".group:not([hidden]) > .cards:not([hidden]) .title")];
    return [Object.fromEntries(facets), cards.map(title => title.textContent.trim())];
}"""

cents = st.integers(0, 9_999_999)
project = st.fixed_dictionaries(
    {
        **{key: st.sampled_from(values) for key, values in VALUES.items() if key != "zielgruppe"},
        "zielgruppe": st.lists(st.sampled_from(VALUES["zielgruppe"]), unique=True),
        "betrag": cents,
        "ausgezahlt": cents,
        "words": st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
        "more": st.sampled_from(WORDS),
    }
)
state = st.fixed_dictionaries(
    {
        "sortierung": st.sampled_from(["", "jahr", "betrag", "titel"]),
        "suche": st.sampled_from(["", *WORDS, "s", "Verein", "Umwelt", "Rand", "2025"]),
    },
    optional={key: st.sampled_from(values) for key, values in VALUES.items()},
)


def euros(amount: int) -> Decimal:
    return Decimal(amount) / 100


def title(number: int, one: Mapping[str, Any]) -> str:
    return f"{' '.join(one['words'])} {number:02}"


def write(space: Space, projects: Sequence[Mapping[str, Any]]) -> None:
    """Write the projects into a small paper with two funds."""
    space.remove("content/projekte")
    space.edit("content/artikel/eins.md", "projekte: hochbeet\n", "")
    space.write("content/quartiere/rand.yaml", "name: Rand\nkurz: Am Rand.\n")
    for fund in VALUES["fonds"]:
        space.write(f"content/fonds/{fund}.yaml", FUND.format(name=fund.title()))
    for number, one in enumerate(projects):
        facts = {key: one[key] for key in ("kategorie", "jahr", "status", "fonds")}
        facts |= {"titel": title(number, one), "kurz": f"Mit {one['more']}.", "gruppe": "verein"}
        facts |= {key: f"{euros(one[key]):.2f}".replace(".", ",") for key in ("betrag", "ausgezahlt")}
        facts |= {"zielgruppe": f"[{', '.join(one['zielgruppe'])}]"} if one["zielgruppe"] else {}
        facts |= {"quartier": one["quartier"]} if one["quartier"] != "-" else {}
        text = "".join(f"{key}: {value}\n" for key, value in facts.items())
        space.write(f"content/projekte/p{number:02}.yaml", text)


def fits(word: str, asked: str) -> bool:
    """Return whether a folded word answers another: no ending matters among the words of this test."""
    return word == asked or (len(asked) > 2 and not asked.isdigit() and asked in word)


def searched(number: int, one: Mapping[str, Any]) -> str:
    """Return what a search reads of a project: its words, its group, its category, district and year."""
    district = "" if one["quartier"] == "-" else one["quartier"]
    facts = f"{one['kategorie']} {district} {one['jahr']} Verein"
    return f"{title(number, one)} Mit {one['more']}. {facts}"


def has(one: Mapping[str, Any], key: str, value: str) -> bool:
    return value in one[key] if key == "zielgruppe" else one[key] == value


def passing(
    projects: Sequence[Mapping[str, Any]], chosen: Mapping[str, str], but: str = ""
) -> list[tuple[int, Mapping[str, Any]]]:
    """Return the projects, with their numbers, that pass the search and all facets but one."""
    asked = words_in(chosen["suche"], "de")
    return [
        (number, one)
        for number, one in enumerate(projects)
        if all(any(fits(word, each) for word in words_in(searched(number, one), "de")) for each in asked)
        and all(has(one, key, chosen[key]) for key in VALUES if key in chosen and key != but)
    ]


def counted(one: Mapping[str, Any]) -> Decimal:
    return euros(one["ausgezahlt"] if one["status"] == "abgebrochen" else one["betrag"])


def said(found: Sequence[tuple[int, Mapping[str, Any]]]) -> str:
    return f"{len(found)} · {amount_text(sum((counted(one) for _, one in found), Decimal(0)), GERMAN)}"


ORDERS: Mapping[str, Callable[[tuple[int, Mapping[str, Any]]], object]] = {
    "jahr": lambda pair: -int(pair[1]["jahr"]),
    "betrag": lambda pair: -counted(pair[1]),
}


def test_the_browser_counts_and_sums_as_python_does(browser: Browser, tmp_path_factory: Any) -> None:
    page = browser.new_page()

    # Each example is a build: there is no time to look for a smaller one.
    @settings(max_examples=12, deadline=None, phases=[Phase.generate], suppress_health_check=[*HealthCheck])
    @given(st.lists(project, min_size=1, max_size=12), st.lists(state, min_size=1, max_size=12))
    def compare(projects: list[Mapping[str, Any]], states: list[Mapping[str, str]]) -> None:
        root: Path = tmp_path_factory.mktemp("zeitung")
        space = Space(root)
        space.fill("small")
        write(space, projects)
        assert space.build().errors == []
        with serving(Paper("random", space.site, "https://blatt.example/")) as served:
            page.goto(served.url("projekte/index.html"))
            offered = page.evaluate(ASK, "")[0]
            for chosen in states:
                known = {
                    key: value
                    for key, value in chosen.items()
                    if key not in VALUES or value in offered.get(key, ())
                }
                facets, titles = page.evaluate(ASK, "?" + urlencode(chosen))
                found = passing(projects, known)
                assert sorted(titles) == sorted(title(number, one) for number, one in found)
                for key, values in facets.items():
                    expected = passing(projects, known, but=key)
                    for value, text in values.items():
                        assert text == said([pair for pair in expected if has(pair[1], key, value)])
                if order := ORDERS.get(chosen["sortierung"]):
                    at = {title(number, one): order((number, one)) for number, one in found}
                    assert [at[name] for name in titles] == sorted(at.values())  # type: ignore[type-var]  # numbers

    compare()
    page.close()
