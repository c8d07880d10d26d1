"""The tables of pages: each says what it shows, and each head what it heads."""

from __future__ import annotations

import re

from tests.outputs.built import Paper

TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
PROSE = re.compile(r'<div class="prose".*?</table></div>.*?\n</div>', re.DOTALL)


def test_each_table_of_our_own_has_a_caption_and_heads_with_a_scope(full: Paper) -> None:
    pages = {name: PROSE.sub("", full.text(name)) for name in full.pages}
    tables = [(name, table) for name, page in pages.items() for table in TABLE.findall(page)]
    kinds = {name.split("/", 1)[0] for name, _ in tables}
    assert {"orte", "fonds", "daten", "embed"} <= kinds
    for name, table in tables:
        assert re.match(r"\s*<caption>\s*(<span[^>]*>)?\s*\w", table), (name, table[:200])
        assert "<th>" not in table, name
        assert re.findall(r"<th(?: [^>]*)?>", table) == re.findall(r'<th scope="(?:col|row)"[^>]*>', table), (
            name
        )


def test_the_heads_of_a_table_in_a_text_say_what_they_head(full: Paper) -> None:
    page = full.text("artikel/2026/bank-eingeweiht/index.html")
    (table,) = TABLE.findall(page)
    heads = re.findall(r"<th(?: [^>]*)?>", table.partition("</thead>")[0])
    assert heads
    assert all('scope="col"' in head for head in heads)
