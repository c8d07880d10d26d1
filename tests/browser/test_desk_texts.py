"""What the desk's page works out by itself, in a real browser: Markdown, changes, differences, days."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.browser.desk import Desk, desk_at
from tests.thoroughness import stories

TEXTS = st.text(st.sampled_from("ab *\n-#>1.ä"), max_size=30)
TREES = st.recursive(
    st.text(st.sampled_from("ab,: "), min_size=1, max_size=5),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from("xyz"), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)
RECORDS = st.dictionaries(st.sampled_from(["titel", "orte", "kontakt"]), TREES, max_size=3)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Desk]:
    with desk_at(tmp_path_factory.mktemp("desk"), browser) as found:
        yield found


@pytest.fixture(scope="module")
def page(desk: Desk) -> Iterator[Page]:
    with desk.editor() as found:
        yield found


def asked(page: Page, module: str, expression: str, values: object = None) -> Any:
    """Return what an expression says, with the names of a module of the page as `m` and the values as `v`."""
    return page.evaluate(
        f"async v => {{ const m = await import('/{module}.js'); return {expression}; }}", values
    )


def edited(page: Page, call: str, text: str) -> str:
    """Return the text after an edit; `[` and `]` mark the selection, before and after."""
    before, _, rest = text.partition("[")
    inner, _, after = rest.partition("]")
    chosen = {"text": before + inner + after, "start": len(before), "end": len(before + inner)}
    made = asked(page, "markdown_edits", call.replace("(", "(v, ", 1).replace("(v, )", "(v)"), chosen)
    whole = chosen["text"][: made["from"]] + made["put"] + chosen["text"][made["to"] :]  # type: ignore[index]  # a text
    start, end = made["start"], made["end"]
    return f"{whole[:start]}[{whole[start:end]}]{whole[end:]}"


@pytest.mark.parametrize(
    ("call", "before", "after"),
    [
        ('m.wrapped("**", "wichtig")', "Ein [Fest] im Hof", "Ein **[Fest]** im Hof"),
        ('m.wrapped("**", "wichtig")', "Ein **[Fest]** im Hof", "Ein [Fest] im Hof"),
        ('m.wrapped("*", "betont")', "Ein **[Fest]**", "Ein ***[Fest]***"),
        ('m.wrapped("**", "wichtig")', "Ein []", "Ein **[wichtig]**"),
        ('m.begun(() => "- ", "Punkt")', "Davor\n[eins\nzwei]", "Davor\n\n[- eins\n- zwei]"),
        ('m.begun(() => "- ", "Punkt")', "[- eins\n- zwei]", "[eins\nzwei]"),
        ('m.begun((n) => `${n}. `, "Punkt")', "[eins\nzwei]", "[1. eins\n2. zwei]"),
        ('m.begun(() => "## ", "Überschrift")', "Davor\n\n[]", "Davor\n\n## [Überschrift]"),
        ("m.box()", "Davor\n[Es regnet.]", 'Davor\n\n!!! info "[Gut zu wissen]"\n    Es regnet.'),
        ('m.link("der Hof", "orte/hof.yaml")', "Siehe []", "Siehe [der Hof](orte/hof.yaml)[]"),
        ('m.picture(["a.jpg"], "Der Tisch")', "Vor[]nach", 'Vor\n\n![](a.jpg "Der Tisch")[]\n\nnach'),
    ],
)  # fmt: skip
def test_the_toolbar_writes_the_markdown_of_the_handbook(
    page: Page, call: str, before: str, after: str
) -> None:
    assert edited(page, call, before) == after


@settings(max_examples=stories(60, 30))
@given(before=RECORDS, after=RECORDS)
def test_changes_lead_from_what_a_file_says_to_what_was_typed(page: Page, before: Any, after: Any) -> None:
    values = [before, after]
    assert (
        asked(page, "values", "m.changesBetween(m.applied(v[0], m.changesBetween(...v)), v[1])", values) == []
    )
    assert asked(page, "values", "m.changesBetween(v[0], v[0])", values) == []
    assert bool(asked(page, "values", "m.changesBetween(...v)", values)) == (before != after)


@settings(max_examples=stories(60, 30))
@given(one=TEXTS, other=TEXTS)
def test_two_texts_side_by_side_are_whole_and_what_is_not_marked_is_in_both(
    page: Page, one: str, other: str
) -> None:
    left, right = asked(page, "difference", "m.differences(v[0], v[1])", [one, other])
    assert ["".join(part["text"] for part in side) for side in (left, right)] == [one, other]
    mine, yours = [
        "".join(part["text"] for part in side if not part["differs"]).split() for side in (left, right)
    ]
    assert mine == yours
    assert any(part["differs"] for part in left + right) == (one != other)


@pytest.mark.parametrize(
    ("written", "day", "time"),
    [
        ("2026-09-14", "2026-09-14", ""),
        ("14.9.2026", "2026-09-14", ""),
        ("14. September 2026, 18 Uhr", "2026-09-14", "18:00"),
        ("2026-09-14 8:30", "2026-09-14", "08:30"),
        ("2026-09-14T18:30:00", "2026-09-14", "18:30"),
    ],
)
def test_days_are_understood_as_the_handbook_says(page: Page, written: str, day: str, time: str) -> None:
    assert asked(page, "german_date", "m.understood(v)", written) == {"day": day, "time": time}


@pytest.mark.parametrize("written", ["", "2026-02-30", "morgen", "14. Smarch 2026", "2026-09-14 25:00"])
def test_what_is_no_day_stays_as_it_was_written(page: Page, written: str) -> None:
    assert asked(page, "german_date", "m.understood(v)", written) is None
