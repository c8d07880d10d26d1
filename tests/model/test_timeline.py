"""The news in a row: the same in all languages of a paper, each in its own words."""

from __future__ import annotations

from stadtteil.words.languages import SHIPPED
from tests.model.desk import PAPER, article, site_of

SPOKEN = f"{PAPER['content/site.yaml']!s}sprachen: [de, tr]\n"


def test_what_is_akin_is_so_in_every_language_and_stands_there_in_its_words() -> None:
    files: dict[str, str | bytes | None] = {
        f"content/artikel/2026/{name}.md": article(
            titel=name, datum=f"2026-02-{day:02}", schlagwoerter="[Garten]", quartier="salzert"
        )
        for day, name in enumerate("abcdef", 1)
    }
    files["content/site.yaml"] = SPOKEN
    files |= {
        f"content/artikel/2026/{name}.tr.md": f"---\ntitel: {name}-tr\n---\n[Bir](a.md) metin.\n"
        for name in "cf"
    }
    site = site_of(files)
    there = site.in_language(SHIPPED["tr"])
    for own, told in zip(site.stories, there.stories, strict=True):
        row, same = site.neighbours(own), there.neighbours(told)
        assert [one and one.id for one in row] == [one and one.id for one in same]
        assert [one.id for one in site.related(own)] == [one.id for one in there.related(told)]
    assert [one.title for one in there.related(there.stories[0])] == ["d", "c-tr", "b"]
