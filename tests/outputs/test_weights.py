"""What a page weighs before its first picture: on a slow line every kilobyte is time.

The budgets are the paper's own. What names a page in other languages is left out of an article's, for each
language of a paper adds to every page.
"""

from __future__ import annotations

import functools
import gzip
import re

import pytest

from tests.outputs.built import Paper

PAGE = 40_000
"""Bytes of HTML, sheet and scripts, gzipped, of any page."""
GALLERY = 60_000
"""The same where all projects can be filtered."""
ARTICLE = 17_600
"""Bytes of an article's HTML as it is, on average, without what names its other languages."""
EMBEDDING = "embed/index.html"
"""The page for those who run other sites, with a sheet for what it alone shows."""
ASSET = re.compile(r'(?:href|src)="[^"]*?(assets/[^"#]+\.(?:css|js))"')
LANGUAGES = re.compile(r'<link rel="alternate" hreflang=[^>]*>\s*|<nav class="languages.*?</nav>', re.DOTALL)
BLOCKING = re.compile(
    r'<link rel="stylesheet"(?![^>]* media="print")[^>]*>'
    r'|<script(?![^>]*(?: defer| async|type="))[^>]*>|<style'
)


@functools.cache
def packed(paper: Paper, path: str) -> int:
    """Return the bytes of a file of a paper as servers send it."""
    return len(gzip.compress((paper.site / path).read_bytes(), 6, mtime=0))


def pages(paper: Paper) -> list[str]:
    """Return the pages for readers: no frames for other sites, no stubs of former addresses."""
    own = [path for path in paper.pages if not path.startswith("embed/v1/")]
    return [path for path in own if 'http-equiv="refresh"' not in paper.text(path)]


def weight(paper: Paper, path: str) -> int:
    """Return what a page weighs with its sheet and its scripts."""
    assets = set(ASSET.findall(paper.text(path)))
    return packed(paper, path) + sum(packed(paper, asset) for asset in assets)


def test_no_page_weighs_more_than_it_may(sample: Paper) -> None:
    heavy = {
        path: weight(sample, path)
        for path in pages(sample)
        if weight(sample, path) > (GALLERY if 'class="finder"' in sample.text(path) else PAGE)
    }

    assert heavy == {}


def test_articles_are_light_as_they_are(sample: Paper) -> None:
    articles = [path for path in pages(sample) if re.fullmatch(r"artikel/\d+/[^/]+/index\.html", path)]
    sizes = [len(LANGUAGES.sub("", sample.text(path)).encode()) for path in articles]

    assert len(sizes) > 20
    assert sum(sizes) / len(sizes) <= ARTICLE


@pytest.mark.parametrize("name", ["sample", "full", "elsewhere"])
def test_nothing_but_one_sheet_is_waited_for(name: str, request: pytest.FixtureRequest) -> None:
    paper: Paper = request.getfixturevalue(name)
    shown = [path for path in pages(paper) if path != EMBEDDING]
    waited = {path: BLOCKING.findall(paper.text(path)) for path in shown}

    assert waited
    assert {path: found for path, found in waited.items() if len(found) != 1} == {}
