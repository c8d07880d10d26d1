"""What pages tell machines: whole, in the right words, and locked in its element."""

from __future__ import annotations

import json
import re
from functools import cache
from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.rendering.json_ld import script
from tests.outputs.built import Paper
from tests.space import ROOT, Space

NEEDED = {
    "NewsMediaOrganization": {"name", "url"},
    "CorrectionComment": {"text", "datePublished"},
    "BreadcrumbList": {"itemListElement"},
    "NewsArticle": {"headline", "datePublished", "author", "publisher", "inLanguage"},
    "Project": {"name", "description", "url", "funding"},
    "MonetaryGrant": {"identifier", "name", "url", "amount", "funder"},
    "MonetaryAmount": {"currency", "value"},
    "FundingScheme": {"name", "url", "funder"},
    "Dataset": {"name", "description", "url", "license", "creator", "distribution", "temporalCoverage"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "CollectionPage": {"name", "url", "mainEntity"},
    "ItemList": {"numberOfItems", "itemListElement"},
    "ListItem": {"position"},
    "Event": {"name", "startDate", "url", "eventStatus", "eventAttendanceMode", "location"},
    "Schedule": {"repeatFrequency", "startDate", "scheduleTimezone"},
    "Offer": {"price", "priceCurrency"},
    "Audience": {"audienceType"},
    "VirtualLocation": {"url"},
    "Organization": {"name"},
    "PublicationIssue": {"issueNumber", "datePublished", "isPartOf"},
    "Periodical": {"name"},
    "Person": {"name"},
    "Place": {"name"},
    "Article": {"headline", "url"},
    "PostalAddress": {"addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"},
    "OpeningHoursSpecification": {"opens", "closes"},
    "LocationFeatureSpecification": {"name", "value"},
}
LONGEST_STORY = 1000
"""Bytes, of which some 130 say in which edition a text was printed, and 120 what was wrong in it."""
TRAIL = "BreadcrumbList"


class Scripts(HTMLParser):
    """Notes what stands in a page's elements for JSON-LD."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_script = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script" and dict(attrs).get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.found.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False


def things(value: Any) -> list[dict[str, Any]]:
    """Return every thing that has a type, at any depth."""
    if isinstance(value, dict):
        inner = [thing for part in value.values() for thing in things(part)]
        return [value, *inner] if "@type" in value else inner
    return [thing for part in value for thing in things(part)] if isinstance(value, list) else []


@cache
def scripts_on(paper: Paper) -> dict[str, list[str]]:
    """Return what stands in the scripts of each page, read once for all tests of a worker."""
    return {path: Scripts(paper.text(path)).found for path in paper.pages}


@cache
def said_on(paper: Paper) -> dict[str, Any]:
    """Return what each page says of what it shows."""
    found = {}
    for path, scripts in scripts_on(paper).items():
        for text in stories(scripts):
            assert path not in found, path
            found[path] = json.loads(text)
    return found


def stories_in(page: str) -> list[str]:
    return stories(Scripts(page).found)


def stories(scripts: list[str]) -> list[str]:
    return [text for text in scripts if TRAIL not in text]


def trails(scripts: list[str]) -> list[Any]:
    return [json.loads(text) for text in scripts if TRAIL in text]


def test_every_thing_has_what_its_type_needs(paper: Paper) -> None:
    for path, said in said_on(paper).items():
        assert said["@context"] == "https://schema.org"
        for thing in things(said):
            assert NEEDED[thing["@type"]] <= set(thing), (path, thing)
            assert all(fact not in ("", None, []) for fact in thing.values()), (path, thing)


def test_pages_say_what_they_are(paper: Paper) -> None:
    said = said_on(paper)
    types = {path: {thing["@type"] for thing in things(value)} for path, value in said.items()}
    assert {"CollectionPage"} <= types["projekte/index.html"]
    assert {"Dataset", "DataDownload"} <= types["daten/index.html"]
    for path in paper.pages:
        if re.fullmatch(r"projekte/\d{4}/[^/]+/index\.html", path):
            assert {"Project", "MonetaryGrant", "MonetaryAmount"} <= types[path]
        if re.fullmatch(r"fonds/[^/]+/index\.html", path):
            assert {"FundingScheme", "Dataset"} <= types[path]
        if re.fullmatch(r"orte/[^/]+/index\.html", path):
            assert "Place" in types[path]


def test_the_showcase_lists_its_projects_in_the_order_of_the_page(paper: Paper) -> None:
    shown = said_on(paper)["projekte/index.html"]["mainEntity"]
    items = shown["itemListElement"]
    hrefs = re.findall(r'class="title"><a href="([^"]+)"', paper.text("projekte/index.html"))
    assert [item["url"] for item in items] == [f"{paper.origin}{href}" for href in hrefs]
    assert [item["position"] for item in items] == list(range(1, shown["numberOfItems"] + 1))


def test_a_project_names_the_article_about_it(sample: Paper) -> None:
    articles = [
        thing for said in said_on(sample).values() for thing in things(said) if thing["@type"] == "Article"
    ]
    assert articles
    for article in articles:
        page = sample.text(article["url"].removeprefix(sample.address) + "index.html")
        assert f'"headline":{json.dumps(article["headline"], ensure_ascii=False)}' in page


def test_addresses_are_whole(paper: Paper) -> None:
    for said in said_on(paper).values():
        for thing in things(said):
            for name in ("url", "contentUrl", "image", "license"):
                assert str(thing.get(name, "https://")).startswith("https://")


def test_the_amount_on_the_page_is_the_one_that_it_tells(sample: Paper) -> None:
    text = sample.text("projekte/2026/kids-und-kunst/index.html")
    assert "1.250\u00a0€" in text
    assert '"value":1250.00}' in text


def built(space: Space, path: str) -> str:
    assert space.build().ok
    return space.text(path)


def test_a_story_locks_its_words_in(small: Space) -> None:
    small.edit("content/artikel/eins.md", "titel: ", "autor: '</script><b>&'\ntitel: ")
    (text,) = stories_in(built(small, "artikel/eins/index.html"))
    assert json.loads(text)["author"] == [{"@type": "Person", "name": "</script><b>&"}]


def test_an_advertisement_is_no_news(small: Space) -> None:
    small.edit("content/artikel/eins.md", "---\n", "---\nanzeige: {auftraggeber: Bank}\nart: anzeige\n")
    assert stories_in(built(small, "artikel/eins/index.html")) == []


def test_stories_stay_small(paper: Paper) -> None:
    articles = (found for path, found in scripts_on(paper).items() if re.match(r"artikel/\d{4}/", path))
    assert max(len(text.encode()) for found in articles for text in stories(found)) < LONGEST_STORY


def test_a_newsroom_is_no_person(sample: Paper) -> None:
    authors = [
        author
        for said in said_on(sample).values()
        if said.get("@type") == "NewsArticle" and said["inLanguage"] == "de"
        for author in said["author"]
    ]
    assert {author["@type"] for author in authors if author["name"].startswith("Redaktion")} == {
        "Organization"
    }
    assert {author["@type"] for author in authors if not author["name"].startswith("Redaktion")} == {"Person"}


def test_each_page_below_the_front_page_says_the_way_to_it(paper: Paper) -> None:
    for path, scripts in scripts_on(paper).items():
        text = paper.text(path)
        shown = re.search(r'<nav class="breadcrumbs sheet".*?</nav>', text, re.DOTALL)
        if shown is None or 'content="noindex"' in text:
            assert trails(scripts) == [], path
            continue
        hrefs = re.findall(r'<li><a href="([^"]*)"', shown[0])
        (trail,) = trails(scripts)
        steps = trail["itemListElement"]
        assert len(steps) == max(2, len(re.findall("<li>", shown[0]))), path
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert [step["item"] for step in steps if "item" in step] == [
            f"{paper.origin}{href}" for href in hrefs
        ]


def test_the_front_page_says_which_paper_it_is(sample: Paper) -> None:
    said = said_on(sample)["index.html"]
    assert (said["@type"], said["name"], said["url"]) == (
        "NewsMediaOrganization",
        "Um die Ecke",
        sample.address,
    )
    assert (sample.site / said["logo"].removeprefix(sample.address)).is_file()


def test_a_change_is_told_where_there_was_one(small: Space) -> None:
    (text,) = stories_in(built(small, "artikel/eins/index.html"))
    assert "dateModified" not in json.loads(text)
    small.edit("content/artikel/eins.md", "titel: ", "aktualisiert: 2026-10-12\ntitel: ")
    (text,) = stories_in(built(small, "artikel/eins/index.html"))
    assert json.loads(text)["dateModified"] == "2026-10-12"


def test_a_correction_is_told_with_its_day(small: Space) -> None:
    note = "korrektur: [{datum: 2026-10-12, text: Es waren drei.}]"
    small.edit("content/artikel/eins.md", "titel: ", f"{note}\ntitel: ")
    (text,) = stories_in(built(small, "artikel/eins/index.html"))
    (correction,) = json.loads(text)["correction"]
    assert correction == {
        "@type": "CorrectionComment",
        "text": "Es waren drei.",
        "datePublished": "2026-10-12",
    }


@given(st.text() | st.sampled_from(["</script>", "<!--", "<script>", "]]>", "&lt;/script&gt;"]))
def test_nothing_ends_the_element_that_it_stands_in(text: str) -> None:
    said = script({"name": text})
    assert not re.search("[<>&]", said)
    assert json.loads(said)["name"] == text


def test_no_layout_says_it_in_words_of_its_own() -> None:
    layouts = tuple((ROOT / "layouts").rglob("*.html"))
    assert [path.name for path in layouts if "ld+json" in path.read_text(encoding="utf-8")] == ["base.html"]
    assert not [path.name for path in layouts if "schema.org" in path.read_text(encoding="utf-8")]
