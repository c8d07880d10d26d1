"""No head of a file takes long, and of what is in it without measure only few things are said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stadtteil.terminal.grouping import grouped
from tests.model.desk import ARTICLE, article, document
from tests.model.text.test_limits import calls


def listed(name: str, item: str) -> Callable[[int], str]:
    return lambda n: f"{name}: [{', '.join(item.format(number) for number in range(n))}]\n"


HEADS: dict[str, Callable[[int], str]] = {
    "unknown keys": lambda n: "".join(f"eigenes{number}: x\n" for number in range(n)),
    "misspelt keys": lambda n: "".join(f"schlagworte{number}r: x\n" for number in range(n)),
    "the same key": lambda n: "kurz: a\n" * n,
    "keys twice": lambda n: "".join(f"k{number // 2}: a\n" for number in range(n)),
    "tags": listed("schlagwoerter", "Wort {}"),
    "tags in a line": lambda n: "schlagwoerter: " + ", ".join(f"Wort {number}" for number in range(n)) + "\n",
    "authors": listed("autor", "Ida {}"),
    "corrections": listed("korrektur", "{{datum: 2026-09-20, text: Nr. {}}}"),
    "mentions": listed("projekte", "p{}"),
    "former addresses": listed("frueher", "/a/{}/"),
    "own keys": lambda n: "extra:\n" + "".join(f"  k{number}: x\n" for number in range(n)),
    "number signs": lambda n: "".join(f"k{number}: a #b\n" for number in range(n)),
    "types": listed("schlagwoerter", "!x{} a"),
    "anchors": listed("schlagwoerter", "&a{0} b{0}"),
    "a long value": lambda n: "teaser: " + "Wort " * 10 * n + "\n",
    "quotation marks": lambda n: "titel: '" + '"a" ' * n + "'\n",
}


def read(head: str) -> object:
    return document(ARTICLE, article().replace("---\n", f"---\n{head}", 1))


@pytest.mark.parametrize("name", HEADS)
def test_twice_as_much_takes_no_more_than_twice_the_calls(name: str) -> None:
    write = HEADS[name]
    read(write(450))

    few, many = calls(lambda: read(write(200))), calls(lambda: read(write(400)))

    assert many < 2.3 * few + 200


@pytest.mark.parametrize("name", sorted(set(HEADS) - {"a long value", "quotation marks"}))
def test_of_twenty_thousand_few_things_are_told(name: str) -> None:
    problems = document(ARTICLE, article().replace("---\n", f"---\n{HEADS[name](20_000)}", 1)).problems

    assert 1 <= len(grouped(sorted(problems))) <= 3
