"""What is counted of queries, and that the report says it of both searches."""

from __future__ import annotations

from benchmarks.measure import Cost
from benchmarks.search_report import Answers, Figures, Large, Weight, report

QUERIES = [("de", "Haus", ["a", "b"]), ("de", "Hof", ["c"]), ("tr", "ev", ["d"])]
OURS = Answers(QUERIES, {("de", "Haus"): ["b", "a"], ("de", "Hof"): ["c", "x"], ("tr", "ev"): ["d"]})
THEIRS = Answers(QUERIES, {("de", "Haus"): ["a"], ("de", "Hof"): [], ("tr", "ev"): ["d"]})


def test_a_query_counts_where_all_that_was_wanted_was_found_in_whatever_order() -> None:
    assert OURS.hits("de") == (2, 2, 1)
    assert THEIRS.hits("de") == (2, 0, 0)


def test_the_report_names_what_each_search_missed_and_what_both_weigh() -> None:
    cost = Cost(1.5, 1.25)
    figures = Figures(
        *("1.2.3", OURS, THEIRS, cost, cost, cost, cost, Weight(23, 67), Weight(170, 2436), [120.0, 180.0]),
        Large(10_000, 600, cost, Cost(18.5, 17), 1700),
    )
    said = report(figures)
    assert "Ours did not find all that was wanted for: nothing." in said
    assert "Pagefind did not find all that was wanted for: `Haus`, `Hof`." in said
    assert "| kB until the first result, compressed | 23 | 170 |" in said
    assert "in 18.50 (processor 17.00) s with 1700 MiB." in said
